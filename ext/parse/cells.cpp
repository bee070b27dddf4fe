// Cells: the figures of aligned tables, each with its place or the reason why it has no value.
#include <algorithm>
#include <string>

#include "form/forms.h"
#include "parse/number.h"
#include "parse/row.h"
#include "parse/table_reader.h"
#include "parse/tables.h"

namespace gouji::parse {
namespace {

const TableRow* find(const std::vector<TableRow>& rows, std::uint32_t line) {
  const auto row = std::find_if(rows.begin(), rows.end(),
                                [&](const TableRow& candidate) { return candidate.line == line; });
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
  constexpr std::string_view kCentury = "20";
  constexpr std::size_t kDigits = 4;
  constexpr std::size_t kReach = 120;  // bytes
  std::vector<int> years;
  const std::size_t end = aligned.fields[table.alignment.chain.front().first].begin;
  const std::string_view above = text.substr(end - std::min(end, kReach), std::min(end, kReach));
  for (std::size_t at = above.find(kCentury); at != above.npos; at = above.find(kCentury, at + 1)) {
    const std::string_view digits = above.substr(at, kDigits);
    if (is_plain_number(digits) && above.substr(at + digits.size()).starts_with(kYear)) {
      years.push_back(std::stoi(std::string(digits)));
    }
  }
  return years;
}

bool names_other_year(std::string_view text, const AlignedText& aligned, const AlignedTable& table,
                      int year) {
  const std::vector<int> years = years_above(text, aligned, table);
  return !years.empty() && std::find(years.begin(), years.end(), year) == years.end();
}

template <class Is>
bool any_table(const AlignedText& aligned, Is is) {
  return std::any_of(aligned.forms.begin(), aligned.forms.end(), [&](const AlignedForm& form) {
    return std::any_of(form.tables.begin(), form.tables.end(),
                       [&](const AlignedTable& table) { return table.present && is(table); });
  });
}

class Reader {
 public:
  Reader(std::string_view text, const AlignedText& aligned, std::optional<int> year)
      : text_(text), aligned_(aligned), year_(year) {}

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
        reader.emplace(text_, aligned_, table,
                       is_contested(aligned_, *form.form, section) || is_of_other_year(table));
      }
      const auto& lines = table.alignment.table->lines;
      for (std::uint32_t i = 0; i < lines.size(); ++i) {
        if (lines[i].role != form::Role::row) continue;
        const TableRow* row = reader ? find(reader->rows(), i) : nullptr;
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
    return year_ && names_other_year(text_, aligned_, table, *year_);
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
        const TableReader reader(text_, aligned_, table, false);
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
};

}  // namespace

bool has_caption_with_year(std::string_view text, const AlignedText& aligned) {
  return any_table(aligned, [&](const AlignedTable& table) {
    return !years_above(text, aligned, table).empty();
  });
}

bool has_table_of_other_year(std::string_view text, const AlignedText& aligned, int year) {
  return any_table(aligned, [&](const AlignedTable& table) {
    return names_other_year(text, aligned, table, year);
  });
}

std::vector<Cell> read_cells(std::string_view text, const AlignedText& aligned,
                             const form::Form& form, std::optional<int> year) {
  return Reader(text, aligned, year).read(form);
}

}  // namespace gouji::parse
