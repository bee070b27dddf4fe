#include "parse/table_reader.h"

#include <algorithm>
#include <utility>

#include "parse/label.h"
#include "text/blank.h"
#include "text/position.h"

namespace gouji::parse {

TableReader::TableReader(std::string_view text, const AlignedText& aligned,
                         const AlignedTable& table, bool contested)
    : text_(text),
      aligned_(aligned),
      table_(*table.alignment.table),
      alignment_(table.alignment),
      contested_(contested) {
  const std::vector<Columns> columns = columns_of(text, aligned.fields, *aligned.folded, alignment_);
  rows_.reserve(alignment_.chain.size());
  for (std::uint32_t i = 0; i < alignment_.chain.size(); ++i) add_row(i, columns[i]);
  settle_unruled();
  for (TableRow& row : rows_) row.doubtful = row.doubtful || (row.relabelled && !row.settled);
  withhold_unnamed();
  std::vector<const ObservedRow*> observed;
  observed.reserve(rows_.size());
  for (const TableRow& row : rows_) observed.push_back(&row.observed);
  padding_ = padding(observed);
}

void TableReader::read(const form::Line& line, const TableRow* row,
                       std::span<const form::Cell> prescribed, std::vector<Cell>& cells) const {
  std::optional<std::size_t> first;
  if (row != nullptr && !row->doubtful) {
    first = row->settled ? 0 : first_column(row->observed, padding_);
  }
  for (std::size_t i = 0; i < figures(line); ++i) {
    Cell& cell = cells.emplace_back();
    cell.cell = &prescribed[i];
    if (row != nullptr) fill(cell, *row, first, i);
  }
}

void TableReader::add_row(std::uint32_t at, const Columns& columns) {
  const Match& match = alignment_.chain[at];
  const form::Line& line = table_.lines[match.line];
  if (line.role != form::Role::row) return;
  TableRow row{match.line, match.last, observe(match, line)};
  row.named = columns.complete;
  row.doubtful = columns.contradict || contested_ || is_challenged(at, row) ||
                 (line.label.empty() &&
                  has_broken_figure(text_, aligned_.fields, table_, match, row.observed));
  rows_.push_back(std::move(row));
}

ObservedRow TableReader::observe(const Match& label, const form::Line& line) const {
  return observe_row(text_, aligned_.fields, label, !line.label.empty(), figures(line),
                     aligned_.stops);
}

// A table that no bar rules is read by its lines.
void TableReader::settle_unruled() {
  const bool unruled = std::none_of(rows_.begin(), rows_.end(), [&](const TableRow& row) {
    return row.observed.bars || table_.lines[row.line].label.empty();
  });
  if (!unruled || rows_.empty()) return;
  std::vector<UnruledRow> read = unruled_rows(text_, aligned_.fields, alignment_);
  for (std::size_t i = 0; i < rows_.size(); ++i) settle(rows_[i], std::move(read[i]));
}

void TableReader::settle(TableRow& row, UnruledRow read) {
  using Verdict = UnruledRow::Verdict;
  row.settled = read.verdict == Verdict::read;
  row.empty = read.verdict == Verdict::empty;
  row.doubtful = row.doubtful || read.verdict == Verdict::doubtful;
  row.observed.slots = std::move(read.slots);
  row.observed.printed =
      static_cast<std::size_t>(std::count_if(row.observed.slots.begin(), row.observed.slots.end(),
                                             [](const Slot& slot) { return !slot.empty(); }));
}

// Where no row of the kind has all its figures and the header does not name all columns, a column
// is missing, and nothing says which.
void TableReader::withhold_unnamed() {
  for (TableRow& row : rows_) {
    const bool full = std::any_of(rows_.begin(), rows_.end(), [&](const TableRow& other) {
      return other.observed.wanted == row.observed.wanted &&
             other.observed.printed == other.observed.wanted;
    });
    if (table_.lines[row.line].label.empty()) continue;  // as wide as it is, it is whole
    const std::size_t printed = row.observed.printed;
    if (printed > 0 && !full && !row.named && row.observed.wanted > 1) row.doubtful = true;
  }
}

// A rival for the same row with the same figures is the same table printed twice. Where there are
// two tables, a row that only one of them has may be the other year's.
bool TableReader::is_challenged(std::uint32_t at, TableRow& row) const {
  if (table_.lines[row.line].label.empty()) {
    return !alignment_.rivals.empty() ||
           header_contradicts(aligned_.fields, *aligned_.folded, table_, alignment_.chain[at]);
  }
  bool confirmed = false;
  for (const Rival& rival : alignment_.rivals) {
    if (rival.chosen != at) continue;
    if (rival.match.line != row.line) return true;
    const ObservedRow other = observe(rival.match, table_.lines[row.line]);
    if (printed_figures(other) != printed_figures(row.observed)) {
      if (!is_inside(at, rival.match)) return true;
      row.relabelled = true;
      continue;
    }
    confirmed = true;
  }
  return alignment_.second && !confirmed;
}

// True in front of the next label: 政机关不再处理其政府 behind the first figure of the row
// 通知要求缴纳费用、行. Where a row is read by its lines, all figures up to there are its own.
bool TableReader::is_inside(std::uint32_t at, const Match& rival) const {
  const auto& chain = alignment_.chain;
  return rival.first >= chain[at].first &&
         (at + 1 == chain.size() || rival.last < chain[at + 1].first);
}

std::string TableReader::printed_figures(const ObservedRow& row) const {
  std::string all;
  for (const Slot& slot : row.slots) {
    all.append(text_.substr(slot.begin, slot.end - slot.begin)).push_back('|');
  }
  return all;
}

void TableReader::fill(Cell& cell, const TableRow& row, std::optional<std::size_t> first,
                       std::size_t i) const {
  const std::vector<Slot>& slots = row.observed.slots;
  if (row.observed.printed == 0 && !row.doubtful && (row.empty || is_empty(row))) {
    const std::uint32_t behind = aligned_.fields[row.label].end;
    cell.status = Status::blank;
    place(cell, i < slots.size() ? slots[i] : Slot{behind, behind});
  } else if (!first) {
    cell.status = Status::ambiguous;
    place(cell, extent(row));
  } else if (const Slot& slot = slots[*first + i]; is_plain_number(printed(slot))) {
    // As figure() reads it, without a look at what is around it.
    std::int64_t whole = 0;
    for (const char c : printed(slot)) whole = whole * 10 + (c - '0');
    cell.status = Status::ok;
    cell.value = whole;
    cell.raw = printed(slot);
    cell.place = Place{aligned_.positions.character(slot.begin), slot.end - slot.begin};
  } else {
    const Figure figure = read(slot, *cell.cell->measure);
    cell.status = figure.status;
    cell.value = figure.value;
    place(cell, slot);
  }
}

std::string_view TableReader::printed(const Slot& slot) const {
  return text_.substr(slot.begin, slot.end - slot.begin);
}

Figure TableReader::read(const Slot& slot, const form::Measure& measure) const {
  return figure(printed(slot), {measure.quantity, measure.unit, is_closed(slot)});
}

// A bar closes the cell on its line, or bars alone on the lines above and below do.
bool TableReader::is_closed(const Slot& slot) const {
  const std::string_view behind = text_.substr(slot.end, text_.find('\n', slot.end) - slot.end);
  if (text::trim(behind.substr(0, behind.find('|') + 1)) == "|") return true;
  const std::size_t next = text_.find_first_not_of(" \n", slot.end);
  if (!text::trim(behind).empty() || next == text_.npos || text_[next] != '|') return false;
  const std::size_t last = text_.find_last_not_of(" \n", slot.begin - 1);
  return last < slot.begin && text_[last] == '|' && text_.find('\n', last) < slot.begin;
}

// Nothing is printed behind the label: the next words are a label, a heading, or far away.
bool TableReader::is_empty(const TableRow& row) const {
  const Field& next = aligned_.fields[row.label + 1];
  if (next.kind == Kind::end || aligned_.stops[row.label + 1]) return true;
  const std::string_view words = parse::printed(text_, next);
  if (split_ordinal(words).ordinal.style == Ordinal::Style::chinese) return true;
  // Words in a cell on a line of its own, or numerals, may be this row's: 见附件.
  const Field& behind = aligned_.fields[row.label + 2];
  const bool parted = next.bars > 0 && behind.bars > 0 && behind.breaks;
  const bool may_be_its = (next.breaks && (is_cell(next) || parted)) || is_figure(words, true);
  return row.observed.bars && !may_be_its;
}

// True where nothing but bars stands behind the field on its line.
bool TableReader::is_cell(const Field& field) const {
  const std::string_view behind = text_.substr(field.end, text_.find('\n', field.end) - field.end);
  return behind.find('|') != behind.npos && behind.find_first_not_of(" |") == behind.npos;
}

Slot TableReader::extent(const TableRow& row) const {
  const std::uint32_t behind = aligned_.fields[row.label].end;
  Slot all{behind, behind};
  for (const Slot& slot : row.observed.slots) {
    if (slot.empty()) continue;
    if (all.empty()) all.begin = slot.begin;
    all.end = slot.end;
  }
  return all;
}

void TableReader::place(Cell& cell, const Slot& slot) const {
  cell.raw = printed(slot);
  cell.place = Place{aligned_.positions.character(slot.begin), text::length(*cell.raw)};
}

}  // namespace gouji::parse
