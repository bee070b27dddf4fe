// Labels as printed, held against labels as prescribed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

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

/// A set of folded label stems that is walked character by character.
class Trie {
 public:
  static constexpr std::uint32_t kRoot = 0;
  static constexpr std::uint32_t kNone = UINT32_MAX;

  Trie() : entries_(1) {}

  void add(std::u32string_view stem, std::uint32_t entry);

  /// The node behind `c`, or kNone.
  std::uint32_t step(std::uint32_t node, char32_t c) const;

  /// What was added with the stem that ends at `node`.
  const std::vector<std::uint32_t>& entries(std::uint32_t node) const { return entries_[node]; }

 private:
  std::unordered_map<std::uint64_t, std::uint32_t> children_;
  std::vector<std::vector<std::uint32_t>> entries_;
};

}  // namespace gouji::parse
