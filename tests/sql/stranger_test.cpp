// Database files from strangers: names put in the place of ours, tables of another shape, values
// that nobody would store, bytes that are no database. A clear error or plain rows may follow.
#include <sqlite3.h>

#include <fstream>
#include <random>

#include "catch.h"
#include "database.h"
#include "sql/results.h"

using gouji::Blob;
using gouji::Bound;
using gouji::Database;
using gouji::Folder;
using namespace gouji::tests;

namespace {

/// The result code of running all of `sql`; its rows are read.
int run(const Database& db, const std::string& sql) {
  return sqlite3_exec(
             db.handle(), sql.c_str(), [](void*, int, char**, char**) { return 0; }, nullptr,
             nullptr) &
         0xFF;
}

const std::string kEverything =
    "SELECT * FROM finding; SELECT * FROM verdict; SELECT * FROM check_result;"
    "SELECT * FROM cell; SELECT * FROM claim; SELECT * FROM section; SELECT * FROM report;"
    "SELECT * FROM application; SELECT * FROM disclosure; SELECT * FROM remedy;"
    "SELECT * FROM cell_change; SELECT * FROM oddity; SELECT * FROM subject";

void write_file(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("a table with a function's name is that table, and ours are not filled from it",
          "[sql][stranger]") {
  const std::string name =
      GENERATE(as<std::string>{}, "report_cells", "report_meta", "report_sections", "report_claims",
               "report_application", "form_cells", "reports");
  const std::string mode = GENERATE("", "'stored'");
  Database db;
  db.exec("CREATE TABLE " + name + "(tbl, item, measure, value, raw, status, form, path, body)");
  const std::string before = schema_of(db);
  CAPTURE(name, mode);
  const int code = run(db, "SELECT gouji_install(" + mode + ")");
  if (code != SQLITE_OK) CHECK(schema_of(db) == before);
  const int document = run(db, "INSERT INTO document(path, body) VALUES ('a', 'b')");
  CHECK((document == SQLITE_OK || document == SQLITE_ERROR));
  const int reading = run(db, "SELECT * FROM finding");
  CHECK((reading == SQLITE_OK || reading == SQLITE_ERROR));
  // Nothing of the user's is touched.
  CHECK(db.query("SELECT count(*) FROM main." + name) == "0\n");
  CHECK(db.query("PRAGMA integrity_check") == "ok\n");
}

TEST_CASE("names put in the place of ours later are an error or rows", "[sql][stranger]") {
  const std::string name =
      GENERATE(as<std::string>{}, "finding", "verdict", "judgement", "cell", "claim", "section",
               "report", "rule", "waiver", "authority_class", "wording", "claim_term",
               "application", "gap", "report_cells", "gouji", "gouji_object", "document");
  const std::string shape = GENERATE(
      as<std::string>{}, "CREATE TABLE ?(x)", "CREATE VIEW ? AS SELECT 1 AS x",
      "CREATE VIEW ? AS SELECT * FROM ?", "CREATE VIEW ? AS SELECT * FROM finding",
      "CREATE TABLE ?(rule, id, report_id, path, body, item, measure, tbl, value, name, version,"
      " mode)");
  Database db = installed("'stored'");
  add_report(db, "a", "5");
  const std::string type = db.query("SELECT type FROM sqlite_schema WHERE name = '" + name + "'");
  if (!type.empty()) db.exec("DROP " + type.substr(0, type.size() - 1) + " " + name);
  std::string create = shape;
  for (std::size_t at = create.find('?'); at != create.npos; at = create.find('?')) {
    create.replace(at, 1, name);
  }
  db.exec(create);
  CAPTURE(create);
  for (const std::string sql : {"SELECT * FROM finding", "SELECT * FROM verdict",
                                "INSERT INTO document(path, body) VALUES ('b', 'c')",
                                "DELETE FROM document", "SELECT gouji_install('views')",
                                "ATTACH ':memory:' AS other; SELECT gouji_freeze('other')"}) {
    const int code = run(db, sql);
    INFO(sql << ": " << code);
    CHECK((code == SQLITE_OK || code == SQLITE_ERROR || code == SQLITE_CONSTRAINT));
  }
  CHECK(db.query("PRAGMA integrity_check") == "ok\n");
}

TEST_CASE("a database works under a defensive host that trusts no schema", "[sql][stranger]") {
  const std::string mode = GENERATE("'views'", "'stored'");
  Database db;
  sqlite3_db_config(db.handle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(db.handle(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  db.exec("PRAGMA cell_size_check = ON; SELECT gouji_install(" + mode + ")");
  add_report(db, "a", "5");
  CHECK(db.query("SELECT count(*) FROM finding WHERE rule = 'balance'") == "1\n");
  CHECK(run(db, kEverything) == SQLITE_OK);
  db.exec("ATTACH ':memory:' AS other; SELECT gouji_freeze('other')");
  CHECK(db.query("SELECT count(*) FROM other.finding WHERE rule = 'balance'") == "1\n");
}

TEST_CASE("no message carries a terminal escape, or a line break, from a document",
          "[sql][stranger]") {
  const std::string escape =
      "\x1B[31m\x1B]0;title\x07\x9B"
      "31m\xC2\x9B"
      "31m\b\r";
  std::string text = report_text("1" + escape + "2");
  for (std::size_t at = text.find("总计"); at != text.npos; at = text.find("总计", at + 100)) {
    text.insert(at, escape);
  }
  const Database db = installed();
  db.exec("INSERT INTO document(path, body) VALUES ('a', ?1), ('b', ?2)",
          {Blob{text}, Blob{"<p>" + text + "<script>alert(1)</script><img onerror=alert(1)>"}});
  CHECK(db.query("SELECT count(*) > 0 FROM finding") == "1\n");
  CHECK(db.query("SELECT count(*) FROM check_result WHERE message GLOB '*[' || char(1) || '-' ||"
                 " char(31) || char(127) || '-' || char(159) || ']*'") == "0\n");
  CHECK(db.query("SELECT count(*) FROM document, report_cells(body) WHERE raw GLOB '*[' || char(1)"
                 " || '-' || char(8) || char(11) || '-' || char(31) || ']*'") == "0\n");
}

TEST_CASE("documents of odd types are documents without a report", "[sql][stranger]") {
  const std::string mode = GENERATE("'views'", "'stored'");
  const Database db = installed(mode);
  db.exec(
      "INSERT INTO document(id, path, body, error) VALUES"
      " (-9223372036854775808, 'a', 1, 2), (9223372036854775807, x'00FF', 1e300, x'00'),"
      " (0, NULL, zeroblob(100000), NULL), (1, zeroblob(9), '', ''), (2, 3, x'', 4.5),"
      " (3, 'long' || hex(zeroblob(50000)), NULL, 'error'), (4, char(0, 65), char(0, 66), "
      "char(0))");
  CHECK(run(db, kEverything) == SQLITE_OK);
  CHECK(db.query("SELECT count(*) FROM verdict") == "7\n");
  CHECK(db.query("SELECT count(*) FROM cell") == "0\n");
  db.exec("UPDATE document SET id = id + 10 WHERE id BETWEEN 0 AND 4");
  CHECK(db.query("SELECT count(*) FROM report") == "7\n");
}

TEST_CASE("rows of odd types in the tables of a stored database are rows", "[sql][stranger]") {
  const Database db = installed("'stored'");
  add_report(db, "a", "5");
  for (const std::string table :
       {"rule", "waiver", "authority_class", "wording", "stored_row", "stored_raw", "stored_place",
        "stored_section", "claim", "report", "ratio", "part"}) {
    const std::string columns = db.query(
        "SELECT group_concat('\"' || name || '\" = ' || CASE cid % 4 WHEN 0 THEN 'x''00FF'''"
        " WHEN 1 THEN '9e999' WHEN 2 THEN 'zeroblob(20)' ELSE '-1' END) FROM pragma_table_info('" +
        table + "') WHERE pk = 0");
    const int update = run(db, "UPDATE OR IGNORE " + table + " SET " + columns);
    const int reading = run(db, kEverything);
    INFO(table << ": " << update << ", " << reading);
    CHECK((reading == SQLITE_OK || reading == SQLITE_ERROR));
  }
  CHECK(run(db, "SELECT gouji_install('views'); SELECT gouji_install('stored')") != SQLITE_CORRUPT);
}

TEST_CASE("a damaged file is an error or rows, and never more", "[sql][stranger]") {
  const Folder folder;
  const std::string file = folder.path("reports.db");
  add_report(installed("'stored'", file), "a", "5");
  const std::string sound = read_file(file);
  std::mt19937 random(20250121);
  for (int i = 0; i < 16; ++i) {
    std::string damaged = sound;
    for (auto flips = 1 + random() % 40; flips > 0; --flips) {
      // Behind the head of the file; half of the times in the schema.
      const std::size_t range = random() % 2 == 0 ? sound.size() : std::size_t{20000};
      damaged[100 + random() % (range - 100)] = static_cast<char>(random());
    }
    if (i % 8 == 7) damaged.resize(damaged.size() / 2);
    write_file(file, damaged);
    INFO(i);
    try {
      const Database db(file);
      run(db, kEverything);
      run(db, "SELECT gouji_install()");
      run(db, "INSERT INTO document(path, body) VALUES ('b', 'c'); DELETE FROM document");
      run(db, "ATTACH ':memory:' AS other; SELECT gouji_freeze('other')");
      // Newer versions of SQLite can't prepare anything where the schema is damaged.
      const int code = run(db, "SELECT report_text('a')");
      CHECK((code == SQLITE_OK || code == SQLITE_CORRUPT));
    } catch (const std::runtime_error&) {
      // It can't even be opened.
    }
    CHECK(Database().query("SELECT report_text('a')") == "a\n");
  }
}
