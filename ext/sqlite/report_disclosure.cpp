// report_disclosure(doc), and of all documents gouji_disclosure: 表二 as printed, a row an item; a
// column that the form does not have is NULL.
//
//   SELECT label, issued, repealed, in_force
//     FROM report_disclosure(readfile('report.txt')) LIMIT 1;
//   规章|1|0|3
#include "sqlite/corpus_table.h"
#include "sqlite/pivot.h"
#include "sqlite/register.h"

namespace gouji::sqlite {
namespace {

constexpr std::array kNames{"issued",         "repealed", "in_force",        "decisions",
                            "amount",         "made",     "newly_disclosed", "total_disclosed",
                            "previous_items", "change",   "projects"};

struct ReportDisclosure {
  using Row = PivotRow<kNames.size()>;
  static constexpr auto kName = "report_disclosure";
  static constexpr auto kModule = "gouji_disclosure";
  static constexpr std::int64_t kRows = 8;
  static constexpr auto kColumns = pivot_columns<kNames>("item TEXT");

  static std::vector<Row> rows(const parse::Report& report) {
    static const PivotPlan kPlan("disclosure", kNames, by_item);
    return pivot<kNames.size()>(report, kPlan);
  }
};

}  // namespace

int register_report_disclosure(sqlite3* db, const Connection& connection) {
  return create_tables<ReportDisclosure>(db, connection);
}

}  // namespace gouji::sqlite
