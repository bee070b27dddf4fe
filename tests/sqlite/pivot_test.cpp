// report_disclosure, report_application, report_applicant and report_remedy are report_cells, laid
// out as the printed tables.
#include "catch.h"
#include "database.h"
#include "folder.h"

using gouji::Database;

namespace {

struct Pivot {
  std::string name;
  std::string tbl;
  std::string row;     // what a row is: item or measure
  std::string column;  // and a column
};

const Pivot kPivots[] = {{"report_disclosure", "disclosure", "item", "measure"},
                         {"report_application", "applications", "item", "measure"},
                         {"report_applicant", "applications", "measure", "item"},
                         {"report_remedy", "remedies", "item", "measure"}};

// SQL for the rows (item, measure, value) of a pivot: one SELECT a column.
std::string unpivot(const Database& db, const Pivot& pivot) {
  return db.query("SELECT group_concat('SELECT " + pivot.row +
                  ", ''' || name || ''', \"' || name || '\" FROM " + pivot.name +
                  "(?1)', ' UNION ALL ') FROM pragma_table_info('" + pivot.name +
                  "') WHERE name NOT IN ('item', 'measure', 'label')");
}

std::string columns(const std::string& table) {
  return Database().query("SELECT group_concat(name) FROM pragma_table_info('" + table + "')");
}

}  // namespace

TEST_CASE("the pivots have a column for each word of the form", "[sqlite][pivot]") {
  CHECK(columns("report_disclosure") ==
        "item,label,issued,repealed,in_force,decisions,amount,made,newly_disclosed,total_disclosed,"
        "previous_items,change,projects\n");
  CHECK(columns("report_application") ==
        "item,label,natural_person,enterprise,research,public_interest,legal_service,other_"
        "organisation,total\n");
  CHECK(columns("report_remedy") == "item,label,upheld,corrected,other,pending,total\n");
  CHECK(columns("report_applicant") ==
        "measure,label,received,carried_in,granted,partly_granted,refused_state_secret,refused_"
        "other_law,"
        "refused_security_stability,refused_third_party,refused_internal_affairs,refused_process_"
        "information,"
        "refused_enforcement_file,refused_administrative_query,unavailable_not_held,unavailable_"
        "must_be_created,"
        "unavailable_unclear,rejected_petition,rejected_duplicate,rejected_publication,rejected_"
        "excessive,"
        "rejected_confirmation,other_handling,other_not_corrected,other_fee_unpaid,other_remaining,"
        "handled_total,"
        "carried_out\n");
}

TEST_CASE("the pivots hold the values of report_cells and no others", "[sqlite][pivot]") {
  for (const std::string file :
       {"examples/reports/营山县人民政府办公室2024年.txt", "tests/documents/form_2019.txt",
        "tests/documents/other_handling_in_one_row.txt",
        "tests/documents/table_four_missing.txt"}) {
    const Database db;
    const std::string report = gouji::repository_file(file);
    for (const Pivot& pivot : kPivots) {
      INFO(file << " " << pivot.name);
      db.exec("DROP TABLE IF EXISTS laid_out; CREATE TABLE laid_out(a, b, value)");
      db.exec("INSERT INTO laid_out " + unpivot(db, pivot), {report});
      const std::string cells = "SELECT " + pivot.row + ", " + pivot.column +
                                ", value FROM report_cells(?) WHERE tbl = '" + pivot.tbl + "'";
      CHECK(db.query(cells + " EXCEPT SELECT * FROM laid_out", {report}).empty());
      CHECK(db.query("SELECT * FROM laid_out WHERE value IS NOT NULL EXCEPT " + cells, {report})
                .empty());
    }
  }
}

TEST_CASE("a pivot has a row for each item of the form even if all is missing", "[sqlite][pivot]") {
  const Database db;
  const std::string report = gouji::repository_file("tests/documents/tables_missing.txt");
  CHECK(db.query("SELECT item, label, upheld, total FROM report_remedy(?)", {report}) ==
        "review|行政复议|NULL|NULL\nlitigation_direct|未经复议直接起诉|NULL|NULL\n"
        "litigation_after_review|复议后起诉|NULL|NULL\n");
  CHECK(db.query("SELECT count(*) FROM report_disclosure(?)", {report}) == "6\n");
  CHECK(db.query("SELECT count(*), count(received) FROM report_applicant(?)", {report}) == "7|0\n");
}

TEST_CASE("the rows of a pivot stand in the order of the form", "[sqlite][pivot]") {
  const Database db;
  const std::string report = gouji::repository_file("tests/documents/form_2019.txt");
  CHECK(db.query("SELECT item FROM report_disclosure(?)", {report}) ==
        "regulations\nnormative_documents\nlicences\nother_services\npenalties\ncoercive_"
        "measures\nfees\nprocurement\n");
  CHECK(db.query("SELECT label FROM report_applicant(?)", {report}) ==
        "自然人\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n总计\n");
}

TEST_CASE("a printed row of the other form comes after the rows of the form", "[sqlite][pivot]") {
  const std::string report =
      gouji::repository_file("tests/documents/other_handling_in_one_row.txt");
  CHECK(Database().query("SELECT item FROM report_application(?) LIMIT -1 OFFSET 25", {report}) ==
        "other_handling\n");
}

TEST_CASE("a pivot selects by its key", "[sqlite][pivot]") {
  const Database db;
  const std::string report =
      gouji::repository_file("examples/reports/营山县人民政府办公室2024年.txt");
  CHECK(db.query("SELECT item FROM report_application(?) WHERE item = 'received'", {report}) ==
        "received\n");
  CHECK(db.query("SELECT measure FROM report_applicant(?) WHERE measure = 'total'", {report}) ==
        "total\n");
  CHECK(db.query("SELECT count(*) FROM report_remedy(?) WHERE item = 'received'", {report}) ==
        "0\n");
}
