// 现行有效件数 = that of the year before + 本年制发 - 本年废止.
#include "catch.h"
#include "sql/example.h"

using namespace gouji::tests;

namespace {

/// The reports on 2023 and 2024 of one authority: 8 in force, then 2 more and 1 less, 9.
std::vector<Example> two_years() {
  return {Example(2023).set("normative_documents", "in_force", "8"), Example(2024)};
}

}  // namespace

TEST_CASE("check_stock: what is in force was so before, or was issued since",
          "[sql][check_stock]") {
  const auto db = database_of(two_years());
  CHECK(judged(db, "stock", "true") ==
        "0|0|held|表二“规章”：2023年度报告现行有效0件+本年制发0件-本年废止0件=0件，"
        "等于本年现行有效0件。|0\n"
        "9|9|held|表二“行政规范性文件”：2023年度报告现行有效8件+本年制发2件-本年废止1件=9件，"
        "等于本年现行有效9件。|9\n");
  CHECK(db.query("SELECT report_id, rule, tbl, item, measure FROM check_stock") ==
        "2|stock|disclosure|regulations|in_force\n"
        "2|stock|disclosure|normative_documents|in_force\n");
}

TEST_CASE("check_stock: another figure is broken, at the later report", "[sql][check_stock]") {
  auto reports = two_years();
  reports[1].set("normative_documents", "repealed", "3");
  CHECK(judged(database_of(reports), "stock", "outcome <> 'held'") ==
        "7|9|broken|表二“行政规范性文件”：2023年度报告现行有效8件+本年制发2件-本年废止3件=7件，"
        "不等于本年现行有效9件。|9\n");
}

TEST_CASE("check_stock: a blank in either year leaves it undecided", "[sql][check_stock]") {
  auto reports = two_years();
  reports[0].set("regulations", "in_force", "/");
  reports[1].set("normative_documents", "issued", "").set("normative_documents", "in_force", "");
  CHECK(judged(database_of(reports), "stock", "true") ==
        "NULL|0|undecided|表二“规章”：2023年度报告“现行有效件数”填的是“/”，"
        "无法核对两年的现行有效件数是否衔接。|0\n"
        "NULL|NULL|undecided|表二“行政规范性文件”：本报告“本年制发件数”空白、“现行有效件数”空白，"
        "无法核对两年的现行有效件数是否衔接。|\n");
}

TEST_CASE("check_stock: form 2019 has no such figure", "[sql][check_stock]") {
  CHECK(judged(database_of({Example(2020, FormYear::y2019), Example(2021)}), "stock", "true") ==
        "");
  CHECK(judged(database_of({Example(2021), Example(2022, FormYear::y2019)}), "stock", "true") ==
        "");
}

TEST_CASE("check_stock: decimals add up as printed", "[sql][check_stock]") {
  auto reports = two_years();
  reports[0].set("regulations", "in_force", "0.1");
  reports[1].set("regulations", "issued", "0.2").set("regulations", "in_force", "0.3");
  CHECK(judged(database_of(reports), "stock", "item = 'regulations'").substr(0, 13) ==
        "0.3|0.3|held|");
  CHECK(database_of(two_years()).query("SELECT DISTINCT typeof(expected) FROM check_stock") ==
        "integer\n");
}
