// The lines of a row in a table that no bar rules.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>

#include "parse/figure_line.h"

namespace gouji::parse {

/// What stands between a row's label and the next row's.
struct Region {
  std::size_t wanted;                 // figures that the form prescribes
  std::span<const FigureLine> lines;  // those with figures, before words that are no label's
  bool foreign = false;               // such words, and figures behind them
  bool unsure = false;                // words that may be a figure, or among which a figure stands
  bool numerals = false;              // Chinese numerals, which a narrow column breaks anywhere
  bool apart = false;   // words of other labels among its figures, or in front of them
  bool beside = false;  // its first figure is on the line on which the label ends
  std::size_t figures = 0;
  bool cut = false;       // a part of a figure, a unit, below it
  bool goes_on = false;   // words of its label behind figures
  bool strange = false;   // words that are no label's
  std::size_t begin = 0;  // bytes, its label's and the next row's
  std::size_t end = 0;
  const FigureLine* head = nullptr;  // the names of its columns, right above it in one line

  bool is_full(const FigureLine& line) const { return line.slots.size() == wanted; }
  bool has_full_lines() const {
    return std::all_of(lines.begin(), lines.end(),
                       [&](const FigureLine& line) { return is_full(line); });
  }
  bool in_one_line() const { return lines.size() == 1 && is_full(lines[0]); }
  /// One full line that is what it seems.
  bool is_plain() const { return in_one_line() && !numerals && !cut; }
  /// Not all of its figures need be its own, or whole.
  bool is_doubtful() const { return foreign || unsure || numerals || cut; }
  bool in_cells() const {
    return lines.size() == wanted && figures == wanted && !apart && !unsure && !numerals && !cut;
  }
};

}  // namespace gouji::parse
