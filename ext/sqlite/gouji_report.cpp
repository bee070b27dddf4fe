// gouji_report: what the head of each document says, as report_meta() gives it; a row for every
// document of the database, readable or not.
//
//   CREATE VIRTUAL TABLE report USING gouji_report;
//   SELECT path, authority, year FROM report;
#include <array>
#include <span>

#include "sqlite/corpus_table.h"
#include "sqlite/register.h"

namespace gouji::sqlite {
namespace {

/// A column of the head: NULL where the document has no content.
template <auto member>
Field of_head(const Entry& entry) {
  return entry.report ? field(entry.report->meta().*member) : Field();
}

struct AllReports {
  using Row = Entry;
  static constexpr auto kModule = "gouji_report";
  static constexpr auto kKey = "id INTEGER";
  static constexpr std::int64_t kRows = 1;
  static constexpr std::array kColumns{
      Column<Row>{"path TEXT", [](const Row& row) { return field(row.path); }},
      Column<Row>{"title TEXT", of_head<&parse::Meta::title>},
      Column<Row>{"authority TEXT", of_head<&parse::Meta::authority>},
      Column<Row>{"year INTEGER", of_head<&parse::Meta::year>},
      Column<Row>{"period_start TEXT", of_head<&parse::Meta::period_start>},
      Column<Row>{"period_end TEXT", of_head<&parse::Meta::period_end>},
      Column<Row>{"published TEXT", of_head<&parse::Meta::published>},
      Column<Row>{"form TEXT", of_head<&parse::Meta::form>},
      Column<Row>{"media TEXT",
                  [](const Row& row) {
                    return row.report ? constant(row.report->document().media) : Field();
                  }},
      Column<Row>{"charset TEXT", [](const Row& row) {
                    return row.report ? constant(row.report->document().charset) : Field();
                  }}};

  static std::span<const Row> rows(const Entry& entry) { return {&entry, 1}; }
};

}  // namespace

int register_gouji_report(sqlite3* db, const Connection& connection) {
  return CorpusTable<AllReports>::create(db, connection);
}

}  // namespace gouji::sqlite
