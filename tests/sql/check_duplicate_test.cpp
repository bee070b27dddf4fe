// No other report has the authority and the year of this one.
#include "catch.h"
#include "sql/example.h"

using namespace gouji::tests;

TEST_CASE("check_duplicate: a report alone is none", "[sql][check_duplicate]") {
  CHECK(judged(Example(), "duplicate", "true") ==
        "NULL|NULL|held|没有更早录入的虚构县水利局2024年度报告。|NULL\n");
  CHECK(database_of({Example()}).query("SELECT rule, tbl, item, measure FROM check_duplicate") ==
        "duplicate_report|NULL|NULL|NULL\n");
}

TEST_CASE("check_duplicate: the later of two reports is the duplicate", "[sql][check_duplicate]") {
  const auto db = database_of({Example(2023), Example(), Example(), Example()});
  CHECK(db.query("SELECT report_id, message FROM check_duplicate WHERE outcome = 'broken'") ==
        "3|与“b.txt”都是虚构县水利局2024年度的报告。\n"
        "4|与“b.txt”都是虚构县水利局2024年度的报告。\n");
  db.exec("UPDATE document SET path = NULL WHERE id = 2");
  CHECK(db.query("SELECT message FROM check_duplicate WHERE outcome = 'broken' AND report_id = 3") ==
        "与第2号文件都是虚构县水利局2024年度的报告。\n");
}

TEST_CASE("check_duplicate: a report of nobody is no duplicate", "[sql][check_duplicate]") {
  const Example example = Example().replace("虚构县水利局2024年", "2024年");
  const auto db = database_of({example, example});
  CHECK(db.query("SELECT outcome, message FROM check_duplicate") ==
        "undecided|看不出是哪个机关的报告，无法核对是否重复。\n"
        "undecided|看不出是哪个机关的报告，无法核对是否重复。\n");
}
