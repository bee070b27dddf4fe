#include <string>

#include "catch.h"
#include "parse/report.h"
#include "parse/report_text.h"

namespace parse = gouji::parse;

namespace {

std::string sections(const std::string& text) {
  const parse::Report report(gouji::text::read_text(text));
  std::string shown;
  for (const parse::Section& section : report.sections()) {
    std::string body(section.text);
    for (char& c : body) c = c == '\n' ? '/' : c;
    shown += std::to_string(section.number) + "[" + std::string(section.heading.value_or("")) +
             "]" + body + ";";
  }
  return shown;
}

}  // namespace

TEST_CASE("sections are found by their headings", "[parse][sections]") {
  CHECK(sections("年报\n一、总体情况\n好。\n二、主动公开政府信息情况\n表。\n") ==
        "0[]年报;1[一、总体情况]好。;2[二、主动公开政府信息情况]表。;");
  CHECK(sections("一、总体情况") == "1[一、总体情况];");
  CHECK(sections("").empty());
  CHECK(sections("hello") == "0[]hello;");
}

TEST_CASE("headings are worded in many ways", "[parse][sections]") {
  const auto [heading, number] = GENERATE(table<std::string, int>({
      {"一、概 述", 1},
      {"一、政务公开工作总体情况", 1},
      {"二、主动公开情况", 2},
      {"二、行政机关主动公开政府信息的情况", 2},
      {"三、收到和处理政府信息公开申请的情况", 3},
      {"???三、收到和处理政府信息公开申请情况", 3},
      {"四、政府信息公开行政复议和行政诉讼情况", 4},
      {"四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", 4},
      {"五、存在问题及改进情况", 5},
      {"五、政府信息公开工作存在的主要问题及改进情况", 5},
      {"六、其它需要报告的事项", 6},
      {"六、其他需要报告事项", 6},
      {"其他需要报告的事项", 6},
      {"1、总体情况", 1},
  }));
  const parse::Report report(gouji::text::read_text("前言\n" + heading + "\n正文\n"));
  REQUIRE(report.sections().size() == 2);
  CHECK(report.sections()[1].number == number);
  CHECK(report.sections()[1].text == "正文");
}

TEST_CASE("what only looks like a heading is none", "[parse][sections]") {
  const auto line = GENERATE(values<std::string>({
      "一、本年新收政府信息公开申请数量",
      "四、结转下年度继续办理",
      "(二)主动公开情况",
      "三、本年度办理结果",
      "一、加强组织领导",
      "全文包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况六部分。",
  }));
  const parse::Report report(gouji::text::read_text("前言\n" + line + "\n正文\n"));
  REQUIRE(report.sections().size() == 1);
  CHECK(report.sections()[0].number == 0);
}

TEST_CASE("a table of contents is not the sections", "[parse][sections]") {
  CHECK(sections("目录\n一、总体情况\n二、主动公开政府信息情况\n正文开始\n一、总体情况\n"
                 "今年工作很好,公开了很多信息。\n二、主动公开政府信息情况\n见表。\n") ==
        "0[]目录/一、总体情况/二、主动公开政府信息情况/正文开始;"
        "1[一、总体情况]今年工作很好,公开了很多信息。;2[二、主动公开政府信息情况]见表。;");
}

TEST_CASE("sections out of order are given as they stand", "[parse][sections]") {
  CHECK(sections("一、总体情况\n甲\n三、收到和处理政府信息公开申请情况\n丙\n"
                 "二、主动公开政府信息情况\n乙\n五、存在的主要问题及改进情况\n戊\n") ==
        "1[一、总体情况]甲;3[三、收到和处理政府信息公开申请情况]丙;"
        "2[二、主动公开政府信息情况]乙;5[五、存在的主要问题及改进情况]戊;");
}

TEST_CASE("a heading may have its text on its own line", "[parse][sections]") {
  CHECK(sections("六、其他需要报告的事项:无。\n") == "6[六、其他需要报告的事项]无。;");
  CHECK(sections("六、其他需要报告的事项 无\n") == "6[六、其他需要报告的事项]无;");
}

TEST_CASE("a list inside section one does not take its headings", "[parse][sections]") {
  const std::string text =
      "一、总体情况\n今年:\n一、加强组织领导\n好。\n二、主动公开情况\n发布信息。\n"
      "二、主动公开政府信息情况\n" +
      gouji::tests::disclosure("规章 | 1 | 0 | 3 |\n行政规范性文件 | 0 | 0 | 0 |\n");
  const parse::Report report(gouji::text::read_text(text));
  REQUIRE(report.sections().size() == 2);
  CHECK(report.sections()[1].heading == "二、主动公开政府信息情况");
}
