// report_sections(doc), and of all documents gouji_section: the six sections of a report, and what
// comes before them as number 0.
//
//   SELECT number, heading FROM report_sections('一、总体情况');  -- 1|一、总体情况
#include <array>

#include "sqlite/corpus_table.h"
#include "sqlite/register.h"

namespace gouji::sqlite {
namespace {

struct ReportSections {
  using Row = parse::Section;
  static constexpr auto kName = "report_sections";
  static constexpr auto kModule = "gouji_section";
  static constexpr std::int64_t kRows = 7;
  static constexpr std::array kColumns{
      Column<Row>{"number INTEGER", [](const Row& row) { return field(row.number); }, kFilter},
      Column<Row>{"heading TEXT", [](const Row& row) { return field(row.heading); }},
      Column<Row>{"text TEXT", [](const Row& row) { return field(row.text); }},
      Column<Row>{"start INTEGER", [](const Row& row) { return field(row.place.start); }},
      Column<Row>{"length INTEGER", [](const Row& row) { return field(row.place.length); }}};
  static constexpr std::array kOrder{4};  // start

  static const std::vector<Row>& rows(const parse::Report& report) { return report.sections(); }
};

}  // namespace

int register_report_sections(sqlite3* db, const Connection& connection) {
  return create_tables<ReportSections>(db, connection);
}

}  // namespace gouji::sqlite
