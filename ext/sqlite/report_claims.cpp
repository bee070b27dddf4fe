// report_claims(doc), and of all documents gouji_claim: what the running text of a report states in
// figures.
//
//   SELECT item, value, unit, quote FROM report_claims(readfile('report.txt'));
#include <array>

#include "sqlite/corpus_table.h"
#include "sqlite/register.h"

namespace gouji::sqlite {
namespace {

struct ReportClaims {
  using Row = parse::Claim;
  static constexpr auto kName = "report_claims";
  static constexpr auto kModule = "gouji_claim";
  static constexpr std::int64_t kRows = 20;
  static constexpr std::array kColumns{
      Column<Row>{"item TEXT", [](const Row& row) { return constant(row.item); }, kFilter},
      Column<Row>{"measure TEXT", [](const Row& row) { return constant(row.measure); }, kFilter},
      Column<Row>{"value", [](const Row& row) { return field(row.value); }},
      Column<Row>{"unit TEXT", [](const Row& row) { return field(row.unit); }},
      Column<Row>{"bound TEXT", [](const Row& row) { return constant(row.bound); }},
      Column<Row>{"scope TEXT", [](const Row& row) { return field(row.scope); }},
      Column<Row>{"quote TEXT", [](const Row& row) { return field(row.quote); }},
      Column<Row>{"start INTEGER", [](const Row& row) { return field(row.place.start); }},
      Column<Row>{"length INTEGER", [](const Row& row) { return field(row.place.length); }}};

  static const std::vector<Row>& rows(const parse::Report& report) {
    return report.statements().claims;
  }
};

}  // namespace

int register_report_claims(sqlite3* db, const Connection& connection) {
  return create_tables<ReportClaims>(db, connection);
}

}  // namespace gouji::sqlite
