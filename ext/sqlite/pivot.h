// The statutory tables as printed: a row an item (or a measure) and a column for each of the other.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "sqlite/table_function.h"

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

/// The cells of table `tbl`, each put into its slot. Rows stand in the order of their first cells.
template <std::size_t N>
std::vector<PivotRow<N>> pivot(const parse::Report& report, std::string_view tbl,
                               const std::array<const char*, N>& columns,
                               Slot (*slot_of)(const form::Cell&)) {
  std::vector<PivotRow<N>> rows;
  for (const parse::Cell& cell : report.cells()) {
    if (cell.cell->table->name != tbl) continue;
    const Slot slot = slot_of(*cell.cell);
    const auto same = [&](const auto& row) { return row.key == slot.key; };
    auto row = std::find_if(rows.begin(), rows.end(), same);
    if (row == rows.end()) row = rows.insert(row, {slot.key, slot.label, {}});
    const auto column = std::find(columns.begin(), columns.end(), slot.column);
    if (column != columns.end()) {
      row->values[static_cast<std::size_t>(column - columns.begin())] = &cell;
    }
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
