// report_disclosure(doc): 表二 as printed, a row an item; a column that the form does not have is
// NULL.
//
//   SELECT label, issued, repealed, in_force
//     FROM report_disclosure(readfile('report.txt')) LIMIT 1;
//   规章|1|0|3
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
  static constexpr std::int64_t kRows = 8;
  static constexpr auto kColumns = pivot_columns<kNames>("item TEXT");

  static std::vector<Row> rows(const parse::Report& report) {
    return pivot(report, "disclosure", kNames, by_item);
  }
};

}  // namespace

int register_report_disclosure(sqlite3* db, const SharedCache& cache) {
  return TableFunction<ReportDisclosure>::create(db, cache);
}

}  // namespace gouji::sqlite
