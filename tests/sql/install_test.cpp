// gouji_install(): what it creates, what it leaves alone, and that it is all or nothing.
#include <array>

#include "catch.h"
#include "database.h"
#include "folder.h"
#include "sql/results.h"

using gouji::Database;
using gouji::Folder;
using namespace gouji::tests;

namespace {

/// The file to paste, as built beside the module.
std::string pasted_sql() {
  std::ifstream file(GOUJI_MODULE ".sql", std::ios::binary);
  REQUIRE(file);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Makes an installed database look like one that an older version installed.
void make_older(const Database& db) { db.exec("UPDATE gouji SET version = '0.0.1'"); }

/// As if the older version had created the view `name` with another text.
void make_older_view(const Database& db, const std::string& name, const std::string& select) {
  db.exec("DROP VIEW IF EXISTS " + name + "; CREATE VIEW " + name + " AS " + select);
  db.exec("INSERT OR REPLACE INTO gouji_object SELECT name, sql FROM sqlite_schema WHERE name = ?",
          {name});
}

const std::vector<std::string> kStoredTables{
    "report",      "stored_section", "stored_place",   "stored_row", "stored_raw",
    "cell_status", "claim",          "ratio",          "part",       "oddity",
    "subject",     "authority_name", "section_overlap"};

std::string in_file(const Folder& folder) { return folder.path("reports.db"); }

}  // namespace

TEST_CASE("installing says what it did", "[sql][install]") {
  const Database db;
  const std::string version = db.query("SELECT gouji_version()").substr(0, 5);
  CHECK(db.query("SELECT gouji_install()") == "gouji " + version + ", views: installed\n");
  CHECK(db.query("SELECT gouji_install()") == "gouji " + version + ", views: nothing to do\n");
  CHECK(db.query("SELECT gouji_install('stored')") ==
        "gouji " + version + ", stored: converted from views\n");
}

TEST_CASE("installing again changes nothing", "[sql][install]") {
  const std::string mode = GENERATE("'views'", "'stored'");
  const Database db = installed(mode);
  add_report(db, "a");
  const std::string before =
      schema_of(db) + parsed_rows(db) + db.query("PRAGMA schema_version; SELECT total_changes()");
  db.exec("SELECT gouji_install(); SELECT gouji_install(" + mode + ")");
  CHECK(schema_of(db) + parsed_rows(db) +
            db.query("PRAGMA schema_version; SELECT total_changes()") ==
        before);
}

TEST_CASE("the first time makes views, later ones keep the mode", "[sql][install]") {
  const std::string is_table =
      "SELECT iif(sql LIKE 'CREATE VIRTUAL%', 'parsed', type) FROM sqlite_schema"
      " WHERE name = 'report'";
  const Database db = installed();
  CHECK(db.query(is_table) == "parsed\n");
  db.exec("SELECT gouji_install('stored'); SELECT gouji_install()");
  CHECK(db.query(is_table) == "table\n");
}

TEST_CASE("every object is on record as it was created", "[sql][install]") {
  const std::string mode = GENERATE("'views'", "'stored'");
  const Database db = installed(mode);
  CHECK(db.query("SELECT name FROM sqlite_schema WHERE sql IS NOT NULL"
                 " EXCEPT SELECT name FROM gouji_object") == "");
  CHECK(db.query("SELECT name, sql FROM gouji_object"
                 " EXCEPT SELECT name, sql FROM sqlite_schema") == "");
  CHECK(db.query("SELECT version = gouji_version(), '''' || mode || '''' FROM gouji") ==
        "1|" + mode + "\n");
}

TEST_CASE("a mode that there is not is an error", "[sql][install]") {
  const Database db;
  CHECK_THROWS_WITH(db.query("SELECT gouji_install('tables')"),
                    Catch::Contains("'views' or 'stored', not 'tables'"));
  CHECK_THROWS_WITH(db.query("SELECT gouji_install(NULL)"), Catch::Contains("'views' or 'stored'"));
  CHECK_THROWS_WITH(db.query("SELECT gouji_install('views', 'stored')"),
                    Catch::Contains("wrong number of arguments"));
  CHECK(schema_of(db).empty());
}

TEST_CASE("installing is undone with the host's transaction", "[sql][install]") {
  const Database db;
  db.exec("BEGIN; SELECT gouji_install(); ROLLBACK");
  CHECK(schema_of(db).empty());
  db.exec("BEGIN; SELECT gouji_install('stored'); COMMIT");
  CHECK(db.query("SELECT count(*) FROM finding") == "0\n");
}

TEST_CASE("installing is undone with the host's savepoint, whatever its name", "[sql][install]") {
  const Database db;
  db.exec("SAVEPOINT gouji; CREATE TABLE mine(x); SAVEPOINT inner; SELECT gouji_install()");
  db.exec("ROLLBACK TO inner");
  CHECK(db.query("SELECT name FROM sqlite_schema") == "mine\n");
  db.exec("ROLLBACK TO gouji; RELEASE gouji");
  CHECK(schema_of(db).empty());
}

TEST_CASE("within a statement that writes, installing is an error that says so", "[sql][install]") {
  const Database db;
  db.exec("CREATE TABLE mine(x); INSERT INTO mine VALUES (1)");
  const std::string before = schema_of(db);
  for (const char* sql :
       {"INSERT INTO mine SELECT gouji_install()", "UPDATE mine SET x = gouji_install('stored')",
        "DELETE FROM mine WHERE x = gouji_install()"}) {
    CHECK_THROWS_WITH(db.query(sql), Catch::Contains("INSERT, UPDATE or DELETE"));
  }
  CHECK(schema_of(db) == before);
  CHECK(db.query("SELECT x FROM mine") == "1\n");
}

TEST_CASE("a schema can't install", "[sql][install]") {
  const Database db;
  db.exec("CREATE VIEW sly AS SELECT gouji_install()");
  CHECK_THROWS_WITH(db.query("SELECT * FROM sly"), Catch::Contains("unsafe use"));
}

TEST_CASE("a read-only database is an error that says so", "[sql][install]") {
  const Folder folder;
  Database(in_file(folder)).exec("CREATE TABLE mine(x)");
  const Database db("file:" + in_file(folder) + "?mode=ro");
  CHECK_THROWS_WITH(db.query("SELECT gouji_install()"), Catch::Contains("read-only"));
}

TEST_CASE("a read-only database that is installed needs nothing", "[sql][install]") {
  const Folder folder;
  installed("", in_file(folder));
  const Database db("file:" + in_file(folder) + "?mode=ro");
  CHECK_THAT(db.query("SELECT gouji_install()"), Catch::Contains("nothing to do"));
}

TEST_CASE("a foreign object with one of the names is an error that names it", "[sql][install]") {
  const auto [name, create] = GENERATE(table<std::string, std::string>({
      {"table document", "CREATE TABLE document(x)"},
      {"table Document", "CREATE TABLE Document(id INTEGER PRIMARY KEY, path, body)"},
      {"table cell", "CREATE TABLE cell(report_id, tbl, item, measure, value)"},
      {"view finding", "CREATE VIEW finding AS SELECT 1 AS x"},
      {"table finding", "CREATE TABLE finding(x)"},
      {"view rule", "CREATE VIEW rule AS SELECT 1 AS rule"},
      {"table gouji", "CREATE TABLE gouji(version, mode)"},
      {"index check_balance", "CREATE TABLE t(x); CREATE INDEX check_balance ON t(x)"},
      {"trigger verdict",
       "CREATE TABLE t(x); CREATE TRIGGER verdict AFTER INSERT ON t BEGIN SELECT 1; END"},
  }));
  const Database db;
  db.exec(create);
  const std::string before = schema_of(db);
  CHECK_THROWS_WITH(db.query("SELECT gouji_install()"), Catch::Contains(name));
  CHECK_THROWS_WITH(db.query("SELECT gouji_install('stored')"), Catch::Contains(name));
  CHECK(schema_of(db) == before);
}

TEST_CASE("a TEMP table that would be filled in place of ours is an error", "[sql][install]") {
  const Database db;
  db.exec("CREATE TEMP TABLE rule(rule PRIMARY KEY, severity, title, title_en, basis)");
  CHECK_THROWS_WITH(db.query("SELECT gouji_install()"), Catch::Contains("TEMP object named rule"));
  CHECK(schema_of(db).empty());
}

TEST_CASE("pasted SQL is what installing does", "[sql][install]") {
  const Database pasted;
  pasted.exec(pasted_sql());
  const Database db = installed("'views'");
  const std::string objects = "SELECT type, name, sql FROM sqlite_schema ORDER BY 1, 2";
  CHECK(pasted.query(objects) == db.query(objects));
  for (const char* table :
       {"gouji", "gouji_object", "rule", "authority_class", "wording", "claim_term"}) {
    const std::string rows = std::string("SELECT * FROM ") + table + " ORDER BY 1";
    CHECK(pasted.query(rows) == db.query(rows));
  }
  const std::string before = schema_of(pasted);
  CHECK_THAT(pasted.query("SELECT gouji_install()"), Catch::Contains("nothing to do"));
  CHECK(schema_of(pasted) == before);
}

TEST_CASE("objects from the files of sql/, without a record, are adopted", "[sql][install]") {
  const std::string sql = pasted_sql();
  const bool windows = GENERATE(false, true);  // an editor there ends lines with CR LF
  std::string typed;
  for (const char c : sql.substr(0, sql.find("-- What this file created"))) {
    typed.append(windows && c == '\n' ? "\r\n" : std::string(1, c));
  }
  const Database db;
  db.exec(typed +
          "INSERT INTO document(path) VALUES ('kept');"
          "UPDATE rule SET severity = 'info' WHERE rule = 'balance'");
  const std::string before = schema_of(db);
  CHECK_THAT(db.query("SELECT gouji_install()"), Catch::Contains("views: installed"));
  CHECK(schema_of(db) == before);
  CHECK_THAT(db.query("SELECT gouji_install('stored')"), Catch::Contains("converted"));
  CHECK(db.query("SELECT path FROM report") == "kept\n");
  CHECK(db.query("SELECT severity FROM rule WHERE rule = 'balance'") == "info\n");
}

TEST_CASE("what was dropped comes back, with its rows", "[sql][install]") {
  const Database db = installed("'stored'");
  const std::string objects = "SELECT type, name, sql FROM sqlite_schema ORDER BY 1, 2";
  const std::string before = db.query(objects);
  db.exec("DROP VIEW finding; DROP TRIGGER document_inserted; DROP TABLE rule");
  add_report(db, "unseen");
  CHECK_THAT(db.query("SELECT gouji_install()"), Catch::Contains("restored"));
  CHECK(db.query(objects) == before);
  CHECK(db.query("SELECT count(*) FROM cell") == "200\n");
  CHECK(db.query("SELECT count(*) > 9 FROM rule") == "1\n");
}

TEST_CASE("a view that its user changed is left alone, and named", "[sql][install]") {
  const Database db = installed();
  db.exec("DROP VIEW finding; CREATE VIEW finding AS SELECT 'mine' AS message");
  CHECK_THAT(db.query("SELECT gouji_install()"), Catch::Contains("left alone: finding"));
  make_older(db);
  const std::string done = db.query("SELECT gouji_install()");
  CHECK_THAT(done, Catch::Contains("updated from 0.0.1"));
  CHECK_THAT(done, Catch::Contains("left alone: finding\n"));
  CHECK(db.query("SELECT * FROM finding") == "mine\n");
}

TEST_CASE("another version replaces its own views and drops those it has no more",
          "[sql][install]") {
  const Database db = installed();
  const std::string objects = "SELECT type, name, sql FROM sqlite_schema ORDER BY 1, 2";
  const std::string before = db.query(objects);
  make_older(db);
  make_older_view(db, "verdict", "SELECT 'old' AS verdict");
  make_older_view(db, "check_gone", "SELECT 1 AS report_id, 'gone' AS rule, 'x' AS message");
  db.exec("CREATE VIEW check_mine AS SELECT 1 AS report_id, 'mine' AS rule, 'x' AS message");
  CHECK_THAT(db.query("SELECT gouji_install()"), !Catch::Contains("left alone"));
  CHECK(db.query("SELECT name FROM sqlite_schema WHERE name IN ('check_gone', 'check_mine')") ==
        "check_mine\n");
  db.exec("DROP VIEW check_mine");
  CHECK(db.query(objects) == before);
  CHECK(db.query("SELECT version = gouji_version() FROM gouji") == "1\n");
}

TEST_CASE("another version adds new rules and touches no setting", "[sql][install]") {
  const Database db = installed();
  db.exec(
      "UPDATE rule SET severity = 'info', enabled = 0 WHERE rule = 'balance';"
      "INSERT INTO rule(rule, severity, title) VALUES ('mine', 'error', 'my own');"
      "DELETE FROM rule WHERE rule = 'stock';"
      "UPDATE authority_class SET day = '02-28' WHERE suffix = '局';"
      "INSERT INTO waiver(path, note) VALUES ('a', 'kept')");
  make_older(db);
  db.exec("SELECT gouji_install()");
  CHECK(db.query("SELECT rule, severity, enabled FROM rule"
                 " WHERE rule IN ('balance', 'mine', 'stock') ORDER BY 1") ==
        "balance|info|0\nmine|error|1\nstock|warning|1\n");
  CHECK(db.query("SELECT day FROM authority_class WHERE suffix = '局'") == "02-28\n");
  CHECK(db.query("SELECT note FROM waiver") == "kept\n");
}

TEST_CASE("another version parses stored rows anew", "[sql][install]") {
  const Database db = installed("'stored'");
  add_report(db, "a");
  add_report(db, "b", "5");
  const std::string before = parsed_rows(db);
  db.exec(
      "UPDATE stored_row SET figure_1 = 77; DELETE FROM claim; DELETE FROM part; UPDATE report SET "
      "year = 1; DELETE FROM oddity; UPDATE subject SET value = '1999'; DELETE FROM authority_name;"
      "CREATE INDEX mine ON report(year)");
  REQUIRE(parsed_rows(db) != before);
  CHECK_THAT(db.query("SELECT gouji_install()"), Catch::Contains("nothing to do"));
  make_older(db);
  db.exec("SELECT gouji_install()");
  CHECK(parsed_rows(db) == before);
  CHECK(db.query("SELECT count(*) FROM sqlite_schema WHERE name = 'mine'") == "1\n");
}

TEST_CASE("a stored table that was dropped comes back, with its rows", "[sql][install]") {
  const std::string table = GENERATE(from_range(kStoredTables));
  const Database db = installed("'stored'");
  add_report(db, "a");
  const std::string objects = "SELECT type, name, sql FROM sqlite_schema ORDER BY 1, 2";
  const std::string before = db.query(objects) + parsed_rows(db);
  db.exec("DROP TABLE " + table);
  CAPTURE(table);
  CHECK_THAT(db.query("SELECT gouji_install()"), Catch::Contains("restored"));
  CHECK(db.query(objects) + parsed_rows(db) == before);
}

TEST_CASE("another version replaces a stored table of another shape", "[sql][install]") {
  const std::string table = GENERATE(from_range(kStoredTables));
  const Database db = installed("'stored'");
  add_report(db, "a");
  const std::string objects = "SELECT type, name, sql FROM sqlite_schema ORDER BY 1, 2";
  const std::string before = db.query(objects) + parsed_rows(db);
  make_older(db);
  db.exec("DROP TABLE " + table + "; CREATE TABLE " + table + "(report_id, path, old)");
  db.exec(
      "UPDATE gouji_object SET sql = (SELECT s.sql FROM sqlite_schema AS s WHERE s.name = ?1)"
      " WHERE name = ?1",
      {table});
  CAPTURE(table);
  CHECK_THAT(db.query("SELECT gouji_install()"), Catch::Contains("updated"));
  CHECK(db.query(objects) + parsed_rows(db) == before);
  db.exec("DELETE FROM document");
  if (table == "stored_place") return;  // of no document
  CHECK(db.query("SELECT count(*) FROM " + table) == "0\n");
}

TEST_CASE("a trigger of ours that its user changed outlives parsing anew", "[sql][install]") {
  const Database db = installed("'stored'");
  db.exec(
      "CREATE TABLE mine(x); DROP TRIGGER report_deleted; CREATE TRIGGER report_deleted AFTER "
      "DELETE"
      " ON report BEGIN INSERT INTO mine VALUES (old.id); END");
  add_report(db, "a");
  make_older(db);
  CHECK_THAT(db.query("SELECT gouji_install()"), Catch::Contains("left alone: report_deleted\n"));
  CHECK(db.query("SELECT count(*) FROM mine") == "0\n");
  db.exec("DELETE FROM document");
  CHECK(db.query("SELECT x FROM mine") == "1\n");
}

namespace {

/// The rows of a table of the user's whose rows go with their report.
Database with_notes() {
  Database db = installed("'stored'");
  add_report(db, "a");
  add_report(db, "b", "5");
  db.exec(
      "PRAGMA foreign_keys = ON;"
      "CREATE TABLE note(report_id REFERENCES report(id) ON DELETE CASCADE, text);"
      "INSERT INTO note VALUES (1, 'mine')");
  return db;
}

}  // namespace

TEST_CASE("another version keeps what refers to a report", "[sql][install]") {
  const Database db = with_notes();
  const std::string before = parsed_rows(db);
  db.exec("UPDATE report SET year = 1");
  make_older(db);
  db.exec("SELECT gouji_install()");
  CHECK(parsed_rows(db) == before);
  CHECK(db.query("SELECT text FROM note") == "mine\n");
}

TEST_CASE("a column of the user's in a table of ours is kept", "[sql][install]") {
  const Database db = installed();
  db.exec(
      "ALTER TABLE document ADD COLUMN region TEXT;"
      "INSERT INTO document(path, region) VALUES ('a', '湖北')");
  make_older(db);
  CHECK_THAT(db.query("SELECT gouji_install()"), Catch::Contains("left alone: document\n"));
  CHECK(db.query("SELECT path, region FROM document") == "a|湖北\n");
}

TEST_CASE("a table that took the place of ours, without its columns, is foreign",
          "[sql][install]") {
  const Database db = installed();
  db.exec("DROP TABLE document; CREATE TABLE document(x)");
  CHECK_THROWS_WITH(db.query("SELECT gouji_install()"), Catch::Contains("table document"));
}

TEST_CASE("a changed view that stored rows would replace stops the conversion", "[sql][install]") {
  const Database db = installed();
  db.exec("DROP TABLE report; CREATE VIEW report AS SELECT 1 AS id");
  const std::string before = schema_of(db);
  CHECK_THROWS_WITH(db.query("SELECT gouji_install('stored')"), Catch::Contains("view report"));
  CHECK(schema_of(db) == before);
}

TEST_CASE("an index of the user's on what is to become a view stops the conversion",
          "[sql][install]") {
  const Database db = installed("'stored'");
  db.exec("CREATE INDEX mine ON report(year)");
  add_report(db, "a");
  const std::string before = schema_of(db) + parsed_rows(db);
  CHECK_THROWS_WITH(db.query("SELECT gouji_install('views')"), Catch::Contains("index mine"));
  CHECK(schema_of(db) + parsed_rows(db) == before);
}

TEST_CASE("a trigger of the user's on a view outlives its replacement", "[sql][install]") {
  const Database db = installed();
  db.exec("CREATE TRIGGER mine INSTEAD OF DELETE ON gap BEGIN SELECT 1; END");
  make_older(db);
  make_older_view(db, "gap", "SELECT 1 AS report_id");
  db.exec(
      "CREATE TRIGGER mine INSTEAD OF DELETE ON gap BEGIN SELECT 1; END; SELECT gouji_install()");
  CHECK(db.query("SELECT tbl_name FROM sqlite_schema WHERE name = 'mine'") == "gap\n");
}

TEST_CASE("installing works for any encoding and any host's settings", "[sql][install]") {
  const std::string setting =
      GENERATE(std::string("PRAGMA encoding = 'UTF-16le'"), "PRAGMA trusted_schema = OFF",
               "PRAGMA foreign_keys = ON", "PRAGMA recursive_triggers = ON",
               "PRAGMA full_column_names = ON");
  const std::string mode = GENERATE("'views'", "'stored'");
  const Database db;
  db.exec(setting);
  REQUIRE(sqlite3_db_config(db.handle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr) == SQLITE_OK);
  REQUIRE(sqlite3_db_config(db.handle(), SQLITE_DBCONFIG_DQS_DDL, 0, nullptr) == SQLITE_OK);
  REQUIRE(sqlite3_db_config(db.handle(), SQLITE_DBCONFIG_DQS_DML, 0, nullptr) == SQLITE_OK);
  db.exec("SELECT gouji_install(" + mode + ")");
  CHECK_THAT(db.query("SELECT gouji_install()"), Catch::Contains("nothing to do"));
  add_report(db, "a", "5");
  CHECK(db.query("SELECT count(*) FROM finding WHERE rule = 'balance'") == "1\n");
  CHECK(db.query("SELECT count(*) FROM finding WHERE rule = 'broken_check'") == "0\n");
}

TEST_CASE("an open query stops what would change something, and goes on", "[sql][install]") {
  const auto [before, change] = GENERATE(table<std::string, std::string>({
      {"SELECT 1", "SELECT gouji_install('views')"},
      {"SELECT 1", "DROP VIEW finding; SELECT gouji_install()"},
      {"BEGIN; CREATE TABLE mine(x)", "SELECT gouji_install('views')"},
  }));
  const Database db = installed("'stored'");
  for (const char* path : {"a", "b"}) add_report(db, path, "5");
  db.exec(before);
  sqlite3_stmt* statement = nullptr;
  REQUIRE(sqlite3_prepare_v2(db.handle(), "SELECT * FROM finding WHERE rule = 'balance'", -1,
                             &statement, nullptr) == SQLITE_OK);
  REQUIRE(sqlite3_step(statement) == SQLITE_ROW);
  CAPTURE(before, change);
  CHECK_THAT(db.query("SELECT gouji_install()"), Catch::Contains("nothing to do"));
  CHECK_THROWS_WITH(db.exec(change), Catch::Contains("another query of this connection is"));
  CHECK(sqlite3_step(statement) == SQLITE_ROW);
  CHECK(sqlite3_step(statement) == SQLITE_DONE);
  CHECK_NOTHROW(db.exec("SELECT gouji_install('views')"));
  sqlite3_finalize(statement);
}

TEST_CASE("installing in a database that another connection holds is an error and no more",
          "[sql][install]") {
  const Folder folder;
  const Database other(in_file(folder));
  other.exec("BEGIN IMMEDIATE; CREATE TABLE mine(x)");
  const Database db(in_file(folder));
  CHECK_THROWS_WITH(db.query("SELECT gouji_install()"), Catch::Contains("locked"));
  other.exec("COMMIT");
  CHECK_THAT(db.query("SELECT gouji_install()"), Catch::Contains("installed"));
}
