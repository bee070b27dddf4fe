// The year and the organ that sentences say a report is about.
#include "parse/subject.h"

#include <chrono>
#include <string>

#include "catch.h"
#include "parse/report.h"
#include "text/medium.h"

namespace {

using gouji::parse::Report;

/// "kind|value|section\n" for each subject of a report with `head` and `survey` as its 一.
std::string subjects(const std::string& head, const std::string& survey) {
  const Report report(gouji::text::read_text(head + "\n一、总体情况\n" + survey +
                                             "\n二、主动公开政府信息情况\n无。\n"));
  std::string rows;
  for (const auto& subject : report.subjects()) {
    rows.append(subject.kind).append("|").append(subject.value).append("|");
    rows.append(std::to_string(subject.section)).append("\n");
  }
  return rows;
}

}  // namespace

TEST_CASE("a paragraph that opens with a year is about it", "[parse][subject]") {
  for (const char* survey :
       {"2024年，我局认真落实。", "2024年度,县政府办公室坚持公开。", "2024 年我局公开信息3条。",
        "(一)主动公开情况。2024年，全局公开信息3条。", "二是抓落实。\n2024年，共收到申请3件。"}) {
    CAPTURE(survey);
    CHECK(subjects("", survey) == "year|2024|1\n");
  }
}

TEST_CASE("a year that is not reported on says nothing", "[parse][subject]") {
  for (const char* survey :
       {"2024年7月，因机构改革职责划转。", "2019年以来，我局共公开信息3条。",
        "2025年，我局将继续做好公开。", "2023年，我局被评为先进单位。",
        "2023年，我局收到申请3件，2024年收到2件。", "2023年度全县政务公开评估中我局列第三。",
        "截至2024年，我局公开信息3条。", "对标湖南省2023年第三方评估结果。",
        "至2023年底公开3条。"}) {
    CAPTURE(survey);
    CHECK(subjects("", survey) == "");
  }
}

TEST_CASE("the words that present a report name year and organ", "[parse][subject]") {
  const std::string both = "year|2024|0\nauthority|虚构县水利局|0\n";
  CHECK(subjects("现公布虚构县水利局2024年政府信息公开工作年度报告。", "无。") == both);
  CHECK(subjects("现将虚构县水利局(以下简称“我局”)2024年度信息公开工作报告如下。", "无。") == both);
  CHECK(subjects("本报告由虚构县水利局办公室编制。", "无。") == "authority|虚构县水利局办公室|0\n");
  CHECK(subjects(
            "根据《虚构市人民政府办公室关于做好2023年政府信息公开工作年度报告编制发布工作的通知》"
            "要求，编制本报告。",
            "无。") == "");
  CHECK(subjects("根据国务院公布的《中华人民共和国政府信息公开条例》编制。", "无。") == "");
}

TEST_CASE("the organ that 一 opens with is the one that reports", "[parse][subject]") {
  CHECK(subjects("", "2024年，虚构县水利局坚持以公开为常态。") ==
        "year|2024|1\nauthority|虚构县水利局|1\n");
  CHECK(subjects("", "2024年，虚构镇人民政府认真落实。") ==
        "year|2024|1\nauthority|虚构镇人民政府|1\n");
  CHECK(subjects("", "2024年，县政府办公室坚持公开。") == "year|2024|1\n");
  CHECK(subjects("", "2024年，国务院办公厅印发通知。") == "year|2024|1\n");
  CHECK(subjects("", "2024年，我局在虚构县委的领导下坚持公开。") == "year|2024|1\n");
}

TEST_CASE("what is no report has no subject", "[parse][subject]") {
  const Report report(gouji::text::read_text("2024年，我局坚持公开。"));
  CHECK(report.subjects().empty());
}

TEST_CASE("hostile text has a bounded number of subjects", "[parse][subject]") {
  std::string survey;
  while (survey.size() < 2000000) survey += "2024年，虚构县水利局坚持由公布现将发布。\n";
  const Report report(gouji::text::read_text(survey + "\n一、总体情况\n" + survey +
                                             "\n二、主动公开政府信息情况\n无。\n"));
  const auto begin = std::chrono::steady_clock::now();
  CHECK(report.subjects().size() <= 200);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
}
