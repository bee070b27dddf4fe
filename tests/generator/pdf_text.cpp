// Text as pdftotext makes it from the pages of a report.
#include <algorithm>
#include <array>

#include "generator/pdf_canvas.h"
#include "generator/renderers.h"
#include "generator/snippet.h"

namespace gouji::tests {
namespace {

using Lines = std::vector<std::string>;

/// Columns of text for each column of the table: the labels' are wider than the figures'.
std::vector<std::size_t> widths(const Grid& grid) {
  const std::size_t columns = expand(grid).front().size();
  std::vector<std::size_t> wide(columns, 9);
  if (columns < 7) wide = {26, 20, 20, 20, 4, 4};
  if (columns >= 10 && columns < 13) wide = {4, 12, 26, 10, 10, 10, 10, 10, 10, 10, 4, 4};
  return wide;
}

/// A cell of a table on the page, in rows and columns of the grid.
struct Placed {
  const GridCell* cell;
  std::size_t row, column;
  Lines lines;
};

std::vector<Placed> place(const Grid& grid, const std::vector<std::size_t>& wide) {
  const Squares squares = expand(grid);
  std::vector<Placed> all;
  for (std::size_t r = 0; r < grid.size(); ++r) {
    std::size_t column = 0;
    for (const GridCell& cell : grid[r]) {
      while (squares[r][column].trails || (squares[r][column].hangs && !cell.continued)) ++column;
      std::size_t room = 0;
      for (std::size_t i = 0; i < cell.across; ++i) room += wide[column + i];
      all.push_back({&cell, r, column, wrapped(cell.text, room - 2)});
      ++column;
    }
  }
  return all;
}

/// Lines that each row of the grid takes: those of its tallest cell, and the last row of a merged
/// cell what that one needs beyond.
std::vector<std::size_t> heights(const std::vector<Placed>& cells, std::size_t rows) {
  std::vector<std::size_t> high(rows, 1);
  for (const Placed& placed : cells) {
    if (placed.cell->down == 1) {
      high[placed.row] = std::max(high[placed.row], placed.lines.size());
    }
  }
  for (const Placed& placed : cells) {
    std::size_t sum = 0;
    for (std::size_t i = 0; i < placed.cell->down; ++i) sum += high[placed.row + i];
    if (sum < placed.lines.size()) {
      high[placed.row + placed.cell->down - 1] += placed.lines.size() - sum;
    }
  }
  return high;
}

/// Lines of the document, and behind which of them a page may end.
struct Paper {
  Lines lines;
  std::vector<bool> breaks;

