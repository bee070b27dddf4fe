// reports(source, known): what a table has already is neither read nor given.
#include <fcntl.h>
#include <unistd.h>

#include <ctime>

#include "catch.h"
#include "database.h"
#include "folder.h"
#include "opened.h"

using gouji::Database;
using gouji::Folder;
using gouji::Opened;

namespace {

constexpr std::time_t kLongAgo = 1737453300;  // 2025-01-21T09:55:00Z

void set_time(const Folder& folder, const std::string& name, std::time_t seconds,
              long nanoseconds = 0) {
  const timespec times[2] = {{seconds, 0}, {seconds, nanoseconds}};
  REQUIRE(utimensat(AT_FDCWD, folder.path(name).c_str(), times, 0) == 0);
}

void write(const Folder& folder, const std::string& name, const std::string& bytes,
           std::time_t seconds = kLongAgo) {
  folder.write(name, bytes);
  set_time(folder, name, seconds);
}

const std::string kFill =
    "INSERT INTO document(path, body, error, bytes, modified)"
    " SELECT path, body, error, bytes, modified FROM reports(?1, 'document') WHERE true"
    " ON CONFLICT(path) DO UPDATE SET body = excluded.body, error = excluded.error,"
    " bytes = excluded.bytes, modified = excluded.modified;";

// A database that has the files of the folder as they are now.
Database filled(const Folder& folder, const std::string& mode = "'views'",
                const std::string& file = ":memory:") {
  Database db(file);
  db.exec("SELECT gouji_install(" + mode + ")");
  db.exec(kFill, {folder.path()});
  return db;
}

// Names of the files that a scan gives.
std::string unknown(const Database& db, const Folder& folder,
                    const std::string& table = "document") {
  return db.query("SELECT substr(path, length(?1) + 2) FROM reports(?1, ?2)",
                  {folder.path(), table});
}

}  // namespace

TEST_CASE("files that a table has are not read again", "[sqlite][reports][known]") {
  const Folder folder;
  write(folder, "a.txt", "x");
  write(folder, "b.txt", "y");
  const Database db = filled(folder);
  CHECK(db.query("SELECT body, modified FROM document") ==
        "x|2025-01-21T09:55:00Z\ny|2025-01-21T09:55:00Z\n");
  const Opened opened(folder);
  CHECK(db.query("SELECT * FROM reports(?, 'document')", {folder.path()}).empty());
  CHECK(opened.count() == 0);
  CHECK(db.query("SELECT count(body) FROM reports(?)", {folder.path()}) == "2\n");
  CHECK(opened.count() == 2);
}

TEST_CASE("files that are new or changed are read", "[sqlite][reports][known]") {
  const Folder folder;
  for (const char* name : {"same", "size", "time", "both"}) write(folder, name, "x");
  const Database db = filled(folder);
  write(folder, "new", "x");
  write(folder, "size", "xx");
  write(folder, "time", "y", kLongAgo + 1);
  write(folder, "both", "yy", kLongAgo - 1);
  CHECK(unknown(db, folder) == "both\nnew\nsize\ntime\n");
  db.exec(kFill, {folder.path()});
  CHECK(unknown(db, folder).empty());
  CHECK(db.query("SELECT group_concat(body, '|') FROM (SELECT * FROM document ORDER BY path)") ==
        "yy|x|x|xx|y\n");
}

TEST_CASE("a file that could not be read is tried again", "[sqlite][reports][known]") {
  const Folder folder;
  write(folder, "empty.txt", "");
  folder.link("nowhere", "link.txt");
  const Database db = filled(folder);
  CHECK(db.query("SELECT count(error) FROM document") == "2\n");
  CHECK(unknown(db, folder) == "empty.txt\nlink.txt\n");
  db.exec("UPDATE document SET error = NULL");
  CHECK(unknown(db, folder) == "link.txt\n");
}

TEST_CASE("a file that changes twice in a second is not taken for the first one",
          "[sqlite][reports][known]") {
  const Folder folder;
  const std::time_t now = std::time(nullptr);
  const std::time_t changed = now + GENERATE(-2, -1, 0, 1, 1000);
  const auto put = [&](const std::string& bytes) {
    folder.write("a.txt", bytes);
    set_time(folder, "a.txt", changed, 123456789);
  };
  put("first");
  const Database db = filled(folder);
  if (changed <= now && std::time(nullptr) > now) return;  // it may have come to rest meanwhile
  put("again");
  CHECK(unknown(db, folder) == "a.txt\n");
  // Also when it has come to rest.
  set_time(folder, "a.txt", kLongAgo);
  db.exec(
      "UPDATE document SET modified = replace(modified, substr(modified, 1, 19),"
      " '2025-01-21T09:55:00')");
  CHECK(db.query("SELECT body, modified FROM document") == "first|2025-01-21T09:55:00.123Z\n");
  CHECK(unknown(db, folder) == "a.txt\n");
  db.exec(kFill, {folder.path()});
  CHECK(db.query("SELECT body, modified FROM document") == "again|2025-01-21T09:55:00Z\n");
  CHECK(unknown(db, folder).empty());
}

TEST_CASE("the time of a young file is one that SQLite knows", "[sqlite][reports][known]") {
  const Folder folder;
  folder.write("a.txt", "x");
  CHECK(Database().query("SELECT abs(julianday('now') - julianday(modified)) < 0.01,"
                         " modified GLOB '*T*:[0-9][0-9].[0-9][0-9][0-9]Z' FROM reports(?)",
                         {folder.path()}) == "1|1\n");
}

