// report_rows(doc): the rows of the statutory tables as a stored database keeps them, a row an
// item: its cells one after the other, in the order in which form_cells has its measures.
//
//   SELECT figure_1, figure_7, start_7 FROM report_rows(readfile('report.txt'))
//    WHERE item = 'received';
//   22|22|2127
#include <array>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <utility>
#include <vector>

#include "sqlite/register.h"
#include "sqlite/stored_cell.h"
#include "sqlite/table_function.h"

namespace gouji::sqlite {
namespace {

constexpr std::size_t kPlaces = 7;
constexpr std::array kFigures{"figure_1", "figure_2", "figure_3", "figure_4",
                              "figure_5", "figure_6", "figure_7"};
constexpr std::array kStarts{"start_1 INTEGER", "start_2 INTEGER", "start_3 INTEGER",
                             "start_4 INTEGER", "start_5 INTEGER", "start_6 INTEGER",
                             "start_7 INTEGER"};

struct ItemRow {
  const form::Item* item;
  std::array<const parse::Cell*, kPlaces> cells{};  // null behind the last
};

Field figure(const parse::Cell* cell) { return cell == nullptr ? Field() : stored_figure(*cell); }

Field start(const parse::Cell* cell) {
  return cell == nullptr || !cell->place ? Field() : field(cell->place->start);
}

constexpr auto columns() {
  using Row = ItemRow;
  return []<std::size_t... i>(std::index_sequence<i...>) {
    return std::array{
        Column<Row>{"item TEXT", [](const Row& row) { return constant(row.item->name); }, kFilter},
        Column<Row>{kFigures[i], [](const Row& row) { return figure(row.cells[i]); }}...,
        Column<Row>{kStarts[i], [](const Row& row) { return start(row.cells[i]); }}...};
  }
  (std::make_index_sequence<kPlaces>());
}

struct ReportRows {
  using Row = ItemRow;
  static constexpr auto kName = "report_rows";
  static constexpr std::int64_t kRows = 34;
  static constexpr std::array kColumns = columns();

  static std::vector<Row> rows(const parse::Report& report) {
    std::vector<Row> rows;
    rows.reserve(static_cast<std::size_t>(kRows) + 8);
    for_each_place(report, [&](const parse::Cell& cell, std::size_t place) {
      if (place == 0) rows.push_back({cell.cell->item});
      if (place >= kPlaces) throw std::logic_error("report_rows: a form's row is too wide");
      rows.back().cells[place] = &cell;
    });
    return rows;
  }
};

}  // namespace

int register_report_rows(sqlite3* db, const Connection& connection) {
  return TableFunction<ReportRows>::create(db, connection);
}

}  // namespace gouji::sqlite
