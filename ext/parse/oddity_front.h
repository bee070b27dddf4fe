// Where a text may have an oddity, told by a few characters: expressions are slow on whole texts.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/byte_range.h"
#include "text/character_set.h"

namespace gouji::parse {

/// The first three characters of everything that `expression` matches, in lower case. It may have
/// letters, a|b, (?:…), […] with ranges, and ? behind any of these.
std::vector<std::u32string> fronts(std::string_view expression);

/// Bytes at which a match may begin, ascending, for each sort of expression. Where there are more
/// than kMost, not all are told: to look at every character once costs less then.
struct OddityPlaces {
  static constexpr std::size_t kMost = 1000;
  std::vector<std::size_t> injected;
  std::vector<std::size_t> garbled;
  std::vector<std::size_t> pinyin;
};

/// Made once from the lists of words and garbles.
class OddityFronts {
 public:
  OddityFronts();

  /// `plain`: bytes at which surely none begins.
  OddityPlaces find(std::string_view text, text::ByteRange plain = {}) const;

 private:
  static constexpr int kPairBits = 14;
  static constexpr int kFrontBits = 16;
  static constexpr std::uint32_t hash(char32_t first, char32_t second, char32_t third) {
    return first * 0x9E3779B1U + second * 0x85EBCA6BU + third * 0xC2B2AE35U;
  }
  static constexpr std::size_t pair_hash(char32_t first, char32_t second) {
    return hash(first, second, 0) >> (32 - kPairBits);
  }
  static constexpr std::size_t front_hash(char32_t first, char32_t second, char32_t third) {
    return hash(first, second, third) >> (32 - kFrontBits);
  }

  bool may_begin(char32_t first, char32_t second, std::string_view rest) const;

  text::CharacterSet any_;      // what a match of any sort shows
  text::CharacterSet first_;    // what a word is known by that begins with it
  text::CharacterSet second_;   // … of which it is the second character
  text::CharacterSet garbled_;  // first or second character of a garble
  std::bitset<1U << kPairBits> pairs_;    // the first two of a word
  std::bitset<1U << kFrontBits> fronts_;  // the first three, or the two that a word is
};

}  // namespace gouji::parse
