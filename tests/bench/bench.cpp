// What the cells of reports cost, as a multiple of what SQLite takes to look at their text:
//   SELECT sum(value), sum(start), count(raw) FROM document, report_cells(body)
//   SELECT sum(length(body)) FROM document
// over documents of which no two are equal, in any round. Both run in turn in one process and one
// database in memory; the first round is dropped. Exits with 1 where the cells are not the figures
// put in. usage: gouji_bench MODULE FOLDER [DOCUMENTS [ROUNDS]]      FOLDER: reports that print all
// 200 cells
#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "bench/perturb.h"

namespace gouji::bench {
namespace {

constexpr const char* kCells =
    "SELECT sum(value), sum(start), count(raw) FROM document, report_cells(body)";
constexpr const char* kYardstick = "SELECT sum(length(body)) FROM document";
constexpr std::size_t kFigures = 200;  // the cells of form 2021

struct Finalize {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

struct Close {
  void operator()(sqlite3* db) const { sqlite3_close_v2(db); }
};
using Connection = std::unique_ptr<sqlite3, Close>;

void check(sqlite3* db, bool fine) {
  if (!fine) throw std::runtime_error(sqlite3_errmsg(db));
}

Statement prepare(sqlite3* db, const char* sql) {
  sqlite3_stmt* statement = nullptr;
  check(db, sqlite3_prepare_v2(db, sql, -1, &statement, nullptr) == SQLITE_OK);
  return Statement(statement);
}

void run(sqlite3* db, const char* sql) {
  check(db, sqlite3_exec(db, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
}

Connection open(const std::string& module) {
  sqlite3* raw = nullptr;
  const int rc = sqlite3_open(":memory:", &raw);
  Connection db(raw);
  check(raw, rc == SQLITE_OK && sqlite3_enable_load_extension(raw, 1) == SQLITE_OK);
  char* message = nullptr;
  if (sqlite3_load_extension(raw, module.c_str(), nullptr, &message) != SQLITE_OK) {
    throw std::runtime_error(message != nullptr ? message : "the module does not load");
  }
  run(raw, "CREATE TABLE document(id INTEGER PRIMARY KEY, body)");
  return db;
}

// Those that print every cell, as text.
std::vector<Pattern> read_patterns(sqlite3* db, const std::string& folder) {
  const Statement select = prepare(db, "SELECT body FROM reports(?) WHERE error IS NULL");
  sqlite3_bind_text(select.get(), 1, folder.c_str(), -1, SQLITE_TRANSIENT);
  std::vector<Pattern> patterns;
  while (sqlite3_step(select.get()) == SQLITE_ROW) {
    const unsigned char* body = sqlite3_column_text(select.get(), 0);
    Pattern pattern(reinterpret_cast<const char*>(body));
    if (pattern.figures() == kFigures) patterns.push_back(std::move(pattern));
  }
  if (patterns.empty()) throw std::runtime_error("no report with 200 figures in " + folder);
  return patterns;
}

Tally fill(sqlite3* db, const std::vector<Pattern>& patterns, std::size_t documents,
           std::mt19937& random) {
  run(db, "DELETE FROM document; BEGIN");
  const Statement insert = prepare(db, "INSERT INTO document(body) VALUES (?)");
  Tally tally;
  for (std::size_t i = 0; i < documents; ++i) {
    const std::string body = patterns[i % patterns.size()].fill(random, tally);
    sqlite3_bind_text(insert.get(), 1, body.data(), static_cast<int>(body.size()), SQLITE_STATIC);
    check(db, sqlite3_step(insert.get()) == SQLITE_DONE);
    sqlite3_reset(insert.get());
  }
  run(db, "COMMIT");
  return tally;
}

// Runs a query of one row; gives its columns and adds the microseconds it took.
std::vector<std::int64_t> timed(sqlite3* db, const char* sql, std::vector<double>& times) {
  const Statement select = prepare(db, sql);
  const auto begin = std::chrono::steady_clock::now();
  check(db, sqlite3_step(select.get()) == SQLITE_ROW);
  const std::chrono::duration<double, std::micro> took = std::chrono::steady_clock::now() - begin;
  times.push_back(took.count());
  std::vector<std::int64_t> row;
  for (int i = 0; i < sqlite3_column_count(select.get()); ++i) {
    row.push_back(sqlite3_column_int64(select.get(), i));
  }
  return row;
}

struct Times {
  std::vector<double> yardstick;
  std::vector<double> cells;
};

void print(const char* what, const Tally& tally) {
  std::printf("%s sum(value) %lld, sum(start) %lld, count(raw) %lld\n", what,
              static_cast<long long>(tally.value), static_cast<long long>(tally.start),
              static_cast<long long>(tally.count));
}

// Whether the cells of one round's documents are the figures put in.
bool run_round(sqlite3* db, const std::vector<Pattern>& patterns, std::size_t documents,
               std::mt19937& random, Times& times) {
  const Tally expected = fill(db, patterns, documents, random);
  timed(db, kYardstick, times.yardstick);
  const std::vector<std::int64_t> row = timed(db, kCells, times.cells);
  const Tally actual{row[0], row[1], row[2]};
  if (actual == expected) return true;
  print("put in:", expected);
  print("cells: ", actual);
  return false;
}

struct Summary {
  double best;
  double median;
};

// Microseconds a document.
Summary summary(std::vector<double> times, std::size_t documents) {
  std::sort(times.begin(), times.end());
  const auto each = static_cast<double>(documents);
  return {times.front() / each, times[times.size() / 2] / each};
}

void print(const Times& times, std::size_t documents) {
  const Summary yardstick = summary(times.yardstick, documents);
  const Summary cells = summary(times.cells, documents);
  std::printf("%zu rounds of %zu documents; microseconds a document\n", times.cells.size(),
              documents);
  std::printf("                        best   median\n");
  std::printf("sum(length(body))   %8.2f %8.2f\n", yardstick.best, yardstick.median);
  std::printf("report_cells(body)  %8.2f %8.2f\n", cells.best, cells.median);
  std::printf("ratio               %8.2f %8.2f\n", cells.best / yardstick.best,
              cells.median / yardstick.median);
}

int measure(const std::string& module, const std::string& folder, std::size_t documents,
            std::size_t rounds) {
  const Connection db = open(module);
  const std::vector<Pattern> patterns = read_patterns(db.get(), folder);
  std::mt19937 random(20240515);
  Times warm_up;
  Times times;
  for (std::size_t round = 0; round <= rounds; ++round) {
    if (!run_round(db.get(), patterns, documents, random, round == 0 ? warm_up : times)) {
      return EXIT_FAILURE;
    }
  }
  print(times, documents);
  std::printf("the cells are the figures put in\n");
  return EXIT_SUCCESS;
}

}  // namespace
}  // namespace gouji::bench

int main(int argc, char* argv[]) {
  if (argc < 3) {
    std::fprintf(stderr, "usage: %s MODULE FOLDER [DOCUMENTS [ROUNDS]]\n", argv[0]);
    return EXIT_FAILURE;
  }
  try {
    return gouji::bench::measure(argv[1], argv[2], argc > 3 ? std::stoul(argv[3]) : 2000,
                                 argc > 4 ? std::stoul(argv[4]) : 9);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s: %s\n", argv[0], error.what());
    return EXIT_FAILURE;
  }
}
