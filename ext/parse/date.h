// Dates as reports print them.
#pragma once

#include <optional>
#include <string>

namespace gouji::parse {

/// "2025-01-21", or nothing where there is no such day.
std::optional<std::string> iso_date(int year, int month, int day);

}  // namespace gouji::parse
