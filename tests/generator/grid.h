// A printed table with merged cells, and the full grid of its places.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace gouji::tests {

/// A cell of a printed table; `across` and `down` are the columns and rows that it spans.
struct GridCell {
  std::string text;
  std::size_t across = 1;
  std::size_t down = 1;
  /// Which of the report's cells it is, in the form's order; nothing where it is a label.
  std::optional<std::size_t> cell = std::nullopt;
  /// The rest of a merged cell that a page break has cut: a place without text.
  bool continued = false;
};
using GridRow = std::vector<GridCell>;
using Grid = std::vector<GridRow>;

/// A place in the full grid: the text of the cell that begins there, or nothing. `trails` where a
/// cell to the left covers it, `hangs` where one above does.
struct Square {
  std::string text;
  bool trails = false;
  bool hangs = false;
};
using Squares = std::vector<std::vector<Square>>;

Squares expand(const Grid& grid);

/// The columns of the first row.
std::size_t width(const Grid& grid);

/// Takes a row away; a cell that spans it and others loses one row, and keeps its text.
void erase_row(Grid& grid, std::size_t row);

/// Puts a row in front of `row`; cells that span the place grow, and `cells` must leave them room.
void insert_row(Grid& grid, std::size_t row, GridRow cells);

/// Cuts a table in front of `row`; what spans the cut goes on below as an empty place.
Grid split_off(Grid& grid, std::size_t row);

}  // namespace gouji::tests
