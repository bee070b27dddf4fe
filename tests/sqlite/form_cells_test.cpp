#include "catch.h"
#include "database.h"

using gouji::Database;

TEST_CASE("form_cells has every cell of both forms", "[sqlite][form_cells]") {
  CHECK(Database().query("SELECT form, tbl, section, count(*) FROM form_cells GROUP BY form, tbl "
                         "ORDER BY form, section") ==
        "2019|disclosure|2|22\n2019|applications|3|161\n2019|remedies|4|15\n"
        "2021|disclosure|2|10\n2021|applications|3|175\n2021|remedies|4|15\n");
}

TEST_CASE("form_cells counts from 1 within a form", "[sqlite][form_cells]") {
  CHECK(Database().query("SELECT form, min(ordinal), max(ordinal), count(DISTINCT ordinal) FROM "
                         "form_cells GROUP BY form") == "2019|1|198|198\n2021|1|200|200\n");
}

TEST_CASE("form_cells prints the labels of the notice", "[sqlite][form_cells]") {
  CHECK(
      Database().query(
          "SELECT item_label, measure_label FROM form_cells WHERE form = '2021' AND ordinal = 1") ==
      "规章|本年制发件数\n");
}

TEST_CASE("a cell without a group has no parent", "[sqlite][form_cells]") {
  CHECK(Database().query(
            "SELECT item, parent FROM form_cells WHERE form = '2021'"
            " AND item IN ('received', 'granted', 'refused_third_party', 'other_remaining')"
            " GROUP BY item ORDER BY ordinal") ==
        "received|NULL\ngranted|handled_total\nrefused_third_party|refused\nother_remaining|other_"
        "handling\n");
}

TEST_CASE("the parents are the words of the interface", "[sqlite][form_cells]") {
  CHECK(Database().query(
            "SELECT DISTINCT parent FROM form_cells WHERE parent IS NOT NULL ORDER BY 1") ==
        "handled_total\nother_handling\nrefused\nrejected\nunavailable\n");
}

TEST_CASE("form_cells selects by form and table", "[sqlite][form_cells]") {
  CHECK(Database().query(
            "SELECT count(*) FROM form_cells WHERE form = '2019' AND tbl = 'remedies'") == "15\n");
  CHECK(Database().query("SELECT item FROM form_cells WHERE form = '2019' AND ordinal = 198") ==
        "litigation_after_review\n");
}

TEST_CASE("form_cells takes no argument", "[sqlite][form_cells]") {
  CHECK_THROWS_WITH(Database().query("SELECT * FROM form_cells('2021')"),
                    Catch::Contains("too many arguments"));
}
