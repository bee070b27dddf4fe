// Several threads: each with a connection of its own, and all with one.
#include <sqlite3.h>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "catch.h"
#include "database.h"
#include "folder.h"

using gouji::Database;
using gouji::Folder;

namespace {

constexpr int kThreads = 4;

const std::string kCalls =
    "SELECT count(*), sum(value), sum(start) FROM report_cells(?1);"
    "SELECT count(*), max(value) FROM report_claims(?1);"
    "SELECT authority, year FROM report_meta(?1);"
    "SELECT count(*) FROM report_oddity(?1), report_subject(?1);"
    "SELECT length(report_text(?1)), authority_key('武汉市江汉区人民政府')";

/// Runs `body(number)` in all threads at the same time.
template <class Body>
void in_threads(Body body) {
  std::atomic<int> ready = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < kThreads; ++i) {
    threads.emplace_back([&, i] {
      for (++ready; ready < kThreads;) std::this_thread::yield();
      body(i);
    });
  }
  for (std::thread& thread : threads) thread.join();
}

std::vector<std::string> documents() {
  std::vector<std::string> all;
  for (const char* name : {"虚构县人民政府办公室2024年", "虚构县人民政府办公室2025年",
                           "长沙市人民政府办公室2024年", "随州市人民政府办公室2024年"}) {
    all.push_back(gouji::repository_file("examples/reports/" + std::string(name) + ".txt"));
  }
  all.push_back("<p>政府資訊公開檔案</p>");
  return all;
}

}  // namespace

// First, so that all threads load and initialise at the same time.
TEST_CASE("connections in several threads don't disturb each other", "[sqlite][thread]") {
  const std::vector<std::string> all = documents();
  std::vector<std::string> results(kThreads);
  in_threads([&](int number) {
    for (int round = 0; round < 3; ++round) {
      const Database db;
      std::string rows;
      for (const std::string& document : all) rows += db.query(kCalls, {document});
      for (const std::string& document : all) rows += db.query(kCalls, {gouji::Blob{document}});
      results[static_cast<std::size_t>(number)] = rows;
    }
  });
  CHECK(!results[0].empty());
  for (const std::string& result : results) CHECK(result == results[0]);
}

TEST_CASE("documents are parsed in other threads than the rules'", "[sqlite][thread]") {
  const std::vector<std::string> all = documents();
  std::vector<std::string> findings;
  for (const std::string threads : {"0", "1", "3"}) {
    const Database db;
    db.exec("SELECT gouji_install()");
    for (int i = 0; i < 150; ++i) {
      db.exec("INSERT INTO document(path, body) VALUES (?1, ?2)",
              {std::to_string(i), all[static_cast<std::size_t>(i) % all.size()]});
    }
    findings.push_back(db.query("SELECT * FROM check_result(" + threads +
                                ") ORDER BY report_id, rule, item, measure, start, message"));
    db.exec("PRAGMA threads = " + threads);  // 0: as many as usual
    CHECK(db.query("SELECT * FROM check_result"
                   " ORDER BY report_id, rule, item, measure, start, message") == findings.back());
    // What is left open, or of one report only, leaves no thread behind.
    CHECK(db.query("SELECT count(*) FROM (SELECT * FROM check_result LIMIT 3)") == "3\n");
    db.query("SELECT * FROM finding WHERE report_id = 7");
  }
  CHECK(!findings[0].empty());
  CHECK(findings[1] == findings[0]);
  CHECK(findings[2] == findings[0]);
}

TEST_CASE("one connection serves several threads", "[sqlite][thread]") {
  const std::vector<std::string> all = documents();
  const Database db;
  const std::string expected = db.query(kCalls, {all[0]});
  std::atomic<int> wrong = 0;
  in_threads([&](int) {
    for (int round = 0; round < 5; ++round) {
      db.query(kCalls, {all[1]});
      if (db.query(kCalls, {all[0]}) != expected) ++wrong;
    }
  });
  CHECK(wrong == 0);
}

TEST_CASE("readers see whole documents while another thread stores them", "[sqlite][thread]") {
  const Folder folder;
  const std::string file = folder.path("reports.db");
  const std::vector<std::string> all = documents();
  Database(file).exec("PRAGMA journal_mode = wal; SELECT gouji_install('stored')");
  std::atomic<int> wrong = 0;
  in_threads([&](int number) {
    const Database db(file);
    sqlite3_busy_timeout(db.handle(), 60000);
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (number == 0) {
        db.exec("INSERT INTO document(path, body) VALUES (?1, ?2)", {std::to_string(i), all[i]});
      } else if (db.query("SELECT (SELECT count(*) FROM cell) -"
                          " (SELECT count(*) FROM document, report_cells(body))") != "0\n") {
        ++wrong;
      }
      if (number == 1) db.query("SELECT count(*) FROM finding");
    }
  });
  CHECK(wrong == 0);
  CHECK(Database(file).query("SELECT count(*) FROM document") == "5\n");
}
