#include "generator/plain.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace gouji::tests {
namespace {

/// The cells that a row prints, in order; empty ones at the end are counted in `pads`.
struct PrintedRow {
  std::vector<std::string> cells;
  std::size_t pads = 0;
};

/// Merged columns become empty cells at the end of their row; rows under a merged label move left,
/// or keep an empty cell for it where `hanging`.
std::vector<PrintedRow> printed(const Grid& grid, bool padded, bool hanging) {
  std::vector<PrintedRow> rows;
  for (const auto& squares : expand(grid)) {
    PrintedRow row;
    for (const Square& square : squares) {
      if (square.trails || (square.hangs && !hanging)) continue;
      row.cells.push_back(square.text);
    }
    const std::size_t width = padded ? squares.size() : row.cells.size();
    while (!row.cells.empty() && row.cells.back().empty()) row.cells.pop_back();
    row.pads = width - row.cells.size();
    rows.push_back(row);
  }
  return rows;
}

std::string pipes(std::size_t count) { return std::string(count, '|'); }

/// "a | b | | 0 | ||": a pipe after every cell. The end of a table has lost its padding.
std::string pipe_row(const PrintedRow& row, bool last, std::string_view gap) {
  std::string line;
  for (const std::string& cell : row.cells) {
    line += cell.empty() ? "|" : cell + " |";
    line += gap;
  }
  if (last) return line.substr(0, line.size() - gap.size()) + '\n';
  if (row.pads == 0 || gap == "\n") line.resize(line.size() - gap.size());
  if (row.pads > 0 && gap == "\n") line += ' ';
  return line + pipes(row.pads) + '\n';
}

std::string pipe_rows(const std::vector<PrintedRow>& rows, std::string_view gap,
                      std::string_view lead) {
  std::string text;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    text += lead;
    text += pipe_row(rows[i], i + 1 == rows.size(), gap);
  }
  return text;
}

std::string bare_row(const PrintedRow& row) {
  std::string line;
  for (const std::string& cell : row.cells) line += cell.empty() ? "| " : cell + " | ";
  line.back() = '\n';
  return line;
}

std::string closed_row(const PrintedRow& row, std::string_view before) {
  std::string line = "|";
  for (const std::string& cell : row.cells) {
    if (!cell.empty()) line += std::string(before) + cell;
    line += " |";
  }
  for (std::size_t i = 0; i < row.pads; ++i) line += " |";
  return line + '\n';
}

/// All cells that are not empty, or all cells, with `between` between two of them.
std::string join(const std::vector<std::string>& cells, std::string_view between, bool empty) {
  std::string text;
  bool first = true;
  for (const std::string& cell : cells) {
    if (cell.empty() && !empty) continue;
    if (!first) text += between;
    text += cell;
    first = false;
  }
  return text;
}

std::vector<std::string> cells_of(const Grid& grid) {
  std::vector<std::string> cells;
  for (const auto& row : grid) {
    for (const GridCell& cell : row) {
      if (!cell.continued) cells.push_back(cell.text);
    }
  }
  return cells;
}

std::string tab_rows(const Grid& grid) {
  std::string text;
  for (const auto& squares : expand(grid)) {
    std::vector<std::string> cells;
    for (const Square& square : squares) cells.push_back(square.text);
    text += join(cells, "\t", true) + '\n';
  }
  return text;
}

template <typename Row>
std::string each(const std::vector<PrintedRow>& rows, Row row) {
  std::string text;
  for (const PrintedRow& printed_row : rows) text += row(printed_row);
  return text;
}

}  // namespace

std::string_view name(PlainLayout layout) {
  constexpr std::array<std::string_view, 12> kNames{
      "lines",        "spaced_lines", "padded_pipes", "bare_pipes", "grid_pipes", "closed_pipes",
      "opened_lines", "broken_pipes", "led_pipes",    "lone_pipes", "tabs",       "spaces"};
  return kNames.at(static_cast<std::size_t>(layout));
}

const std::vector<PlainLayout>& plain_layouts() {
  static const std::vector<PlainLayout> list = [] {
    std::vector<PlainLayout> all;
    for (int i = 0; i <= static_cast<int>(PlainLayout::spaces); ++i) all.push_back(PlainLayout(i));
    return all;
  }();
  return list;
}

std::string render(const Grid& grid, PlainLayout layout) {
  switch (layout) {
    case PlainLayout::lines:
      return join(cells_of(grid), "\n", false) + '\n';
    case PlainLayout::spaced_lines:
      return join(cells_of(grid), "\n\n", false) + "\n\n";
    case PlainLayout::padded_pipes:
      return pipe_rows(printed(grid, true, false), " ", "");
    case PlainLayout::bare_pipes:
      return each(printed(grid, false, false), bare_row);
    case PlainLayout::grid_pipes:
      return each(printed(grid, false, true), [](const PrintedRow& row) {
        PrintedRow whole = row;
        whole.cells.resize(row.cells.size() + row.pads);
        return bare_row({whole.cells, 0});
      });
    case PlainLayout::closed_pipes:
      return each(printed(grid, true, false),
                  [](const PrintedRow& row) { return closed_row(row, " "); });
    case PlainLayout::opened_lines:
      return each(printed(grid, true, false),
                  [](const PrintedRow& row) { return closed_row(row, " \n "); });
    case PlainLayout::broken_pipes:
      return pipe_rows(printed(grid, true, false), "\n", "");
    case PlainLayout::led_pipes:
      return pipe_rows(printed(grid, true, false), "\n", "|\n");
    case PlainLayout::lone_pipes:
      return join(cells_of(grid), "\n|\n", true) + '\n';
    case PlainLayout::tabs:
      return tab_rows(grid);
    case PlainLayout::spaces:
      return each(printed(grid, false, false),
                  [](const PrintedRow& row) { return join(row.cells, "    ", false) + '\n'; });
  }
  throw std::invalid_argument("no such layout");
}

}  // namespace gouji::tests
