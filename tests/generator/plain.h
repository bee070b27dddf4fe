// Tables in the layouts that they are found in once a page has become plain text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "generator/grid.h"

namespace gouji::tests {

enum class PlainLayout {
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
std::string_view name(PlainLayout layout);
const std::vector<PlainLayout>& plain_layouts();

std::string render(const Grid& grid, PlainLayout layout);

}  // namespace gouji::tests
