// reports(source, known, threads): the same rows, whoever reads the files.
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

#include "catch.h"
#include "database.h"
#include "folder.h"
#include "opened.h"

using gouji::Database;
using gouji::Folder;
using gouji::Opened;

namespace {

// Reports, and whatever else a folder has.
void fill(const Folder& folder, int files) {
  const std::string report =
      gouji::repository_file("examples/reports/虚构县人民政府办公室2024年.txt");
  for (int i = 0; i < files; ++i) {
    const std::string name = std::to_string(1000 + i) + ".txt";
    if (i % 10 == 3) {
      folder.write(name, "");
    } else if (i % 10 == 4) {
      folder.write(name, "<p>政府資訊公開檔案</p>");
    } else if (i % 10 == 5) {
      folder.link("nowhere", name);
    } else if (i % 10 == 6) {
      folder.pipe(name);
    } else {
      folder.write(name, report + std::to_string(i));
    }
  }
}

std::string rows(const Folder& folder, const std::string& columns, const std::string& threads) {
  return Database().query("SELECT " + columns + " FROM reports(?, NULL, " + threads + ")",
                          {folder.path()});
}

}  // namespace

TEST_CASE("the rows of a scan don't depend on threads", "[sqlite][reports][thread]") {
  const Folder folder;
  fill(folder, 100);
  const std::string columns =
      GENERATE(as<std::string>{}, "path", "path, bytes", "path, length(body), error",
               "path, title, authority, year, published, form, media, charset, bytes, error",
               "count(*)", "year", "count(body), count(year), count(error)");
  const std::string expected = rows(folder, columns, "0");
  CHECK(!expected.empty());
  for (const char* threads : {"1", "3", "64", "NULL"}) {
    CHECK(rows(folder, columns, threads) == expected);
  }
}

TEST_CASE("files larger than what is read ahead are read all the same",
          "[sqlite][reports][thread]") {
  const Folder folder;
  for (const char* name : {"a", "b", "c", "d"}) {
    folder.write(name, std::string(std::size_t{name[0] == 'b' ? 17U : 6U} << 20, name[0]));
  }
  const std::string expected = "6291456|a\n17825792|b\n6291456|c\n6291456|d\n";
  CHECK(rows(folder, "length(body), substr(body, -1)", "2") == expected);
}

TEST_CASE("threads is a number", "[sqlite][reports][thread]") {
  const Folder folder;
  fill(folder, 3);
  for (const char* threads : {"-1", "65", "1.5", "'x'", "9223372036854775807", "x'31'"}) {
    INFO(threads);
    CHECK_THROWS_WITH(rows(folder, "*", threads), Catch::Contains("from 0 to 64"));
  }
  CHECK(rows(folder, "count(*), min(threads), max(typeof(known))", "2") == "3|2|null\n");
  CHECK(Database().query("SELECT count(body) FROM reports(?) WHERE threads = 0", {folder.path()}) ==
        "3\n");
}

TEST_CASE("a scan that reads ahead stops where the query does", "[sqlite][reports][thread]") {
  const Folder folder;
  fill(folder, 100);
  const Database db;
  for (int i = 0; i < 20; ++i) {
    const std::string limit = std::to_string(i);
    CHECK(
        db.query("SELECT count(*) FROM (SELECT body FROM reports(?, NULL, 3) LIMIT " + limit + ")",
                 {folder.path()}) == limit + "\n");
  }
  // Two scans at once, one of which ends before the other.
  CHECK(db.query("SELECT count(a.body), count(b.body) FROM"
                 " (SELECT body FROM reports(?1, NULL, 2) LIMIT 10) AS a,"
                 " (SELECT body FROM reports(?1, NULL, 2) LIMIT 5) AS b",
                 {folder.path()}) == "35|40\n");
}

TEST_CASE("files that the query drops by their paths are not read ahead for long",
          "[sqlite][reports][thread]") {
  const Folder folder;
  for (int i = 0; i < 1000; ++i) folder.write(std::to_string(1000 + i), "x");
  const Opened opened(folder);
  const std::string threads = GENERATE("1", "3");
  const auto scan = [&](const std::string& condition) {
    return Database().query("SELECT sum(length(body)) FROM reports(?, NULL, " + threads +
                                ") WHERE path GLOB '" + condition + "'",
                            {folder.path()});
  };
  CHECK(scan("*/1[0-9][05]0") == "20\n");
  CHECK(opened.count() < 20 + 100);
  CHECK(scan("*/*") == "1000\n");
  CHECK(opened.count() == 1000);
}

TEST_CASE("a scan that reads ahead can be interrupted", "[sqlite][reports][thread]") {
  const Folder folder;
  fill(folder, 100);
  const Database db;
  int calls = 0;
  const auto interrupt = [](void* count) { return ++*static_cast<int*>(count) > 5 ? 1 : 0; };
  sqlite3_progress_handler(db.handle(), 20, interrupt, &calls);
  CHECK_THROWS_WITH(db.query("SELECT body, year FROM reports(?, NULL, 2)", {folder.path()}),
                    Catch::Contains("interrupted"));
  sqlite3_progress_handler(db.handle(), 0, nullptr, nullptr);
  CHECK(db.query("SELECT count(*), count(year) FROM reports(?, NULL, 2)", {folder.path()}) ==
        "100|60\n");
}

TEST_CASE("each of several connections reads ahead", "[sqlite][reports][thread]") {
  const Folder folder;
  fill(folder, 60);
  const std::string expected = rows(folder, "path, year, body, error", "0");
  std::vector<std::string> results(4);
  std::vector<std::thread> threads;
  for (std::string& result : results) {
    threads.emplace_back([&] { result = rows(folder, "path, year, body, error", "2"); });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& result : results) CHECK(result == expected);
}

TEST_CASE("a table is filled and refreshed by a scan that reads ahead",
          "[sqlite][reports][thread]") {
  const Folder folder;
  fill(folder, 60);
  const Database db;
  db.exec("SELECT gouji_install('stored')");
  const std::string fill_all =
      "INSERT INTO document(path, body, error, bytes, modified)"
      " SELECT path, body, error, bytes, modified FROM reports(?1, 'document', 2) WHERE true"
      " ON CONFLICT(path) DO UPDATE SET body = excluded.body, error = excluded.error,"
      " bytes = excluded.bytes, modified = excluded.modified";
  db.exec(fill_all, {folder.path()});
  db.exec(fill_all, {folder.path()});
  CHECK(db.query("SELECT count(*), count(error) FROM document; SELECT count(*) FROM cell") ==
        "60|18\n" + std::to_string(36 * 200) + "\n");
}

#ifndef __SANITIZE_THREAD__  // which has no fork() beside threads

TEST_CASE("a program may exit with a scan left open", "[sqlite][reports][thread]") {
  const Folder folder;
  fill(folder, 100);
  for (int i = 0; i < 5; ++i) {
    const pid_t child = fork();
    if (child == 0) {
      static const Database db;
      sqlite3_stmt* statement = nullptr;
      const std::string sql =
          "SELECT year FROM reports('" + folder.path() + "', NULL, 3) -- left open";
      sqlite3_prepare_v2(db.handle(), sql.c_str(), -1, &statement, nullptr);
      for (int row = 0; row < 10 + i; ++row) sqlite3_step(statement);
      std::exit(7);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    CHECK((WIFEXITED(status) && WEXITSTATUS(status) == 7));
  }
}

#endif
