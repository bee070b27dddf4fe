// The rows of a table that no bar rules: text of a PDF, or a cell a line.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "parse/align.h"
#include "parse/field.h"
#include "parse/row.h"

namespace gouji::parse {

/// A row of an unruled table: what is printed between its label and the next one.
struct UnruledRow {
  enum class Verdict : std::uint8_t {
    read,      ///< `slots` are its cells
    blank,     ///< nothing is printed in it, unless the words behind its label are no label's
    empty,     ///< nothing is printed in it
    doubtful,  ///< `slots` are what is printed near its label, but perhaps not all in this row
  };
  Verdict verdict = Verdict::doubtful;
  std::vector<Slot> slots;
};

/// Reads the rows of a table that `alignment` found, one for each match of its chain that is a row,
/// in that order. Without bars a figure belongs to the row in whose lines it stands. A row is read
/// where one line has all of its figures, where each figure has a line of its own, or where its
/// figures stand in the columns of the rows above and below. What stands in the lines of one row
/// may have dropped out of the one before or behind it, so a row with too many figures makes its
/// neighbours doubtful, too.
std::vector<UnruledRow> unruled_rows(std::string_view text, const std::vector<Field>& fields,
                                     const Alignment& alignment);

}  // namespace gouji::parse
