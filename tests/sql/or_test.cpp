// Rows that several parts of an OR select are given once, and the others are not lost: SQLite tells
// them apart by their rowids.
#include "catch.h"
#include "database.h"
#include "sql/example.h"

using gouji::Database;
using namespace gouji::tests;

namespace {

/// Reports of three years, one of them twice.
Database reports() {
  return database_of({Example(2023), Example(2024), Example(2024).set("granted", "total", "8"),
                      Example(2025).set("licences", "decisions", "900")},
                     "'views'");
}

/// How many rows of `table` hold `where`, by whatever plan, and by one that looks at every row.
void check_count(const Database& db, const std::string& table, const std::string& where,
                 const std::string& plainly) {
  INFO(table << ": " << where);
  const std::string count = "SELECT count(*) FROM " + table + " WHERE ";
  CHECK(db.query(count + where) == db.query(count + plainly));
  CHECK(db.query(count + plainly) != "0\n");
}

}  // namespace

TEST_CASE("no row is lost where parts of an OR are looked up apart", "[sql][or]") {
  const Database db = reports();
  for (const char* table : {"cell", "application", "disclosure", "remedy", "claim"}) {
    check_count(db, table, "report_id = 1 OR item = 'received' OR item = 'review' OR item = 'fees'",
                "+report_id = 1 OR +item = 'received' OR +item = 'review' OR +item = 'fees'");
    check_count(db, table, "report_id = 1 OR report_id = 2", "+report_id = 1 OR +report_id = 2");
  }
  check_count(db, "applicant", "report_id = 1 OR measure = 'total'",
              "+report_id = 1 OR +measure = 'total'");
  check_count(db, "cell", "report_id = 1 OR (report_id = 2 AND tbl = 'remedies')",
              "+report_id = 1 OR (+report_id = 2 AND +tbl = 'remedies')");
  check_count(db, "section", "report_id = 1 OR report_id = 2 OR number = 2",
              "+report_id = 1 OR +report_id = 2 OR +number = 2");
  check_count(db, "cell_status", "report_id = 1 OR tbl = 'remedies'",
              "+report_id = 1 OR +tbl = 'remedies'");
  check_count(db, "report", "id = 1 OR id = 3", "+id = 1 OR +id = 3");
  check_count(db, "authority_year", "report_id = 1 OR report_id = 4",
              "+report_id = 1 OR +report_id = 4");
  check_count(db, "cell_change", "report_id = 2 OR difference >= 20",
              "+report_id = 2 OR +difference >= 20");
  check_count(db, "check_result", "report_id = 1 OR (report_id = 2 AND rule = 'balance')",
              "+report_id = 1 OR (+report_id = 2 AND +rule = 'balance')");
  check_count(db, "check_result", "rule = 'balance' OR outcome = 'broken' OR report_id = 3",
              "+rule = 'balance' OR +outcome = 'broken' OR +report_id = 3");
  check_count(db, "form_cells", "tbl = 'remedies' OR item = 'received'",
              "+tbl = 'remedies' OR +item = 'received'");
  check_count(db, "document d, report_cells(d.body) c", "c.tbl = 'remedies' OR c.item = 'received'",
              "+c.tbl = 'remedies' OR +c.item = 'received'");
}

TEST_CASE("a row has one rowid, whatever else is asked for", "[sql][or]") {
  const Database db = reports();
  CHECK(db.query("SELECT count(DISTINCT rowid) = count(*) FROM cell") == "1\n");
  CHECK(db.query("SELECT rowid FROM cell WHERE report_id = 2 AND item = 'review' LIMIT 1") ==
        db.query("SELECT rowid FROM cell WHERE report_id = 2 AND +item = 'review' LIMIT 1"));
}

TEST_CASE("a view that fails on rows that nobody asked for is broken all the same", "[sql][or]") {
  const Database db = reports();
  db.exec(
      "CREATE VIEW check_half AS SELECT id AS report_id, 'half' AS rule,"
      " iif(id = 1, json('{bad'), 'm') AS message, iif(id = 1, 'held', 'broken') AS outcome"
      " FROM document");
  CHECK(db.query("SELECT count(message) FROM finding WHERE rule = 'broken_check'") == "1\n");
  CHECK(db.query("SELECT count(message) FROM finding WHERE +rule = 'broken_check'") == "1\n");
}

TEST_CASE("a document table that is virtual or has an id twice is an error", "[sql][or]") {
  const Database db = reports();
  db.exec(
      "PRAGMA legacy_alter_table = ON; ALTER TABLE document RENAME TO kept;"
      "CREATE VIEW document AS SELECT 1 AS id, path, body FROM kept");
  CHECK_THROWS_WITH(db.query("SELECT count(*) FROM cell"), Catch::Contains("document.id"));
  db.exec("DROP VIEW document; CREATE VIRTUAL TABLE document USING fts5(id, path, body)");
  CHECK_THROWS_WITH(db.query("SELECT count(*) FROM cell"), Catch::Contains("virtual table"));
}
