#include "parse/printed_year.h"

#include "parse/walk.h"
#include "text/blank.h"
#include "text/fold.h"

namespace gouji::parse {
namespace {

bool in_digits(Walk& walk) {
  constexpr std::u32string_view kDigits = U"0123456789０１２３４５６７８９";
  if (!walk.one_of(U"2２")) return false;
  walk.spaces();
  if (!walk.one_of(U"0０")) return false;
  for (int i = 0; i < 2; ++i) {
    walk.spaces();
    if (!walk.one_of(kDigits)) return false;
  }
  return true;
}

bool in_numerals(Walk& walk) {
  constexpr std::u32string_view kNumerals = U"〇○零一二三四五六七八九0OＯ";
  return walk.one_of(U"二") && walk.one_of(U"〇○零0OＯ") && walk.one_of(kNumerals) &&
         walk.one_of(kNumerals);
}

// By its first byte.
bool may_begin_year(char byte) { return byte == '2' || byte == '\xEF' || byte == '\xE4'; }

}  // namespace

std::optional<PrintedYear> find_year(std::string_view text, std::size_t at) {
  for (; at < text.size(); ++at) {
    if (!may_begin_year(text[at])) continue;
    for (const auto read : {in_digits, in_numerals}) {
      Walk walk(text, at);
      if (read(walk)) return PrintedYear{at, walk.at()};
    }
  }
  return std::nullopt;
}

std::optional<PrintedYear> find_year_before_word(std::string_view text, std::size_t at) {
  while (const auto year = find_year(text, at)) {
    Walk walk(text, year->end);
    walk.spaces();
    walk.one_of(U"）)〕]");
    walk.spaces();
    if (walk.one_of(U"年-")) return year;
    at = year->begin + 1;
  }
  return std::nullopt;
}

std::string without_years(std::string_view text) {
  std::string rest;
  std::size_t last = 0;  // behind the year before
  while (const auto year = find_year(text, last)) {
    std::string_view before = text.substr(last, year->begin - last);
    before = before.substr(0, before.find_last_not_of(kSpaces) + 1);
    for (const std::string_view bracket : {"（", "(", "〔", "["}) {
      if (!before.ends_with(bracket)) continue;
      before.remove_suffix(bracket.size());
      break;
    }
    rest += before;
    Walk walk(text, year->end);
    for (const std::u32string_view word : {U"）)〕]", U"年", U"度", U"）)〕]"}) {
      walk.spaces();
      walk.one_of(word);
    }
    last = walk.at();
  }
  return rest.append(text.substr(last));
}

int year_number(std::string_view digits) {
  constexpr std::u32string_view kNumerals = U"〇一二三四五六七八九";
  int year = 0;
  for (std::size_t at = 0; at < digits.size();) {
    const char32_t c = text::next(digits, at);
    if (text::is_blank(c)) continue;
    const std::size_t numeral = kNumerals.find(c);
    const char32_t half = c >= 0xFF10 && c <= 0xFF19 ? c - 0xFEE0 : c;
    int digit = 0;
    if (half >= U'0' && half <= U'9') digit = static_cast<int>(half - U'0');
    if (numeral != kNumerals.npos) digit = static_cast<int>(numeral);
    year = year * 10 + digit;
  }
  return year;
}

}  // namespace gouji::parse
