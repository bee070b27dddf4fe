#include "parse/date.h"

#include <chrono>
#include <cstddef>

namespace gouji::parse {

std::optional<std::string> iso_date(int year, int month, int day) {
  const std::chrono::year_month_day date{std::chrono::year(year),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (month < 1 || day < 1 || year < 1000 || year > 9999 || !date.ok()) return std::nullopt;
  std::string iso = "0000-00-00";
  constexpr std::size_t kMonth = 5;
  constexpr std::size_t kDay = 8;
  const auto put = [&](std::size_t at, int two) {
    iso[at] = static_cast<char>('0' + two / 10);
    iso[at + 1] = static_cast<char>('0' + two % 10);
  };
  put(0, year / 100);
  put(2, year % 100);
  put(kMonth, month);
  put(kDay, day);
  return iso;
}

}  // namespace gouji::parse
