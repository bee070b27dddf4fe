// gouji_install('stored'): the stored rows are those of the views, whatever happens to documents.
#include "catch.h"
#include "database.h"
#include "folder.h"
#include "sql/example.h"
#include "sql/results.h"

using gouji::Blob;
using gouji::Database;
using gouji::Folder;
using namespace gouji::tests;

namespace {

/// The rows of a stored database are what views show of the same documents.
void check_rows(const Database& db) {
  const std::string parsed = parsed_rows(db);
  const std::string checked = checked_rows(db);
  db.exec("BEGIN; SELECT gouji_install('views')");
  CHECK(parsed == parsed_rows(db));
  CHECK(checked == checked_rows(db));
  db.exec("ROLLBACK");
}

/// Four documents: two reports, a text that is none, and a file that could not be read.
Database four_documents() {
  Database db = installed("'stored'");
  add_report(db, "a");
  add_report(db, "b", "5");
  db.exec(
      "INSERT INTO document(path, body) VALUES ('c', 'hello, world');"
      "INSERT INTO document(path, error) VALUES ('d', 'Permission denied')");
  return db;
}

}  // namespace

TEST_CASE("stored rows follow their documents", "[sql][stored]") {
  // ?1 is a report. REPLACE fires delete triggers only where triggers may be recursive.
  const std::string change =
      GENERATE(as<std::string>{}, "SELECT 1", "INSERT INTO document(path, body) VALUES ('e', ?1)",
               "INSERT OR REPLACE INTO document(path, body) VALUES ('a', ?1)",
               "INSERT OR REPLACE INTO document(path, body) VALUES ('a', 'no report')",
               "INSERT OR REPLACE INTO document(id, path, body) VALUES (1, 'e', ?1)",
               "INSERT OR REPLACE INTO document(id, path, body) VALUES (1, 'b', ?1)",
               "INSERT OR REPLACE INTO document(id, path, body) VALUES (9, 'b', NULL)",
               "REPLACE INTO document(id, path, body) SELECT id, path, body FROM document",
               "INSERT OR IGNORE INTO document(path, body) VALUES ('a', 'ignored'), ('e', ?1)",
               "INSERT INTO document(path, body) VALUES ('a', ?1), ('e', ?1)"
               " ON CONFLICT(path) DO UPDATE SET body = excluded.body",
               "INSERT INTO document(path, body) VALUES ('a', ?1) ON CONFLICT DO NOTHING",
               "INSERT INTO document(path, body) VALUES ('b', 'x')"
               " ON CONFLICT(path) DO UPDATE SET id = 40, path = 'moved', body = ?1",
               "UPDATE document SET body = ?1", "UPDATE document SET body = NULL WHERE path = 'a'",
               "UPDATE document SET id = id + 100", "UPDATE document SET id = 100 WHERE path = 'a'",
               "UPDATE document SET path = path || '.txt'", "UPDATE document SET path = NULL",
               "UPDATE document SET error = 'gone', modified = 'now'",
               "UPDATE document SET id = 7, path = 'z', body = ?1 WHERE path = 'b'",
               "UPDATE OR REPLACE document SET path = 'b' WHERE path = 'a'",
               "UPDATE OR REPLACE document SET id = 2 WHERE path = 'a'",
               "UPDATE OR REPLACE document SET id = 2, path = 'c' WHERE path = 'a'",
               "DELETE FROM document WHERE path = 'a'", "DELETE FROM document",
               "DELETE FROM document; INSERT INTO document(path, body) VALUES ('a', ?1)",
               "BEGIN; DELETE FROM document; ROLLBACK",
               "BEGIN; SAVEPOINT s; UPDATE document SET body = ?1; ROLLBACK TO s; COMMIT");
  const std::string recursive = GENERATE("OFF", "ON");
  const Database db = four_documents();
  db.exec("PRAGMA recursive_triggers = " + recursive);
  CAPTURE(change, recursive);
  db.exec(change, {report_text("6")});
  check_rows(db);
  CHECK(db.query("SELECT count(*) FROM report") == db.query("SELECT count(*) FROM document"));
}

namespace {

/// The report of a year with a section long enough to compare.
std::string of_year(int year, const std::string& word = "培训") {
  return Example(year)
      .replace("公开不够及时，下一步加强培训。",
               "公开目录不够细，解读形式单一，答复说理不充分，下一步加强" + word +
                   "，完善目录，丰富形式，健全会商机制，提高答复质量。")
      .text();
}

}  // namespace

