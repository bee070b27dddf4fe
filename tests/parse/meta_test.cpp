#include <string>

#include "catch.h"
#include "parse/date.h"
#include "parse/pattern.h"
#include "parse/report.h"

namespace parse = gouji::parse;

namespace {

parse::Meta meta(const std::string& head) {
  return parse::Report(
             gouji::text::read_text(head + "\n一、总体情况\n正文\n二、主动公开情况\n正文\n"))
      .meta();
}

}  // namespace

TEST_CASE("every pattern compiles", "[parse][pattern]") {
  CHECK(parse::patterns().title_label.ok());
}

TEST_CASE("the title names the authority and the year", "[parse][meta]") {
  const auto [head, title, authority, year] =
      GENERATE(table<std::string, std::string, std::string, int>({
          {"某县财政局2024年政府信息公开工作年度报告", "某县财政局2024年政府信息公开工作年度报告",
           "某县财政局", 2024},
          {"2023年某县财政局政府信息公开工作年度报告", "2023年某县财政局政府信息公开工作年度报告",
           "某县财政局", 2023},
          {"某县财政局政府信息公开工作2022年度报告", "某县财政局政府信息公开工作2022年度报告",
           "某县财政局", 2022},
          {"某县财政局（2024年）政府信息公开工作年度报告",
           "某县财政局（2024年）政府信息公开工作年度报告", "某县财政局", 2024},
          {"某县财政局〔2024〕年政府信息公开工作年度报告",
           "某县财政局〔2024〕年政府信息公开工作年度报告", "某县财政局", 2024},
          {"某县财政局２０２４年政府信息公开工作年度报告",
           "某县财政局２０２４年政府信息公开工作年度报告", "某县财政局", 2024},
          {"某县财政局2 0 2 4年政府信息公开工作年度报告",
           "某县财政局2 0 2 4年政府信息公开工作年度报告", "某县财政局", 2024},
          {"某镇二〇二一年度政务信息公开年度报告", "某镇二〇二一年度政务信息公开年度报告", "某镇",
           2021},
          {"某县财政局2024年信息公开年报(文字版)", "某县财政局2024年信息公开年报(文字版)",
           "某县财政局", 2024},
          {"标题:某县财政局2024年政府信息公开工作年度报告",
           "某县财政局2024年政府信息公开工作年度报告", "某县财政局", 2024},
          {"某县财政局\n2024年政府信息公开工作年度报告", "某县财政局2024年政府信息公开工作年度报告",
           "某县财政局", 2024},
          {"某县财政局\n2024年政府信息公开\n工作年度报告",
           "某县财政局2024年政府信息公开工作年度报告", "某县财政局", 2024},
          {"某市政府网-某县财政局2024年政府信息公开工作年度报告_某app官网",
           "某县财政局2024年政府信息公开工作年度报告", "某县财政局", 2024},
          {"政府信息公开年报\n某县财政局2024年政府信息公开工作年度报告",
           "某县财政局2024年政府信息公开工作年度报告", "某县财政局", 2024},
          {"上一篇:某县财政局2023年政府信息公开工作年度报告\n"
           "某县财政局2024年政府信息公开工作年度报告",
           "某县财政局2024年政府信息公开工作年度报告", "某县财政局", 2024},
          {"某县财政局2022年政府信息公开工作年度报告\n某县财政局2023年政府信息公开工作年度报告\n"
           "某县财政局2024年政府信息公开工作年度报告",
           "某县财政局2024年政府信息公开工作年度报告", "某县财政局", 2024},
          {"某县人民政府_某县财政局2024年政府信息公开工作年度报告",
           "某县财政局2024年政府信息公开工作年度报告", "某县财政局", 2024},
          {"某县人民政府 某县财政局2024年政府信息公开工作年度报告",
           "某县人民政府 某县财政局2024年政府信息公开工作年度报告", "某县财政局", 2024},
          {"2025年某乡2024年度政府信息公开工作年度报告",
           "2025年某乡2024年度政府信息公开工作年度报告", "某乡", 2024},
          {"某县财政局2024年政府\n信息公开工作年度报告", "某县财政局2024年政府信息公开工作年度报告",
           "某县财政局", 2024},
          {"首页 > 年报\n某县财政局2024年政府信息公开工作年度报告",
           "某县财政局2024年政府信息公开工作年度报告", "某县财政局", 2024},
      }));
  const parse::Meta found = meta(head);
  CHECK(found.title == title);
  CHECK(found.authority == authority);
  CHECK(found.year == year);
}

