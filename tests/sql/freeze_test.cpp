// gouji_freeze(): a file with all results for those who have no gouji.
#include "catch.h"
#include "database.h"
#include "folder.h"
#include "sql/results.h"

using gouji::Blob;
using gouji::Database;
using gouji::Folder;
using namespace gouji::tests;

namespace {

/// A database with two reports, one of them with contradictions, and `other` attached.
Database with_other(const std::string& file = ":memory:") {
  Database db = installed();
  add_report(db, "a");
  add_report(db, "b", "5");
  db.exec("ATTACH ?1 AS other", {file});
  return db;
}

}  // namespace

TEST_CASE("freezing says what it froze", "[sql][freeze]") {
  const Database db = with_other();
  const std::string findings = db.query("SELECT count(*) FROM finding");
  CHECK(db.query("SELECT gouji_freeze('other')") == "frozen into other: 2 documents, " +
                                                        findings.substr(0, findings.size() - 1) +
                                                        " findings\n");
}

TEST_CASE("a frozen file shows the same without the extension", "[sql][freeze]") {
  const std::string mode = GENERATE("views", "stored");
  const Folder folder;
  std::string rows;
  {
    const Database db = with_other(folder.path("frozen.db"));
    db.exec("SELECT gouji_install('" + mode +
            "');"
            "INSERT INTO waiver(path, rule) VALUES ('b', 'balance')");
    db.exec("SELECT gouji_freeze('other')");
    rows = parsed_rows(db) + checked_rows(db) +
           db.query(
               "SELECT * FROM rule ORDER BY rule; SELECT * FROM waiver;"
               "SELECT * FROM authority_class ORDER BY suffix;"
               "SELECT * FROM check_balance ORDER BY report_id, rule, tbl, item, measure");
  }
  const Database plain(folder.path("frozen.db"), gouji::kNone);
  CHECK(
      parsed_rows(plain) + checked_rows(plain) +
          plain.query("SELECT * FROM rule ORDER BY rule; SELECT * FROM waiver;"
                      "SELECT * FROM authority_class ORDER BY suffix;"
                      "SELECT * FROM check_balance ORDER BY report_id, rule, tbl, item, measure") ==
      rows);
}

TEST_CASE("a frozen database has tables and indexes only", "[sql][freeze]") {
  const Database db = with_other();
  db.exec("SELECT gouji_freeze('other')");
  CHECK(db.query("SELECT DISTINCT type FROM other.sqlite_schema ORDER BY 1") == "index\ntable\n");
  CHECK(db.query("SELECT count(*) FROM other.sqlite_schema WHERE sql LIKE '%VIRTUAL%'") == "0\n");
  CHECK_THAT(db.query("EXPLAIN QUERY PLAN SELECT * FROM other.cell WHERE report_id = 1"),
             Catch::Contains("USING INDEX"));
  CHECK_THAT(db.query("EXPLAIN QUERY PLAN SELECT * FROM other.document WHERE id = 1"),
             Catch::Contains("PRIMARY KEY"));
}

TEST_CASE("documents are frozen as canonical text", "[sql][freeze]") {
  const Database db = installed();
  db.exec("INSERT INTO document(path, body, bytes) VALUES ('a', ?1, 3)", {Blob{"\xEF\xBB\xBF"
                                                                               "one\r\ntwo"}});
  db.exec(
      "INSERT INTO document(path, error) VALUES ('b', 'lost');"
      "ATTACH ':memory:' AS other; SELECT gouji_freeze('other')");
  CHECK(db.query("SELECT id, path, typeof(body), body, error, bytes FROM other.document") ==
        "1|a|text|one\ntwo|NULL|3\n2|b|null|NULL|lost|NULL\n");
}

TEST_CASE("freezing again replaces what was frozen", "[sql][freeze]") {
  const Database db = with_other();
  db.exec(
      "CREATE TABLE other.mine(x);"
      "CREATE VIEW check_mine AS SELECT id AS report_id, 'mine' AS rule, 'x' AS message"
      " FROM report; SELECT gouji_freeze('other')");
  CHECK(db.query("SELECT count(*) FROM other.check_mine") == "2\n");
  db.exec(
      "DROP VIEW check_mine; DELETE FROM document WHERE path = 'a'; SELECT gouji_freeze('other')");
  CHECK(db.query("SELECT path FROM other.verdict") == "b\n");
  CHECK(db.query("SELECT name FROM other.sqlite_schema WHERE name IN ('mine', 'check_mine')") ==
        "mine\n");
}

TEST_CASE("freezing again is possible from another database", "[sql][freeze]") {
  const Folder folder;
  with_other(folder.path("frozen.db")).exec("SELECT gouji_freeze('other')");
  const Database db = installed("'stored'");
  db.exec("ATTACH ?1 AS another", {folder.path("frozen.db")});
  db.exec("SELECT gouji_freeze('another')");
  CHECK(db.query("SELECT count(*) FROM another.document") == "0\n");
}

