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

/// Well-formed UTF-8 without outer blanks; points into `utf8`, also where nothing is left.
std::string_view trim(std::string_view utf8);

/// Byte at which the first blank of well-formed `utf8` begins; its size where there is none.
std::size_t find_blank(std::string_view utf8);

}  // namespace gouji::text
