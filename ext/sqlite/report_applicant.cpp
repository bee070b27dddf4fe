// report_applicant(doc), and of all documents gouji_applicant: 表三 by its columns, a row an
// applicant type: sums down a column are then sums along a row.
//
//   SELECT label, received + carried_in, handled_total + carried_out
//     FROM report_applicant(readfile('report.txt')) LIMIT 1;
//   自然人|22|22
#include "sqlite/corpus_table.h"
#include "sqlite/pivot.h"
#include "sqlite/register.h"

namespace gouji::sqlite {
namespace {

constexpr std::array kNames{"received",
                            "carried_in",
                            "granted",
                            "partly_granted",
                            "refused_state_secret",
                            "refused_other_law",
                            "refused_security_stability",
                            "refused_third_party",
                            "refused_internal_affairs",
                            "refused_process_information",
                            "refused_enforcement_file",
                            "refused_administrative_query",
                            "unavailable_not_held",
                            "unavailable_must_be_created",
                            "unavailable_unclear",
                            "rejected_petition",
                            "rejected_duplicate",
                            "rejected_publication",
                            "rejected_excessive",
                            "rejected_confirmation",
                            "other_handling",
                            "other_not_corrected",
                            "other_fee_unpaid",
                            "other_remaining",
                            "handled_total",
                            "carried_out"};

struct ReportApplicant {
  using Row = PivotRow<kNames.size()>;
  static constexpr auto kName = "report_applicant";
  static constexpr auto kModule = "gouji_applicant";
  static constexpr std::int64_t kRows = 7;
  static constexpr auto kColumns = pivot_columns<kNames>("measure TEXT");

  static std::vector<Row> rows(const parse::Report& report) {
    static const PivotPlan kPlan("applications", kNames, by_measure);
    return pivot<kNames.size()>(report, kPlan);
  }
};

}  // namespace

int register_report_applicant(sqlite3* db, const Connection& connection) {
  return create_tables<ReportApplicant>(db, connection);
}

}  // namespace gouji::sqlite