TEST_CASE("what years have in common follows the documents that speak for them", "[sql][stored]") {
  // c.txt speaks for 2023, and d.txt, which has as many figures, once it is gone.
  const std::string change = GENERATE(
      as<std::string>{}, "SELECT 1", "DELETE FROM document WHERE path = 'c.txt'",
      "DELETE FROM document WHERE path = 'd.txt'", "DELETE FROM document WHERE id IN (1, 2, 3)",
      "UPDATE document SET body = ?1 WHERE path = 'c.txt'",
      "UPDATE document SET body = ?1 WHERE path = 'b.txt'",
      "UPDATE document SET body = 'nothing' WHERE path = 'c.txt'",
      "UPDATE document SET body = replace(body, '虚构县水利局', '虚构县林业局') WHERE id = 3",
      "UPDATE document SET body = replace(body, '虚构县水利局', '虚构县水务局')",
      "UPDATE document SET id = id + 10", "UPDATE document SET id = 1 - id WHERE path = 'c.txt'",
      "INSERT INTO document(path, body) VALUES ('f.txt', ?1)",
      "INSERT INTO document(id, path, body) VALUES (-5, 'f.txt', ?1)",
      "INSERT OR REPLACE INTO document(path, body) VALUES ('c.txt', ?1)",
      "INSERT OR REPLACE INTO document(id, path, body) VALUES (3, 'a.txt', ?1)",
      "BEGIN; DELETE FROM document; ROLLBACK", "DELETE FROM document");
  const std::string recursive = GENERATE("OFF", "ON");
  const Database db = installed("'stored'");
  db.exec("PRAGMA recursive_triggers = " + recursive);
  const std::string insert = "INSERT INTO document(path, body) VALUES (?1, ?2)";
  db.exec(insert, {"a.txt", of_year(2022)});
  db.exec(insert, {"b.txt", of_year(2024, "考核")});
  db.exec(insert, {"c.txt", of_year(2023, "监督")});
  db.exec(insert, {"d.txt", of_year(2023)});
  REQUIRE(db.query("SELECT report_id, number, earlier_id FROM section_overlap") ==
          "2|1|3\n2|5|3\n3|1|1\n3|5|1\n");
  CAPTURE(change, recursive);
  db.exec(change, {of_year(2023, "宣传")});
  check_rows(db);
}

TEST_CASE("what refers to a report lives while its document does", "[sql][stored]") {
  const std::string change = GENERATE(as<std::string>{}, "UPDATE document SET body = ?1",
                                      "UPDATE document SET path = path || '.txt'",
                                      "INSERT INTO document(path, body) VALUES ('a', ?1)"
                                      " ON CONFLICT(path) DO UPDATE SET body = excluded.body",
                                      "UPDATE OR REPLACE document SET path = 'b' WHERE path = 'a'",
                                      "DELETE FROM document WHERE path = 'b'");
  const Database db = four_documents();
  db.exec(
      "PRAGMA foreign_keys = ON;"
      "CREATE TABLE note(report_id REFERENCES report(id) ON DELETE CASCADE, text);"
      "INSERT INTO note SELECT id, path FROM document WHERE path IN ('a', 'b')");
  CAPTURE(change);
  db.exec(change, {report_text("6")});
  CHECK(db.query("SELECT text FROM note JOIN report ON id = report_id") ==
        db.query("SELECT text FROM note"));
  CHECK(db.query("SELECT count(*) FROM note") ==
        db.query("SELECT count(*) FROM document WHERE id < 3"));
  check_rows(db);
}

TEST_CASE("a column of the user's in report keeps its value", "[sql][stored]") {
  const Database db = four_documents();
  db.exec("ALTER TABLE report ADD COLUMN note; UPDATE report SET note = 'mine' WHERE path = 'a'");
  db.exec("UPDATE document SET body = ?1", {report_text("6")});
  CHECK(db.query("SELECT note FROM report WHERE path = 'a'") == "mine\n");
}

