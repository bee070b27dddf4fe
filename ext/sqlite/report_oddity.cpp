// report_oddity(doc), and of all documents gouji_oddity: what should not be in a report:
// advertising put into it (kind 'injected'), and characters gone wrong ('garbled').
//
//   SELECT kind, word, quote FROM report_oddity('一、总体情况' || char(10) || '???二、');
//   garbled|??|???二、
#include <array>

#include "sqlite/corpus_table.h"
#include "sqlite/register.h"

namespace gouji::sqlite {
namespace {

struct ReportOddity {
  using Row = parse::Oddity;
  static constexpr auto kName = "report_oddity";
  static constexpr auto kModule = "gouji_oddity";
  static constexpr std::int64_t kRows = 4;
  static constexpr std::array kColumns{
      Column<Row>{"kind TEXT", [](const Row& row) { return constant(row.kind); }, kFilter},
      Column<Row>{"word TEXT", [](const Row& row) { return field(std::string_view(row.word)); }},
      Column<Row>{"quote TEXT", [](const Row& row) { return field(row.quote); }},
      Column<Row>{"start INTEGER", [](const Row& row) { return field(row.place.start); }},
      Column<Row>{"length INTEGER", [](const Row& row) { return field(row.place.length); }}};

  static const std::vector<Row>& rows(const parse::Report& report) { return report.oddities(); }
};

}  // namespace

int register_report_oddity(sqlite3* db, const Connection& connection) {
  return create_tables<ReportOddity>(db, connection);
}

}  // namespace gouji::sqlite
