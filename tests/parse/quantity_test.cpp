#include "parse/quantity.h"

#include <string>

#include "catch.h"

using namespace gouji::parse;

namespace {

// value, bound, unit and kind of the figure that a text begins with.
std::string read(const std::string& text) {
  std::vector<Glyph> glyphs;
  read_glyphs(text, 0, text.size(), glyphs);
  const auto found = quantity(text, glyphs, 0);
  if (!found) return "none";
  static constexpr const char* kKinds[] = {"count", "bare", "money", "percent",
                                           "year",  "date", "other"};
  const Value value = found->number.shifted(found->power);
  std::string printed = "?";
  if (const auto* whole = std::get_if<std::int64_t>(&value)) printed = std::to_string(*whole);
  if (const auto* real = std::get_if<double>(&value)) {
    printed = Catch::StringMaker<double>::convert(*real);
  }
  return printed + " " + std::string(found->bound) + " " + std::string(found->unit) + " " +
         kKinds[static_cast<int>(found->counter)];
}

}  // namespace

TEST_CASE("a figure is read with its counter", "[parse][quantity]") {
  const auto [text, figure] = GENERATE(table<std::string, std::string>({
      {"22份", "22 = 份 count"},
      {"22 件", "22 = 件 count"},
      {"２２份", "22 = 份 count"},
      {"1,234件", "1234 = 件 count"},
      {"12，345，678条", "12345678 = 条 count"},
      {"一件", "1 = 件 count"},
      {"两件", "2 = 件 count"},
      {"十二件", "12 = 件 count"},
      {"四十余条", "40 >= 条 count"},
      {"一百零五件", "105 = 件 count"},
      {"〇件", "0 = 件 count"},
      {"300余条", "300 >= 条 count"},
      {"300条以上", "300 >= 条 count"},
      {"300条左右", "300 ~ 条 count"},
      {"约300条", "300 ~ 条 count"},
      {"近2000篇", "2000 ~ 篇 count"},
      {"不足5件", "5 <= 件 count"},
      {"超1.3万条", "13000 >= 条 count"},
      {"1.3万余条", "13000 >= 条 count"},
      {"2764.2万宗", "27642000 ~ 宗 count"},
      {"338.8647万件", "3388647 ~ 件 count"},
      {"258.5亿元", "25850000000 = 元 money"},
      {"380.50元", "380.5 = 元 money"},
      {"32.9%", "32.9 = % percent"},
      {"4.34％", "4.34 = ％ percent"},
      {"百分之二十五", "25 =  percent"},
      {"2024年", "2024 = 年 year"},
      {"12月31日", "12 = 月 date"},
      {"22，", "22 =  bare"},
      {"300余人次", "300 >= 人次 other"},
      {"2个工作日", "2 = 个工作日 other"},
      {"12345热线", "12345 =  other"},
      {"数百条", "0 =  other"},
  }));
  INFO(text);
  CHECK(read(text) == figure);
}

TEST_CASE("words that only look like figures are none", "[parse][quantity]") {
  for (const char* text : {"一是", "一批", "三审三校", "两微一端", "二〇二四", "近年", "大力", "件",
                           "万余", "百姓", ""}) {
    INFO(text);
    CHECK(read(text) == "none");
  }
}

TEST_CASE("more digits than a number has are no count", "[parse][quantity]") {
  CHECK(read("99999999999999999999件").ends_with("other"));
  CHECK(read("9999999999999999亿件").starts_with("?"));
  CHECK(read(std::string(100000, '9') + "件").ends_with("other"));
}
