#include "parse/printed_date.h"

#include <cstddef>

namespace gouji::parse {
namespace {

// A number of at most so many digits and what it is parted with from the next, blanks between and
// behind them.
bool part(Walk& walk, std::size_t most, int& value, std::u32string_view ends) {
  if (walk.number(most, value) == 0) return false;
  walk.spaces();
  if (!walk.one_of(ends)) return false;
  walk.spaces();
  return true;
}

}  // namespace

std::optional<PrintedDate> printed_date(Walk& walk) {
  constexpr std::size_t kTwo = 2;
  constexpr std::size_t kFour = 4;
  PrintedDate date{};
  if (!part(walk, kFour, date.year, U"-/.年") || date.year / 100 != 20 ||
      !part(walk, kTwo, date.month, U"-/.月") || walk.number(kTwo, date.day) == 0) {
    return std::nullopt;
  }
  walk.spaces();
  walk.one_of(U"日");
  return date;
}

std::optional<PrintedDate> date_of_line(std::string_view line) {
  Walk walk(line, 0);
  walk.one_of(U"（(");
  walk.spaces();
  const std::optional<PrintedDate> date = printed_date(walk);
  if (!date) return std::nullopt;
  walk.spaces();
  walk.one_of(U")）");
  return walk.at() == line.size() ? date : std::nullopt;
}

}  // namespace gouji::parse
