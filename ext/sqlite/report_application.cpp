// report_application(doc), and of all documents gouji_application: 表三 as printed, a row an item
// and a column an applicant type.
//
//   SELECT item, natural_person, total FROM report_application(readfile('report.txt')) LIMIT 1;
//   received|22|22
#include "sqlite/corpus_table.h"
#include "sqlite/pivot.h"
#include "sqlite/register.h"

namespace gouji::sqlite {
namespace {

constexpr std::array kNames{"natural_person", "enterprise",         "research", "public_interest",
                            "legal_service",  "other_organisation", "total"};

struct ReportApplication {
  using Row = PivotRow<kNames.size()>;
  static constexpr auto kName = "report_application";
  static constexpr auto kModule = "gouji_application";
  static constexpr std::int64_t kRows = 25;
  static constexpr auto kColumns = pivot_columns<kNames>("item TEXT");

  static std::vector<Row> rows(const parse::Report& report) {
    static const PivotPlan kPlan("applications", kNames, by_item);
    return pivot<kNames.size()>(report, kPlan);
  }
};

}  // namespace

int register_report_application(sqlite3* db, const Connection& connection) {
  return create_tables<ReportApplication>(db, connection);
}

}  // namespace gouji::sqlite
