#include "text/grid.h"

#include <algorithm>
#include <limits>

namespace gouji::text {
namespace {

constexpr std::string_view kBreak = "\u3000";
constexpr std::string_view kBar = "｜";
constexpr std::uint32_t kToTheEnd = std::numeric_limits<std::uint32_t>::max();

// What browsers clamp to.
constexpr std::size_t kMostColumns = 1000;
constexpr std::uint32_t kMostRows = 65534;

// What a byte, with those behind it, is within a cell.
struct Special {
  std::size_t bytes;  // 0: an ordinary character
  enum { space, line_break, bar } kind;
};

Special special(std::string_view s, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return i < s.size() ? static_cast<unsigned char>(s[i]) : 0U;
  };
  const unsigned c = byte(at);
  if (c == ' ' || c == '\t') return {1, Special::space};
  if (c >= '\n' && c <= '\r') return {1, Special::line_break};
  if (c == '|') return {1, Special::bar};
  if (c == 0xC2 && byte(at + 1) == 0x85) return {2, Special::line_break};
  if (c == 0xE2 && byte(at + 1) == 0x80 && (byte(at + 2) | 1U) == 0xA9) {
    return {3, Special::line_break};
  }
  return {0, Special::space};
}

// Bytes that special() has to look at.
bool is_ordinary(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte > ' ' && byte != '|' && byte != 0xC2 && byte != 0xE2;
}

void append_slot(std::string_view cell, bool first, std::string& out) {
  if (!first) out.push_back(' ');
  append_cell(cell, out);
  out.append(" |");
}

}  // namespace

std::size_t GridPadding::take(std::size_t wanted) {
  const std::size_t taken = std::min(wanted, left_);
  left_ -= taken;
  return taken;
}

void append_cell(std::string_view cell, std::string& out) {
  const std::size_t begin = out.size();
  std::string_view blank;       // what the blanks since the last character are, if any
  std::size_t blanks_from = 0;  // in `cell`
  for (std::size_t at = 0; at < cell.size();) {
    const std::size_t from = at;
    while (at < cell.size() && is_ordinary(cell[at])) ++at;
    const Special found = at == from ? special(cell, at) : Special{0, Special::space};
    if (found.bytes > 0 && found.kind != Special::bar) {
      if (blank.empty()) blanks_from = at;
      at += found.bytes;
      if (found.kind == Special::line_break) {
        blank = kBreak;
      } else if (blank != kBreak) {
        blank = cell.substr(blanks_from, at - blanks_from);
      }
      continue;
    }
    if (out.size() > begin) out.append(blank);
    blank = {};
    if (found.bytes > 0) {
      out.append(kBar);
      at += found.bytes;
    } else {
      at = std::max(at, from + 1);
      out.append(cell, from, at - from);
    }
  }
  // A run of spaces stays as long as it is, but a tab would cut the cell in two.
  std::replace(out.begin() + static_cast<std::ptrdiff_t>(begin), out.end(), '\t', ' ');
}

void Grid::append_row(std::span<const GridCell> cells, std::string& out) {
  if (cells.empty()) return pass_row();
  padding_->add_cells(cells.size());
  std::size_t column = 0;
  for (const GridCell& cell : cells) {
    append_covered(column, out);
    append_slot(cell.text, column == 0, out);
    const std::size_t columns = cover(column, cell);
    for (std::size_t i = 1; i < columns; ++i) append_slot({}, false, out);
    column += columns;
  }
  append_rest(column, out);
  out.push_back('\n');
}

// Slots that a cell of a row above reaches down into.
void Grid::append_covered(std::size_t& column, std::string& out) {
  while (column < open_.size() && open_[column] > 0) {
    if (padding_->take(1) == 0) return open_.clear();
    if (open_[column] != kToTheEnd) --open_[column];
    append_slot({}, column == 0, out);
    ++column;
  }
}

// Behind the last cell: up to the last slot that a cell above reaches into.
void Grid::append_rest(std::size_t column, std::string& out) {
  while (!open_.empty() && open_.back() == 0) open_.pop_back();
  for (; column < open_.size(); ++column) {
    if (padding_->take(1) == 0) return open_.clear();
    if (open_[column] > 0 && open_[column] != kToTheEnd) --open_[column];
    append_slot({}, false, out);
  }
}

// How many columns the cell gets.
std::size_t Grid::cover(std::size_t column, const GridCell& cell) {
  const std::size_t wanted = std::clamp<std::size_t>(cell.columns, 1, kMostColumns);
  const std::size_t columns = 1 + padding_->take(wanted - 1);
  const std::uint32_t more = cell.rows == 0 ? kToTheEnd : std::min(cell.rows, kMostRows) - 1;
  if (more > 0 && open_.size() < column + columns) open_.resize(column + columns);
  for (std::size_t i = column; i < std::min(column + columns, open_.size()); ++i) {
    // A slot in which two cells overlap is covered as long as the longer one says.
    const std::uint32_t above = open_[i] > 0 && open_[i] != kToTheEnd ? open_[i] - 1 : open_[i];
    open_[i] = std::max(above, more);
  }
  return columns;
}

void Grid::pass_row() {
  if (padding_->take(open_.size()) < open_.size()) open_.clear();
  for (std::uint32_t& rows : open_) {
    if (rows > 0 && rows != kToTheEnd) --rows;
  }
}

}  // namespace gouji::text
