#include "parse/date.h"

#include <chrono>
#include <cstdio>

namespace gouji::parse {

std::optional<std::string> iso_date(int year, int month, int day) {
  const std::chrono::year_month_day date{std::chrono::year(year),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (month < 1 || day < 1 || year < 1000 || year > 9999 || !date.ok()) return std::nullopt;
  char iso[16];
  std::snprintf(iso, sizeof iso, "%04d-%02d-%02d", year % 10000, month % 100, day % 100);
  return iso;
}

}  // namespace gouji::parse
