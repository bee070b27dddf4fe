// Something of each of the three tables is in the text.
#include "catch.h"
#include "sql/example.h"

using namespace gouji::tests;

namespace {

Example without_table_four() { return Example().cut("| 行政复议", "五、存在的"); }

}  // namespace

TEST_CASE("check_table: the three tables are in the text", "[sql][check_table]") {
  CHECK(
      judged(Example(), "table", "true") ==
      "0|0|held|表二在文本中。|NULL\n0|0|held|表三在文本中。|NULL\n0|0|held|表四在文本中。|NULL\n");
}

TEST_CASE("check_table: a table of which nothing is in the text is missing", "[sql][check_table]") {
  CHECK(judged(without_table_four(), "table", "outcome <> 'held'") ==
        "0|1|broken|表四不在文本中。原件中的表格可能是图片或附件，请核对原件。|NULL\n");
  CHECK(database_of({without_table_four()})
            .query("SELECT rule, tbl, item, measure FROM check_table WHERE outcome = 'broken'") ==
        "table_missing|remedies|NULL|NULL\n");
}

TEST_CASE("check_table: labels without figures are a table", "[sql][check_table]") {
  Example example;
  for (const char* item : {"review", "litigation_direct", "litigation_after_review"}) {
    for (const char* measure : {"upheld", "corrected", "other", "pending", "total"}) {
      example.set(item, measure, "");
    }
  }
  CHECK(judged(example, "table", "outcome <> 'held'") == "");
}

TEST_CASE("check_table: before the report on 2019 there was none to be missing",
          "[sql][check_table]") {
  CHECK(judged(Example(2018).cut("| 行政复议", "五、存在的"), "table", "true") == "");
}
