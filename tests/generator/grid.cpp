#include "generator/grid.h"

#include <algorithm>
#include <utility>

namespace gouji::tests {
namespace {

/// The column in which each cell of a row begins.
using Columns = std::vector<std::size_t>;

/// Columns enough for any row.
std::size_t room(const Grid& grid) {
  std::size_t most = 0;
  for (const GridRow& row : grid) {
    std::size_t across = 0;
    for (const GridCell& cell : row) across += cell.across;
    most = std::max(most, across);
  }
  return most + width(grid);
}

std::vector<Columns> columns(const Grid& grid) {
  const std::size_t wide = room(grid);
  std::vector<std::vector<bool>> taken(grid.size(), std::vector<bool>(wide));
  std::vector<Columns> begins(grid.size());
  for (std::size_t r = 0; r < grid.size(); ++r) {
    std::size_t c = 0;
    for (const GridCell& cell : grid[r]) {
      while (c < wide && taken[r][c]) ++c;
      begins[r].push_back(c);
      for (std::size_t down = 0; down < cell.down; ++down) {
        for (std::size_t across = 0; across < cell.across; ++across) {
          taken.at(r + down).at(c + across) = true;
        }
      }
      c += cell.across;
    }
  }
  return begins;
}

/// Where a cell that begins in `column` belongs among the cells of a row.
std::size_t place(const Columns& row, std::size_t column) {
  return static_cast<std::size_t>(std::lower_bound(row.begin(), row.end(), column) - row.begin());
}

/// A cell that begins above a row and covers it.
struct Spanning {
  std::size_t row, index, column;
};

std::vector<Spanning> spanning(const Grid& grid, std::size_t row) {
  const auto begins = columns(grid);
  std::vector<Spanning> found;
  for (std::size_t r = 0; r < row; ++r) {
    for (std::size_t i = 0; i < grid[r].size(); ++i) {
      if (r + grid[r][i].down > row) found.push_back({r, i, begins[r][i]});
    }
  }
  return found;
}

void insert_at(GridRow& row, const Columns& begins, std::size_t column, GridCell cell) {
  row.insert(row.begin() + static_cast<std::ptrdiff_t>(place(begins, column)), std::move(cell));
}

}  // namespace

std::size_t width(const Grid& grid) {
  std::size_t columns = 0;
  for (const GridCell& cell : grid.front()) columns += cell.across;
  return columns;
}

Squares expand(const Grid& grid) {
  const auto begins = columns(grid);
  std::size_t wide = 0;
  for (std::size_t r = 0; r < grid.size(); ++r) {
    for (std::size_t i = 0; i < grid[r].size(); ++i) {
      wide = std::max(wide, begins[r][i] + grid[r][i].across);
    }
  }
  Squares squares(grid.size(), std::vector<Square>(wide));
  for (std::size_t r = 0; r < grid.size(); ++r) {
    for (std::size_t i = 0; i < grid[r].size(); ++i) {
      const GridCell& cell = grid[r][i];
      for (std::size_t down = 0; down < cell.down; ++down) {
        for (std::size_t across = 0; across < cell.across; ++across) {
          squares[r + down][begins[r][i] + across] = {"", across > 0, down > 0 || cell.continued};
        }
      }
      squares[r][begins[r][i]].text = cell.text;
    }
  }
  return squares;
}

void erase_row(Grid& grid, std::size_t row) {
  const auto begins = columns(grid);
  for (const Spanning& above : spanning(grid, row)) --grid[above.row][above.index].down;
  for (std::size_t i = grid[row].size(); i-- > 0;) {
    GridCell cell = grid[row][i];
    if (cell.down == 1) continue;
    --cell.down;
    insert_at(grid[row + 1], begins[row + 1], begins[row][i], cell);
  }
  grid.erase(grid.begin() + static_cast<std::ptrdiff_t>(row));
}

void insert_row(Grid& grid, std::size_t row, GridRow cells) {
  for (const Spanning& above : spanning(grid, row)) ++grid[above.row][above.index].down;
  grid.insert(grid.begin() + static_cast<std::ptrdiff_t>(row), std::move(cells));
}

Grid split_off(Grid& grid, std::size_t row) {
  const auto begins = columns(grid);
  Grid rest(grid.begin() + static_cast<std::ptrdiff_t>(row), grid.end());
  auto above = spanning(grid, row);
  std::sort(above.begin(), above.end(),
            [](const Spanning& a, const Spanning& b) { return a.column > b.column; });
  for (const Spanning& cut : above) {
    GridCell& cell = grid[cut.row][cut.index];
    const std::size_t left = row - cut.row;
    insert_at(rest.front(), begins[row], cut.column,
              {"", cell.across, cell.down - left, std::nullopt, true});
    cell.down = left;
  }
  grid.resize(row);
  return rest;
}

}  // namespace gouji::tests