TEST_CASE("bytes of a file are stored like their text", "[sql][stored]") {
  const Database db = installed("'stored'");
  db.exec("INSERT INTO document(path, body) VALUES ('a', ?1)",
          {Blob{"\xEF\xBB\xBF" + report_text("5")}});
  CHECK(db.query("SELECT charset, (SELECT count(*) FROM cell WHERE status = 'ok') FROM report") ==
        "UTF-8|200\n");
  check_rows(db);
}

TEST_CASE("a cell is stored as it is printed", "[sql][stored]") {
  const std::string printed =
      GENERATE(as<std::string>{}, "0", "12", "1,234", "1，234", "１２", "007", "+7", "-0", "-3",
               "0.50", "1.0", "2.5", "12件", "9223372036854775807", "99999999999999999999", "", " ",
               "/", "-", "—", "无", "若干", "12/13", "blank", "missing", "ok");
  const bool older = GENERATE(false, true);
  CAPTURE(printed, older);
  const Example report = older ? Example(2020, FormYear::y2019)
                                     .set("licences", "change", printed)
                                     .set("procurement", "amount", printed)
                                     .set("other_handling", "total", printed)
                               : Example()
                                     .set("normative_documents", "in_force", printed)
                                     .set("fees", "amount", printed)
                                     .set("granted", "research", printed)
                                     .set("review", "total", printed);
  check_rows(database_of({report, Example()}, "'stored'"));
}

TEST_CASE("an id beyond what stored rows can be told apart by is an error that says so",
          "[sql][stored]") {
  const auto [id, code] = GENERATE(table<std::string, bool>({{"1125899906842623", true},
                                                             {"-1125899906842624", true},
                                                             {"1125899906842624", false},
                                                             {"-1125899906842625", false},
                                                             {"9223372036854775807", false},
                                                             {"-9223372036854775808", false}}));
  CAPTURE(id);
  Database db = installed("'stored'");
  add_report(db, "a");
  for (const std::string& change :
       {"INSERT INTO document(id, path, body) VALUES (" + id + ", 'b', ?1)",
        "UPDATE document SET id = " + id + " WHERE path = 'a'"}) {
    const std::string before = parsed_rows(db);
    if (code) {
      db.exec(change, {report_text("5")});
    } else {
      CHECK_THROWS_WITH(db.exec(change, {report_text("5")}),
                        Catch::Contains("document.id is beyond"));
      CHECK(parsed_rows(db) == before);
    }
    check_rows(db);
    db.exec("DELETE FROM document WHERE path = 'b'");
    CHECK(parsed_rows(db).find("|b|") == std::string::npos);
  }
  if (code) return;
  const Database parsed = installed("'views'");
  parsed.exec("INSERT INTO document(id, path, body) VALUES (" + id + ", 'b', ?1)", {report_text()});
  const std::string schema = schema_of(parsed);
  CHECK_THROWS_WITH(parsed.query("SELECT gouji_install('stored')"),
                    Catch::Contains("document.id is beyond"));
  CHECK(schema_of(parsed) == schema);
}

TEST_CASE("what is there when storing begins is stored", "[sql][stored]") {
  const Database db = installed("'views'");
  add_report(db, "a");
  add_report(db, "b", "5");
  const std::string before = parsed_rows(db) + checked_rows(db);
  db.exec("SELECT gouji_install('stored')");
  CHECK(parsed_rows(db) + checked_rows(db) == before);
}

TEST_CASE("going to stored rows and back keeps what is the user's", "[sql][stored]") {
  const Database db = installed("'views'");
  add_report(db, "a", "5");
  db.exec(
      "UPDATE rule SET severity = 'info' WHERE rule = 'balance';"
      "INSERT INTO waiver(rule, note) VALUES ('outcome_sum', 'mine');"
      "CREATE VIEW check_mine AS SELECT id AS report_id, 'mine' AS rule, 'x' AS message"
      " FROM report;"
      "CREATE TABLE mine(x); CREATE TRIGGER mine_too AFTER INSERT ON document BEGIN"
      " INSERT INTO mine VALUES (new.path); END");
  const std::string objects = "SELECT type, name, sql FROM sqlite_schema ORDER BY 1, 2";
  const std::string all = "SELECT * FROM document; SELECT * FROM rule; SELECT * FROM waiver";
  const std::string before = db.query(objects) + db.query(all) + parsed_rows(db) + checked_rows(db);
  db.exec("SELECT gouji_install('stored')");
  CHECK(db.query("SELECT count(*) FROM finding WHERE rule = 'mine'") == "1\n");
  add_report(db, "b");
  db.exec("DELETE FROM document WHERE path = 'b'");
  CHECK(db.query("SELECT x FROM mine") == "b\n");
  db.exec("SELECT gouji_install('views')");
  CHECK(db.query(objects) + db.query(all) + parsed_rows(db) + checked_rows(db) == before);
}

