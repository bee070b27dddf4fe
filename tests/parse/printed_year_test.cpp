#include "parse/printed_year.h"

#include <string>

#include "catch.h"
#include "parse/printed_period.h"

using namespace gouji::parse;

TEST_CASE("a year is found in every way of printing it", "[parse][printed_year]") {
  const auto [text, year] = GENERATE(table<std::string, int>({{"某局2024年", 2024},
                                                              {"2 0 2 4年", 2024},
                                                              {"２０２４年度", 2024},
                                                              {"二〇二一年", 2021},
                                                              {"二零二一年", 2021},
                                                              {"2024）年", 2024},
                                                              {"2024-1-1", 2024},
                                                              {"2020号2024年", 2024}}));
  const auto found = find_year_before_word(text);
  REQUIRE(found);
  CHECK(year_number(text.substr(found->begin, found->end - found->begin)) == year);
}

TEST_CASE("a number that no word for a year follows is none", "[parse][printed_year]") {
  CHECK_FALSE(find_year_before_word("2024号"));
  CHECK_FALSE(find_year_before_word("1024年"));
  CHECK_FALSE(find_year_before_word("20"));
}

TEST_CASE("years go with their brackets and words", "[parse][printed_year]") {
  CHECK(without_years("某局（2024年度）报告") == "某局报告");
  CHECK(without_years("某局 〔2024〕 年 报告") == "某局 报告");
  CHECK(without_years("2023年某局2024年度报告") == "某局报告");
  CHECK(without_years("某局") == "某局");
}

TEST_CASE("a period has the year of its end where that is printed", "[parse][printed_period]") {
  const auto [text, year] =
      GENERATE(table<std::string, int>({{"自2024年1月1日起至12月31日止", 2024},
                                        {"2024 年 1 月 1 日，到 2025 年 12 月 31 日", 2025},
                                        {"2020年2024年1月1日—12月31日", 2024}}));
  const auto found = find_printed_period(text);
  REQUIRE(found);
  CHECK(found->first.year == 2024);
  CHECK(found->last.year == year);
  CHECK(found->last.day == 31);
}

TEST_CASE("a date without another is no period", "[parse][printed_period]") {
  CHECK_FALSE(find_printed_period("2024年1月1日"));
  CHECK_FALSE(find_printed_period("2024年1月1日至12月"));
}
