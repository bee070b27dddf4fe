#include "parse/field.h"

#include <string>

#include "catch.h"

using namespace gouji::parse;

namespace {

// Fields as text: t(ext), n(umber), m(ark), o(dd); "|" for each bar and "/" for a line break
// before.
std::string show(std::string_view text) {
  std::string shown;
  for (const Field& field : fields(text)) {
    shown += std::string(field.bars, '|') + (field.breaks ? "/" : "");
    if (field.kind == Kind::end) continue;
    shown += "tnmo"[static_cast<int>(field.kind)];
    shown += "[" + std::string(printed(text, field)) + "]";
  }
  return shown;
}

}  // namespace

TEST_CASE("a line with bars is cut at the bars only", "[parse][field]") {
  CHECK(show("商业 企业 | 5 |  | / |\n二、") == "t[商业 企业]|n[5]||m[/]|/t[二、]");
  CHECK(show("| 1.属于国家秘密 | 0 |") == "|t[1.属于国家秘密]|n[0]|");
}

TEST_CASE("a line without bars is cut at blanks", "[parse][field]") {
  CHECK(show("规章   1  0\u30003") == "t[规章]n[1]n[0]n[3]");
  CHECK(show("1. 属于国家秘密 0 0") == "t[1.]t[属于国家秘密]n[0]n[0]");
}

TEST_CASE("a number in front of words is part of them", "[parse][field]") {
  CHECK(show("2024 年,我局收到 3 封 信") == "t[2024]t[年,我局收到]t[3]t[封]t[信]");
  CHECK(show("行政事业性收费 386.52 万元") == "t[行政事业性收费]n[386.52 万元]");
}

TEST_CASE("an ordinal on a line of its own is no figure", "[parse][field]") {
  CHECK(show("1.\n属于国家秘密\n0") == "t[1.]/t[属于国家秘密]/n[0]");
  CHECK(show("(三)\n\n不予公开") == "t[(三)]/t[不予公开]");
}

TEST_CASE("digits with something else are odd", "[parse][field]") {
  CHECK(show("3人 | 1*** | 12O | 24小时热线") == "o[3人]|o[1***]|o[12O]|t[24小时热线]");
}

TEST_CASE("page numbers are no fields", "[parse][field]") {
  CHECK(show("0\n- 4 -\n0") == "n[0]/n[0]");
  CHECK(show("0\n第 3 页 共 8 页\n0") == "n[0]/n[0]");
  CHECK(show("0\nP. 9\n0") == "n[0]/n[0]");
  CHECK(show("0\n3 / 8\n0") == "n[0]/o[3 / 8]/n[0]");  // or a row
  CHECK(show("- 1 - - -") == "m[-]n[1]m[-]m[-]m[-]");
  CHECK(show("-4\n—\n12") == "n[-4]/m[—]/n[12]");
  CHECK(show("2024-01-21").find('n') == std::string::npos);
}

TEST_CASE("a page number in front of what a cell holds is no part of it", "[parse][field]") {
  CHECK(show("总计 | 第 5 页 共 12 页 2283 | 0 |") == "t[总计]|n[2283]|n[0]|");
  CHECK(show("总计 | - 5 - 2283 | P. 6 规章 |") == "t[总计]|n[2283]|t[规章]|");
  CHECK(show("总计 | -14 | - 5 | 第二十条 第（一）项 |") ==
        "t[总计]|n[-14]|t[- 5]|t[第二十条 第（一）项]|");
}

TEST_CASE("a numeral between lines of bars and a heading is a cell", "[parse][field]") {
  CHECK(show("7\n|\n三\n四、结转") == "n[7]|/n[三]/t[四、结转]");
  CHECK(show("7\n|\n三\n、本年\n度") == "n[7]|/t[三]/t[、本年]/t[度]");
  CHECK(show("7\n|\n- 3 -\n四、结转") == "n[7]|/t[四、结转]");
}

TEST_CASE("the bars of a gap are told apart by its line breaks", "[parse][field]") {
  const auto all = fields("6 | ||\n|\n| 0");
  REQUIRE(all.size() == 3);
  CHECK(all[1].bars == 5);
  CHECK(all[1].bars_before == 3);
  CHECK(all[1].bars_after == 1);
}

TEST_CASE("an empty text has no fields but the end", "[parse][field]") {
  CHECK(fields("").size() == 1);
  CHECK(fields(" \n\t\n").size() == 1);
}
