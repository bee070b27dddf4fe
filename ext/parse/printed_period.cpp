#include "parse/printed_period.h"

#include "parse/walk.h"

namespace gouji::parse {
namespace {

// A number of one or two digits and its word, blanks between and behind them.
bool part(Walk& walk, int& value, std::u32string_view word) {
  constexpr std::size_t kTwo = 2;
  if (walk.number(kTwo, value) == 0) return false;
  walk.spaces();
  if (!walk.one_of(word)) return false;
  walk.spaces();
  return true;
}

// 2024年, of this century.
bool year(Walk& walk, int& value) {
  constexpr std::size_t kFour = 4;
  if (walk.number(kFour, value) != kFour || value / 100 != 20) return false;
  walk.spaces();
  if (!walk.one_of(U"年")) return false;
  walk.spaces();
  return true;
}

bool read(Walk& walk, PrintedPeriod& found) {
  if (!year(walk, found.first.year) || !part(walk, found.first.month, U"月") ||
      !part(walk, found.first.day, U"日")) {
    return false;
  }
  walk.one_of(U"起");
  walk.spaces();
  walk.one_of(U",，");
  walk.spaces();
  bool to = false;
  while (walk.one_of(U"至到－—–-~～")) to = true;
  if (!to) return false;
  walk.spaces();
  // The year of the end, unless it is that of the beginning.
  found.last.year = found.first.year;
  Walk with_year = walk;
  if (int printed = 0; year(with_year, printed)) {
    walk = with_year;
    found.last.year = printed;
  }
  return part(walk, found.last.month, U"月") && part(walk, found.last.day, U"日");
}

}  // namespace

std::optional<PrintedPeriod> find_printed_period(std::string_view text, std::size_t at) {
  for (at = text.find("20", at); at != text.npos; at = text.find("20", at + 1)) {
    Walk walk(text, at);
    PrintedPeriod found{};
    if (!read(walk, found)) continue;
    found.end = walk.at();
    return found;
  }
  return std::nullopt;
}

}  // namespace gouji::parse
