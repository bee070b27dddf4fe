// report_remedy(doc), and of all documents gouji_remedy: 表四, a row a kind of remedy and a column
// an outcome.
//
//   SELECT label, upheld, total FROM report_remedy(readfile('report.txt')) LIMIT 1;
//   行政复议|0|3
#include "sqlite/corpus_table.h"
#include "sqlite/pivot.h"
#include "sqlite/register.h"

namespace gouji::sqlite {
namespace {

constexpr std::array kNames{"upheld", "corrected", "other", "pending", "total"};

struct ReportRemedy {
  using Row = PivotRow<kNames.size()>;
  static constexpr auto kName = "report_remedy";
  static constexpr auto kModule = "gouji_remedy";
  static constexpr std::int64_t kRows = 3;
  static constexpr auto kColumns = pivot_columns<kNames>("item TEXT");

  static std::vector<Row> rows(const parse::Report& report) {
    static const PivotPlan kPlan("remedies", kNames, by_item);
    return pivot<kNames.size()>(report, kPlan);
  }
};

}  // namespace

int register_report_remedy(sqlite3* db, const Connection& connection) {
  return create_tables<ReportRemedy>(db, connection);
}

}  // namespace gouji::sqlite
