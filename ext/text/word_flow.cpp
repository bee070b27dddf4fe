#include "text/word_flow.h"

#include <algorithm>
#include <utility>

#include "text/blank.h"

namespace gouji::text {
namespace {

constexpr std::size_t kMostFlows = 32;        // in each other
constexpr std::uint32_t kMostColumns = 1000;  // of one cell
constexpr std::string_view kUnknown = "\uFFFD";
constexpr std::string_view kGap = "\u3000";  // a blank might group digits

// 1. and 5 must not look like 1.5, nor 1 and 234 like 1 234.
bool would_fuse(std::string_view ordinal, std::string_view text) {
  const auto c = static_cast<unsigned char>(text.front());
  const bool is_word = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  const bool is_full_width = text.starts_with("\xEF\xBC");
  return (is_word || is_full_width) && !ordinal.empty() && !ordinal.ends_with("、") &&
         !ordinal.ends_with("）") && !ordinal.ends_with(")");
}

// One tab sets a title off from its ordinal; more of them are the columns of a row.
void append_line(std::string_view paragraph, std::string& lines) {
  const std::string_view text = trim(paragraph);
  const std::size_t tab = text.find('\t');
  if (tab == text.npos || text.find('\t', tab + 1) != text.npos) {
    lines.append(paragraph);
  } else {
    lines.append(text.substr(0, tab)).append("  ").append(text.substr(tab + 1));
  }
  lines.push_back('\n');
}

// More than one; each ends with a line break.
bool has_lines(std::string_view text) { return text.find('\n') + 1 < text.size(); }

bool is_layout(const WordCell& cell) {
  constexpr std::size_t kProse = 400;  // bytes: more than the longest label of a form
  return cell.has_table || (cell.text.size() > kProse && has_lines(cell.text));
}

}  // namespace

void WordFlow::end_paragraph() {
  Flow& flow = flows_.back();
  if (std::exchange(flow.joins_next, false)) {
    flow.item = {};
    return;
  }
  print_paragraph();
}

void WordFlow::print_paragraph() {
  Flow& flow = flows_.back();
  std::string ordinal = std::exchange(flow.ordinal, {});
  if (ordinal.empty()) ordinal = lists_->ordinal(std::exchange(flow.item, {}));
  const std::string_view text = trim(flow.paragraph);
  if (!text.empty()) {
    flow.lines += ordinal;
    if (would_fuse(ordinal, text)) flow.lines += kGap;
    // With an ordinal, no indent before the text.
    append_line(ordinal.empty() ? std::string_view(flow.paragraph) : text, flow.lines);
  }
  flow.paragraph.clear();
  flow.lines += std::exchange(flow.boxes, {});
}

bool WordFlow::begin_text_box() {
  if (flows_.size() >= kMostFlows) return false;
  flows_.emplace_back();
  return true;
}

void WordFlow::end_text_box() {
  print_paragraph();
  Flow box = std::move(flows_.back());
  flows_.pop_back();
  flows_.back().boxes += box.lines;
  flows_.back().has_table |= box.has_table;
}

bool WordFlow::begin_table() {
  if (flows_.size() >= kMostFlows) return false;
  print_paragraph();
  flows_.back().has_table = true;
  tables_.push_back({Grid(padding_), {}, 0, false, {}});
  return true;
}

void WordFlow::end_table() { tables_.pop_back(); }

void WordFlow::begin_row() {
  Table& table = tables_.back();
  table.cells.clear();
  table.after = 0;
  table.is_deleted = false;
}

void WordFlow::add_empty_columns(std::uint32_t columns, bool is_after) {
  columns = std::min(columns, kMostColumns);
  if (columns == 0) return;
  if (is_after) {
    tables_.back().after = columns;
  } else if (tables_.back().cells.empty()) {
    tables_.back().cells.emplace_back().columns = columns;
  }
}

bool WordFlow::begin_cell() {
  if (flows_.size() >= kMostFlows) return false;
  flows_.emplace_back();
  tables_.back().cells.emplace_back();
  return true;
}

void WordFlow::end_cell() {
  print_paragraph();
  Flow flow = std::move(flows_.back());
  flows_.pop_back();
  WordCell& ended = cell();
  ended.text = std::move(flow.lines);
  ended.has_table = flow.has_table;
  ended.columns = std::clamp(ended.columns, 1U, kMostColumns);
}

// A cell that goes on from the row above prints nothing; one without a beginning does.
void WordFlow::place_cells(Table& table) {
  std::vector<std::size_t> merged;
  std::size_t column = 0;
  for (WordCell& each : table.cells) {
    const bool goes_on = each.vertical == WordCell::continued &&
                         std::binary_search(table.merged.begin(), table.merged.end(), column);
    if (each.vertical != WordCell::none) merged.push_back(column);
    if (goes_on || each.is_covered) {
      each.text.clear();
      each.has_table = false;
    }
    column += each.columns;
  }
  table.merged = std::move(merged);
}

void WordFlow::print_row(Table& table) {
  std::string& lines = flows_.back().lines;
  const std::vector<WordCell>& cells = table.cells;
  const bool is_frame = cells.size() == 1 && has_lines(cells[0].text);
  if (is_frame || std::any_of(cells.begin(), cells.end(), is_layout)) {
    for (const WordCell& each : cells) lines += each.text;
    return;
  }
  std::vector<GridCell> row;
  row.reserve(cells.size() + 1);
  for (const WordCell& each : cells) row.push_back({each.text, each.columns, 1});
  if (table.after > 0) row.push_back({{}, table.after, 1});
  table.grid.append_row(row, lines);
}

void WordFlow::end_row() {
  Table& table = tables_.back();
  std::erase_if(table.cells, [](const WordCell& each) { return each.is_deleted; });
  if (table.is_deleted || table.cells.empty()) return;
  place_cells(table);
  print_row(table);
}

void WordFlow::mark_cut() {
  Flow& flow = flows_.back();
  if (!flow.paragraph.empty() || flows_.size() > 1) flow.paragraph += kUnknown;
}

std::string WordFlow::finish() {
  print_paragraph();
  return std::move(flows_.front().lines);
}

}  // namespace gouji::text
