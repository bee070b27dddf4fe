#include "catch.h"
#include "database.h"
#include "folder.h"

using gouji::Database;

namespace {

const std::string& report() {
  static const std::string text =
      gouji::repository_file("examples/reports/虚构县人民政府办公室2024年.txt");
  return text;
}

// How SQLite calls the module for a condition.
std::string plan(const Database& db, const std::string& condition) {
  const std::string rows =
      db.query("EXPLAIN QUERY PLAN SELECT * FROM report_cells('x') WHERE " + condition);
  return rows.substr(rows.find("INDEX"));
}

}  // namespace

TEST_CASE("report_cells gives each cell of the form once", "[sqlite][report_cells]") {
  CHECK(Database().query(
            "SELECT count(*), count(DISTINCT tbl || item || measure) FROM report_cells(?)",
            {report()}) == "200|200\n");
}

TEST_CASE("report_cells gives the cells in the order of the form", "[sqlite][report_cells]") {
  CHECK(Database().query("SELECT tbl, item, measure FROM report_cells(?)", {report()}) ==
        Database().query(
            "SELECT tbl, item, measure FROM form_cells WHERE form = '2021' ORDER BY ordinal"));
}

TEST_CASE("the figures of a report are its cells", "[sqlite][report_cells]") {
  CHECK(Database().query("SELECT value, raw, status, typeof(value) FROM report_cells(?)"
                         " WHERE item = 'received' AND measure = 'total'",
                         {report()}) == "31|31|ok|integer\n");
}

TEST_CASE("a missing cell has neither figure nor place", "[sqlite][report_cells]") {
  CHECK(Database().query("SELECT DISTINCT value, raw, status, start, length FROM report_cells(?)"
                         " WHERE tbl = 'remedies'",
                         {gouji::repository_file("tests/documents/table_four_missing.txt")}) ==
        "NULL|NULL|missing|NULL|NULL\n");
}

TEST_CASE("report_cells selects by table item and measure", "[sqlite][report_cells]") {
  const Database db;
  const std::string all = "SELECT tbl, item, measure, value FROM report_cells(?)";
  db.exec("CREATE TABLE every AS " + all, {report()});
  for (const std::string condition :
       {"tbl = 'remedies'", "tbl = 'applications' AND item = 'received'", "measure = 'total'",
        "tbl = 'remedies' AND item = 'review' AND measure = 'total'", "item = 'nothing'",
        "tbl IS 'remedies'", "tbl = 5", "tbl = x'72'", "tbl IS NULL", "item = NULL",
        "tbl = 'REMEDIES' COLLATE NOCASE", "item IN ('review', 'fees')",
        "tbl = 'remedies' AND tbl = 'disclosure'", "item = 'fees' OR measure = 'pending'",
        "item > 'r' AND tbl = 'applications'"}) {
    INFO(condition);
    CHECK(db.query(all + " WHERE " + condition, {report()}) ==
          db.query("SELECT * FROM every WHERE " + condition));
  }
}

TEST_CASE("the query planner hands the conditions down", "[sqlite][report_cells]") {
  const Database db;
  const std::string none = plan(db, "value = 1");
  CHECK(plan(db, "tbl = 'remedies'") != none);
  CHECK(plan(db, "item = 'review'") != plan(db, "tbl = 'remedies'"));
  CHECK(plan(db, "tbl = 'remedies' AND item = 'review' AND measure = 'total'") !=
        plan(db, "item = 'review'"));
  CHECK(plan(db, "raw = '1'") == none);
  CHECK(plan(db, "item IN ('review', 'fees')") == none);
  CHECK(plan(db, "tbl = 'remedies' COLLATE NOCASE") == none);
}
