// report_meta(doc): what the head of a report says, in one row.
//
//   SELECT authority, year, published FROM report_meta(readfile('report.txt'));
//   随州市人民政府办公室|2024|2025-01-21
#include <array>

#include "sqlite/register.h"
#include "sqlite/table_function.h"

namespace gouji::sqlite {
namespace {

struct ReportMeta {
  struct Row {
    const parse::Meta* meta;
    const text::Document* document;
  };
  static constexpr auto kName = "report_meta";
  static constexpr std::int64_t kRows = 1;
  static constexpr std::array kColumns{
      Column<Row>{"title TEXT", [](const Row& row) { return field(row.meta->title); }},
      Column<Row>{"authority TEXT", [](const Row& row) { return field(row.meta->authority); }},
      Column<Row>{"year INTEGER", [](const Row& row) { return field(row.meta->year); }},
      Column<Row>{"period_start TEXT",
                  [](const Row& row) { return field(row.meta->period_start); }},
      Column<Row>{"period_end TEXT", [](const Row& row) { return field(row.meta->period_end); }},
      Column<Row>{"published TEXT", [](const Row& row) { return field(row.meta->published); }},
      Column<Row>{"form TEXT", [](const Row& row) { return field(row.meta->form); }},
      Column<Row>{"media TEXT", [](const Row& row) { return constant(row.document->media); }},
      Column<Row>{"charset TEXT", [](const Row& row) { return constant(row.document->charset); }}};

  static std::vector<Row> rows(const parse::Report& report) {
    return {{&report.meta(), &report.document()}};
  }
};

}  // namespace

int register_report_meta(sqlite3* db, const Connection& connection) {
  return TableFunction<ReportMeta>::create(db, connection);
}

}  // namespace gouji::sqlite
