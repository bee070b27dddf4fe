// The names of organs: what they are written in, and what they end in.
#pragma once

#include <cstddef>
#include <string_view>

namespace gouji::parse {

/// is_han() of what is neither common nor certain.
bool is_rare_han(char32_t c);

/// What RE2's \p{Han} matches.
inline bool is_han(char32_t c) {
  if (c >= 0x4E00 && c <= 0x9FA5) return true;
  return c >= 0x2E80 && (c < 0xFB00 || c > 0xFFFF) && is_rare_han(c);
}

/// A character of an organ's name: an ideograph or a round bracket.
inline bool is_of_name(char32_t c) {
  return is_han(c) || c == U'(' || c == U')' || c == U'（' || c == U'）';
}

/// Whether `name`, which has so many characters, all of them of names, ends as the name of an organ
/// does and is long enough for one, but not too long: 本机关, 政府信息 are none.
bool ends_as_organ(std::string_view name, std::size_t characters);

}  // namespace gouji::parse
