// Periods as they are printed, by hand: an expression with as many groups is slow.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "parse/printed_date.h"

namespace gouji::parse {

/// Numbers as printed, which need not be dates that there are.
struct PrintedPeriod {
  PrintedDate first;
  PrintedDate last;
  std::size_t end;  ///< byte behind it
};

/// The first from `at` on: 2024年1月1日起至12月31日, with blanks anywhere between its words.
std::optional<PrintedPeriod> find_printed_period(std::string_view text, std::size_t at = 0);

}  // namespace gouji::parse
