// Cells: the figures of aligned tables, each with its place or the reason why it has no value.
#include <algorithm>
#include <cstdlib>
#include <string>

#include "form/forms.h"
#include "parse/columns.h"
#include "parse/label.h"
#include "parse/number.h"
#include "parse/row.h"
#include "parse/tables.h"
#include "parse/unruled.h"
#include "text/blank.h"
#include "text/position.h"

namespace gouji::parse {
namespace {

// One row of a table with what is known of it.
struct Row {
  std::uint32_t line;
  std::uint32_t label;  // its last field
  ObservedRow observed;
  bool doubtful = false;  // another reading is as good
  bool settled = false;   // its slots are its cells
  bool named = false;     // the header names all of its columns
};

std::size_t figures(const form::Line& line) { return line.items.size() * line.measures.size(); }

class TableReader {
 public:
  TableReader(std::string_view text, const AlignedText& aligned, const AlignedTable& table,
              const text::Positions& positions, bool contested)
      : text_(text),
        aligned_(aligned),
        table_(*table.alignment.table),
        alignment_(table.alignment),
        positions_(positions),
        contested_(contested) {
    const std::vector<Columns> columns =
        columns_of(text, aligned.fields, aligned.folded, alignment_);
    rows_.reserve(alignment_.chain.size());
    for (std::uint32_t i = 0; i < alignment_.chain.size(); ++i) add_row(i, columns[i]);
    settle_unruled();
    withhold_unnamed();
    std::vector<const ObservedRow*> observed;
    observed.reserve(rows_.size());
    for (const Row& row : rows_) observed.push_back(&row.observed);
    padding_ = padding(observed);
  }

  const std::vector<Row>& rows() const { return rows_; }

  /// Adds the cells of `row`, or of the line where it is not in the text, to `cells`.
  void read(const form::Line& line, const Row* row, std::span<const form::Cell> prescribed,
            std::vector<Cell>& cells) const {
    std::optional<std::size_t> first;
    if (row != nullptr && !row->doubtful) {
      first = row->settled ? 0 : first_column(row->observed, padding_);
    }
    for (std::size_t i = 0; i < figures(line); ++i) {
      Cell& cell = cells.emplace_back(Cell{&prescribed[i], Status::missing, {}, {}, {}});
      if (row != nullptr) fill(cell, *row, first, i);
    }
  }

 private:
  void add_row(std::uint32_t at, const Columns& columns) {
    const Match& match = alignment_.chain[at];
    const form::Line& line = table_.lines[match.line];
    if (line.role != form::Role::row) return;
    Row row{match.line, match.last, observe(match, line)};
    row.named = columns.complete;
    row.doubtful = columns.contradict || contested_ || is_challenged(at, row) ||
                   (line.label.empty() &&
                    has_broken_figure(text_, aligned_.fields, table_, match, row.observed));
    rows_.push_back(std::move(row));
  }

  ObservedRow observe(const Match& label, const form::Line& line) const {
    return observe_row(text_, aligned_.fields, label, !line.label.empty(), figures(line),
                       aligned_.stops);
  }

  // A table that no bar rules is read by its lines.
  void settle_unruled() {
    const bool unruled = std::none_of(rows_.begin(), rows_.end(), [&](const Row& row) {
      return row.observed.bars || table_.lines[row.line].label.empty();
    });
    if (!unruled || rows_.empty()) return;
    std::vector<UnruledRow> read = unruled_rows(text_, aligned_.fields, alignment_);
    for (std::size_t i = 0; i < rows_.size(); ++i) settle(rows_[i], std::move(read[i]));
  }

  static void settle(Row& row, UnruledRow read) {
    using Verdict = UnruledRow::Verdict;
    row.settled = read.verdict == Verdict::read;
    row.doubtful = row.doubtful || read.verdict == Verdict::doubtful;
    row.observed.slots = std::move(read.slots);
    row.observed.printed =
        static_cast<std::size_t>(std::count_if(row.observed.slots.begin(), row.observed.slots.end(),
                                               [](const Slot& slot) { return !slot.empty(); }));
  }

