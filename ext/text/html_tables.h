// The tables of a page while it is read: which of them are tables, and which only its layout.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/grid.h"
#include "text/html_flow.h"

namespace gouji::text {

/// Follows the tags of tables, nested, unclosed and misnested ones, as browsers do, and sends the
/// text of each cell to the flow. A row is printed as one of the grid; but the content of a cell
/// that holds a table or long prose is printed as lines, and so is its row. Rows and cells outside
/// any table make one of their own, so that the figures of two cells are never joined.
class HtmlTables {
 public:
  /// Borrows both. `out` takes the lines of the document; `flow` writes there outside of cells.
  HtmlTables(HtmlFlow& flow, std::string& out);

  void open_table();
  void close_table();
  void open_caption();
  void close_caption();
  /// The beginning or end of a group of rows.
  void change_group();
  /// A row or cell that is not displayed is left out, as if it were not there.
  void open_row(bool displayed);
  void close_row();
  void open_cell(std::uint32_t columns, std::uint32_t rows, bool displayed);
  void close_cell();
  /// The end of the page.
  void close_all();

  bool in_cell() const { return !stack_.empty() && stack_.back().state == State::cell; }

 private:
  enum class State : std::uint8_t { table, caption, row, cell };
  struct Table {
    explicit Table(GridPadding& padding) : grid(padding) {}
    Grid grid;
    State state = State::table;
    bool displayed = true;  // the row
    bool as_lines = false;  // the row is layout, and its text goes to the document at once
  };
  struct Cell {
    std::size_t begin, end;  // in row_
    std::uint32_t columns, rows;
    bool displayed;
  };

  void print_lines();
  void print_row(Table& table);
  bool is_layout() const;
  std::string_view text(const Cell& cell) const;

  HtmlFlow& flow_;
  std::string& out_;
  GridPadding padding_;
  std::vector<Table> stack_;
  std::size_t too_deep_ = 0;  // tables within the deepest that is kept
  // Of the innermost table: as soon as a cell has a table, the row it is in is printed as lines.
  std::string row_;
  std::vector<Cell> cells_;
  std::vector<GridCell> grid_cells_;
};

}  // namespace gouji::text
