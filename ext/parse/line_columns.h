// Columns by position: which figure of a line stands under which of another.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "parse/row.h"

namespace gouji::parse {

/// The figures of one line of text, which are borrowed. `begin` is its first byte.
struct FigureLine {
  std::string_view text;  ///< the canonical text
  std::size_t begin;
  std::span<const Slot> slots;
};

/// The line that has the byte `at`, without figures yet.
FigureLine figure_line(std::string_view text, std::size_t at);

/// The figures of `lines`, one row of a table, in the columns that the full lines `models` show.
/// Nothing where the models have no columns that are parted by runs of blanks, or a figure stands
/// under none or two of them, or a column has two figures or none: a long label moves what stands
/// behind it, so that the place of a figure alone does not tell its column.
std::optional<std::vector<Slot>> by_columns(std::span<const FigureLine> lines,
                                            const std::vector<const FigureLine*>& models);

/// The figures of two rows that were printed column by column, a figure a line: of each column
/// first that of the upper row, then that of the lower. Nothing where `lines` are not just these.
std::optional<std::pair<std::vector<Slot>, std::vector<Slot>>> by_column_pairs(
    std::span<const FigureLine> lines, const std::vector<const FigureLine*>& models);

}  // namespace gouji::parse
