// Labels that web pages print above a report.
#include "parse/head_label.h"

#include <string>

#include "catch.h"

using namespace gouji::parse;
using Label = LabelledDate::Label;

TEST_CASE("a date has the label in front of it", "[parse][head_label]") {
  const auto [head, label] = GENERATE(table<std::string, Label>({
      {"发布日期：2025-01-21", Label::published},
      {"发 布　时\u00A0间 | 2025 年 1 月 21 日", Label::published},
      {"某局成文日期2025.1.21", Label::written},
      {"日期：2025/1/21", Label::other},
      {"来源 时间:2025年1月21日", Label::other},
  }));
  CAPTURE(head);
  const auto found = find_labelled_date(head, 0);
  REQUIRE(found);
  CHECK(found->label == label);
  CHECK(found->date.year == 2025);
  CHECK(found->date.month == 1);
  CHECK(found->date.day == 21);
  CHECK(found->end == head.size());
}

TEST_CASE("other labels and what is no date are passed over", "[parse][head_label]") {
  for (const char* head : {"有效日期：2025-01-21", "发布日期：1999-01-21", "发布日期：2025-01",
                           "日 期：2025-01-21", "发布日期2025", "时间", ""}) {
    CAPTURE(head);
    CHECK_FALSE(find_labelled_date(head, 0));
  }
  const std::string two = "有效日期：2025-01-21 发文日期：2025-1-2 x";
  const auto found = find_labelled_date(two, 0);
  REQUIRE(found);
  CHECK(found->label == Label::written);
  CHECK(two.substr(found->end) == "x");
  CHECK_FALSE(find_labelled_date(two, found->end));
}

TEST_CASE("a label does not begin before the place that it is looked for from",
          "[parse][head_label]") {
  const auto found = find_labelled_date("发布日期：2025-01-21", 6);
  REQUIRE(found);
  CHECK(found->label == Label::other);
}

TEST_CASE("what a label of a source names begins behind colon and blanks", "[parse][head_label]") {
  const std::string head = "发布 机构：| 某县财政局 来　源:　某网";
  const std::size_t first = behind_source_label(head, 0);
  CHECK(head.substr(first).starts_with("某县财政局"));
  CHECK(head.substr(behind_source_label(head, first)) == "某网");
  CHECK(behind_source_label("来源 某网", 0) == std::string::npos);
  CHECK(behind_source_label("机构：某网", 0) == std::string::npos);
}

TEST_CASE("a line is a date with brackets or without", "[parse][printed_date]") {
  for (const char* line :
       {"（2025年1月21日）", "( 2025 - 01 - 21 )", "2025.1.21", "2025年1月21 日"}) {
    CAPTURE(line);
    const auto date = date_of_line(line);
    REQUIRE(date);
    CHECK(date->year == 2025);
    CHECK(date->month == 1);
    CHECK(date->day == 21);
  }
  for (const char* line : {"", "2025年1月", "2025年1月21日起", "1925年1月21日", "20251-1-1",
                           "2025-123-1", "二〇二五年"}) {
    CAPTURE(line);
    CHECK_FALSE(date_of_line(line));
  }
}
