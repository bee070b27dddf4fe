// Labels as printed, held against labels as prescribed.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/character_set.h"

namespace gouji::parse {

/// The number in front of a heading or label.
struct Ordinal {
  enum class Style : std::uint8_t {
    none,
    chinese,  ///< 一、
    bracket,  ///< （一）
    digit,    ///< 1.
  };
  Style style = Style::none;
  int value = 0;  ///< from 1; 0 where there is none

  bool operator==(const Ordinal&) const = default;
};

struct SplitLabel {
  Ordinal ordinal;
  std::size_t stem;  ///< byte at which what follows the ordinal begins
};

/// Parts a label from its ordinal. "第二十条" and "1" have none.
SplitLabel split_ordinal(std::string_view label);

/// How alike two folded labels are: 1 the same, 0 nothing in common (edit distance over the
/// longer).
double similarity(std::u32string_view a, std::u32string_view b);

/// The bit of a character in letters_of().
constexpr std::uint64_t letter(char32_t c) { return std::uint64_t{1} << ((c * 0x9E3779B1U) >> 26); }

/// The characters that folded words have, a bit for each, hashed.
std::uint64_t letters_of(std::u32string_view folded);

/// As std::popcount, which is a call where the machine has no instruction for it.
constexpr int count_bits(std::uint64_t bits) {
  bits -= bits >> 1 & 0x5555555555555555;
  bits = (bits & 0x3333333333333333) + (bits >> 2 & 0x3333333333333333);
  return static_cast<int>(((bits + (bits >> 4)) & 0x0F0F0F0F0F0F0F0F) * 0x0101010101010101 >> 56);
}

/// What the similarity of words of these letters can't exceed, the longer of which has `longer`
/// characters: each character that only one of them has is an edit.
inline double most_alike(std::uint64_t a, std::uint64_t b, std::size_t longer) {
  const int edits = std::max(count_bits(a & ~b), count_bits(b & ~a));
  return 1 - static_cast<double>(edits) / static_cast<double>(longer);
}

/// A set of folded label stems that is walked character by character.
class Trie {
 public:
  static constexpr std::uint32_t kRoot = 0;
  static constexpr std::uint32_t kNone = UINT32_MAX;

  Trie() : first_(kPlane, std::uint16_t{0}), nodes_(1), entries_(1) {}

  void add(std::u32string_view stem, std::uint32_t entry);

  /// The node behind `c`, or kNone.
  std::uint32_t step(std::uint32_t node, char32_t c) const {
    if (node == kRoot) return begins_.has(c) ? first_[c] : kNone;
    std::uint32_t child = nodes_[node].child;
    while (child != 0 && nodes_[child].letter != c) child = nodes_[child].sibling;
    return child != 0 ? child : kNone;
  }

  /// What was added with the stem that ends at `node`.
  const std::vector<std::uint32_t>& entries(std::uint32_t node) const { return entries_[node]; }

 private:
  static constexpr std::size_t kPlane = 0x10000;

  // The nodes of a stem stand side by side.
  struct Node {
    char32_t letter = 0;        // that leads to it
    std::uint32_t child = 0;    // one of them; 0 for none, since that is the root
    std::uint32_t sibling = 0;  // the next one
  };

  text::CharacterSet begins_;         // what is behind the root: small enough to stay at hand
  std::vector<std::uint16_t> first_;  // the node behind the root for each character, 0 where none
  std::vector<Node> nodes_;
  std::vector<std::vector<std::uint32_t>> entries_;  // of each node
};

}  // namespace gouji::parse