TEST_CASE("without a title the text names the authority", "[parse][meta]") {
  const auto [head, authority] = GENERATE(table<std::string, std::string>({
      {"2021年政府信息公开工作年度报告\n发布机构:某县水利局", "某县水利局"},
      {"根据《条例》要求,现将某县水利局(以下简称“我局”)2024年度信息公开工作报告如下。",
       "某县水利局"},
      {"本年度报告由某县水利局编制。", "某县水利局"},
      {"某县人民政府\n2021年政府信息公开工作年度报告\n来源:某县水利局", "某县水利局"},
      {"2021年政府信息公开工作年度报告\n来源:某县政府网\n由某县水利局编制", "某县水利局"},
      {"特向社会公布某县水利局2024年政府信息公开情况。", "某县水利局"},
  }));
  CHECK(meta(head).authority == authority);
}

TEST_CASE("words that are no organ's name are no authority", "[parse][meta]") {
  CHECK_FALSE(meta("现公布本机关2024年政府信息公开情况。").authority);
  CHECK_FALSE(meta("主动公开政府信息2024年共10条").authority);
}

TEST_CASE("what is not printed is not there", "[parse][meta]") {
  const parse::Meta found = meta("前言");
  CHECK_FALSE(found.title);
  CHECK_FALSE(found.authority);
  CHECK_FALSE(found.year);
  CHECK_FALSE(found.period_start);
  CHECK_FALSE(found.published);
}

TEST_CASE("the day of publication comes before the day of writing", "[parse][meta]") {
  const auto [head, published] = GENERATE(table<std::string, std::string>({
      {"发布日期:2025-01-21", "2025-01-21"},
      {"发布时间: 2025年1月21日", "2025-01-21"},
      {"来源:某局 发布时间:2025-01-24 09:55 字体:", "2025-01-24"},
      {"成文日期 | 2025-01-02 |\n发布日期 | 2025-01-21 |", "2025-01-21"},
      {"成文日期:2025/1/2", "2025-01-02"},
      {"更新时间:2025-02-01 发布时间:2023- 01- 13 16 : 26", "2023-01-13"},
      {"(2020年 1月10日)", "2020-01-10"},
  }));
  CHECK(meta(head).published == published);
  CHECK_FALSE(meta("发布日期:2025-02-30").published);
  CHECK_FALSE(meta("今天是2019年12月3日星期二").published);
  CHECK_FALSE(meta("2025-03-03\n某县财政局2024年政府信息公开工作年度报告").published);
}

TEST_CASE("the period is that of the figures", "[parse][meta]") {
  const auto [sentence, start, end] = GENERATE(table<std::string, std::string, std::string>({
      {"数据自2024年1月1日起,至2024年12月31日止。", "2024-01-01", "2024-12-31"},
      {"自2024年1月1日至12月31日。", "2024-01-01", "2024-12-31"},
      {"2024 年 1 月 1 日—12 月 31 日", "2024-01-01", "2024-12-31"},
      {"2024年6月1日至6月30日开展培训,数据自2023年1月1日到2023年12月20日。", "2023-01-01",
       "2023-12-20"},
  }));
  const parse::Meta found = meta(sentence);
  CHECK(found.period_start == start);
  CHECK(found.period_end == end);
}

TEST_CASE("other spans of time are not the period", "[parse][meta]") {
  const parse::Meta since =
      parse::Report(gouji::text::read_text(
                        "某县财政局2024年政府信息公开工作年度报告\n一、总体情况\n"
                        "自2008年5月1日至2024年12月31日,累计公开10条。\n二、主动公开情况\n表\n"))
          .meta();
  CHECK_FALSE(since.period_start);
  const parse::Meta plan =
      parse::Report(
          gouji::text::read_text(
              "数据自2024年1月1日至2024年12月20日。\n一、总体情况\n好\n"
              "五、存在的主要问题及改进情况\n2025年1月1日至2025年12月31日,我局将改进。\n"))
          .meta();
  CHECK(plan.period_start == "2024-01-01");
}

TEST_CASE("a day that no calendar has is no date", "[parse][date]") {
  CHECK(parse::iso_date(2024, 2, 29) == "2024-02-29");
  CHECK_FALSE(parse::iso_date(2023, 2, 29));
  CHECK_FALSE(parse::iso_date(2024, 13, 1));
  CHECK_FALSE(parse::iso_date(2024, 0, 1));
  CHECK_FALSE(parse::iso_date(2024, 1, 0));
}
