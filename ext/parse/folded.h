// The words of a text folded, once for all who look for labels in them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "parse/field.h"
#include "parse/label.h"

namespace gouji::parse {

/// The text fields of a text, folded. A field that is no text, or longer than a label can be, has
/// no words here.
class FoldedFields {
 public:
  static constexpr std::size_t kLongest = 240;  ///< bytes of a field that may be a label

  FoldedFields(std::string_view text, const std::vector<Field>& fields);

  std::u32string_view whole(std::size_t field) const {
    return {characters_.get() + words_[field].begin, words_[field].end - words_[field].begin};
  }
  /// Of text fields side by side, from `begin` on and before `end`, one behind the other.
  std::u32string_view between(std::size_t begin, std::size_t end) const {
    if (begin == end) return {};
    return {characters_.get() + words_[begin].begin, words_[end - 1].end - words_[begin].begin};
  }
  /// What follows the ordinal.
  std::u32string_view stem(std::size_t field) const {
    return {characters_.get() + words_[field].stem, words_[field].end - words_[field].stem};
  }
  const Ordinal& ordinal(std::size_t field) const { return words_[field].ordinal; }
  /// Of stem().
  std::uint64_t letters(std::size_t field) const { return words_[field].letters; }
  /// The node of the lexicon's trie behind stem(), or Trie::kNone; nothing where none has looked.
  std::optional<std::uint32_t> node(std::size_t field) const {
    const std::uint32_t node = words_[field].node;
    return node == kUnknown ? std::nullopt : std::optional(node);
  }

 private:
  static constexpr std::uint32_t kUnknown = Trie::kNone - 1;

  struct Words {
    std::uint32_t begin = 0;  // into characters_
    std::uint32_t stem = 0;
    std::uint32_t end = 0;
    std::uint32_t node = kUnknown;
    Ordinal ordinal;
    std::uint64_t letters = 0;
  };

  std::unique_ptr<char32_t[]> characters_;
  std::vector<Words> words_;
};

}  // namespace gouji::parse