  void add(const std::string& line, bool may_break = true) {
    lines.push_back(line);
    breaks.push_back(may_break);
  }
};

/// Columns of characters that a column of labels takes where a Han character takes one.
std::size_t narrow(std::size_t wide) { return wide > 10 ? wide / 2 + 1 : (wide < 5 ? 3 : wide); }

void draw(Paper& paper, const Grid& grid, Random& random) {
  const auto wide = widths(grid);
  const auto cells = place(grid, wide);
  const auto high = heights(cells, grid.size());
  std::vector<std::size_t> tops{0};
  for (const std::size_t height : high) tops.push_back(tops.back() + height);
  // Most often as pdftotext does it: a column a character, and figures not quite in line.
  const bool in_line = random.chance(30);
  Canvas canvas(in_line ? 2 : 1);
  const std::size_t margin = random.below(4);
  const std::size_t figures_at = random.below(3);
  for (const Placed& placed : cells) {
    const std::size_t top = tops[placed.row];
    const std::size_t height = tops[placed.row + placed.cell->down] - top;
    std::size_t left = margin;
    for (std::size_t i = 0; i < placed.column; ++i) left += in_line ? wide[i] : narrow(wide[i]);
    const bool figure = placed.cell->cell.has_value();
    const std::size_t indent = !figure ? 0 : (in_line ? 2 : 1 + random.below(2));
    const std::size_t spare = height - placed.lines.size();
    const std::size_t first = top + (figure ? spare * figures_at : spare) / 2;
    for (std::size_t i = 0; i < placed.lines.size(); ++i) {
      canvas.write(first + i, left + indent, placed.lines[i]);
    }
  }
  Lines lines = canvas.lines();
  lines.resize(tops.back());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    paper.add(lines[i], std::find(tops.begin(), tops.end(), i + 1) != tops.end());
  }
}

/// The lines in pages: a page number at the foot, and a form feed in front of the next page.
std::string in_pages(const Paper& paper, Random& random) {
  const std::size_t page_lines = 38 + random.below(20);
  const std::array dashes{"- ", "— ", ""};
  const std::string left = random.pick(dashes);
  const std::string right = left.empty() ? "" : " " + left.substr(0, left.size() - 1);
  std::string text;
  std::size_t on_page = 0;
  std::size_t page = 1;
  for (std::size_t i = 0; i < paper.lines.size(); ++i) {
    text += paper.lines[i] + '\n';
    if (++on_page < page_lines || !paper.breaks[i]) continue;
    text += '\n' + std::string(40, ' ') + left + std::to_string(page++) + right + "\n\f";
    on_page = 0;
  }
  return text;
}

void add_text(Paper& paper, const std::string& text, std::size_t width) {
  for (const std::string& line : wrapped(text, width)) paper.add(line);
}

/// The cells of a row in the order in which they are drawn: labels on lines of their own, figures
/// on one line behind the last of them.
void add_raw_row(Paper& paper, const GridRow& row, const std::vector<std::size_t>& wide) {
  std::string line;
  const auto end_line = [&] {
    if (!line.empty()) paper.add(line);
    line.clear();
  };
  for (const GridCell& cell : row) {
    if (cell.text.empty()) continue;
    if (cell.cell) {
      line += (line.empty() ? "" : " ") + cell.text;
      continue;
    }
    end_line();
    // One character a line in the narrow first column of 表三.
    const bool vertical = cell.down > 10;
    std::size_t room = vertical ? 2 : 0;
    for (std::size_t i = 0; !vertical && i < cell.across; ++i) room += wide[row.size() > 8 ? 2 : 1];
    for (const std::string& part : wrapped(cell.text, room)) {
      end_line();
      line = part;
    }
  }
  end_line();
}

}  // namespace

std::string pdf_layout(const Draft& draft, Random& random) {
  Paper paper;
  for (const Block& block : draft.blocks) {
    if (block.kind == Block::Kind::info) continue;
    if (block.kind == Block::Kind::table) {
      draw(paper, with_breaks(block.grid, ""), random);
    } else if (block.kind == Block::Kind::title) {
      paper.add(std::string(20, ' ') + block.text);
    } else {
      add_text(paper, block.text.empty() ? "" : "　　" + block.text, 84);
    }
  }
  return in_pages(paper, random);
}

std::string pdf_raw(const Draft& draft, Random& random) {
  Paper paper;
  for (const Block& block : draft.blocks) {
    if (block.kind == Block::Kind::info) continue;
    if (block.kind != Block::Kind::table) {
      add_text(paper, block.text, 80);
      continue;
    }
    const Grid grid = with_breaks(block.grid, "");
    for (const GridRow& row : grid) add_raw_row(paper, row, widths(grid));
  }
  return in_pages(paper, random);
}

std::string pdf_torn(const Draft& draft, Random& random) {
  Paper paper;
  for (const Block& block : draft.blocks) {
    if (block.kind == Block::Kind::info) continue;
    if (block.kind != Block::Kind::table) {
      add_text(paper, block.text, 80);
      continue;
    }
    const Squares squares = expand(with_breaks(block.grid, ""));
    for (std::size_t column = 0; column < squares.front().size(); ++column) {
      for (const auto& row : squares) {
        if (!row[column].text.empty()) paper.add(row[column].text);
      }
      paper.add("");
    }
  }
  return in_pages(paper, random);
}

}  // namespace gouji::tests
