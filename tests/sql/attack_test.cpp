// Check views that do what they should not: each stands alone, and harms no other.
#include <sqlite3.h>

#include "catch.h"
#include "database.h"
#include "sql/results.h"

using gouji::Database;
using gouji::Folder;
using namespace gouji::tests;

namespace {

/// A database with one report, in which the balance of natural persons is broken.
Database with_report() {
  Database db = installed();
  add_report(db, "a", "5");
  return db;
}

const std::string kBalance = "SELECT count(*) FROM finding WHERE rule = 'balance'";

std::string broken_checks(const Database& db) {
  return db.query("SELECT item FROM finding WHERE rule = 'broken_check' ORDER BY item");
}

std::string reason(const Database& db, const std::string& view) {
  return db.query("SELECT message FROM finding WHERE rule = 'broken_check' AND item = ?", {view});
}

}  // namespace

TEST_CASE("a check that reads what is made of checks is a finding", "[sql][attack]") {
  const std::string source =
      GENERATE(as<std::string>{}, "finding", "check_result", "verdict", "judgement", "mine",
               "(SELECT * FROM finding LIMIT 1)", "report JOIN finding ON report_id = id",
               "report LEFT JOIN verdict USING (path)");
  const Database db = with_report();
  db.exec(
      "CREATE VIEW mine AS SELECT * FROM verdict;"
      "CREATE VIEW check_loop AS SELECT 1 AS report_id, 'loop' AS rule, 'm' AS message"
      " FROM " +
      source);
  CAPTURE(source);
  CHECK(broken_checks(db) == "check_loop\n");
  CHECK_THAT(reason(db, "check_loop"),
             Catch::Contains("校验视图“check_loop”不能运行：它读取了 check_result"));
  CHECK(db.query(kBalance) == "1\n");
  CHECK(db.query("SELECT count(*) FROM verdict") == "1\n");
}

TEST_CASE("checks that read findings in each other's stead end", "[sql][attack]") {
  const Database db = with_report();
  for (const std::string name : {"check_1", "check_2", "check_3"}) {
    db.exec("CREATE VIEW " + name +
            " AS SELECT report_id, 'loop' AS rule, message FROM finding"
            " WHERE EXISTS (SELECT 1 FROM verdict) AND (SELECT count(*) FROM check_result) > 0");
  }
  CHECK(broken_checks(db) == "check_1\ncheck_2\ncheck_3\n");
  CHECK(db.query(kBalance) == "1\n");
}

TEST_CASE("a TEMP check that reads the findings of an attached file is a finding",
          "[sql][attack]") {
  const Database db = with_report();
  db.exec(
      "ATTACH ':memory:' AS other;"
      "CREATE VIRTUAL TABLE other.check_result USING gouji_check_result;"
      "CREATE TABLE other.rule(rule, severity, enabled);"
      "CREATE TEMP VIEW check_loop AS SELECT 1 AS report_id, 'loop' AS rule, 'm' AS message"
      " FROM other.check_result");
  CHECK(broken_checks(db) == "check_loop\n");
}

TEST_CASE("a check named check_result is one check among others", "[sql][attack]") {
  const Database db = with_report();
  db.exec("CREATE TEMP VIEW check_result AS SELECT * FROM main.check_result");
  CHECK(broken_checks(db) == "check_result\n");
  CHECK(db.query(kBalance) == "1\n");
}

TEST_CASE("a TEMP check that installs or freezes is a finding and does neither", "[sql][attack]") {
  const std::string call =
      GENERATE("gouji_install()", "gouji_install('stored')", "gouji_freeze('other')");
  const Database db = with_report();
  db.exec(
      "ATTACH ':memory:' AS other;"
      "CREATE TEMP VIEW check_sly AS SELECT 1 AS report_id, 'sly' AS rule, " +
      call + " AS message");
  const std::string before = schema_of(db);
  CAPTURE(call);
  CHECK(broken_checks(db) == "check_sly\n");
  CHECK_THAT(reason(db, "check_sly"), Catch::Contains("can't be called by a check view。"));
  CHECK(db.query(kBalance) == "1\n");
  CHECK(schema_of(db) + schema_of(db, "other") == before);
}

TEST_CASE("views that define each other are findings", "[sql][attack]") {
  const Database db = with_report();
  db.exec(
      "CREATE VIEW check_a AS SELECT * FROM check_b; CREATE VIEW check_b AS SELECT * FROM check_a");
  CHECK(broken_checks(db) == "check_a\ncheck_b\n");
  CHECK_THAT(reason(db, "check_a"), Catch::Contains("circularly defined"));
}