TEST_CASE("without a table all files are given", "[sqlite][reports][known]") {
  const Folder folder;
  write(folder, "a.txt", "x");
  const Database db = filled(folder);
  CHECK(db.query("SELECT body FROM reports(?, NULL)", {folder.path()}) == "x\n");
  CHECK(db.query("SELECT body, known FROM reports(?)", {folder.path()}) == "x|NULL\n");
  db.exec("INSERT INTO document(path, body) SELECT 'another.txt', 'y'");
  CHECK(db.query("SELECT count(*) FROM reports(?) AS r WHERE r.known = 'document'",
                 {folder.path()}) == "0\n");
  db.exec("CREATE VIRTUAL TABLE temp.inbox USING reports('" + folder.path() + "')");
  CHECK(db.query("SELECT body FROM inbox") == "x\n");
  CHECK(db.query("SELECT body FROM inbox WHERE known = 'document'").empty());
}

TEST_CASE("a table of any name is asked, one in temp before one in main",
          "[sqlite][reports][known]") {
  const Folder folder;
  write(folder, "a.txt", "x");
  write(folder, "A.txt", "y");
  const Database db;
  const std::string columns = "(modified TEXT, error, bytes INT, path TEXT COLLATE NOCASE)";
  const std::string row = " VALUES ('2025-01-21T09:55:00Z', NULL, 1, ?1)";
  db.exec("CREATE TABLE \"it's \"\"mine\"\"\"" + columns);
  db.exec("INSERT INTO \"it's \"\"mine\"\"\"" + row, {folder.path("a.txt")});
  CHECK(unknown(db, folder, "it's \"mine\"") == "A.txt\n");
  CHECK(unknown(db, folder, "IT'S \"MINE\"") == "A.txt\n");
  db.exec("CREATE TEMP TABLE \"it's \"\"mine\"\"\"" + columns);
  CHECK(unknown(db, folder, "it's \"mine\"") == "A.txt\na.txt\n");
}

TEST_CASE("a table that can't be asked is an error", "[sqlite][reports][known]") {
  const Folder folder;
  const Database db;
  db.exec(
      "CREATE TABLE t(path, bytes, modified); CREATE VIEW v AS SELECT * FROM t;"
      "ATTACH ':memory:' AS other; CREATE TABLE other.o(path, bytes, modified, error)");
  CHECK_THROWS_WITH(unknown(db, folder, "document"), Catch::Contains("no table document"));
  CHECK_THROWS_WITH(unknown(db, folder, ""), Catch::Contains("no table"));
  CHECK_THROWS_WITH(unknown(db, folder, "v"), Catch::Contains("no table v"));
  CHECK_THROWS_WITH(unknown(db, folder, "o"), Catch::Contains("no table o"));
  CHECK_THROWS_WITH(unknown(db, folder, "t"), Catch::Contains("t has no column error"));
}

TEST_CASE("a database is refreshed by the statement that filled it", "[sqlite][reports][known]") {
  const std::string mode = GENERATE(as<std::string>{}, "'views'", "'stored'");
  const Folder folder;
  const Folder beside;
  const std::string report = gouji::repository_file("examples/reports/高场街道办事处2024年.txt");
  for (int i = 10; i < 30; ++i) write(folder, std::to_string(i) + ".txt", report);
  const std::string file = beside.path("reports.db");
  filled(folder, mode, file);
  const Database db(file);
  CHECK(db.query("SELECT count(*) FROM document; SELECT count(*) FROM cell") == "20\n4000\n");
  CHECK(db.query(kFill + "SELECT total_changes()", {folder.path()}) == "0\n");
  write(folder, "15.txt", report + "改过的\n");
  write(folder, "31.txt", "no report");
  db.exec(kFill, {folder.path()});
  CHECK(db.query("SELECT changes()") == "2\n");
  CHECK(db.query("SELECT count(*) FROM document; SELECT count(*) FROM cell") == "21\n4000\n");
  CHECK(db.query("SELECT count(*) FROM document WHERE body LIKE '%改过的%'") == "1\n");
  CHECK(db.query(kFill + "SELECT changes()", {folder.path()}) == "0\n");
}

TEST_CASE("a scan with a table can stop midway and be rolled back", "[sqlite][reports][known]") {
  const Folder folder;
  for (int i = 10; i < 30; ++i) write(folder, std::to_string(i) + ".txt", "x");
  const Database db;
  db.exec("SELECT gouji_install()");
  const std::string some =
      "INSERT INTO document(path, bytes, modified)"
      " SELECT path, bytes, modified FROM reports(?, 'document') LIMIT 6;";
  db.exec("BEGIN;" + some + some, {folder.path()});
  CHECK(db.query("SELECT count(*) FROM document") == "12\n");
  db.exec("ROLLBACK");
  for (int i = 0; i < 5; ++i) db.exec(some, {folder.path()});
  CHECK(db.query("SELECT count(*), count(DISTINCT path) FROM document") == "20|20\n");
}

TEST_CASE("documents whose files are gone are found by walking alone", "[sqlite][reports][known]") {
  const Folder folder;
  for (const char* name : {"a.txt", "b.txt", "c.txt"}) write(folder, name, "x");
  const Database db = filled(folder);
  db.exec("INSERT INTO document(path, body) VALUES (?1 || '-of-another/d.txt', 'x'), (NULL, 'y')",
          {folder.path()});
  unlink(folder.path("b.txt").c_str());
  const Opened opened(folder);
  db.exec(
      "DELETE FROM document WHERE substr(path, 1, length(?1) + 1) = ?1 || '/'"
      " AND path NOT IN (SELECT path FROM reports(?1))",
      {folder.path()});
  CHECK(opened.count() == 0);
  CHECK(db.query("SELECT substr(path, length(?1) + 1) FROM document ORDER BY id",
                 {folder.path()}) == "/a.txt\n/c.txt\n-of-another/d.txt\nNULL\n");
}
