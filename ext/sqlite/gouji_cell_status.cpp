// report_cell_status(doc), and of all documents gouji_cell_status: a row for each table of a
// report: how many cells it prescribes, how many of them have each status, the least figure, and
// how many figures have decimals. What rules ask of whole tables is told here without going through
// their cells.
//
//   CREATE VIRTUAL TABLE cell_status USING gouji_cell_status;
//   SELECT tbl, cells, ok, blank, missing FROM cell_status WHERE report_id = 1;
#include <array>
#include <optional>

#include "sqlite/corpus_table.h"
#include "sqlite/register.h"

namespace gouji::sqlite {
namespace {

struct CellStatus {
  struct Row {
    std::string_view tbl;
    std::size_t cells = 0;
    std::array<std::size_t, 6> statuses{};
    std::optional<double> least = {};
    std::size_t decimals = 0;
  };
  static constexpr auto kName = "report_cell_status";
  static constexpr auto kModule = "gouji_cell_status";
  static constexpr std::int64_t kRows = 3;

  template <parse::Status status>
  static Field count(const Row& row) {
    return field(row.statuses[static_cast<std::size_t>(status)]);
  }

  static constexpr std::array kColumns{
      Column<Row>{"tbl TEXT", [](const Row& row) { return constant(row.tbl); }, kFilter},
      Column<Row>{"cells INTEGER", [](const Row& row) { return field(row.cells); }},
      Column<Row>{"ok INTEGER", count<parse::Status::ok>},
      Column<Row>{"blank INTEGER", count<parse::Status::blank>},
      Column<Row>{"mark INTEGER", count<parse::Status::mark>},
      Column<Row>{"unreadable INTEGER", count<parse::Status::unreadable>},
      Column<Row>{"ambiguous INTEGER", count<parse::Status::ambiguous>},
      Column<Row>{"missing INTEGER", count<parse::Status::missing>},
      Column<Row>{"least REAL",
                  [](const Row& row) { return row.least ? Field(*row.least) : Field(); }},
      Column<Row>{"decimals INTEGER", [](const Row& row) { return field(row.decimals); }}};

  static std::vector<Row> rows(const parse::Report& report) {
    std::vector<Row> rows;
    const form::Table* last = nullptr;  // whose row is at `row`
    std::size_t row = 0;
    for (const parse::Cell& cell : report.cells()) {
      if (cell.cell->table != last) {
        last = cell.cell->table;
        row = 0;
        while (row < rows.size() && rows[row].tbl != last->name) ++row;
        if (row == rows.size()) rows.push_back(Row{last->name});
      }
      add(cell, rows[row]);
    }
    return rows;
  }

  static void add(const parse::Cell& cell, Row& row) {
    ++row.cells;
    ++row.statuses[static_cast<std::size_t>(cell.status)];
    const auto* whole = std::get_if<std::int64_t>(&cell.value);
    const auto* decimal = std::get_if<double>(&cell.value);
    if (decimal != nullptr) ++row.decimals;
    if (whole == nullptr && decimal == nullptr) return;
    const double value = whole != nullptr ? static_cast<double>(*whole) : *decimal;
    if (!row.least || value < *row.least) row.least = value;
  }
};

}  // namespace

int register_gouji_cell_status(sqlite3* db, const Connection& connection) {
  return create_tables<CellStatus>(db, connection);
}

}  // namespace gouji::sqlite
