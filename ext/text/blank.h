// Characters that print nothing.
#pragma once

#include <cstddef>
#include <string_view>

namespace gouji::text {

/// White space of every width, joiners and marks without width, soft hyphens.
constexpr bool is_blank(char32_t c) {
  return c == U' ' || c == U'\t' || c == U'\n' || c == 0xA0 || c == 0xAD || c == 0x3000 ||
         (c >= 0x2000 && c <= 0x200F) || c == 0x202F || c == 0x205F || c == 0x2060 || c == 0xFEFF;
}

/// False for bytes that no blank begins with. Of the letters and marks of Chinese text nearly all
/// are in three bytes and begin with E4 to E9.
constexpr bool may_begin_blank(char byte) {
  const auto c = static_cast<unsigned char>(byte);
  return c < 0x80 ? c <= ' ' : c == 0xC2 || c == 0xE2 || c == 0xE3 || c == 0xEF;
}

/// trim() where more than spaces may stand at the ends.
std::string_view trim_blanks(std::string_view utf8);

/// Without outer spaces; points into `utf8`, also where nothing is left.
inline std::string_view trim_spaces(std::string_view utf8) {
  while (!utf8.empty() && utf8.front() == ' ') utf8.remove_prefix(1);
  while (!utf8.empty() && utf8.back() == ' ') utf8.remove_suffix(1);
  return utf8;
}

/// Well-formed UTF-8 without outer blanks; points into `utf8`, also where nothing is left.
inline std::string_view trim(std::string_view utf8) {
  utf8 = trim_spaces(utf8);
  if (utf8.empty()) return utf8;
  const bool ends_in_ascii = static_cast<unsigned char>(utf8.back()) < 0x80 && utf8.back() > ' ';
  return ends_in_ascii && !may_begin_blank(utf8.front()) ? utf8 : trim_blanks(utf8);
}

/// Byte at which the first blank of well-formed `utf8` begins; its size where there is none.
std::size_t find_blank(std::string_view utf8);

}  // namespace gouji::text
