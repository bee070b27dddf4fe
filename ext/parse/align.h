// Which printed labels are which lines of a form's table.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "form/form.h"
#include "parse/field.h"
#include "parse/folded.h"

namespace gouji::parse {

struct Lexicon;

/// A run of fields that may be the label of a line of a table.
struct Match {
  std::uint32_t first;  ///< fields, both included
  std::uint32_t last;
  std::uint32_t line;  ///< index into Table::lines
  float weight;        ///< how much it speaks for the table
};

/// A match outside of the chain that a reasonable reading could take instead of a chosen one.
struct Rival {
  Match match;
  std::uint32_t chosen;  ///< index into Alignment::chain of the match that it challenges
};

/// How much of a table must be in a text. A yearbook that lists 行政许可, 行政处罚, 行政强制 and
/// 行政事业性收费 has less than this of 表二.
inline constexpr double kPresent = 0.45;

/// The best reading of a text as one table: matches in the order of the text and of the table.
struct Alignment {
  const form::Table* table = nullptr;
  std::vector<Match> chain;
  std::vector<Rival> rivals;  ///< other matches for a row, or for its words
  double score = 0;           ///< sum of the weights, less what the chain skips
  double share = 0;           ///< score over that of the table in full, 0…1
  bool second = false;        ///< a second table of the kind is in the text
  bool whole = false;         ///< every row is there with its figures, under its own label
};

/// Labels that are found exactly (but for blanks, punctuation and ordinals) in a text, for every
/// line of every form.
class Labels {
 public:
  /// All three are borrowed.
  Labels(std::string_view text, const std::vector<Field>& fields, const FoldedFields& folded);

  /// Matches with lines of `table`, in the order of their first field.
  std::span<const Match> of(const form::Table& table) const;

  /// True where some label begins, or ends, at the field.
  const std::vector<bool>& begins() const { return begins_; }
  bool begins(std::uint32_t field) const { return begins_[field]; }
  bool ends(std::uint32_t field) const { return ends_[field]; }

  /// Numbers of the text fields before each field.
  std::span<const std::uint32_t> words() const { return words_; }

 private:
  void walk(std::uint32_t first);
  std::uint32_t step(std::uint32_t node, std::uint32_t field, bool first) const;

  std::string_view text_;
  const std::vector<Field>& fields_;
  const FoldedFields& folded_;
  std::vector<std::uint32_t> words_;
  const Lexicon& lexicon_;
  std::vector<std::vector<Match>> matches_;  // a list for each table of each form
  std::vector<bool> begins_;
  std::vector<bool> ends_;
};

/// Aligns the text with a table whose rows have labels.
Alignment align(const std::vector<Field>& fields, const FoldedFields& folded, const Labels& labels,
                const form::Table& table);

}  // namespace gouji::parse
