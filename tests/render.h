// Writes a report in the layouts that tables are found in once a page has become text. It knows the
// forms by itself, from the notices, so that a slip in ext/form is seen.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gouji::tests {

enum class Layout {
  lines,         ///< a cell a line; empty cells leave no line
  spaced_lines,  ///< the same with blank lines between
  padded_pipes,  ///< a row a line; merged columns are empty cells at the end
  bare_pipes,    ///< a row a line, nothing for merged or empty cells at the end
  grid_pipes,    ///< a row a line; rows under a merged label open with empty cells
  closed_pipes,  ///< as padded_pipes, with a pipe at both ends
  opened_lines,  ///< closed_pipes with a line break before the text of each cell
  broken_pipes,  ///< a cell a line, closed by a pipe; an empty one is a lone pipe
  led_pipes,     ///< as broken_pipes, a line with a lone pipe before each row
  lone_pipes,    ///< a pipe on a line of its own between any two cells
  tabs,          ///< copied from a spreadsheet: every column of the grid, tabs between
  spaces,        ///< PDF text: runs of spaces between, empty cells gone
};
std::string_view name(Layout layout);
const std::vector<Layout>& layouts();

/// A cell of a printed table; `across` and `down` are the columns and rows that it spans.
struct GridCell {
  std::string text;
  std::size_t across = 1;
  std::size_t down = 1;
};
using Grid = std::vector<std::vector<GridCell>>;

enum class FormYear { y2019, y2021 };

/// 表二, 表三 and 表四 with the figures of a report, all of them in the form's order; "" is an
/// empty cell. 198 or 200 figures.
std::vector<Grid> tables(FormYear form, const std::vector<std::string>& figures);

std::string render(const Grid& grid, Layout layout);

/// A whole report on `year` around the three tables.
std::string report(int year, const std::vector<Grid>& tables, Layout layout);

}  // namespace gouji::tests
