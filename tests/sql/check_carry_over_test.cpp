// 上年结转 = 结转下年度 of the report on the year before, in every column of 表三.
#include "catch.h"
#include "sql/example.h"

using namespace gouji::tests;

namespace {

/// The reports on 2023 and 2024 of one authority. Three in all are carried over, as is said twice.
std::vector<Example> two_years() {
  const Example before =
      Example(2023).set("carried_out", "natural_person", "1").set("carried_out", "enterprise", "0");
  return {before, Example(2024)};
}

}  // namespace

TEST_CASE("check_carry_over: what is carried in was carried out before",
          "[sql][check_carry_over]") {
  const auto db = database_of(two_years());
  CHECK(judged(db, "carry_over", "measure = 'natural_person'") ==
        "1|1|held|表三“自然人”列：上年结转1件，等于2023年度报告的结转下年度1件。|1\n");
  CHECK(judged(db, "carry_over", "outcome <> 'held'") == "");
  CHECK(db.query("SELECT report_id, rule, tbl, item, measure FROM check_carry_over LIMIT 2") ==
        "2|carry_over|applications|carried_in|natural_person\n"
        "2|carry_over|applications|carried_in|enterprise\n");
  CHECK(db.query("SELECT count(DISTINCT measure), count(*) FROM check_carry_over") == "7|7\n");
}

TEST_CASE("check_carry_over: another figure is broken, at the later report",
          "[sql][check_carry_over]") {
  auto reports = two_years();
  reports[0].set("carried_out", "research", "2");
  const auto db = database_of(reports);
  CHECK(judged(db, "carry_over", "outcome <> 'held'") ==
        "2|0|broken|表三“科研机构”列：上年结转0件，不等于2023年度报告的结转下年度2件。|0\n");
  CHECK(db.query("SELECT report_id FROM check_carry_over WHERE outcome = 'broken'") == "2\n");
}

TEST_CASE("check_carry_over: a blank in either year leaves it undecided",
          "[sql][check_carry_over]") {
  auto reports = two_years();
  reports[0].set("carried_out", "research", "");
  reports[1].set("carried_in", "research", "/").set("carried_in", "enterprise", "");
  CHECK(judged(database_of(reports), "carry_over", "outcome <> 'held'") ==
        "0|NULL|undecided|表三“商业企业”列：本报告“二、上年结转”空白，"
        "无法核对两年的结转是否衔接。|\n"
        "NULL|NULL|undecided|表三“科研机构”列：本报告“二、上年结转”填的是“/”，"
        "2023年度报告“四、结转下年度”空白，无法核对两年的结转是否衔接。|/\n");
}

TEST_CASE("check_carry_over: without the report on the year before there is no row",
          "[sql][check_carry_over]") {
  CHECK(judged(Example(), "carry_over", "true") == "");
  CHECK(judged(database_of({Example(2022), Example(2024)}), "carry_over", "true") == "");
  CHECK(judged(database_of({Example(2023).replace("虚构县水利局", "虚构县林业局"), Example(2024)}),
               "carry_over", "true") == "");
}

TEST_CASE("check_carry_over: form 2019 and form 2021 carry over to one another",
          "[sql][check_carry_over]") {
  const auto db = database_of({Example(2021), Example(2020, FormYear::y2019)});
  CHECK(judged(db, "carry_over", "measure = 'enterprise'") ==
        "1|0|broken|表三“商业企业”列：上年结转0件，不等于2020年度报告的结转下年度1件。|0\n");
}

TEST_CASE("check_carry_over: names of one authority meet, in whatever form",
          "[sql][check_carry_over]") {
  const std::string mode = GENERATE("'views'", "'stored'");
  const auto named = [](int year, const std::string& name) {
    return Example(year).replace("虚构县水利局", name);
  };
  const auto rows = [&](const std::string& before, const std::string& now) {
    return database_of({named(2023, before), named(2024, now)}, mode)
        .query("SELECT count(*) FROM check_carry_over");
  };
  CHECK(rows("虚构县发展和改革局", "虚构县发改局") == "7\n");
  CHECK(rows("湖北省虚构市虚构县水利局", "虚构县水利局") == "7\n");
  CHECK(rows("虚构县人民政府办公室", "虚构县政府办") == "7\n");
  CHECK(rows("虚构县人民政府办公室", "虚构县人民政府") == "0\n");
  CHECK(rows("甲乙市虚构区水利局", "丙丁市虚构区水利局") == "0\n");
}

TEST_CASE("authority_year: the report with more figures speaks, then the one with the lower id",
          "[sql][authority_year]") {
  const Example whole(2023);
  const Example blank = Example(2023).set("granted", "total", "");
  const std::string speaks = "SELECT year, report_id, before FROM authority_year ORDER BY year";
  CHECK(database_of({blank, whole}).query(speaks) == "2023|2|NULL\n");
  CHECK(database_of({whole, blank}).query(speaks) == "2023|1|NULL\n");
  CHECK(database_of({whole, whole, blank}).query(speaks) == "2023|1|NULL\n");
  CHECK(database_of({Example(2024), blank, whole, Example(2021)}).query(speaks) ==
        "2021|4|NULL\n2023|3|NULL\n2024|1|3\n");
}
