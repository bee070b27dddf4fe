#include "parse/number.h"

#include <string>

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
  for (const char* cell : {"1***",     "3件",
                           "O",        "1O",
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
