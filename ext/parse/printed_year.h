// Years as they are printed, by hand: an expression for them in the middle of others is slow.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace gouji::parse {

/// Bytes of a text.
struct PrintedYear {
  std::size_t begin;
  std::size_t end;
};

/// The first year from `at` on: 2024 in digits of any width, with blanks; 二〇二四, in which a zero
/// is written in many ways.
std::optional<PrintedYear> find_year(std::string_view text, std::size_t at = 0);

/// The first with 年 or - behind it, or behind it and a bracket: 2024年, 2024)年, 2024-.
std::optional<PrintedYear> find_year_before_word(std::string_view text, std::size_t at = 0);

/// Without years, the words 年度 behind them and the brackets around them.
std::string without_years(std::string_view text);

/// 2024 of the digits of such a year.
int year_number(std::string_view digits);

}  // namespace gouji::parse
