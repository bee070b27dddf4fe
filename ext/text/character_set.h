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
  void add(char32_t c) {
    rows_[c >> 6] |= bit(c);
    has_ascii_ = has_ascii_ || c < 0x80;
  }
  void remove(char32_t c) { rows_[c >> 6] &= ~bit(c); }
  bool has(char32_t c) const { return c < kPlane && (rows_[c >> 6] & bit(c)) != 0; }

  /// Byte at which the first character of the set in well-formed `utf8` begins, from `at` on, where
  /// one begins; the size where there is none.
  std::size_t find(std::string_view utf8, std::size_t at = 0) const {
    // The row of a character of three bytes; their upper bits are the same for all of them.
    constexpr std::size_t kUpper = (0xE0U << 6) + 0x80U;
    const auto* const begin = reinterpret_cast<const unsigned char*>(utf8.data());
    const std::size_t whole = utf8.size() < kLongest ? 0 : utf8.size() - kLongest + 1;
    const unsigned char* const end = begin + whole;
    const unsigned char* c = begin + at;
    while (c < end) {
      if ((c[0] & 0xF0) == 0xE0) {
        const std::uint64_t row = rows_[((std::size_t{c[0]} << 6) + c[1] - kUpper) & 0x3FF];
        if ((row >> (c[2] & 0x3F) & 1) != 0) break;
        c += 3;
      } else if (c[0] < 0x80) {
        if (has_ascii_ && (rows_[c[0] >> 6] >> (c[0] & 0x3F) & 1) != 0) break;
        ++c;
      } else if (c[0] < 0xE0) {
        if ((rows_[c[0] & 0x1F] >> (c[1] & 0x3F) & 1) != 0) break;
        c += 2;
      } else {
        c += 4;
      }
    }
    at = static_cast<std::size_t>(c - begin);
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

  bool has_ascii_ = false;                         // else nearly half of a report needs no look
  std::array<std::uint64_t, kPlane / 64> rows_{};  // characters that differ in their last byte only
};

}  // namespace gouji::text
