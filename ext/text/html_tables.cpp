#include "text/html_tables.h"

#include <algorithm>

namespace gouji::text {
namespace {

// Browsers have a limit, too.
constexpr std::size_t kDeepest = 256;
// A row of more cells is no row.
constexpr std::size_t kMostCells = 1024;

// Bytes from which a cell of several lines is prose: more than the longest label of a form.
constexpr std::size_t kProse = 400;

}  // namespace

HtmlTables::HtmlTables(HtmlFlow& flow, std::string& out) : flow_(flow), out_(out) {
  flow_.set_target(out_);
}

void HtmlTables::open_table() {
  flow_.end_line();
  if (too_deep_ > 0 || stack_.size() == kDeepest) {
    ++too_deep_;
    return;
  }
  if (!stack_.empty()) {
    Table& outer = stack_.back();
    if (outer.state == State::cell) print_lines();
    // Between rows or cells a table can't be: the one before it was not closed.
    if (outer.state == State::table || outer.state == State::row) close_table();
  }
  stack_.emplace_back(padding_);
}

void HtmlTables::close_table() {
  flow_.end_line();
  if (too_deep_ > 0) {
    --too_deep_;
    return;
  }
  if (stack_.empty()) return;
  close_row();
  stack_.pop_back();
  flow_.end_line();
}

void HtmlTables::open_caption() {
  flow_.end_line();
  if (too_deep_ > 0 || stack_.empty()) return;
  change_group();  // rows behind it are of another one
  stack_.back().state = State::caption;
}

void HtmlTables::close_caption() {
  flow_.end_line();
  if (too_deep_ > 0 || stack_.empty()) return;
  if (stack_.back().state == State::caption) stack_.back().state = State::table;
}

void HtmlTables::change_group() {
  flow_.end_line();
  if (too_deep_ > 0 || stack_.empty()) return;
  close_row();
  stack_.back().grid.end_group();
}

void HtmlTables::open_row(bool displayed) {
  flow_.end_line();
  if (too_deep_ > 0) return;
  if (stack_.empty()) stack_.emplace_back(padding_);
  close_row();
  Table& table = stack_.back();
  table.state = State::row;
  table.displayed = displayed;
  table.as_lines = false;
  row_.clear();
  cells_.clear();
}

void HtmlTables::close_row() {
  flow_.end_line();
  if (too_deep_ > 0 || stack_.empty()) return;
  close_cell();
  Table& table = stack_.back();
  if (table.state == State::row) {
    if (table.displayed) print_row(table);
    cells_.clear();
  }
  table.state = State::table;
}

void HtmlTables::open_cell(std::uint32_t columns, std::uint32_t rows, bool displayed) {
  flow_.end_line();
  if (too_deep_ > 0) return;
  close_cell();
  if (stack_.empty() || stack_.back().state != State::row) open_row(true);
  Table& table = stack_.back();
  table.state = State::cell;
  if (table.as_lines) return;
  if (cells_.size() == kMostCells) return print_lines();
  cells_.push_back({row_.size(), row_.size(), columns, rows, displayed && table.displayed});
  flow_.set_target(row_);
}

void HtmlTables::close_cell() {
  flow_.end_line();
  if (too_deep_ > 0 || !in_cell()) return;
  Table& table = stack_.back();
  table.state = State::row;
  if (table.as_lines) return;
  cells_.back().end = row_.size();
  flow_.set_target(out_);
}

void HtmlTables::close_all() {
  too_deep_ = 0;
  while (!stack_.empty()) close_table();
  flow_.end_line();
}

std::string_view HtmlTables::text(const Cell& cell) const {
  std::string_view text(row_);
  text = text.substr(cell.begin, cell.end - cell.begin);
  while (text.ends_with('\n')) text.remove_suffix(1);
  return text;
}

// Prints what there is of the row, and lets the rest of it go to the document.
void HtmlTables::print_lines() {
  Table& table = stack_.back();
  if (table.as_lines) return;
  if (table.state == State::cell && !cells_.empty()) cells_.back().end = row_.size();
  flow_.set_target(out_);
  for (const Cell& cell : cells_) {
    if (!cell.displayed || text(cell).empty()) continue;
    out_.append(text(cell)).push_back('\n');
  }
  row_.clear();
  cells_.clear();
  table.as_lines = true;
}

void HtmlTables::print_row(Table& table) {
  std::erase_if(cells_, [](const Cell& cell) { return !cell.displayed; });
  if (!table.as_lines && is_layout()) print_lines();
  grid_cells_.clear();
  for (const Cell& cell : cells_) grid_cells_.push_back({text(cell), cell.columns, cell.rows});
  table.grid.append_row(grid_cells_, out_);
}

// Whether the row has its place on the page and nothing else from the table: one cell is a frame
// around its lines, and long prose of several lines is no figure's label.
bool HtmlTables::is_layout() const {
  const auto has_lines = [&](const Cell& cell) {
    return text(cell).find('\n') != std::string_view::npos;
  };
  if (cells_.size() == 1 && has_lines(cells_.front())) return true;
  return std::any_of(cells_.begin(), cells_.end(), [&](const Cell& cell) {
    return cell.end - cell.begin > kProse && has_lines(cell);
  });
}

}  // namespace gouji::text
