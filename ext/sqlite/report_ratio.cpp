// report_ratio(doc), and of all documents gouji_ratio: the shares and growth rates that the running
// text of a report states.
//
//   SELECT item, percent, whole_item, quote FROM report_ratio(readfile('report.txt'));
#include <array>

#include "sqlite/corpus_table.h"
#include "sqlite/register.h"

namespace gouji::sqlite {
namespace {

struct ReportRatio {
  using Row = parse::Ratio;
  static constexpr auto kName = "report_ratio";
  static constexpr auto kModule = "gouji_ratio";
  static constexpr std::int64_t kRows = 3;
  static constexpr std::array kColumns{
      Column<Row>{"kind TEXT", [](const Row& row) { return constant(row.kind); }, kFilter},
      Column<Row>{"item TEXT", [](const Row& row) { return constant(row.item); }, kFilter},
      Column<Row>{"measure TEXT", [](const Row& row) { return constant(row.measure); }, kFilter},
      Column<Row>{"part", [](const Row& row) { return field(row.part); }},
      Column<Row>{"whole", [](const Row& row) { return field(row.whole); }},
      Column<Row>{"whole_item TEXT", [](const Row& row) { return constant(row.whole_item); }},
      Column<Row>{"whole_measure TEXT", [](const Row& row) { return constant(row.whole_measure); }},
      Column<Row>{"percent REAL", [](const Row& row) { return field(parse::Value(row.percent)); }},
      Column<Row>{"decimals INTEGER", [](const Row& row) { return field(row.decimals); }},
      Column<Row>{"bound TEXT", [](const Row& row) { return constant(row.bound); }},
      Column<Row>{"quote TEXT", [](const Row& row) { return field(row.quote); }},
      Column<Row>{"start INTEGER", [](const Row& row) { return field(row.place.start); }},
      Column<Row>{"length INTEGER", [](const Row& row) { return field(row.place.length); }}};

  static const std::vector<Row>& rows(const parse::Report& report) {
    return report.statements().ratios;
  }
};

}  // namespace

int register_report_ratio(sqlite3* db, const Connection& connection) {
  return create_tables<ReportRatio>(db, connection);
}

}  // namespace gouji::sqlite
