// report_raw(doc): the cells that print something else than the digits of their value, as a stored
// database keeps them: the item, the number of the cell among those of the item, and what is
// printed.
//
//   SELECT item, place, raw FROM report_raw(readfile('report.txt'));
//   fees|1|25.10
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "sqlite/register.h"
#include "sqlite/stored_cell.h"
#include "sqlite/table_function.h"

namespace gouji::sqlite {
namespace {

struct ReportRaw {
  struct Row {
    const form::Item* item;
    std::size_t place;  // from 1
    std::string_view raw;
  };
  static constexpr auto kName = "report_raw";
  static constexpr std::int64_t kRows = 5;
  static constexpr std::array kColumns{
      Column<Row>{"item TEXT", [](const Row& row) { return constant(row.item->name); }, kFilter},
      Column<Row>{"place INTEGER", [](const Row& row) { return field(row.place); }},
      Column<Row>{"raw TEXT", [](const Row& row) { return field(row.raw); }}};

  static std::vector<Row> rows(const parse::Report& report) {
    std::vector<Row> rows;
    for_each_place(report, [&](const parse::Cell& cell, std::size_t place) {
      const auto raw = stored_raw(cell);
      if (raw) rows.push_back({cell.cell->item, place + 1, *raw});
    });
    return rows;
  }
};

}  // namespace

int register_report_raw(sqlite3* db, const Connection& connection) {
  return TableFunction<ReportRaw>::create(db, connection);
}

}  // namespace gouji::sqlite
