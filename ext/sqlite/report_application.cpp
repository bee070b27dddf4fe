// report_application(doc): 表三 as printed, a row an item and a column an applicant type.
//
//   SELECT item, natural_person, total FROM report_application(readfile('report.txt')) LIMIT 1;
//   received|22|22
#include "sqlite/pivot.h"
#include "sqlite/register.h"

namespace gouji::sqlite {
namespace {

constexpr std::array kNames{"natural_person", "enterprise",         "research", "public_interest",
                            "legal_service",  "other_organisation", "total"};

struct ReportApplication {
  using Row = PivotRow<kNames.size()>;
  static constexpr auto kName = "report_application";
  static constexpr std::int64_t kRows = 25;
  static constexpr auto kColumns = pivot_columns<kNames>("item TEXT");

  static std::vector<Row> rows(const parse::Report& report) {
    return pivot(report, "applications", kNames, by_item);
  }
};

}  // namespace

int register_report_application(sqlite3* db, const SharedCache& cache) {
  return TableFunction<ReportApplication>::create(db, cache);
}

}  // namespace gouji::sqlite
