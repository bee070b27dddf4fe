// The words of a text folded, once for all who look for labels in them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
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

 private:
  struct Words {
    std::uint32_t begin = 0;  // into characters_
    std::uint32_t stem = 0;
    std::uint32_t end = 0;
    Ordinal ordinal;
    std::uint64_t letters = 0;
  };

  std::unique_ptr<char32_t[]> characters_;
  std::vector<Words> words_;
};

}  // namespace gouji::parse
