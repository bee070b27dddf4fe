#include "parse/number.h"

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <vector>

#include "catch.h"

using namespace gouji::parse;

namespace {

std::string read(std::string_view cell) {
  const Figure figure = gouji::parse::figure(cell);
  if (const auto* whole = std::get_if<std::int64_t>(&figure.value)) return std::to_string(*whole);
  if (const auto* real = std::get_if<double>(&figure.value)) {
    return Catch::StringMaker<double>::convert(*real);
  }
  return std::string(name(figure.status));
}

}  // namespace

TEST_CASE("a whole number is read as printed", "[parse][number]") {
  const auto [cell, value] = GENERATE(table<std::string, std::string>({
      {"0", "0"},
      {"22", "22"},
      {"-2", "-2"},
      {"−2", "-2"},
      {"+1", "1"},
      {"１０７", "107"},
      {"1,234", "1234"},
      {"12，345，678", "12345678"},
      {"007", "7"},
      {" \u3000 5\u00A0", "5"},
      {"9223372036854775807", "9223372036854775807"},
  }));
  CHECK(read(cell) == value);
}

TEST_CASE("a number with decimals is REAL", "[parse][number]") {
  CHECK(std::get<double>(figure("25.1").value) == 25.1);
  CHECK(std::get<double>(figure("3.0").value) == 3.0);
  CHECK(std::get<double>(figure("-0.5").value) == -0.5);
  CHECK(std::get<double>(figure("1,234.56").value) == 1234.56);
  CHECK(std::get<double>(figure("０．２５").value) == 0.25);
}

TEST_CASE("blanks and marks are not zero", "[parse][number]") {
  for (const char* cell : {"", " ", "\u3000", "\u00A0", "\u200B"}) CHECK(read(cell) == "blank");
  for (const char* cell : {"/", "-", "—", "——", "－", "／", "无", "–"}) CHECK(read(cell) == "mark");
}

TEST_CASE("text that is no number is unreadable", "[parse][number]") {
  for (const char* cell : {"1***",     "3元",
                           "OO",       "1O",
                           "5.",       ".5",
                           "1.2.3",    "12,34",
                           "1,2345",   ",123",
                           "1234,567", "--1",
                           "+-5",      "-+5",
                           "1-2",      "1 2",
                           "12 345",   "0 0 0",
                           "abc",      "见附件",
                           "无。",     "9223372036854775808",
                           "1\uFFFD2", "1e5",
                           "0x10",     "nan",
                           "inf",      "½",
                           "1,234.5,6"}) {
    INFO(cell);
    CHECK(read(cell) == "unreadable");
  }
}

TEST_CASE("O, o and 〇 alone are zero", "[parse][number]") {
  for (const char* cell : {"O", "o", "Ｏ", "〇", "零", "O件"}) {
    INFO(cell);
    CHECK(read(cell) == (std::string(cell) == "O件" ? "unreadable" : "0"));
  }
}

TEST_CASE("a count may have a counter", "[parse][number]") {
  CHECK(read("3件") == "3");
  CHECK(read("1,234 条") == "1234");
  CHECK(read("十二件") == "12");
  for (const char* cell : {"件", "3万件", "3件2", "3人", "3件条"}) {
    INFO(cell);
    CHECK(read(cell) == "unreadable");
  }
}

TEST_CASE("Chinese numerals are read where they write one number", "[parse][number]") {
  const auto [cell, value] = GENERATE(table<std::string, std::string>({
      {"三", "3"},
      {"十", "10"},
      {"十二", "12"},
      {"二十", "20"},
      {"一百零五", "105"},
      {"一百一十", "110"},
      {"两千三百", "2300"},
      {"一千零三", "1003"},
      {"三万", "30000"},
      {"三万零二十", "30020"},
      {"一十五", "15"},
      {"二〇", "unreadable"},
      {"一二", "unreadable"},
      {"一百五", "unreadable"},
      {"百", "unreadable"},
      {"三万五", "unreadable"},
  }));
  INFO(cell);
  CHECK(read(cell) == value);
}

