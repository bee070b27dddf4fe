// A set of characters that is looked for in a text.
#pragma once

#include <array>
#include <bit>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "text/bytes.h"
#include "text/fold.h"

namespace gouji::text {

/// Characters of the basic plane, but for blanks, line breaks and bars: a bit for each.
class CharacterSet {
 public:
  void add(char32_t c) {
    rows_[c >> 6] |= bit(c);
    has_ascii_ = has_ascii_ || c < 0x80;
    has_two_ = has_two_ || (c >= 0x80 && c < 0x800);
    assert(c != U' ' && c != U'\n' && c != U'|');  // see members()
  }
  void remove(char32_t c) { rows_[c >> 6] &= ~bit(c); }
  bool has(char32_t c) const { return c < kPlane && (rows_[c >> 6] & bit(c)) != 0; }

  /// Byte at which the first character of the set in well-formed `utf8` begins, from `at` on, where
  /// one begins; the size where there is none.
  std::size_t find(std::string_view utf8, std::size_t at = 0) const {
    std::size_t found = utf8.size();
    each(utf8, at, [&](std::size_t place) {
      found = place;
      return false;
    });
    return found;
  }

  /// Calls visit(byte) for each character of the set in well-formed `utf8` from `at` on, as long as
  /// that returns true.
  template <typename Visit>
  void each(std::string_view utf8, std::size_t at, const Visit& visit) const {
#ifdef __SSE2__
    // Block by block: where letters begin is hard to foresee, byte by byte.
    for (; at + kBlock + kBehind <= utf8.size(); at += kBlock) {
      for (std::uint64_t found = members(utf8.data() + at); found != 0; found &= found - 1) {
        if (!visit(at + static_cast<std::size_t>(std::countr_zero(found)))) return;
      }
    }
    // The rest of a character of the last block.
    while (at < utf8.size() && (static_cast<unsigned char>(utf8[at]) & 0xC0) == 0x80) ++at;
#endif
    while (at < utf8.size()) {
      const std::size_t place = at;
      if (has(next(utf8, at)) && !visit(place)) return;
    }
  }

 private:
  static constexpr char32_t kPlane = 0x10000;
  static constexpr std::size_t kBlock = 64;  // bytes
  static constexpr std::size_t kBehind = 2;  // bytes of a character behind the first

#ifdef __SSE2__
  // A bit for each byte at which a character of the set begins.
  std::uint64_t members(const char* bytes) const {
    const auto* const c = reinterpret_cast<const unsigned char*>(bytes);
    std::uint64_t found = 0;
    const auto look = [&](std::uint64_t begins, const auto& bits_of) {
      for (; begins != 0; begins &= begins - 1) {
        const auto i = static_cast<std::size_t>(std::countr_zero(begins));
        found |= (bits_of(c + i) & 1) << i;
      }
    };
    look(that(bytes, [](Bytes all) { return all.only(0xF0).is(0xE0); }), [&](const auto* lead) {
      // The upper bits are the same for all rows of three bytes.
      constexpr std::size_t kUpper = (0xE0U << 6) + 0x80U;
      return rows_[(std::size_t{lead[0]} << 6) + lead[1] - kUpper] >> (lead[2] & 0x3F);
    });
    if (has_two_) {
      look(that(bytes, [](Bytes all) { return all.only(0xE0).is(0xC0); }),
           [&](const auto* lead) { return rows_[lead[0] & 0x1F] >> (lead[1] & 0x3F); });
    }
    if (has_ascii_) {
      // All but what a table is ruled with.
      const auto letters = [](Bytes all) {
        return all.at_most(0x7F).without(all.is(' ') | all.is('\n') | all.is('|'));
      };
      look(that(bytes, letters),
           [&](const auto* letter) { return rows_[*letter >> 6] >> (*letter & 0x3F); });
    }
    return found;
  }

  // A bit for each byte of a block of which `is` is true.
  template <typename Is>
  static std::uint64_t that(const char* bytes, const Is& is) {
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < kBlock; i += Bytes::kSize) {
      bits |= std::uint64_t{is(Bytes::at(bytes + i)).bits()} << i;
    }
    return bits;
  }
#endif

  static std::uint64_t bit(char32_t c) { return std::uint64_t{1} << (c & 0x3F); }

  bool has_ascii_ = false;  // else nearly half of a report needs no look
  bool has_two_ = false;    // characters of two bytes
  std::array<std::uint64_t, kPlane / 64> rows_{};  // characters that differ in their last byte only
};

}  // namespace gouji::text
