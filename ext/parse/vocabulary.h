// The words of a table's labels, to tell them from those of another text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "form/form.h"

namespace gouji::parse {

/// The labels of one table without their ordinals, and pieces of them.
class Vocabulary {
 public:
  /// `table` is one of a form in form::forms().
  explicit Vocabulary(const form::Table& table);

  /// True where `piece`, folded, is one of some label. Labels in other words than the form's share
  /// most characters.
  bool has(std::u32string_view piece) const;

  /// True for a piece of the label of `line`.
  bool has(std::u32string_view piece, std::uint32_t line) const;

 private:
  struct Stem {
    std::u32string folded;
    std::uint64_t letters;  // see letters_of()
  };
  static const std::vector<Stem>& stems_of(const form::Table& table);
  static bool is_piece(std::u32string_view piece, const Stem& stem);
  static bool shares(std::u32string_view piece, const Stem& stem);

  const std::vector<Stem>& stems_;
};

}  // namespace gouji::parse
