// Characters as matching sees them: what layout, font or typist changed is folded away.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace gouji::text {

/// One character of well-formed UTF-8 at `offset`, which moves behind it.
inline char32_t next(std::string_view utf8, std::size_t& offset) {
  const auto byte = [&](std::size_t i) {
    return i < utf8.size() ? static_cast<char32_t>(static_cast<unsigned char>(utf8[i]) & 0x3F) : 0;
  };
  const auto lead = static_cast<unsigned char>(utf8[offset]);
  if (lead < 0x80) return static_cast<char32_t>(utf8[offset++]);
  const std::size_t at = offset;
  if (lead < 0xE0) {
    offset += 2;
    return (static_cast<char32_t>(lead & 0x1F) << 6) | byte(at + 1);
  }
  if (lead < 0xF0) {
    offset += 3;
    return (static_cast<char32_t>(lead & 0x0F) << 12) | (byte(at + 1) << 6) | byte(at + 2);
  }
  offset += 4;
  return (static_cast<char32_t>(lead & 0x07) << 18) | (byte(at + 1) << 12) | (byte(at + 2) << 6) |
         byte(at + 3);
}

/// What matching compares `c` as: half-width, lower case, character variants (钩 as 勾) unified; 0
/// for what it ignores: blanks, punctuation, symbols, marks.
inline char32_t fold(char32_t c);

/// `utf8` folded, character by character.
std::u32string fold(std::string_view utf8);

/// fold() of the basic plane.
const std::array<char16_t, 0x10000>& fold_table();
/// fold() of any other character.
char32_t fold_beyond(char32_t c);

inline char32_t fold(char32_t c) {
  static const std::array<char16_t, 0x10000>& table = fold_table();
  return c < table.size() ? table[c] : fold_beyond(c);
}

}  // namespace gouji::text
