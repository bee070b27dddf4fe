// report_remedy(doc): 表四, a row a kind of remedy and a column an outcome.
//
//   SELECT label, upheld, total FROM report_remedy(readfile('report.txt')) LIMIT 1;
//   行政复议|0|3
#include "sqlite/pivot.h"
#include "sqlite/register.h"

namespace gouji::sqlite {
namespace {

constexpr std::array kNames{"upheld", "corrected", "other", "pending", "total"};

struct ReportRemedy {
  using Row = PivotRow<kNames.size()>;
  static constexpr auto kName = "report_remedy";
  static constexpr std::int64_t kRows = 3;
  static constexpr auto kColumns = pivot_columns<kNames>("item TEXT");

  static std::vector<Row> rows(const parse::Report& report) {
    return pivot(report, "remedies", kNames, by_item);
  }
};

}  // namespace

int register_report_remedy(sqlite3* db, const SharedCache& cache) {
  return TableFunction<ReportRemedy>::create(db, cache);
}

}  // namespace gouji::sqlite
