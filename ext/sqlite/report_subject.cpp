// report_subject(doc), and of all documents gouji_subject: which year (kind 'year') and which organ
// ('authority') the sentences of a report say that it is about. key is authority_key(value) of an
// organ.
//
//   SELECT kind, value, section, quote FROM report_subject(readfile('report.txt'));
//   year|2024|1|2024年,我局坚持以公开为常态。
#include <array>

#include "sqlite/corpus_table.h"
#include "sqlite/register.h"

namespace gouji::sqlite {
namespace {

struct ReportSubject {
  using Row = parse::Subject;
  static constexpr auto kName = "report_subject";
  static constexpr auto kModule = "gouji_subject";
  static constexpr std::int64_t kRows = 5;
  static constexpr std::array kColumns{
      Column<Row>{"kind TEXT", [](const Row& row) { return constant(row.kind); }, kFilter},
      Column<Row>{"value TEXT", [](const Row& row) { return field(std::string_view(row.value)); }},
      Column<Row>{"key TEXT",
                  [](const Row& row) {
                    return row.key.empty() ? Field() : field(std::string_view(row.key));
                  }},
      Column<Row>{"section INTEGER", [](const Row& row) { return field(row.section); }},
      Column<Row>{"quote TEXT", [](const Row& row) { return field(row.quote); }},
      Column<Row>{"start INTEGER", [](const Row& row) { return field(row.place.start); }},
      Column<Row>{"length INTEGER", [](const Row& row) { return field(row.place.length); }}};

  static const std::vector<Row>& rows(const parse::Report& report) { return report.subjects(); }
};

}  // namespace

int register_report_subject(sqlite3* db, const Connection& connection) {
  return create_tables<ReportSubject>(db, connection);
}

}  // namespace gouji::sqlite
