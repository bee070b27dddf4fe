// How a stored database keeps a cell: report_rows(doc) and report_raw(doc) share it, and
// sql/stored/cell.sql takes it apart again.
#pragma once

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>

#include "parse/report.h"
#include "sqlite/value.h"

namespace gouji::sqlite {

/// Calls `use(cell, place)` for every cell of `report`, in order; `place` counts the cells of one
/// item from 0.
template <class Use>
void for_each_place(const parse::Report& report, Use use) {
  const form::Item* item = nullptr;
  std::size_t place = 0;
  for (const parse::Cell& cell : report.cells()) {
    place = cell.cell->item == item ? place + 1 : 0;
    item = cell.cell->item;
    use(cell, place);
  }
}

/// True of a cell that is blank at a known place, whose figure is ''.
inline bool is_plain_blank(const parse::Cell& cell) {
  return cell.status == parse::Status::blank && cell.raw && cell.raw->empty() && cell.place;
}

/// What stands in the place of the cell: the value where there is one; '' of a blank cell and NULL
/// of a missing one, as there mostly is nothing more to say; else the status.
inline Field stored_figure(const parse::Cell& cell) {
  if (cell.status == parse::Status::ok) return field(cell.value);
  if (is_plain_blank(cell)) return constant("");
  if (cell.status == parse::Status::missing && !cell.raw && !cell.place) return {};
  return constant(parse::name(cell.status));
}

/// What is printed, where the figure does not tell: not simply the value, in digits.
inline std::optional<std::string_view> stored_raw(const parse::Cell& cell) {
  if (!cell.raw || is_plain_blank(cell)) return std::nullopt;
  const auto* whole = std::get_if<std::int64_t>(&cell.value);
  if (whole == nullptr) return cell.raw;  // decimals are never printed as SQLite does for sure
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, *whole).ptr;
  const std::string_view printed(digits, static_cast<std::size_t>(end - digits));
  return *cell.raw == printed ? std::nullopt : cell.raw;
}

}  // namespace gouji::sqlite
