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
    is_wide_ = is_wide_ && c >= 0x800;
    assert(c != U' ' && c != U'\n' && c != U'|');  // see may_begin()
  }
  void remove(char32_t c) { rows_[c >> 6] &= ~bit(c); }
  bool has(char32_t c) const { return c < kPlane && (rows_[c >> 6] & bit(c)) != 0; }

  /// Byte at which the first character of the set in well-formed `utf8` begins, from `at` on, where
  /// one begins; the size where there is none.
  std::size_t find(std::string_view utf8, std::size_t at = 0) const {
#ifdef __SSE2__
    if (is_wide_) at = skip(utf8, at);
#endif
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
    const auto* const begin = reinterpret_cast<const unsigned char*>(utf8.data());
    const unsigned char* const last = begin + utf8.size();
    const unsigned char* c = begin + at;
#ifdef __SSE2__
    // By the bytes that may begin one: where letters begin is hard to foresee, byte by byte.
    for (; static_cast<std::size_t>(last - c) >= kBlock + kBehind; c += kBlock) {
      for (std::uint64_t may = may_begin(c); may != 0; may &= may - 1) {
        const unsigned char* const lead = c + std::countr_zero(may);
        if (has_at(lead) && !visit(static_cast<std::size_t>(lead - begin))) return;
      }
    }
    while (c < last && (*c & 0xC0) == 0x80) ++c;  // the rest of a character of the last block
#endif
    for (at = static_cast<std::size_t>(c - begin); at < utf8.size();) {
      const std::size_t place = at;
      if (has(next(utf8, at)) && !visit(place)) return;
    }
  }

 private:
  static constexpr char32_t kPlane = 0x10000;
  static constexpr std::size_t kBlock = 64;  // bytes
  static constexpr std::size_t kBehind = 2;  // bytes of a character behind the first
  // The row of a character of three bytes; their upper bits are the same for all of them.
  static constexpr std::size_t kUpper = (0xE0U << 6) + 0x80U;

#ifdef __SSE2__
  // A place from `at` on before which no character begins that is in a set of those of three bytes:
  // in whole blocks, since a set that is looked for in this way is nearly never found.
  std::size_t skip(std::string_view utf8, std::size_t at) const {
    const auto* const begin = reinterpret_cast<const unsigned char*>(utf8.data());
    for (; at + kBlock + kBehind <= utf8.size(); at += kBlock) {
      std::uint64_t found = 0;
      for (std::uint64_t leads = three_bytes(begin + at); leads != 0; leads &= leads - 1) {
        const unsigned char* const c = begin + at + std::countr_zero(leads);
        found |= rows_[(std::size_t{c[0]} << 6) + c[1] - kUpper] >> (c[2] & 0x3F);
      }
      if ((found & 1) != 0) return at;
    }
    return at;
  }

  // A bit for each byte that begins a character of three.
  static std::uint64_t three_bytes(const unsigned char* bytes) {
    std::uint64_t leads = 0;
    for (std::size_t i = 0; i < kBlock; i += Bytes::kSize) {
      const Bytes all = Bytes::at(bytes + i);
      leads |= std::uint64_t{all.only(0xF0).is(0xE0).bits()} << i;
    }
    return leads;
  }

  // A bit for each byte that a character of the set may begin with: of ASCII none, or all but what
  // a table is ruled with.
  std::uint64_t may_begin(const unsigned char* bytes) const {
    std::uint64_t may = 0;
    for (std::size_t i = 0; i < kBlock; i += Bytes::kSize) {
      const Bytes all = Bytes::at(bytes + i);
      const Bytes ruling = all.is(' ') | all.is('\n') | all.is('|') | all.continue_character();
      may |= std::uint64_t{has_ascii_ ? ~ruling.bits() & 0xFFFF : all.at_least(0xC0).bits()} << i;
    }
    return may;
  }
#endif

  // Whether the character at `c` is in the set. Without branches between ASCII and ideographs,
  // which alternate in tables as nobody can foresee.
  bool has_at(const unsigned char* c) const {
    const std::size_t row = ((std::size_t{c[0]} << 6) + c[1] - kUpper) & 0x3FF;
    const bool ascii = c[0] < 0x80;
    if (!ascii && c[0] < 0xE0) return (rows_[c[0] & 0x1F] >> (c[1] & 0x3F) & 1) != 0;
    const std::uint64_t bits = rows_[ascii ? c[0] >> 6 : row];
    return (bits >> ((ascii ? c[0] : c[2]) & 0x3F) & 1) != 0 && c[0] < 0xF0;
  }

  static std::uint64_t bit(char32_t c) { return std::uint64_t{1} << (c & 0x3F); }

  bool is_wide_ = true;                            // all are of three bytes
  bool has_ascii_ = false;                         // else nearly half of a report needs no look
  std::array<std::uint64_t, kPlane / 64> rows_{};  // characters that differ in their last byte only
};

}  // namespace gouji::text
