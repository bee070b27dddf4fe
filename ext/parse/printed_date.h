// Dates of this century as they are printed: 2025年1月21日, 2025-01-21, blanks anywhere.
#pragma once

#include <optional>
#include <string_view>

#include "parse/walk.h"

namespace gouji::parse {

struct PrintedDate {
  int year;
  int month;
  int day;
};

/// The date that `walk` stands at, with the blanks behind it. Stops anywhere where there is none.
std::optional<PrintedDate> printed_date(Walk& walk);

/// The date that a line is and nothing else but brackets: （2025年1月21日）
std::optional<PrintedDate> date_of_line(std::string_view line);

}  // namespace gouji::parse
