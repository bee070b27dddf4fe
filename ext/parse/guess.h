// Labels that are printed differently from the form: 需另行制作 for 需要另行制作.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "parse/align.h"
#include "parse/chain.h"
#include "parse/field.h"
#include "parse/folded.h"

namespace gouji::parse {

/// Looks for labels that are printed differently from the form, where the exact ones leave room.
class Guess {
 public:
  /// Both are borrowed; `table` is a place in the lexicon.
  Guess(const std::vector<Field>& fields, const FoldedFields& folded, std::size_t table);

  /// In all gaps that `chain` leaves, but for those looked through before.
  std::vector<Match> in_gaps(std::span<const Match> matches, const Chain& chain);

 private:
  // What a gap lies between: field and line of the match before it, and of the one behind it.
  using Gap = std::array<std::uint32_t, 4>;

  void between(const Match* before, const Match* after);
  bool has_row(std::uint32_t first_line, std::uint32_t end_line) const;
  void from(std::uint32_t first, std::uint32_t end, std::uint32_t first_line,
            std::uint32_t end_line);

  const std::vector<Field>& fields_;
  const FoldedFields& folded_;
  std::size_t table_;
  std::vector<Match> found_;
  std::vector<Gap> searched_;
  std::u32string joined_;             // the words of several fields
  std::vector<std::uint32_t> lines_;  // that these may be the label of
};

}  // namespace gouji::parse
