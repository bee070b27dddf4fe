#include "parse/number.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "text/blank.h"
#include "text/fold.h"

namespace gouji::parse {
namespace {

// Dashes and slashes of every width, printed where there is no number.
bool is_mark(char32_t c) {
  return c == U'/' || c == U'\\' || c == 0xFF0F || c == 0xFF3C || c == U'-' || c == 0xFF0D ||
         (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x2500 || c == 0x2501;
}

// Half-width for the characters that numbers are made of; 0 for any other.
char ascii(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
  if (c == 0x2212) c = U'-';
  const bool used = (c >= U'0' && c <= U'9') || c == U'+' || c == U'-' || c == U',' || c == U'.';
  return used ? static_cast<char>(c) : '\0';
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Removes the commas of 1,234,567; false where they do not part the whole digits in threes.
bool remove_separators(std::string& number) {
  if (number.find(',') == std::string::npos) return true;
  const std::size_t end = std::min(number.find('.'), number.size());
  std::size_t run = 0;  // digits since the last comma
  bool first = true;
  for (std::size_t i = number.find_first_not_of("+-"); i < end; ++i) {
    if (number[i] != ',') {
      ++run;
      continue;
    }
    if (first ? run == 0 || run > 3 : run != 3) return false;
    first = false;
    run = 0;
  }
  if (run != 3 || number.find(',', end) != std::string::npos) return false;
  std::erase(number, ',');
  return true;
}

Figure read(std::string number) {
  constexpr Figure kUnreadable{Status::unreadable, {}};
  if (!remove_separators(number)) return kUnreadable;
  if (number.front() == '+') {
    number.erase(0, 1);
    if (number.starts_with('-')) return kUnreadable;
  }
  const std::size_t first = number.starts_with('-') ? 1 : 0;
  const std::size_t point = number.find('.');
  if (first >= number.size() || !is_digit(number[first]) || !is_digit(number.back())) {
    return kUnreadable;
  }
  const char* end = number.data() + number.size();
  if (point == std::string::npos) {
    std::int64_t whole = 0;
    const auto [stop, error] = std::from_chars(number.data(), end, whole);
    return error == std::errc{} && stop == end ? Figure{Status::ok, whole} : kUnreadable;
  }
  double decimal = 0;
  const auto [stop, error] = std::from_chars(number.data(), end, decimal, std::chars_format::fixed);
  return error == std::errc{} && stop == end ? Figure{Status::ok, decimal} : kUnreadable;
}

}  // namespace

bool is_plain_number(std::string_view cell) {
  constexpr std::size_t kDigits = 18;  // that fit 64 bits whatever they are
  if (cell.empty() || cell.size() > kDigits) return false;
  return std::all_of(cell.begin(), cell.end(), is_digit);
}

Figure figure(std::string_view cell) {
  if (is_plain_number(cell)) {
    std::int64_t whole = 0;
    for (const char c : cell) whole = whole * 10 + (c - '0');
    return {Status::ok, whole};
  }
  std::string number;
  bool marks = true;
  bool readable = true;
  bool gap = false;  // blanks so far behind the first character
  std::size_t characters = 0;
  char32_t last = 0;
  for (std::size_t at = 0; at < cell.size();) {
    const char32_t c = text::next(cell, at);
    if (text::is_blank(c)) {
      gap = gap || characters > 0;
      continue;
    }
    if (gap) readable = false;  // two figures, or words between figures
    ++characters;
    last = c;
    marks = marks && is_mark(c);
    const char a = ascii(c);
    readable = readable && a != '\0';
    if (readable) number.push_back(a);
  }
  if (characters == 0) return {Status::blank, {}};
  if (marks || (characters == 1 && last == U'无')) return {Status::mark, {}};
  return readable ? read(std::move(number)) : Figure{Status::unreadable, {}};
}

}  // namespace gouji::parse
