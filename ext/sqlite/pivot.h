// The statutory tables as printed: a row an item (or a measure) and a column for each of the other.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "form/forms.h"
#include "parse/report.h"
#include "sqlite/table_rows.h"

namespace gouji::sqlite {

/// One row: `values` in the order of the columns, null where the form prescribes no such cell.
template <std::size_t N>
struct PivotRow {
  std::string_view key;
  std::string_view label;
  std::array<const parse::Cell*, N> values{};
};

/// Where a cell goes: the key and label of its row, and the name of its column.
struct Slot {
  std::string_view key;
  std::string_view label;
  std::string_view column;
};

inline Slot by_item(const form::Cell& cell) {
  return {cell.item->name, cell.item->label, cell.measure->name};
}
inline Slot by_measure(const form::Cell& cell) {
  return {cell.measure->name, cell.measure->label, cell.item->name};
}

/// Where the cells of a form stand in a pivot of table `tbl`, worked out once.
class PivotPlan {
 public:
  /// Of a cell: its row (a number for each key that some form has), or kNone; and its column, or
  /// one past the last.
  struct Target {
    std::size_t row = kNone;
    std::size_t column = 0;
    Slot slot = {};
  };
  static constexpr std::size_t kNone = SIZE_MAX;

  PivotPlan(std::string_view tbl, std::span<const char* const> columns,
            Slot (*slot_of)(const form::Cell&)) {
    std::vector<std::string_view> keys;
    for (const form::Form* form : form::forms()) {
      std::vector<Target>& targets = targets_.emplace_back();
      for (const form::Cell& cell : form::cells(*form)) {
        Target& target = targets.emplace_back();
        if (cell.table->name != tbl) continue;
        target.slot = slot_of(cell);
        target.row = number(keys, target.slot.key);
        const auto column = std::find(columns.begin(), columns.end(), target.slot.column);
        target.column = static_cast<std::size_t>(column - columns.begin());
      }
    }
    rows_ = keys.size();
  }

  /// Of a form's cells, by their ordinals from 1.
  std::span<const Target> targets(const form::Form& form) const {
    const auto forms = form::forms();
    return targets_[static_cast<std::size_t>(std::find(forms.begin(), forms.end(), &form) -
                                             forms.begin())];
  }

  std::size_t rows() const { return rows_; }

 private:
  static std::size_t number(std::vector<std::string_view>& keys, std::string_view key) {
    const auto found = std::find(keys.begin(), keys.end(), key);
    if (found == keys.end()) keys.push_back(key);
    return static_cast<std::size_t>(std::find(keys.begin(), keys.end(), key) - keys.begin());
  }

  std::vector<std::vector<Target>> targets_;  // for each form, by the cell's ordinal
  std::size_t rows_ = 0;
};

/// The cells of a table, each put into its slot. Rows stand in the order of their first cells.
template <std::size_t N>
std::vector<PivotRow<N>> pivot(const parse::Report& report, const PivotPlan& plan) {
  std::vector<PivotRow<N>> rows;
  rows.reserve(plan.rows());
  std::vector<std::size_t> places(plan.rows(), PivotPlan::kNone);
  const form::Form* form = nullptr;
  std::span<const PivotPlan::Target> targets;
  for (const parse::Cell& cell : report.cells()) {
    if (cell.cell->form != form) {  // as of the first; the others are of the same
      form = cell.cell->form;
      targets = plan.targets(*form);
    }
    const auto& target = targets[static_cast<std::size_t>(cell.cell->ordinal) - 1];
    if (target.row == PivotPlan::kNone) continue;
    std::size_t& place = places[target.row];
    if (place == PivotPlan::kNone) {
      place = rows.size();
      rows.push_back({target.slot.key, target.slot.label, {}});
    }
    if (target.column < N) rows[place].values[target.column] = &cell;
  }
  return rows;
}

/// The columns of a pivot: `key` (item or measure), label, then one without a type for each name.
template <const auto& names>
constexpr auto pivot_columns(const char* key) {
  constexpr std::size_t kCount = names.size();
  using Row = PivotRow<kCount>;
  return [&]<std::size_t... i>(std::index_sequence<i...>) {
    return std::array{Column<Row>{key, [](const Row& row) { return constant(row.key); }, kFilter},
                      Column<Row>{"label TEXT", [](const Row& row) { return constant(row.label); }},
                      Column<Row>{names[i], [](const Row& row) {
                                    return row.values[i] == nullptr ? Field()
                                                                    : field(row.values[i]->value);
                                  }}...};
  }
  (std::make_index_sequence<kCount>());
}

}  // namespace gouji::sqlite
