#include "parse/numeral.h"

#include <algorithm>
#include <string>

namespace gouji::parse {
namespace {

constexpr std::u32string_view kDigits = U"零一二三四五六七八九";
constexpr std::int64_t kMyriad = 10'000;

// One way to write each digit.
char32_t usual(char32_t c) { return c == U'〇' ? U'零' : c == U'两' ? U'二' : c; }

// The same of a whole number, and 十五 for 一十五.
std::u32string usual(std::u32string_view printed) {
  std::u32string out(printed);
  for (char32_t& c : out) c = usual(c);
  if (out.starts_with(U"一十")) out.erase(0, 1);
  return out;
}

// 1…9999 in full, 零 for the places left out.
std::u32string written(std::int64_t below_myriad) {
  std::u32string out;
  bool gap = false;
  for (const auto& [value, name] : {std::pair<std::int64_t, std::u32string_view>{1000, U"千"},
                                    {100, U"百"},
                                    {10, U"十"},
                                    {1, U""}}) {
    const std::int64_t times = below_myriad / value % 10;
    if (times > 0) {
      if (gap) out += U'零';
      out += kDigits[static_cast<std::size_t>(times)];
      out += name;
    }
    gap = times == 0 && !out.empty();
  }
  return out;
}

// How `number` is written.
std::u32string write(std::int64_t number) {
  if (number == 0) return U"零";
  const std::int64_t high = number / kMyriad;
  const std::int64_t low = number % kMyriad;
  std::u32string out = high > 0 ? written(high) + U"万" : U"";
  if (high > 0 && low > 0 && low < 1000) out += U'零';
  return usual(out + written(low));
}

// The number that is meant, if these are numerals at all.
std::optional<std::int64_t> meant(std::u32string_view numerals) {
  std::int64_t myriads = 0;
  std::int64_t sum = 0;
  std::int64_t digit = 0;
  for (const char32_t printed : numerals) {
    const char32_t c = usual(printed);
    if (const std::size_t at = kDigits.find(c); at != kDigits.npos) {
      digit = static_cast<std::int64_t>(at);
    } else if (c == U'万') {
      myriads = sum + digit;
      sum = digit = 0;
    } else {
      const std::int64_t unit = c == U'十' ? 10 : c == U'百' ? 100 : c == U'千' ? 1000 : 0;
      if (unit == 0) return std::nullopt;
      sum += unit * std::max<std::int64_t>(digit, 1);
      digit = 0;
    }
  }
  return myriads * kMyriad + sum + digit;
}

}  // namespace

std::optional<std::int64_t> numeral(std::u32string_view printed) {
  constexpr std::size_t kLongest = 16;  // characters; more are no number below 100,000,000
  if (printed.empty() || printed.size() > kLongest) return std::nullopt;
  const auto number = meant(printed);
  constexpr std::int64_t kMost = kMyriad * kMyriad;
  if (!number || *number >= kMost || write(*number) != usual(printed)) return std::nullopt;
  return number;
}

}  // namespace gouji::parse
