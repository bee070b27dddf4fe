// Numbers as the lists of a Word document print them.
#include <array>
#include <cstddef>
#include <span>

#include "text/word_list.h"
#include "text/xml.h"

namespace gouji::text {
namespace {

using Digits = std::array<std::string_view, 10>;
using Powers = std::array<std::string_view, 4>;

constexpr Digits kChinese{"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
constexpr Powers kChinesePowers{"", "十", "百", "千"};
constexpr Digits kFormal{"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};
constexpr Powers kFormalPowers{"", "拾", "佰", "仟"};
constexpr std::array<std::string_view, 10> kStems{"甲", "乙", "丙", "丁", "戊",
                                                  "己", "庚", "辛", "壬", "癸"};
constexpr std::array<std::string_view, 12> kBranches{"子", "丑", "寅", "卯", "辰", "巳",
                                                     "午", "未", "申", "酉", "戌", "亥"};

// 12 is 十二, 105 is 一百零五.
std::string counted(int number, const Digits& digits, const Powers& powers, bool is_formal) {
  std::string out;
  bool is_gap = false;
  for (int power = 3, unit = 1000; power >= 0; --power, unit /= 10) {
    const auto digit = static_cast<std::size_t>(number / unit % 10);
    if (digit == 0) {
      is_gap = !out.empty();
      continue;
    }
    if (is_gap) out += "零";
    is_gap = false;
    const bool is_ten = digit == 1 && power == 1 && out.empty() && !is_formal;
    if (!is_ten) out += digits[digit];
    out += powers[static_cast<std::size_t>(power)];
  }
  return out;
}

std::string digit_by_digit(int number, const Digits& digits) {
  std::string out;
  for (const char digit : std::to_string(number)) {
    out += digits[static_cast<std::size_t>(digit - '0')];
  }
  return out;
}

std::string full_width(int number) {
  std::string out;
  for (const char digit : std::to_string(number)) {
    append_character(U'０' + static_cast<char32_t>(digit - '0'), out);
  }
  return out;
}

std::string roman(int number, bool is_upper) {
  static constexpr struct {
    int value;
    std::string_view upper, lower;
  } kSigns[] = {{1000, "M", "m"}, {900, "CM", "cm"}, {500, "D", "d"}, {400, "CD", "cd"},
                {100, "C", "c"},  {90, "XC", "xc"},  {50, "L", "l"},  {40, "XL", "xl"},
                {10, "X", "x"},   {9, "IX", "ix"},   {5, "V", "v"},   {4, "IV", "iv"},
                {1, "I", "i"}};
  std::string out;
  for (const auto& sign : kSigns) {
    for (; number >= sign.value; number -= sign.value) out += is_upper ? sign.upper : sign.lower;
  }
  return out;
}

// Z is followed by AA, BB and so on.
std::string letters(int number, char first) {
  const auto before = static_cast<std::size_t>(number) - 1;
  return std::string(before / 26 + 1, static_cast<char>(first + static_cast<int>(before % 26)));
}

// The characters from `first` on: ①, ⑴, ⒈, ㈠.
std::string enclosed(int number, char32_t first) {
  std::string out;
  append_character(first + static_cast<char32_t>(number - 1), out);
  return out;
}

struct Format {
  std::string_view name;
  int largest;  // beyond it, decimal
  std::string (*print)(int number);
};

std::string chinese(int number) { return counted(number, kChinese, kChinesePowers, false); }
std::string formal(int number) { return counted(number, kFormal, kFormalPowers, true); }
std::string one_by_one(int number) { return digit_by_digit(number, kChinese); }

std::string one_of(std::span<const std::string_view> names, int number) {
  return std::string(names[static_cast<std::size_t>(number - 1)]);
}

constexpr Format kFormats[] = {
    {"chineseCounting", 9999, chinese},
    {"chineseCountingThousand", 9999, chinese},
    {"japaneseCounting", 9999, chinese},
    {"taiwaneseCounting", 9999, chinese},
    {"taiwaneseCountingThousand", 9999, chinese},
    {"ideographDigital", 32767, one_by_one},
    {"japaneseDigitalTenThousand", 32767, one_by_one},
    {"taiwaneseDigital", 32767, one_by_one},
    {"chineseLegalSimplified", 9999, formal},
    {"decimalFullWidth", 32767, full_width},
    {"decimalFullWidth2", 32767, full_width},
    {"decimalZero", 9, [](int number) { return '0' + std::to_string(number); }},
    {"ideographTraditional", 10, [](int number) { return one_of(kStems, number); }},
    {"ideographZodiac", 12, [](int number) { return one_of(kBranches, number); }},
    {"decimalEnclosedCircle", 20, [](int number) { return enclosed(number, U'①'); }},
    {"decimalEnclosedCircleChinese", 20, [](int number) { return enclosed(number, U'①'); }},
    {"decimalEnclosedParen", 20, [](int number) { return enclosed(number, U'⑴'); }},
    {"decimalEnclosedFullstop", 20, [](int number) { return enclosed(number, U'⒈'); }},
    {"ideographEnclosedCircle", 10, [](int number) { return enclosed(number, U'㊀'); }},
    {"upperLetter", 780, [](int number) { return letters(number, 'A'); }},
    {"lowerLetter", 780, [](int number) { return letters(number, 'a'); }},
    {"upperRoman", 3999, [](int number) { return roman(number, true); }},
    {"lowerRoman", 3999, [](int number) { return roman(number, false); }},
};

}  // namespace

std::string word_ordinal(int number, std::string_view format) {
  if (format == "none") return {};
  for (const Format& known : kFormats) {
    if (known.name == format && number >= 1 && number <= known.largest) return known.print(number);
  }
  return std::to_string(number);
}

}  // namespace gouji::text
