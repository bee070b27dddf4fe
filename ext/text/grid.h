// Tables with merged cells as canonical rows: what HTML, WordprocessingML and Markdown share.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gouji::text {

/// One cell as a medium gives it. `text` is borrowed; a line break of any kind in it is the end of
/// a paragraph.
struct GridCell {
  std::string_view text;
  std::uint32_t columns = 1;  ///< spanned, itself included; 0 is taken for 1
  std::uint32_t rows = 1;     ///< spanned, itself included; 0: to the end of the group of rows
};

/// How many empty cells all tables of one document may be filled up with: a few for each cell that
/// is printed, so that a span of a billion columns can't blow up the text.
class GridPadding {
 public:
  void add_cells(std::size_t printed) { left_ += printed * kPerCell; }
  /// How many of `wanted` there still are; they are used up.
  std::size_t take(std::size_t wanted);

 private:
  static constexpr std::size_t kAtOnce = 4096;
  static constexpr std::size_t kPerCell = 8;
  std::size_t left_ = kAtOnce;
};

/// One table, row by row. Each slot of the grid becomes a cell: a merged cell's text stands in its
/// top left slot and the others are empty, so that a figure is always in its column.
class Grid {
 public:
  /// `padding` is that of the document, and must outlive the grid.
  explicit Grid(GridPadding& padding) : padding_(&padding) {}

  /// Appends the row as one line, `a | b |  | c |`, each cell closed by " |". Within a cell a break
  /// becomes U+3000, so that two paragraphs 12 and 345 never look like one figure, and a printed |
  /// becomes ｜. A row without cells of its own prints nothing, but spans go on through it.
  void append_row(std::span<const GridCell> cells, std::string& out);

  /// The end of a group of rows (</tbody>): spans of rows end there.
  void end_group() { open_.clear(); }

 private:
  void append_covered(std::size_t& column, std::string& out);
  void append_rest(std::size_t column, std::string& out);
  std::size_t cover(std::size_t column, const GridCell& cell);
  void pass_row();

  GridPadding* padding_;
  std::vector<std::uint32_t> open_;  // for each column how many rows more its cell spans
};

/// Appends `cell` as one cell is printed: breaks as U+3000, bars full width, no outer spaces.
void append_cell(std::string_view cell, std::string& out);

}  // namespace gouji::text
