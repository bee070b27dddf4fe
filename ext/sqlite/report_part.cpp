// report_part(doc), and of all documents gouji_part: the parts that the running text of a report
// lists of a whole, a row each.
//
//   SELECT list, whole, sum(part) FROM report_part(readfile('report.txt')) GROUP BY list;
#include <array>

#include "sqlite/corpus_table.h"
#include "sqlite/register.h"

namespace gouji::sqlite {
namespace {

struct ReportPart {
  using Row = parse::Part;
  static constexpr auto kName = "report_part";
  static constexpr auto kModule = "gouji_part";
  static constexpr std::int64_t kRows = 5;
  static constexpr std::array kColumns{
      Column<Row>{"list INTEGER", [](const Row& row) { return field(row.list); }, kFilter},
      Column<Row>{"item TEXT", [](const Row& row) { return constant(row.item); }, kFilter},
      Column<Row>{"measure TEXT", [](const Row& row) { return constant(row.measure); }, kFilter},
      Column<Row>{"whole", [](const Row& row) { return field(row.whole); }},
      Column<Row>{"part_item TEXT", [](const Row& row) { return constant(row.part_item); }},
      Column<Row>{"part_measure TEXT", [](const Row& row) { return constant(row.part_measure); }},
      Column<Row>{"part", [](const Row& row) { return field(row.part); }},
      Column<Row>{"complete INTEGER", [](const Row& row) { return field(row.complete ? 1 : 0); }},
      Column<Row>{"quote TEXT", [](const Row& row) { return field(row.quote); }},
      Column<Row>{"start INTEGER", [](const Row& row) { return field(row.place.start); }},
      Column<Row>{"length INTEGER", [](const Row& row) { return field(row.place.length); }}};
  static constexpr std::array kOrder{1, 2, 3};  // list, and what all rows of one have in common

  static const std::vector<Row>& rows(const parse::Report& report) {
    return report.statements().parts;
  }
};

}  // namespace

int register_report_part(sqlite3* db, const Connection& connection) {
  return create_tables<ReportPart>(db, connection);
}

}  // namespace gouji::sqlite
