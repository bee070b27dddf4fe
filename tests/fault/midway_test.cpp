// What ends a statement midway: an interrupt, a limit, a rollback, a disk that fails. A stored
// database is sound afterwards, has the rows of its documents and no others, and is completed by
// filling it again.
#include <sqlite3.h>

#include <algorithm>
#include <string>

#include "catch.h"
#include "database.h"
#include "fault/broken_disk.h"
#include "folder.h"

using gouji::Database;
using gouji::Folder;
using namespace gouji::tests;

namespace {

constexpr int kFiles = 12;

/// A folder of reports, and a database beside it.
class Archive {
 public:
  Archive() {
    const std::string report =
        gouji::repository_file("examples/reports/虚构县人民政府办公室2024年.txt");
    for (int i = 0; i < kFiles; ++i) {
      folder_.write("reports/" + std::to_string(10 + i) + ".txt",
                    report + "\n" + std::to_string(i) + "\n");
    }
    Database(database()).exec("SELECT gouji_install('stored')");
    fill_ =
        "INSERT INTO document(path, body, error, bytes, modified)"
        " SELECT path, body, error, bytes, modified FROM reports('" +
        folder_.path("reports") +
        "') WHERE true"
        " ON CONFLICT(path) DO UPDATE SET body = excluded.body, error = excluded.error,"
        " bytes = excluded.bytes, modified = excluded.modified"
        " WHERE body IS NOT excluded.body OR error IS NOT excluded.error";
  }

  std::string database() const { return folder_.path("reports.db"); }
  const std::string& fill() const { return fill_; }
  const Folder& folder() const { return folder_; }

 private:
  Folder folder_;
  std::string fill_;
};

/// "ok" and zeros where the database is sound and its rows are those of its documents.
std::string state(const Database& db) {
  std::string lines = db.query(
      "PRAGMA integrity_check; PRAGMA foreign_key_check;"
      "SELECT count(*) FROM (SELECT id, tbl, item, measure, value, raw, status, start, length"
      " FROM document, report_cells(body) EXCEPT"
      " SELECT report_id, tbl, item, measure, value, raw, status, start, length FROM cell);"
      "SELECT (SELECT count(*) FROM cell) -"
      " (SELECT count(*) FROM document, report_cells(body));"
      "SELECT (SELECT count(*) FROM claim) -"
      " (SELECT count(*) FROM document, report_claims(body));"
      "SELECT (SELECT count(*) FROM section) -"
      " (SELECT count(*) FROM document, report_sections(body));"
      "SELECT (SELECT count(*) FROM report) - (SELECT count(*) FROM document)");
  std::replace(lines.begin(), lines.end(), '\n', ' ');
  return lines;
}

const std::string kSound = "ok 0 0 0 0 0 ";

std::string documents(const Database& db) { return db.query("SELECT count(*) FROM document"); }

/// Filled again, it is whole.
void check_completion(const Archive& archive) {
  const Database db(archive.database());
  CHECK(state(db) == kSound);
  db.exec(archive.fill());
  CHECK(state(db) == kSound);
  CHECK(documents(db) == std::to_string(kFiles) + "\n");
}

}  // namespace

TEST_CASE("an interrupt leaves no half of a statement", "[fault][midway]") {
  const Archive archive;
  const Database db(archive.database());
  struct Counter {
    sqlite3* db;
    int left;
    bool interrupts;
  } counter{db.handle(), 0, false};
  const auto handler = [](void* data) {
    auto& c = *static_cast<Counter*>(data);
    if (--c.left > 0) return 0;
    if (!c.interrupts) return 1;
    sqlite3_interrupt(c.db);
    return 0;
  };
  bool whole = false;
  for (int n = 1; !whole; n += n / 2 + 1) {
    INFO(n);
    counter.left = n;
    counter.interrupts = n % 2 == 0;
    sqlite3_progress_handler(db.handle(), 500, handler, &counter);
    const int code = sqlite3_exec(db.handle(), archive.fill().c_str(), nullptr, nullptr, nullptr);
    sqlite3_progress_handler(db.handle(), 0, nullptr, nullptr);
    whole = code == SQLITE_OK;
    CHECK((whole || code == SQLITE_INTERRUPT));
    CHECK(documents(db) == (whole ? std::to_string(kFiles) + "\n" : "0\n"));
    CHECK(state(db) == kSound);
  }
  check_completion(archive);
}

TEST_CASE("a limit ends a scan, and what is there is stored", "[fault][midway]") {
  const Archive archive;
  {
    const Database db(archive.database());
    db.exec("INSERT INTO document(path, body) SELECT path, body FROM reports('" +
            archive.folder().path("reports") + "') LIMIT 5");
    CHECK(documents(db) == "5\n");
  }
  check_completion(archive);
}

TEST_CASE("a rollback takes the rows with their documents", "[fault][midway]") {
  const Archive archive;
  const Database db(archive.database());
  db.exec("BEGIN; " + archive.fill() + "; SAVEPOINT s; DELETE FROM document WHERE id > 3");
  CHECK(state(db) == kSound);
  db.exec("ROLLBACK TO s");
  CHECK(documents(db) == std::to_string(kFiles) + "\n");
  CHECK(state(db) == kSound);
  db.exec("ROLLBACK");
  CHECK(documents(db) == "0\n");
  check_completion(archive);
}