TEST_CASE("a foreign object with one of the names is an error, and nothing changes",
          "[sql][freeze]") {
  const auto [name, create] = GENERATE(table<std::string, std::string>({
      {"table cell", "CREATE TABLE other.cell(x)"},
      {"table Verdict", "CREATE TABLE other.Verdict(x)"},
      {"view finding", "CREATE VIEW other.finding AS SELECT 1 AS x"},
      {"table check_balance", "CREATE TABLE other.check_balance(x)"},
      {"table index_report", "CREATE TABLE other.index_report(x)"},
      {"table gouji_frozen", "CREATE TABLE other.gouji_frozen(x)"},
  }));
  const Database db = with_other();
  db.exec(create);
  const std::string before = schema_of(db, "other");
  CHECK_THROWS_WITH(db.query("SELECT gouji_freeze('other')"), Catch::Contains(name + " of other"));
  CHECK(schema_of(db, "other") == before);
}

TEST_CASE("a frozen table that was changed since is foreign", "[sql][freeze]") {
  const Database db = with_other();
  db.exec("SELECT gouji_freeze('other'); ALTER TABLE other.finding ADD COLUMN note");
  CHECK_THROWS_WITH(db.query("SELECT gouji_freeze('other')"), Catch::Contains("table finding"));
  CHECK(db.query("SELECT count(*) FROM other.document") == "2\n");
}

TEST_CASE("a database of reports is not frozen into", "[sql][freeze]") {
  const Folder folder;
  installed("", folder.path("reports.db"));
  const Database db = with_other(folder.path("reports.db"));
  CHECK_THROWS_WITH(db.query("SELECT gouji_freeze('other')"), Catch::Contains("table document"));
}

TEST_CASE("there must be a database to freeze, and another one to freeze into", "[sql][freeze]") {
  const Database db = with_other();
  CHECK_THROWS_WITH(db.query("SELECT gouji_freeze('main')"), Catch::Contains("main"));
  CHECK_THROWS_WITH(db.query("SELECT gouji_freeze('TEMP')"), Catch::Contains("temp"));
  CHECK_THROWS_WITH(db.query("SELECT gouji_freeze('nowhere')"), Catch::Contains("'nowhere'"));
  CHECK_THROWS_WITH(db.query("SELECT gouji_freeze(NULL)"), Catch::Contains("no attached database"));
  CHECK_THROWS_WITH(db.query("SELECT gouji_freeze()"),
                    Catch::Contains("wrong number of arguments"));
  const Database empty;
  empty.exec("ATTACH ':memory:' AS other");
  CHECK_THROWS_WITH(empty.query("SELECT gouji_freeze('other')"),
                    Catch::Contains("gouji_install()"));
}

TEST_CASE("freezing into a file that can't be written is an error that says so", "[sql][freeze]") {
  const Folder folder;
  Database(folder.path("frozen.db")).exec("CREATE TABLE mine(x)");
  const Database db = with_other("file:" + folder.path("frozen.db") + "?mode=ro");
  CHECK_THROWS_WITH(db.query("SELECT gouji_freeze('other')"), Catch::Contains("read-only"));
}

TEST_CASE("freezing is part of the host's transaction, and of no writing statement",
          "[sql][freeze]") {
  const Database db = with_other();
  db.exec("BEGIN; SELECT gouji_freeze('other'); ROLLBACK");
  CHECK(schema_of(db, "other").empty());
  CHECK_THROWS_WITH(db.query("INSERT INTO waiver(path) SELECT gouji_freeze('other')"),
                    Catch::Contains("INSERT, UPDATE or DELETE"));
}

TEST_CASE("a check that fails is left out, and the others are frozen", "[sql][freeze]") {
  const Database db = with_other();
  db.exec(
      "CREATE VIEW check_late AS SELECT id AS report_id, 'late' AS rule,"
      " abs(-9223372036854775807 - (id = 2)) AS message FROM report;"
      "CREATE VIEW check_loop AS SELECT report_id, 'loop' AS rule, message FROM finding;"
      "CREATE VIEW check_lost AS SELECT * FROM nowhere;"
      "CREATE TEMP VIEW check_mine AS SELECT id AS report_id, 'm' AS rule, 'x' AS message"
      " FROM report");
  CHECK_THAT(db.query("SELECT gouji_freeze('other')"),
             Catch::Contains("left out, because they fail: check_late, check_loop, check_lost\n"));
  CHECK(db.query("SELECT name FROM other.sqlite_schema WHERE name IN"
                 " ('check_late', 'check_loop', 'check_lost', 'check_mine')") == "check_mine\n");
  CHECK(db.query("SELECT item FROM other.finding WHERE rule = 'broken_check' ORDER BY 1") ==
        "check_late\ncheck_loop\ncheck_lost\n");
}

TEST_CASE("names with quotes are frozen as they are", "[sql][freeze]") {
  const Database db = installed();
  add_report(db, "a");
  db.exec(
      "CREATE VIEW \"check_\"\" '; x\" AS SELECT id AS report_id, 'q' AS rule, 'x' AS message,"
      " 1 AS \"a \"\" b\" FROM report; ATTACH ':memory:' AS \"o\"\"x\"");
  db.exec("SELECT gouji_freeze('o\"x'); SELECT gouji_freeze('o\"x')");
  CHECK(db.query("SELECT \"a \"\" b\" FROM \"o\"\"x\".\"check_\"\" '; x\"") == "1\n");
}
