// Characters as matching sees them: what layout, font or typist changed is folded away.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace gouji::text {

/// next() for what is not three bytes long, or cut short.
char32_t next_other(std::string_view utf8, std::size_t& offset);

/// One character of well-formed UTF-8 at `offset`, which moves behind it.
inline char32_t next(std::string_view utf8, std::size_t& offset) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(utf8[offset + i]); };
  const char32_t lead = byte(0);
  if (lead < 0x80) {
    ++offset;
    return lead;
  }
  if ((lead & 0xF0) != 0xE0 || utf8.size() - offset < 3) return next_other(utf8, offset);
  const char32_t c = (lead & 0x0F) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU);
  offset += 3;
  return c;
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
