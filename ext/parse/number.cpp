#include "parse/number.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>

#include "parse/numeral.h"
#include "text/blank.h"
#include "text/fold.h"

namespace gouji::parse {
namespace {

constexpr Figure kUnreadable{Status::unreadable, {}};

// Dashes and slashes of every width, printed where there is no number.
bool is_mark(char32_t c) {
  return c == U'/' || c == U'\\' || c == 0xFF0F || c == 0xFF3C || c == U'-' || c == 0xFF0D ||
         (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x2500 || c == 0x2501;
}

// Half-width for what has a full-width twin.
char32_t half_width(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFEE0;
  return c == 0x2212 ? U'-' : c;
}

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

// The blanks that can group digits: one alone, no wider than a character.
bool can_group(char32_t c) { return c == U' ' || c == 0xA0 || c == 0x2009 || c == 0x202F; }

// A unit and how many zeros stand for it, of the yuan where it is money.
struct Unit {
  std::u32string_view name;
  int zeros;
};
constexpr std::array kMoney{Unit{U"亿元", 8}, Unit{U"万元", 4}, Unit{U"元", 0}};
constexpr std::u32string_view kCounters = U"件条项个份次起宗例部";

int zeros_of(std::string_view unit) {
  const auto found = std::find_if(kMoney.begin(), kMoney.end(), [&](const Unit& money) {
    return text::fold(unit) == money.name;
  });
  return found == kMoney.end() ? 0 : found->zeros;
}

// Removes from 1,234,567 what parts its digits in threes, commas or blanks; false where it does
// not.
bool remove_separators(std::u32string& number, char32_t separator) {
  if (number.find(separator) == number.npos) return true;
  const std::size_t end = std::min(number.find(U'.'), number.size());
  std::size_t run = 0;  // digits since the last separator
  bool first = true;
  for (std::size_t i = number.find_first_not_of(U"+-"); i < end; ++i) {
    if (is_digit(number[i])) {
      ++run;
      continue;
    }
    if (number[i] != separator) return false;
    if (first ? run == 0 || run > 3 : run != 3) return false;
    first = false;
    run = 0;
  }
  if (run != 3 || number.find(separator, end) != number.npos) return false;
  std::erase(number, separator);
  return true;
}

// The point of a printed number, `places` further to the right; a whole number without one.
std::string shifted(std::string number, int places) {
  const std::size_t sign = number.starts_with('-') ? 1 : 0;
  std::size_t point = std::min(number.find('.'), number.size());
  if (point < number.size()) number.erase(point, 1);
  for (; places > 0; --places) {
    if (++point > number.size()) number.push_back('0');
  }
  for (; places < 0; ++places) {
    if (point == sign + 1) {
      number.insert(sign, 1, '0');
    } else {
      --point;
    }
  }
  number.insert(point, 1, '.');
  while (number.back() == '0') number.pop_back();
  if (number.back() == '.') number.pop_back();
  return number;
}

// A number of ASCII digits with or without sign and point.
Figure read(const std::string& number) {
  const std::size_t first = number.starts_with('-') ? 1 : 0;
  if (first >= number.size() || !is_digit(static_cast<char32_t>(number[first])) ||
      !is_digit(static_cast<char32_t>(number.back()))) {
    return kUnreadable;
  }
  const char* end = number.data() + number.size();
  if (number.find('.') == std::string::npos) {
    std::int64_t whole = 0;
    const auto [stop, error] = std::from_chars(number.data(), end, whole);
    return error == std::errc{} && stop == end ? Figure{Status::ok, whole} : kUnreadable;
  }
  double decimal = 0;
  const auto [stop, error] = std::from_chars(number.data(), end, decimal, std::chars_format::fixed);
  return error == std::errc{} && stop == end ? Figure{Status::ok, decimal} : kUnreadable;
}

// A cell in characters that numbers are made of, taken apart from its end and its beginning.
class PrintedCell {
 public:
  PrintedCell(std::u32string printed, const Setting& setting)
      : rest_(std::move(printed)), setting_(setting) {}

  Figure read() {
    if (rest_ == U"O" || rest_ == U"o") return {Status::ok, std::int64_t{0}};
    const bool less = take_direction();
    const auto places = take_unit();
    if (!places) return kUnreadable;
    while (!rest_.empty() && text::is_blank(rest_.back())) rest_.pop_back();  // 3 件
    auto number = digits();
    if (!number || (less && number->starts_with('-'))) return kUnreadable;
    if (less) number->insert(0, 1, '-');
    const Figure plain = parse::read(*number);
    if (plain.status != Status::ok || *places == 0) return plain;
    return parse::read(shifted(std::move(*number), *places));
  }

 private:
  // 增2, 减2: takes the word, true for less.
  bool take_direction() {
    if (setting_.quantity != form::Quantity::change) return false;
    for (const std::u32string_view word : {U"增加", U"新增", U"增", U"减少", U"减"}) {
      if (!rest_.starts_with(word) || rest_.size() == word.size()) continue;
      rest_.erase(0, word.size());
      if (rest_.front() == U'-' || rest_.front() == U'+') rest_.insert(0, 1, U'?');
      return word.front() == U'减';
    }
    return false;
  }

  // Takes the unit, and says how far the point moves to come to the column's.
  std::optional<int> take_unit() {
    if (rest_.empty()) return std::nullopt;
    if (setting_.quantity != form::Quantity::money) {
      if (rest_.size() > 1 && kCounters.find(rest_.back()) != kCounters.npos) rest_.pop_back();
      return 0;
    }
    for (const Unit& unit : kMoney) {
      if (rest_.size() == unit.name.size() || !rest_.ends_with(unit.name)) continue;
      rest_.erase(rest_.size() - unit.name.size());
      return setting_.unit.empty() ? 0 : unit.zeros - zeros_of(setting_.unit);
    }
    return 0;
  }

  // The number in ASCII, whatever it is written in.
  std::optional<std::string> digits() {
    if (const auto number = numeral(rest_)) return std::to_string(*number);
    if (!remove_separators(rest_, U',') || !remove_blanks()) return std::nullopt;
    if (rest_.starts_with(U'+') && !rest_.starts_with(U"+-")) rest_.erase(0, 1);
    std::string ascii;
    for (const char32_t c : rest_) {
      if (!is_digit(c) && c != U'-' && c != U'.') return std::nullopt;
      ascii.push_back(static_cast<char>(c));
    }
    return ascii;
  }

  bool remove_blanks() {
    for (char32_t& c : rest_) {
      if (!text::is_blank(c)) continue;
      if (!setting_.closed || !can_group(c)) return false;
      c = U' ';
    }
    return remove_separators(rest_, U' ');
  }

  std::u32string rest_;
  const Setting& setting_;
};

// False for what has a character that no number has, as nearly all words do.
bool may_be_figure(std::string_view cell) {
  constexpr std::string_view kAscii = "0123456789+-., Oo";
  constexpr std::u32string_view kWords =
      U"零〇一二两三四五六七八九十百千万亿元件条项个份次起宗例部增加新减少";
  for (std::size_t at = 0; at < cell.size();) {
    const char32_t c = half_width(text::next(cell, at));
    const bool is_of_numbers = c < 0x80 ? kAscii.find(static_cast<char>(c)) != kAscii.npos
                                        : kWords.find(c) != kWords.npos;
    if (!is_of_numbers && !text::is_blank(c)) return false;
  }
  return true;
}

}  // namespace

Figure figure(std::string_view cell, const Setting& setting) {
  if (is_plain_number(cell)) {
    std::int64_t whole = 0;
    for (const char c : cell) whole = whole * 10 + (c - '0');
    return {Status::ok, whole};
  }
  constexpr std::size_t kLongest = 96;  // bytes; a number in full-width digits with its unit
  cell = text::trim(cell);
  if (cell.size() > kLongest) return kUnreadable;
  std::u32string printed;
  bool marks = true;
  for (std::size_t at = 0; at < cell.size();) {
    const char32_t c = text::next(cell, at);
    marks = marks && is_mark(c);
    printed.push_back(half_width(c));
  }
  if (printed.empty()) return {Status::blank, {}};
  if (marks || printed == U"无") return {Status::mark, {}};
  return PrintedCell(std::move(printed), setting).read();
}

bool is_mark(std::string_view cell) {
  cell = text::trim(cell);
  if (cell == "无") return true;
  for (std::size_t at = 0; at < cell.size();) {
    if (!is_mark(text::next(cell, at))) return false;
  }
  return !cell.empty();
}

namespace {

bool consists_of(std::string_view word, std::u32string_view characters) {
  for (std::size_t at = 0; at < word.size();) {
    if (characters.find(text::next(word, at)) == characters.npos) return false;
  }
  return !word.empty();
}

}  // namespace

bool is_unit(std::string_view word) {
  constexpr std::size_t kLongest = 6;  // bytes of 万元
  return word.size() <= kLongest && (consists_of(word, kCounters) || consists_of(word, U"亿万元"));
}

bool has_only_numerals(std::string_view word) {
  return consists_of(word, U"〇零一二两三四五六七八九十百千万");
}

bool is_figure(std::string_view cell, bool closed) {
  using form::Quantity;
  if (is_plain_number(cell)) return true;
  cell = text::trim(cell);
  if (cell.empty() || !may_be_figure(cell)) return false;
  constexpr std::array kQuantities{Quantity::count, Quantity::change, Quantity::money};
  return std::any_of(kQuantities.begin(), kQuantities.end(), [&](Quantity quantity) {
    return figure(cell, {quantity, "", closed}).status == Status::ok;
  });
}

}  // namespace gouji::parse
