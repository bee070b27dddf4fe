// report_cells(doc): every cell that the document's form prescribes, once, in the form's order.
//
//   SELECT item, value, raw, status FROM report_cells(readfile('report.txt'))
//    WHERE tbl = 'applications' AND measure = 'total' LIMIT 2;
//   received|22|22|ok
//   carried_in|0|0|ok
#include <array>

#include "sqlite/register.h"
#include "sqlite/table_function.h"

namespace gouji::sqlite {
namespace {

Field start(const parse::Cell& cell) { return cell.place ? field(cell.place->start) : Field(); }
Field length(const parse::Cell& cell) { return cell.place ? field(cell.place->length) : Field(); }

struct ReportCells {
  using Row = parse::Cell;
  static constexpr auto kName = "report_cells";
  static constexpr std::int64_t kRows = 200;
  static constexpr std::array kColumns{
      Column<Row>{"tbl TEXT", [](const Row& row) { return constant(row.cell->table->name); },
                  kFilter},
      Column<Row>{"item TEXT", [](const Row& row) { return constant(row.cell->item->name); },
                  kFilter},
      Column<Row>{"measure TEXT", [](const Row& row) { return constant(row.cell->measure->name); },
                  kFilter},
      Column<Row>{"value", [](const Row& row) { return field(row.value); }},
      Column<Row>{"raw TEXT", [](const Row& row) { return field(row.raw); }},
      Column<Row>{"status TEXT", [](const Row& row) { return constant(name(row.status)); }},
      Column<Row>{"start INTEGER", start},
      Column<Row>{"length INTEGER", length}};

  static const std::vector<Row>& rows(const parse::Report& report) { return report.cells(); }
};

}  // namespace

int register_report_cells(sqlite3* db, const SharedCache& cache) {
  return TableFunction<ReportCells>::create(db, cache);
}

}  // namespace gouji::sqlite