TEST_CASE("a check that fails is a finding with the reason", "[sql][attack]") {
  const auto [select, why] = GENERATE(table<std::string, std::string>({
      {"SELECT * FROM nowhere", "no such table"},
      {"SELECT 1 AS report_id, 'x' AS rule, gone AS message", "no such column"},
      {"SELECT 1 AS report_id, 'x' AS rule, gone() AS message", "no such function"},
      {"SELECT 1 AS report_id, 'x' AS rule, 'm' AS message WHERE json('{') ", "malformed JSON"},
      {"SELECT 1 AS report_id, 'x' AS rule, abs(-9223372036854775808) AS message", "overflow"},
      {"SELECT 1 AS report_id, 'x' AS rule, zeroblob(3000000000) AS message", "too big"},
      {"SELECT 1 AS report_id, 'x' AS rule, gouji_install() AS message", "unsafe use"},
      {"SELECT 1 AS report_id, 'x' AS rule, path AS message FROM reports('/')", "unsafe use"},
      {"SELECT 1 AS report_id, 'x' AS rule, load_extension('x') AS message", "unsafe use"},
      {"SELECT 1 AS report_id, 'x' AS rule, 'm' AS message FROM report_cells", "doc is missing"},
  }));
  const Database db = with_report();
  db.exec("CREATE VIEW check_bad AS " + select);
  CAPTURE(select);
  CHECK(broken_checks(db) == "check_bad\n");
  CHECK_THAT(reason(db, "check_bad"), Catch::Contains(why));
  CHECK(db.query(kBalance) == "1\n");
}

TEST_CASE("a check without a required column is a finding that names it", "[sql][attack]") {
  const auto [select, column] = GENERATE(table<std::string, std::string>({
      {"SELECT 'x' AS rule, 'm' AS message", "report_id"},
      {"SELECT 1 AS report_id, 'm' AS message", "rule"},
      {"SELECT 1 AS report_id, 'x' AS rule", "message"},
      {"SELECT 1", "report_id"},
      {"SELECT 1 AS \"report_id \", 'x' AS rule, 'm' AS message", "report_id"},
  }));
  const Database db = with_report();
  db.exec("CREATE VIEW check_bad AS " + select);
  CHECK_THAT(reason(db, "check_bad"), Catch::Contains("缺少必需的列 " + column + "。\n"));
  CHECK(db.query(kBalance) == "1\n");
}

TEST_CASE("a check that fails midway has given its rows and has its finding", "[sql][attack]") {
  const Database db = with_report();
  db.exec(
      "CREATE VIEW check_bad AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
      " WHERE i < 9) SELECT i AS report_id, 'bad' AS rule,"
      " abs(-9223372036854775807 - (i = 5)) AS message FROM n");
  CHECK(db.query("SELECT count(*) FROM finding WHERE rule = 'bad' AND message <> ''") == "4\n");
  CHECK(broken_checks(db) == "check_bad\n");
}

TEST_CASE("dividing by zero is no failure in SQL", "[sql][attack]") {
  const Database db = with_report();
  db.exec("CREATE VIEW check_zero AS SELECT 1 AS report_id, 'zero' AS rule, 1 / 0 AS message");
  CHECK(broken_checks(db).empty());
  CHECK(db.query("SELECT message FROM finding WHERE rule = 'zero'") == "NULL\n");
}

TEST_CASE("a view that depends on one that was dropped is a finding", "[sql][attack]") {
  const Database db = with_report();
  db.exec(
      "CREATE TABLE mine(report_id, rule, message);"
      "CREATE VIEW check_mine AS SELECT * FROM mine; DROP TABLE mine");
  CHECK_THAT(reason(db, "check_mine"), Catch::Contains("mine"));
}

TEST_CASE("a check of a billion rows streams", "[sql][attack]") {
  const Database db = with_report();
  db.exec(
      "CREATE VIEW check_a AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
      " WHERE i < 1000000000) SELECT i AS report_id, 'many' AS rule, 'm' || i AS message FROM n");
  CHECK(db.query("SELECT report_id FROM finding WHERE rule = 'many' LIMIT 2") == "1\n2\n");
  CHECK(db.query("SELECT EXISTS (SELECT 1 FROM check_result WHERE message = 'm100000')") == "1\n");
}

TEST_CASE("interrupting ends the whole query, and the next one works", "[sql][attack]") {
  const Database db = with_report();
  db.exec(
      "CREATE VIEW check_a AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
      " SELECT i AS report_id, 'endless' AS rule, 'm' AS message FROM n WHERE i < 0");
  int calls = 0;
  const auto after_a_while = [](void* count) { return ++*static_cast<int*>(count) > 50 ? 1 : 0; };
  sqlite3_progress_handler(db.handle(), 1000, after_a_while, &calls);
  CHECK_THROWS_WITH(db.query("SELECT count(*) FROM finding"), Catch::Contains("interrupted"));
  sqlite3_progress_handler(db.handle(), 0, nullptr, nullptr);
  db.exec("DROP VIEW check_a");
  CHECK(db.query(kBalance) == "1\n");
}

namespace {

/// The first row of all findings has been read, and no more.
sqlite3_stmt* begun(sqlite3* db) {
  sqlite3_stmt* statement = nullptr;
  REQUIRE(sqlite3_prepare_v2(db, "SELECT * FROM finding", -1, &statement, nullptr) == SQLITE_OK);
  REQUIRE(sqlite3_step(statement) == SQLITE_ROW);
  return statement;
}

}  // namespace

