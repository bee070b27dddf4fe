// Figures ten times those of the year before, or a tenth; and cell_change.
#include "catch.h"
#include "sql/example.h"

using namespace gouji::tests;

namespace {

/// The reports on 2023 and 2024, in which a figure changed.
gouji::Database changed(const std::string& item, const std::string& measure,
                        const std::string& before, const std::string& now) {
  return database_of(
      {Example(2023).set(item, measure, before), Example(2024).set(item, measure, now)});
}

}  // namespace

TEST_CASE("check_outlier: like figures hold, a row a table", "[sql][check_outlier]") {
  const auto db = database_of({Example(2023), Example(2024)});
  CHECK(db.query("SELECT report_id, rule, tbl, item, measure, outcome, message FROM check_outlier"
                 " ORDER BY tbl") ==
        "2|outlier|applications|NULL|NULL|held|表三的数字与2023年度报告相比没有悬殊的变化。\n"
        "2|outlier|disclosure|NULL|NULL|held|表二的数字与2023年度报告相比没有悬殊的变化。\n"
        "2|outlier|remedies|NULL|NULL|held|表四的数字与2023年度报告相比没有悬殊的变化。\n");
}

TEST_CASE("check_outlier: ten times as much, or a tenth, is broken", "[sql][check_outlier]") {
  CHECK(judged(changed("licences", "decisions", "5", "260"), "outlier", "outcome <> 'held'") ==
        "5|260|broken|表二“行政许可”行“处理决定数量”列：本年260，2023年度报告5，是上年的52倍，"
        "请核对是否填错。|260\n");
  CHECK(judged(changed("received", "total", "300", "30"), "outlier", "outcome <> 'held'") ==
        "300|30|broken|表三“一、本年新收”行“总计”列：本年30，2023年度报告300，只有上年的10%，"
        "请核对是否填错。|30\n");
  CHECK(judged(changed("penalties", "decisions", "0", "20"), "outlier", "outcome <> 'held'") ==
        "0|20|broken|表二“行政处罚”行“处理决定数量”列：本年20，2023年度报告0，相差悬殊，"
        "请核对是否填错。|20\n");
  CHECK(judged(changed("fees", "amount", "12.5", "125000"), "outlier", "outcome <> 'held'")
            .substr(0, 18) == "12.5|125000|broken");
}

TEST_CASE("check_outlier: less than ten times, or less than 20 apart, holds",
          "[sql][check_outlier]") {
  const auto [before, now] = GENERATE(table<std::string, std::string>(
      {{"1", "20"}, {"0", "19"}, {"20", "199"}, {"200", "21"}, {"19", "0"}, {"300", "300"}}));
  CAPTURE(before, now);
  CHECK(judged(changed("licences", "decisions", before, now), "outlier", "outcome <> 'held'") ==
        "");
}

TEST_CASE("check_outlier: without figures in either year it is undecided", "[sql][check_outlier]") {
  auto reports = std::vector<Example>{Example(2023), Example(2024)};
  for (const char* item : {"review", "litigation_direct", "litigation_after_review"}) {
    reports[0].set(item, "total", "/");
  }
  CHECK(judged(database_of(reports), "outlier", "outcome <> 'held'") ==
        "NULL|NULL|undecided|表四没有能与2023年度报告比较的数字。|NULL\n");
}

TEST_CASE("cell_change has both years' figures, their difference and ratio", "[sql][cell_change]") {
  const std::string mode = GENERATE("'views'", "'stored'");
  const auto db = database_of(
      {Example(2023).set("fees", "amount", "0.3"), Example(2024).set("licences", "decisions", "/")},
      mode);
  CHECK(db.query("SELECT report_id, earlier_id, authority, year, tbl, item, measure, earlier,"
                 " value, difference, ratio FROM cell_change WHERE item IN ('fees', 'licences')"
                 " ORDER BY item DESC") ==
        "2|1|虚构县水利局|2024|disclosure|licences|decisions|35|NULL|NULL|NULL\n"
        "2|1|虚构县水利局|2024|disclosure|fees|amount|0.3|12.5|12.2|41.6667\n");
  CHECK(db.query("SELECT count(*), count(difference) FROM cell_change") == "200|199\n");
  CHECK(db.query("SELECT substr(report_text(body), start, c.length) FROM cell_change AS c"
                 " JOIN document ON id = report_id WHERE item = 'fees'") == "12.5\n");
}

TEST_CASE("cell_change has what both forms have", "[sql][cell_change]") {
  const auto db = database_of({Example(2020, FormYear::y2019), Example(2021)});
  CHECK(db.query("SELECT DISTINCT item, measure FROM cell_change WHERE tbl = 'disclosure'") ==
        "licences|decisions\npenalties|decisions\ncoercive_measures|decisions\n");
}