  // Where no row of the kind has all its figures and the header does not name all columns, a column
  // is missing, and nothing says which.
  void withhold_unnamed() {
    for (Row& row : rows_) {
      const bool full = std::any_of(rows_.begin(), rows_.end(), [&](const Row& other) {
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
  bool is_challenged(std::uint32_t at, const Row& row) const {
    if (table_.lines[row.line].label.empty()) {
      return !alignment_.rivals.empty() ||
             header_contradicts(aligned_.fields, aligned_.folded, table_, alignment_.chain[at]);
    }
    bool confirmed = false;
    for (const Rival& rival : alignment_.rivals) {
      if (rival.chosen != at) continue;
      if (rival.match.line != row.line) return true;
      const ObservedRow other = observe(rival.match, table_.lines[row.line]);
      if (printed_figures(other) != printed_figures(row.observed)) return true;
      confirmed = true;
    }
    return alignment_.second && !confirmed;
  }

  std::string printed_figures(const ObservedRow& row) const {
    std::string all;
    for (const Slot& slot : row.slots) {
      all.append(text_.substr(slot.begin, slot.end - slot.begin)).push_back('|');
    }
    return all;
  }

  void fill(Cell& cell, const Row& row, std::optional<std::size_t> first, std::size_t i) const {
    const std::vector<Slot>& slots = row.observed.slots;
    if (row.observed.printed == 0 && !row.doubtful && is_empty(row)) {
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
      cell.place = Place{positions_.character(slot.begin), slot.end - slot.begin};
    } else {
      const Figure figure = read(slot, *cell.cell->measure);
      cell.status = figure.status;
      cell.value = figure.value;
      place(cell, slot);
    }
  }

  std::string_view printed(const Slot& slot) const {
    return text_.substr(slot.begin, slot.end - slot.begin);
  }

  Figure read(const Slot& slot, const form::Measure& measure) const {
    return figure(printed(slot), {measure.quantity, measure.unit, is_closed(slot)});
  }

  // A bar closes the cell on its line, or bars alone on the lines above and below do.
  bool is_closed(const Slot& slot) const {
    const std::string_view behind = text_.substr(slot.end, text_.find('\n', slot.end) - slot.end);
    if (text::trim(behind.substr(0, behind.find('|') + 1)) == "|") return true;
    const std::size_t next = text_.find_first_not_of(" \n", slot.end);
    if (!text::trim(behind).empty() || next == text_.npos || text_[next] != '|') return false;
    const std::size_t last = text_.find_last_not_of(" \n", slot.begin - 1);
    return last < slot.begin && text_[last] == '|' && text_.find('\n', last) < slot.begin;
  }

  // Nothing is printed behind the label: the next words are a label, a heading, or far away.
  bool is_empty(const Row& row) const {
    const Field& next = aligned_.fields[row.label + 1];
    if (next.kind == Kind::end || aligned_.stops[row.label + 1]) return true;
    const std::string_view words = parse::printed(text_, next);
    if (split_ordinal(words).ordinal.style == Ordinal::Style::chinese) return true;
    // Words in a cell on a line of its own, or numerals, may be this row's: 见附件.
    const Field& behind = aligned_.fields[row.label + 2];
    const bool parted = next.bars > 0 && behind.bars > 0 && behind.breaks;
    const bool may_be_its =
        (next.breaks && (is_cell(next) || parted)) || is_figure(words, true);
    return row.observed.bars && !may_be_its;
  }

  // True where nothing but bars stands behind the field on its line.
  bool is_cell(const Field& field) const {
    const std::string_view behind =
        text_.substr(field.end, text_.find('\n', field.end) - field.end);
    return behind.find('|') != behind.npos && behind.find_first_not_of(" |") == behind.npos;
  }

  Slot extent(const Row& row) const {
    const std::uint32_t behind = aligned_.fields[row.label].end;
    Slot all{behind, behind};
    for (const Slot& slot : row.observed.slots) {
      if (slot.empty()) continue;
      if (all.empty()) all.begin = slot.begin;
      all.end = slot.end;
    }
    return all;
  }

  void place(Cell& cell, const Slot& slot) const {
    cell.raw = printed(slot);
    cell.place = Place{positions_.character(slot.begin), text::length(*cell.raw)};
  }

  std::string_view text_;
  const AlignedText& aligned_;
  const form::Table& table_;
  const Alignment& alignment_;
  const text::Positions& positions_;
  bool contested_;  // another form's table is there, too
  std::vector<Row> rows_;
  Padding padding_;
};

const Row* find(const std::vector<Row>& rows, std::uint32_t line) {
  const auto row = std::find_if(rows.begin(), rows.end(),
                                [&](const Row& candidate) { return candidate.line == line; });
  return row == rows.end() ? nullptr : &*row;
}

bool prescribes(const form::Table& table, std::string_view item) {
  return std::any_of(table.lines.begin(), table.lines.end(), [&](const form::Line& line) {
    return !line.items.empty() && line.items.front().name == item;
  });
}

// The years that the lines above a table name: 附：2023年数据.
std::vector<int> years_above(std::string_view text, const AlignedText& aligned,
                             const AlignedTable& table) {
  constexpr std::string_view kYear = "年";
  constexpr std::size_t kDigits = 4;
  constexpr std::size_t kReach = 120;  // bytes
  std::vector<int> years;
  const std::size_t end = aligned.fields[table.alignment.chain.front().first].begin;
  const std::string_view above = text.substr(end - std::min(end, kReach), std::min(end, kReach));
  for (std::size_t at = above.find(kYear); at != above.npos; at = above.find(kYear, at + 1)) {
    if (at < kDigits) continue;
    const std::string_view digits = above.substr(at - kDigits, kDigits);
    if (is_plain_number(digits) && digits.starts_with("20")) {
      years.push_back(std::stoi(std::string(digits)));
    }
  }
  return years;
}

class Reader {
 public:
  Reader(std::string_view text, const AlignedText& aligned, std::optional<int> year)
      : text_(text), aligned_(aligned), year_(year), positions_(text) {}

  std::vector<Cell> read(const form::Form& form) {
    std::vector<Cell> cells;
    cells.reserve(form::cells(form).size());
    for (const AlignedForm& candidate : aligned_.forms) {
      if (candidate.form == &form) prescribed(candidate, cells);
    }
    for (const AlignedForm& candidate : aligned_.forms) {
      if (candidate.form != &form) surplus(candidate, form, cells);
    }
    return cells;
  }

 private:
  void prescribed(const AlignedForm& form, std::vector<Cell>& cells) const {
    std::span<const form::Cell> rest = form::cells(*form.form);
    for (const AlignedTable& table : form.tables) {
      std::optional<TableReader> reader;
      if (table.present) {
        const int section = table.alignment.table->section;
        reader.emplace(text_, aligned_, table, positions_,
                       is_contested(aligned_, *form.form, section) || is_of_other_year(table));
      }
      const auto& lines = table.alignment.table->lines;
      for (std::uint32_t i = 0; i < lines.size(); ++i) {
        if (lines[i].role != form::Role::row) continue;
        const Row* row = reader ? find(reader->rows(), i) : nullptr;
        if (reader) {
          reader->read(lines[i], row, rest, cells);
        } else {
          for (std::size_t c = 0; c < figures(lines[i]); ++c) {
            cells.push_back({&rest[c], Status::missing, {}, {}, {}});
          }
        }
        rest = rest.subspan(figures(lines[i]));
      }
    }
  }

  bool is_of_other_year(const AlignedTable& table) const {
    const std::vector<int> years = years_above(text_, aligned_, table);
    return year_ && !years.empty() && std::find(years.begin(), years.end(), *year_) == years.end();
  }

  // The one 其他处理 row of 2019 in a table of 2021: a row of another form with figures of its own,
  // beside the rows that the form in use has in its place or instead of them.
  void surplus(const AlignedForm& other, const form::Form& form, std::vector<Cell>& cells) const {
    for (const AlignedTable& table : other.tables) {
      const AlignedTable* own = own_table(form, table.alignment.table->section);
      if (!table.present || table.row || own == nullptr || !own->present) continue;
      if (is_contested(aligned_, form, own->alignment.table->section)) continue;
      for (const Match& match : table.alignment.chain) {
        const form::Line& line = table.alignment.table->lines[match.line];
        if (line.role != form::Role::row) continue;
        if (prescribes(*own->alignment.table, line.items.front().name)) continue;
        if (has_lost_label(table.alignment, match.line, own->alignment)) continue;
        const ObservedRow observed =
            observe_row(text_, aligned_.fields, match, true, figures(line), aligned_.stops);
        if (observed.printed == 0 || has_label(observed, own->alignment)) continue;
        const TableReader reader(text_, aligned_, table, positions_, false);
        reader.read(line, find(reader.rows(), match.line), cells_of(*other.form, line), cells);
      }
    }
  }

  // True where the form in use has printed some, not all, of its rows between the neighbours of
  // another form's row: the figures are those of a row that has lost its label.
  static bool has_lost_label(const Alignment& other, std::uint32_t line, const Alignment& own) {
    const auto& lines = other.table->lines;
    std::optional<std::size_t> before;
    std::size_t after = own.table->lines.size();
    for (std::size_t i = line; i-- > 0 && !before;) before = line_of(*own.table, lines[i]);
    for (std::size_t i = line + 1; i < lines.size() && after == own.table->lines.size(); ++i) {
      after = line_of(*own.table, lines[i]).value_or(after);
    }
    const auto in_place = [&](std::size_t i) {
      return own.table->lines[i].role == form::Role::row && i < after && (!before || i > *before);
    };
    std::ptrdiff_t prescribed = 0;
    for (std::size_t i = 0; i < own.table->lines.size(); ++i) prescribed += in_place(i);
    const auto printed = std::count_if(own.chain.begin(), own.chain.end(),
                                       [&](const Match& match) { return in_place(match.line); });
    return printed > 0 && printed < prescribed;
  }

  // The line of `table` that is the same row as `line`.
  static std::optional<std::size_t> line_of(const form::Table& table, const form::Line& line) {
    for (std::size_t i = 0; i < table.lines.size() && line.role == form::Role::row; ++i) {
      if (table.lines[i].role != form::Role::row) continue;
      if (table.lines[i].items.front().name == line.items.front().name) return i;
    }
    return std::nullopt;
  }

  // True where a label of the alignment begins among the places of `row`.
  bool has_label(const ObservedRow& row, const Alignment& alignment) const {
    return std::any_of(alignment.chain.begin(), alignment.chain.end(), [&](const Match& match) {
      const std::uint32_t begin = aligned_.fields[match.first].begin;
      return begin >= row.slots.front().begin && begin <= row.slots.back().end;
    });
  }

  const AlignedTable* own_table(const form::Form& form, int section) const {
    for (const AlignedForm& candidate : aligned_.forms) {
      for (const AlignedTable& table : candidate.tables) {
        if (candidate.form == &form && table.alignment.table->section == section) return &table;
      }
    }
    return nullptr;
  }

  static std::span<const form::Cell> cells_of(const form::Form& form, const form::Line& line) {
    const std::span<const form::Cell> all = form::cells(form);
    const auto first = std::find_if(all.begin(), all.end(), [&](const form::Cell& cell) {
      return cell.item == line.items.data();
    });
    return all.subspan(static_cast<std::size_t>(first - all.begin()));
  }

  std::string_view text_;
  const AlignedText& aligned_;
  std::optional<int> year_;
  text::Positions positions_;
};

}  // namespace

bool has_caption_with_year(std::string_view text, const AlignedText& aligned) {
  return std::any_of(aligned.forms.begin(), aligned.forms.end(), [&](const AlignedForm& form) {
    return std::any_of(form.tables.begin(), form.tables.end(), [&](const AlignedTable& table) {
      return table.present && !years_above(text, aligned, table).empty();
    });
  });
}

std::vector<Cell> read_cells(std::string_view text, const AlignedText& aligned,
                             const form::Form& form, std::optional<int> year) {
  return Reader(text, aligned, year).read(form);
}

}  // namespace gouji::parse