TEST_CASE("a query that is under way lives with what happens meanwhile", "[sql][attack]") {
  const std::string meanwhile = GENERATE(
      as<std::string>{},
      "CREATE VIEW check_new AS SELECT 1 AS report_id, 'new' AS rule, 'm' AS message",
      "DROP VIEW check_balance", "DROP VIEW finding", "DELETE FROM document", "DELETE FROM rule",
      "UPDATE document SET body = NULL", "SELECT * FROM finding", "SELECT gouji_install()",
      "BEGIN; DELETE FROM document; ROLLBACK", "BEGIN; CREATE TABLE t(x); ROLLBACK");
  const Database db = with_report();
  add_report(db, "b", "6");
  sqlite3_stmt* statement = begun(db.handle());
  CAPTURE(meanwhile);
  CHECK_NOTHROW(db.exec(meanwhile));
  int code = SQLITE_ROW;
  for (int rows = 0; rows < 1000 && code == SQLITE_ROW; ++rows) code = sqlite3_step(statement);
  CHECK((code == SQLITE_DONE || code == SQLITE_ABORT));
  sqlite3_finalize(statement);
}

TEST_CASE("a query may be abandoned, and its connection closed before it", "[sql][attack]") {
  const Folder folder;
  add_report(installed("", folder.path("reports.db")), "a", "5");
  sqlite3* db = nullptr;
  REQUIRE(sqlite3_open(folder.path("reports.db").c_str(), &db) == SQLITE_OK);
  sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 1, nullptr);
  REQUIRE(sqlite3_load_extension(db, GOUJI_MODULE, gouji::kInit, nullptr) == SQLITE_OK);
  sqlite3_stmt* statement = begun(db);
  CHECK(sqlite3_close(db) == SQLITE_BUSY);
  CHECK(sqlite3_close_v2(db) == SQLITE_OK);
  CHECK(sqlite3_step(statement) == SQLITE_ROW);
  CHECK(sqlite3_finalize(statement) == SQLITE_OK);
}

TEST_CASE("odd names and values are no way in", "[sql][attack]") {
  const Database db = with_report();
  db.exec(
      "CREATE VIEW \"check_\"\"; DROP TABLE rule; --\" AS SELECT x'00ff' AS report_id,"
      " zeroblob(3) AS rule, x'ff' AS message, 'no outcome' AS outcome;"
      "CREATE VIEW check_dup AS SELECT 1 AS report_id, 2 AS report_id, 'dup' AS rule,"
      " 'm' AS message;"
      "CREATE VIEW `check_] ` AS SELECT 1 AS report_id, 'odd' AS rule, 'm' AS message");
  CHECK(broken_checks(db).empty());
  CHECK(db.query("SELECT report_id FROM finding WHERE rule = 'dup'") == "1\n");
  CHECK(db.query("SELECT count(*) FROM finding WHERE rule = 'odd'") == "1\n");
  CHECK(db.query("SELECT hex(message) FROM check_result WHERE outcome = 'no outcome'") == "FF\n");
}

TEST_CASE("a table rule of another shape is an error that says so", "[sql][attack]") {
  const auto [rule, why] = GENERATE(table<std::string, std::string>({
      {"", "no such table"},
      {"CREATE TABLE rule(x)", "no such column"},
      {"CREATE VIEW rule AS SELECT rule, severity, 1 AS enabled FROM finding",
       "can't be read by a check view"},
      {"CREATE VIEW rule AS SELECT * FROM rule", "circularly defined"},
  }));
  const Database db = with_report();
  db.exec("DROP TABLE rule;" + rule);
  CHECK_THROWS_WITH(db.query("SELECT * FROM finding"), Catch::Contains(why));
}

TEST_CASE("odd rows of rule are taken as they are", "[sql][attack]") {
  const Database db = with_report();
  db.exec(
      "DROP TABLE rule; CREATE TABLE rule(rule, severity, enabled);"
      "INSERT INTO rule VALUES ('balance', NULL, NULL), (NULL, 'info', 0), (x'00', 5, 'x'),"
      " ('balance', 'info', 0), ('outcome_sum', 'high', 0.0)");
  CHECK(db.query("SELECT count(*) FROM finding WHERE rule IN ('balance', 'outcome_sum')") == "1\n");
}

TEST_CASE("a check may not hide behind an enormous definition", "[sql][attack]") {
  const Database db = with_report();
  std::string deep = "1";
  for (int i = 0; i < 900; ++i) deep += " + 1";
  std::string wide = "SELECT 1 AS report_id, 'wide' AS rule, 'm' AS message";
  for (int i = 0; i < 400; ++i) wide += " UNION ALL SELECT 1, 'wide', 'm'";
  db.exec("CREATE VIEW check_deep AS SELECT 1 AS report_id, 'deep' AS rule, " + deep +
          " AS message;"
          "CREATE VIEW check_wide AS " +
          wide);
  for (int i = 0; i < 300; ++i) {
    db.exec("CREATE VIEW check_" + std::to_string(i) +
            " AS SELECT 1 AS report_id, 'many' AS rule, 'm' AS message");
  }
  CHECK(db.query("SELECT count(*) FROM check_result WHERE rule IN ('deep', 'wide', 'many')") ==
        "702\n");
}