TEST_CASE("a row that fails takes its statement with it and no other", "[fault][midway]") {
  const Archive archive;
  const Database db(archive.database());
  db.exec("INSERT INTO document(path, body) VALUES ('a', 'b')");
  db.exec(
      "CREATE TEMP TRIGGER fails BEFORE INSERT ON document WHEN new.path LIKE '%17.txt'"
      " BEGIN SELECT RAISE(ABORT, 'no'); END");
  CHECK_THROWS_WITH(db.exec(archive.fill()), Catch::Contains("no"));
  CHECK(documents(db) == "1\n");
  CHECK(state(db) == kSound);
  db.exec("DROP TRIGGER fails; DELETE FROM document");
  check_completion(archive);
}

TEST_CASE("a disk that fails leaves a sound database", "[fault][midway][disk]") {
  register_broken_disk();
  const bool once = GENERATE(true, false);
  const Archive archive;
  int points = 0;
  for (std::int64_t n = 1;; n += 1 + n / 12) {
    CAPTURE(n, once);
    sqlite3* db = nullptr;
    break_disk(n, once);
    int code = sqlite3_open_v2(archive.database().c_str(), &db, SQLITE_OPEN_READWRITE, kBrokenDisk);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 1, nullptr);
    if (code == SQLITE_OK) code = sqlite3_load_extension(db, GOUJI_MODULE, nullptr, nullptr);
    // A small cache, so that pages are written before the end.
    if (code == SQLITE_OK) {
      code = sqlite3_exec(db, ("PRAGMA cache_size = 20; " + archive.fill()).c_str(), nullptr,
                          nullptr, nullptr);
    }
    sqlite3_close(db);
    const bool failed = disk_is_broken();
    break_disk(0, true);
    if (failed) ++points;
    const Database again(archive.database());
    const int kind = code & 0xFF;
    CHECK((kind == SQLITE_OK || kind == SQLITE_IOERR || kind == SQLITE_FULL ||
           kind == SQLITE_CANTOPEN));
    CHECK(state(again) == kSound);
    CHECK(documents(again) == (kind == SQLITE_OK ? std::to_string(kFiles) + "\n" : "0\n"));
    again.exec("DELETE FROM document");
    if (!failed) break;
  }
  CHECK(points > 20);
  check_completion(archive);
}

TEST_CASE("a database that can't grow any more loses nothing", "[fault][midway][disk]") {
  const Archive archive;
  const Database db(archive.database());
  db.exec(
      "INSERT INTO document(path, body) VALUES ('a', 'b'); DELETE FROM document;"
      "PRAGMA max_page_count = 100");
  CHECK_THROWS_WITH(db.exec(archive.fill()), Catch::Contains("full"));
  CHECK(state(db) == kSound);
  CHECK(documents(db) == "0\n");
}

namespace {

/// The errors of the files behind the first one, which has been read when `change` happens.
std::string errors_after(const Folder& folder, void (*change)(const Folder& folder)) {
  const Database db;
  const std::string sql = "SELECT error FROM reports('" + folder.path("reports") + "')";
  sqlite3_stmt* statement = nullptr;
  REQUIRE(sqlite3_prepare_v2(db.handle(), sql.c_str(), -1, &statement, nullptr) == SQLITE_OK);
  REQUIRE(sqlite3_step(statement) == SQLITE_ROW);
  CHECK(sqlite3_column_type(statement, 0) == SQLITE_NULL);
  change(folder);
  std::string errors;
  while (sqlite3_step(statement) == SQLITE_ROW) {
    const auto* error = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
    errors.append(error == nullptr ? "read" : error).append("\n");
  }
  CHECK(sqlite3_finalize(statement) == SQLITE_OK);
  return errors;
}

}  // namespace

TEST_CASE("files that change while others are read are rows with an error", "[fault][reports]") {
  Folder folder;
  for (const char* file : {"1.txt", "2.txt", "3/4.txt", "5.txt"}) {
    folder.write(std::string("reports/") + file, "一、总体情况\n");
  }
  namespace fs = std::filesystem;
  CHECK(errors_after(folder, [](const Folder& f) { fs::remove(f.path("reports/2.txt")); }) ==
        "无法打开：No such file or directory\nread\nread\n");
  CHECK(errors_after(folder, [](const Folder& f) { f.write("reports/5.txt", ""); }) ==
        "read\n文件是空的\n");
  CHECK(errors_after(folder, [](const Folder& f) {
          fs::remove(f.path("reports/5.txt"));
          f.pipe("reports/5.txt");
        }) == "read\n不是普通文件（是管道）\n");
  CHECK(errors_after(folder, [](const Folder& f) { fs::remove_all(f.path("reports/3")); }) ==
        "无法打开：No such file or directory\n不是普通文件（是管道）\n");
}
