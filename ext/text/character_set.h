// A set of characters that is looked for in a text.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/fold.h"

namespace gouji::text {

/// Characters of the basic plane: a bit for each.
class CharacterSet {
 public:
  void add(char32_t c) { rows_[c >> 6] |= bit(c); }
  void remove(char32_t c) { rows_[c >> 6] &= ~bit(c); }
  bool has(char32_t c) const { return c < kPlane && (rows_[c >> 6] & bit(c)) != 0; }

  /// Byte at which the first character of the set in well-formed `utf8` begins, from `at` on, where
  /// one begins; the size where there is none.
  std::size_t find(std::string_view utf8, std::size_t at = 0) const {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(utf8[i]); };
    const auto in_row = [&](std::size_t row, unsigned last) {
      return (rows_[row] >> (last & 0x3F) & 1) != 0;
    };
    while (at + kLongest <= utf8.size()) {
      const unsigned lead = byte(at);
      if (lead < 0x80) {
        if (in_row(lead >> 6, lead)) return at;
        ++at;
      } else if (lead >= 0xE0 && lead < 0xF0) {
        if (in_row((lead & 0xFU) << 6 | (byte(at + 1) & 0x3FU), byte(at + 2))) return at;
        at += 3;
      } else if (lead < 0xE0) {
        if (in_row(lead & 0x1FU, byte(at + 1))) return at;
        at += 2;
      } else {
        at += 4;
      }
    }
    while (at < utf8.size()) {
      std::size_t behind = at;
      if (has(next(utf8, behind))) return at;
      at = behind;
    }
    return utf8.size();
  }

 private:
  static constexpr char32_t kPlane = 0x10000;
  static constexpr std::size_t kLongest = 4;  // bytes of a character

  static std::uint64_t bit(char32_t c) { return std::uint64_t{1} << (c & 0x3F); }

  std::array<std::uint64_t, kPlane / 64> rows_{};  // characters that differ in their last byte only
};

}  // namespace gouji::text
