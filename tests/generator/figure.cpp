#include "generator/figure.h"

#include <array>
#include <optional>

namespace gouji::tests {
namespace {

constexpr std::array kDigits{"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

std::string number(Random& random, Spread spread, std::size_t index) {
  if (spread == Spread::distinct) return std::to_string(1001 + 7 * index + random.below(7));
  switch (random.below(10)) {
    case 0:
      return std::to_string(random.below(10));
    case 1:
      return std::to_string(10 + random.below(90));
    case 2:
      return std::to_string(100 + random.below(30000));
    default:
      return "0";
  }
}

std::string full_width(const std::string& digits) {
  std::string text;
  for (const char digit : digits) {
    if (digit >= '0' && digit <= '9') {
      text += {'\xef', '\xbc', static_cast<char>('\x90' + (digit - '0'))};
    } else {
      text += digit;
    }
  }
  return text;
}

/// "12345" → "12" + separator + "345".
std::string grouped(const std::string& digits, std::string_view separator) {
  std::string text;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) text += separator;
    text += digits[i];
  }
  return text;
}

std::string decimals(Random& random, const std::string& digits) {
  std::string text = digits + '.';
  const std::size_t count = 1 + random.below(4);
  for (std::size_t i = 0; i < count; ++i) text += static_cast<char>('0' + random.below(10));
  return text;
}

Figure signed_change(Random& random, const std::string& digits) {
  constexpr std::array kLess{"-", "－", "−", "减", "减少"};
  constexpr std::array kMore{"+", "增", "增加", ""};
  if (digits == "0") return {digits, "ok", digits};
  if (random.chance(50)) return {random.pick(kLess) + digits, "ok", '-' + digits};
  return {random.pick(kMore) + digits, "ok", digits};
}

Figure with_unit(Random& random, Holds holds, const std::string& digits) {
  if (holds == Holds::fees) {
    if (random.chance(40)) return {digits + "元", "ok", in_ten_thousands(digits)};
    const std::string amount = decimals(random, digits);
    return {amount + "万元", "ok", amount};
  }
  if (holds == Holds::money) {
    constexpr std::array kUnits{"元", "万元"};
    return {digits + random.pick(kUnits), "ok", digits};
  }
  constexpr std::array kUnits{"件", "项", "个", " 件"};
  return {digits + random.pick(kUnits), "ok", digits};
}

Figure mark(Random& random) {
  constexpr std::array kMarks{"/", "-", "—", "无", "——", "／", "－"};
  return {random.pick(kMarks), "mark"};
}

Figure odd(Random& random, const std::string& digits) {
  constexpr std::array kBehind{"①", "²", "*", "½", "（3）", "-2", "年", "[1]", "％", "余"};
  switch (random.below(7)) {
    case 0:
      return {digits + "O" + digits, "unreadable"};
    case 4:
      return {digits + random.pick(kBehind), "unreadable"};
    case 5:
      return {"1" + digits + ",23", "unreadable"};
    case 6:
      return {"12 34", "unreadable"};
    case 1:
      return {digits.substr(0, 1) + "***", "unreadable"};
    case 2:
      return {"见附件", "unreadable"};
    default:
      return {digits + "件" + digits + "件", "unreadable"};
  }
}

/// One of the ways to print a number that `noises` allow, or nothing: as plain digits then.
std::optional<Figure> printed_otherwise(Random& random, Holds holds, const std::string& digits,
                                        const Noises& noises) {
  const auto may = [&](Noise noise) { return noises.has(noise) && random.chance(30); };
  if (holds == Holds::change && may(Noise::signed_changes)) return signed_change(random, digits);
  if (digits == "0" && may(Noise::letter_zeros)) {
    constexpr std::array kZeros{"〇", "O", "o", "０", "零"};
    return Figure{random.pick(kZeros), "ok", "0"};
  }
  if (may(Noise::full_width_digits)) return Figure{full_width(digits), "ok", digits};
  if (digits.size() > 3 && may(Noise::grouped_digits)) {
    return Figure{grouped(digits, random.chance(50) ? "," : "，"), "ok", digits};
  }
  if (digits.size() > 3 && may(Noise::spaced_digits)) {
    return Figure{grouped(digits, " "), "ok", digits};
  }
  if (may(Noise::units)) return with_unit(random, holds, digits);
  if (digits.size() < 5 && may(Noise::chinese_numerals)) {
    return Figure{chinese(static_cast<unsigned>(std::stoul(digits))), "ok", digits};
  }
  return std::nullopt;
}

}  // namespace

std::string chinese(unsigned number) {
  constexpr std::array kUnits{"千", "百", "十", ""};
  if (number == 0) return kDigits[0];
  std::string text;
  bool gap = false;
  unsigned unit = 1000;
  for (std::size_t i = 0; i < kUnits.size(); ++i, unit /= 10) {
    const unsigned digit = number / unit % 10;
    if (digit == 0) {
      gap = !text.empty();
      continue;
    }
    if (gap) text += kDigits[0];
    gap = false;
    if (!(text.empty() && unit == 10 && digit == 1)) text += kDigits[digit];
    text += kUnits[i];
  }
  return text;
}

std::string in_ten_thousands(const std::string& digits) {
  const std::string whole = digits.size() > 4 ? digits.substr(0, digits.size() - 4) : "0";
  std::string rest = digits.size() > 4 ? digits.substr(digits.size() - 4)
                                       : std::string(4 - digits.size(), '0') + digits;
  while (!rest.empty() && rest.back() == '0') rest.pop_back();
  return rest.empty() ? whole : whole + '.' + rest;
}

Figure figure(Random& random, Holds holds, Spread spread, std::size_t index, const Noises& noises) {
  const std::string digits = number(random, spread, index);
  if (noises.has(Noise::blanks) && random.chance(8)) return {"", "blank"};
  if (noises.has(Noise::marks) && random.chance(8)) return mark(random);
  if (noises.has(Noise::odd_cells) && random.chance(4)) return odd(random, digits);
  if (auto other = printed_otherwise(random, holds, digits, noises)) return *other;
  const bool money = holds == Holds::fees || holds == Holds::money;
  if (money && noises.has(Noise::decimals)) {
    const std::string amount = decimals(random, digits);
    return {amount, "ok", amount};
  }
  return {digits, "ok", digits};
}

}  // namespace gouji::tests