TEST_CASE("a stored table of an earlier version that there is no more goes", "[sql][stored]") {
  const Database db = four_documents();
  const std::string objects = "SELECT type, name, sql FROM sqlite_schema ORDER BY 1, 2";
  const std::string before = db.query(objects) + parsed_rows(db) + checked_rows(db);
  // As they were when a cell was a row.
  db.exec(
      "UPDATE gouji SET version = '0.0.1'; DROP TABLE cell_status;"
      "CREATE TABLE stored_cell(report_id, item, measure, value, PRIMARY KEY (report_id, item,"
      " measure)) WITHOUT ROWID; INSERT INTO stored_cell VALUES (1, 301, 22, 77);"
      "CREATE VIEW cell_to_store AS SELECT * FROM stored_cell;"
      "CREATE VIEW cell_status AS SELECT report_id, count(*) AS cells FROM stored_cell;"
      "INSERT OR REPLACE INTO gouji_object SELECT name, sql FROM sqlite_schema"
      " WHERE name IN ('stored_cell', 'cell_to_store', 'cell_status')");
  CHECK_THAT(db.query("SELECT gouji_install()"), Catch::Contains("updated from 0.0.1\n"));
  CHECK(db.query(objects) + parsed_rows(db) + checked_rows(db) == before);
}

TEST_CASE("stored rows are readable without the extension", "[sql][stored]") {
  const Folder folder;
  std::string parsed;
  {
    const Database db = installed("'stored'", folder.path("stored.db"));
    add_report(db, "a");
    add_report(db, "b", "5");
    parsed = parsed_rows(db);
  }
  const Database plain(folder.path("stored.db"), gouji::kNone);
  CHECK(parsed_rows(plain) == parsed);
  const std::string views =
      plain.query("SELECT name FROM sqlite_schema WHERE name GLOB 'check_*' AND type = 'view'");
  CHECK(!views.empty());
  for (std::size_t at = 0; at < views.size(); at = views.find('\n', at) + 1) {
    const std::string view = views.substr(at, views.find('\n', at) - at);
    CHECK_NOTHROW(plain.query("SELECT * FROM " + view));
  }
}

TEST_CASE("without the extension documents can't be changed unnoticed", "[sql][stored]") {
  const Folder folder;
  installed("'stored'", folder.path("stored.db"));
  const Database plain(folder.path("stored.db"), gouji::kNone);
  CHECK_THROWS_WITH(plain.query("INSERT INTO document(path, body) VALUES ('a', 'x')"),
                    Catch::Contains("no such"));
  CHECK(plain.query("SELECT count(*) FROM document") == "0\n");
}

TEST_CASE("no rule goes through all stored cells for one of them", "[sql][stored]") {
  const Database db = installed("'stored'");
  const std::string views = db.query(
      "SELECT name FROM sqlite_schema WHERE type = 'view' AND name GLOB 'check_*'");
  for (std::size_t at = 0; at < views.size();) {
    const std::size_t end = views.find('\n', at);
    const std::string view = views.substr(at, end - at);
    at = end + 1;
    INFO(view);
    // An index that is made for the query, of all reports: a view that is joined, made up.
    CHECK(db.query("EXPLAIN QUERY PLAN SELECT * FROM " + view).find("INDEX (report_id=? AND item=?") ==
          std::string::npos);
  }
}

TEST_CASE("rows are stored from within an attached database too", "[sql][stored]") {
  const Folder folder;
  installed("'stored'", folder.path("stored.db"));
  const Database db;
  db.exec("ATTACH ?1 AS other", {folder.path("stored.db")});
  db.exec("INSERT INTO other.document(path, body) VALUES ('a', ?1)", {report_text("5")});
  CHECK(db.query("SELECT count(*) FROM other.cell") == "200\n");
  CHECK(db.query("SELECT count(*) FROM other.finding WHERE rule = 'balance'") == "1\n");
}
