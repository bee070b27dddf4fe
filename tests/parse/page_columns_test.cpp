// Tables whose columns stand in places only, as pdftotext -layout prints them.
#include <array>
#include <string>

#include "catch.h"
#include "parse/report.h"
#include "text/position.h"

namespace parse = gouji::parse;

namespace {

// The cells of 本年新收: a value, or a status.
std::string cells(const std::string& text, std::string_view item = "received") {
  const parse::Report report(gouji::text::read_text(text));
  std::string shown;
  for (const parse::Cell& cell : report.cells()) {
    if (cell.cell->item->name != item) continue;
    shown += shown.empty() ? "" : ", ";
    shown += cell.status == parse::Status::ok ? *cell.raw : std::string(parse::name(cell.status));
  }
  return shown;
}

constexpr std::array kLabels{"二、上年结转政府信息公开申请数量",
                             "（一）予以公开",
                             "（二）部分公开（区分处理的，只计这一情形",
                             "2.其他法律行政法规禁止公开",
                             "3.危及“三安全一稳定”",
                             "4.保护第三方合法权益",
                             "5.属于三类内部事务信息",
                             "6.属于四类过程性信息",
                             "7.属于行政执法案卷",
                             "8.属于行政查询事项",
                             "1.本机关不掌握相关政府信息",
                             "2.没有现成信息需要另行制作",
                             "3.补正后申请内容仍不明确",
                             "1.信访举报投诉类申请",
                             "2.重复申请",
                             "3.要求提供公开出版物",
                             "（七）总计",
                             "四、结转下年度继续办理"};

// The label, and `figures` from place 24 on.
std::string line(const std::string& label, const std::string& figures) {
  return label + std::string(24 - gouji::text::length(label), ' ') + figures + '\n';
}

// 表三 with `received` as the figures of its first row.
std::string applications(const std::string& received) {
  std::string text = "三、收到和处理政府信息公开申请情况\n\n";
  text += line("一、本年新收政府信息公开申请数量", received);
  for (const char* label : kLabels) text += line(label, "0    0    0    0    0    0    0");
  return text;
}

const std::string kWithheld =
    "ambiguous, ambiguous, ambiguous, ambiguous, ambiguous, ambiguous, ambiguous";

}  // namespace

TEST_CASE("a column of blanks in a row is an empty cell", "[parse][page_columns]") {
  const auto [row, expected] = GENERATE(table<std::string, std::string>({
      {"8    1    2    3    4    5    23", "8, 1, 2, 3, 4, 5, 23"},
      {"8    2                        10", "8, 2, blank, blank, blank, blank, 10"},
      {"     2                        10", "blank, 2, blank, blank, blank, blank, 10"},
      {"                              10", "blank, blank, blank, blank, blank, blank, 10"},
      {"8    1    2    3    4    5", "8, 1, 2, 3, 4, 5, blank"},
      {"8    /    2    3    4", "8, mark, 2, 3, 4, blank, blank"},
  }));
  CHECK(cells(applications(row)) == expected);
}

TEST_CASE("figures that stand in no column are no cell's", "[parse][page_columns]") {
  const std::string row = GENERATE(as<std::string>(), "8 2                           10",
                                   "8  2                          10", "8    2               10",
                                   "8    21111111          10");
  CHECK(cells(applications(row)) == kWithheld);
}

TEST_CASE("places say nothing where rows do not keep them", "[parse][page_columns]") {
  const std::string whole = applications("8    2                        10");
  REQUIRE(cells(whole) == "8, 2, blank, blank, blank, blank, 10");
  // The figures of another row stand between the columns.
  std::string shifted = whole;
  CHECK(cells(shifted.insert(shifted.find("0    0"), "    ")) == kWithheld);
  // Without any empty line no page is seen to end.
  std::string squeezed = whole;
  CHECK(cells(squeezed.erase(squeezed.find("\n\n"), 1)) == kWithheld);
  // On a page of its own.
  std::string parted = whole;
  CHECK(cells(parted.insert(parted.find("二、"), "\n\n")) == kWithheld);
}

TEST_CASE("of cells joined by the same blanks none is told by its place", "[parse][page_columns]") {
  const auto joined = [](const std::string& figures) {
    std::string text = "三、收到和处理政府信息公开申请情况\n\n一、本年新收政府信息公开申请数量    ";
    text += figures + '\n';
    for (const char* label : kLabels) {
      text += std::string(label) + "    0    0    0    0    0    0    0\n";
    }
    return text;
  };
  CHECK(cells(joined("8    2    0    0    0    0    10")) == "8, 2, 0, 0, 0, 0, 10");
  CHECK(cells(joined("8    2    0    0    0    10")) == kWithheld);
  // 12 34 beside an empty cell.
  CHECK(cells(joined("8    12 34    0    0    0    10")) == kWithheld);
}

TEST_CASE("a figure split by a blank is not two beside an empty cell", "[parse][page_columns]") {
  CHECK(cells(applications("8    1 3  4    0         0    8")) == kWithheld);
  CHECK(cells(applications("8 3       0    0    0    0    12")) == "8, 3, 0, 0, 0, 0, 12");
  // Wide figures leave one blank between columns.
  CHECK(cells(applications("8    1333 30   0    0    0    1371")) == "8, 1333, 30, 0, 0, 0, 1371");
}

TEST_CASE("a row with nothing but pieces of labels is empty", "[parse][page_columns]") {
  std::string text = applications("8    1    2    3    4    5    23");
  text.insert(text.find("2.其他法律"), "1.属于国家秘密\n 果  予公开\n");
  CHECK(cells(text, "refused_state_secret") == "blank, blank, blank, blank, blank, blank, blank");
  text.insert(text.find(" 果"), "见附表说明\n");
  CHECK(cells(text, "refused_state_secret") == kWithheld);
}
