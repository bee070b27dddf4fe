#include "text/html_reference.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "text/html_markup.h"
#include "text/html_name.h"

namespace gouji::text {
namespace {

constexpr std::size_t kLongestOld = 6;
constexpr std::size_t kLongestName = 31;
static_assert(std::ranges::is_sorted(kOldHtmlNames, {}, &HtmlName::name));
static_assert(std::ranges::is_sorted(kHtmlNames, {}, &HtmlName::name));
static_assert(std::ranges::all_of(kOldHtmlNames,
                                  [](const HtmlName& n) { return n.name.size() <= kLongestOld; }));

// 128 to 159; those that windows-1252 has not stay controls.
constexpr std::array<char16_t, 32> kWindows = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

template <std::size_t kSize>
char32_t find(const HtmlName (&names)[kSize], std::string_view name) {
  const HtmlName* found = std::ranges::lower_bound(names, name, {}, &HtmlName::name);
  return found != std::end(names) && found->name == name ? found->character : 0;
}

int digit_value(char c, std::uint32_t base) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  return base == 16 && lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

char32_t numbered(std::uint32_t number) {
  if (number >= 0x80 && number < 0xA0) return kWindows[number - 0x80];
  const bool surrogate = number >= 0xD800 && number <= 0xDFFF;
  return number == 0 || number > 0x10FFFF || surrogate ? 0xFFFD : number;
}

HtmlReference numeric(std::string_view html, std::size_t at) {
  constexpr std::uint32_t kTooLarge = 0x110000;
  std::size_t behind = at + 2;
  const bool hex = behind < html.size() && (html[behind] == 'x' || html[behind] == 'X');
  const std::uint32_t base = hex ? 16 : 10;
  if (hex) ++behind;
  const std::size_t first = behind;
  std::uint32_t number = 0;
  for (; behind < html.size(); ++behind) {
    const int digit = digit_value(html[behind], base);
    if (digit < 0) break;
    number = std::min(number * base + static_cast<std::uint32_t>(digit), kTooLarge);
  }
  if (behind == first) return {};
  if (behind < html.size() && html[behind] == ';') ++behind;
  return {numbered(number), behind - at};
}

HtmlReference named(std::string_view html, std::size_t at) {
  const auto is_name = [](char c) { return is_ascii_letter(c) || (c >= '0' && c <= '9'); };
  std::string_view name = html.substr(at + 1, kLongestName);
  name = name.substr(0, static_cast<std::size_t>(
                            std::find_if_not(name.begin(), name.end(), is_name) - name.begin()));
  const std::size_t behind = at + 1 + name.size();
  if (behind < html.size() && html[behind] == ';') {
    char32_t found = find(kHtmlNames, name);
    if (found == 0) found = find(kOldHtmlNames, name);
    if (found != 0) return {found, name.size() + 2};
  }
  for (std::size_t length = std::min(name.size(), kLongestOld); length > 1; --length) {
    const char32_t found = find(kOldHtmlNames, name.substr(0, length));
    if (found != 0) return {found, length + 1};
  }
  return {};
}

}  // namespace

HtmlReference html_reference(std::string_view html, std::size_t at) {
  return html.substr(at + 1, 1) == "#" ? numeric(html, at) : named(html, at);
}

std::size_t to_utf8(char32_t c, std::array<char, 4>& bytes) {
  const std::size_t length = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
  for (std::size_t i = length; i-- > 1; c >>= 6) bytes[i] = static_cast<char>(0x80 | (c & 0x3F));
  constexpr std::array<unsigned, 4> kLeads = {0, 0xC0, 0xE0, 0xF0};
  bytes[0] = static_cast<char>(kLeads[length - 1] | c);
  return length;
}

std::string html_decoded(std::string_view html) {
  std::string out;
  for (std::size_t at = 0; at < html.size();) {
    const std::size_t sign = std::min(html.find('&', at), html.size());
    out.append(html, at, sign - at);
    if (sign == html.size()) break;
    const HtmlReference reference = html_reference(html, sign);
    std::array<char, 4> bytes{};
    out.append(bytes.data(), to_utf8(reference.bytes > 0 ? reference.character : U'&', bytes));
    at = sign + std::max<std::size_t>(reference.bytes, 1);
  }
  return out;
}

}  // namespace gouji::text