TEST_CASE("blanks group digits in threes in a closed cell", "[parse][number]") {
  const Setting closed{gouji::form::Quantity::count, "", true};
  CHECK(std::get<std::int64_t>(figure("12 345", closed).value) == 12345);
  CHECK(std::get<std::int64_t>(figure("1\u00A0234\u00A0567", closed).value) == 1234567);
  for (const char* cell : {"1 2", "12  345", "12\u3000345", "1234 567", "12 34", "1,234 567"}) {
    INFO(cell);
    CHECK(figure(cell, closed).status == Status::unreadable);
  }
}

TEST_CASE("an amount is given in its column's unit", "[parse][number]") {
  const Setting column{gouji::form::Quantity::money, "万元", false};
  CHECK(std::get<double>(figure("251000元", column).value) == 25.1);
  CHECK(std::get<double>(figure("1.2万元", column).value) == 1.2);
  CHECK(std::get<std::int64_t>(figure("0元", column).value) == 0);
  CHECK(std::get<std::int64_t>(figure("250,000元", column).value) == 25);
  CHECK(std::get<double>(figure("7元", column).value) == 0.0007);
  CHECK(std::get<std::int64_t>(figure("1.25亿元", column).value) == 12500);
  CHECK(std::get<double>(figure("-0.05元", column).value) == -0.000005);
  CHECK(figure("3件", column).status == Status::unreadable);
  CHECK(figure("1.2万", column).status == Status::unreadable);
}

TEST_CASE("an amount of a column without a unit stays as printed", "[parse][number]") {
  const Setting column{gouji::form::Quantity::money, "", false};
  CHECK(std::get<double>(figure("3.54万元", column).value) == 3.54);
  CHECK(std::get<std::int64_t>(figure("8,040元", column).value) == 8040);
}

TEST_CASE("a change may say its direction in a word", "[parse][number]") {
  const Setting column{gouji::form::Quantity::change, "", false};
  CHECK(std::get<std::int64_t>(figure("增1", column).value) == 1);
  CHECK(std::get<std::int64_t>(figure("减少12项", column).value) == -12);
  CHECK(std::get<std::int64_t>(figure("-2", column).value) == -2);
  for (const char* cell : {"增", "减-2", "增1/减2", "0/0", "减"}) {
    INFO(cell);
    CHECK(figure(cell, column).status == Status::unreadable);
  }
  CHECK(figure("减2").status == Status::unreadable);
}

TEST_CASE("a cell is a figure that is one in a column of any quantity", "[parse][number]") {
  using gouji::form::Quantity;
  const std::vector<std::string> characters{
      "0",  "7",      "１", "０", "Ｏ",   "O",      "o",      "-",     "－", "−",  "—",  "+",
      "＋", ".",      "．", ",",  "，",   "/",      "%",      "零",    "〇", "一", "二", "两",
      "九", "十",     "百", "千", "万",   "亿",     "元",     "件",    "条", "项", "个", "份",
      "次", "起",     "宗", "例", "部",   "增",     "加",     "新",    "减", "少", "无", "甲",
      "a",  "\uFFFD", " ",  "\t", "\x01", "\u3000", "\u00A0", "\u2009"};
  std::mt19937 chance(7);
  const auto any = [&](std::size_t below) { return chance() % below; };
  std::size_t figures = 0;
  for (int i = 0; i < 200'000; ++i) {
    std::string cell;
    for (std::size_t left = 1 + any(4); left > 0; --left) {
      cell += characters[any(characters.size())];
    }
    const bool closed = any(2) == 0;
    const bool expected = std::ranges::any_of(
        std::array{Quantity::count, Quantity::change, Quantity::money}, [&](Quantity quantity) {
          return figure(cell, {quantity, "", closed}).status == Status::ok;
        });
    INFO(cell);
    REQUIRE(gouji::parse::is_figure(cell, closed) == expected);
    figures += expected;
  }
  CHECK(figures > 10'000);
}
