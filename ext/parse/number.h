// Printed figures: what a cell holds.
#pragma once

#include <string_view>

#include "parse/report.h"

namespace gouji::parse {

/// What is printed in one cell, without outer white space.
struct Figure {
  Status status;  ///< ok, blank, mark or unreadable
  Value value;    ///< set exactly where status is ok
};

/// True for a few ASCII digits and nothing else, as nearly every cell is.
bool is_plain_number(std::string_view cell);

/// Reads one cell: a whole number or a decimal in ASCII or full-width digits, with a sign or
/// thousands separators; a mark in place of a number (/ - — 无); nothing; or text that is no
/// number.
Figure figure(std::string_view cell);

}  // namespace gouji::parse
