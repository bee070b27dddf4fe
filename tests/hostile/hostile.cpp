// Time and memory that documents made to hurt take, as a Markdown table: each at several sizes and
// in a process of its own, through all functions of the loaded module.
//
//   hostile MODULE [MEGABYTES…]      1 10 50 unless said
//
// Ends with 1 where something takes more than ten times its size and 32 MB, or more time for each
// megabyte the larger it is.
#include <malloc.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <string>
#include <vector>

#include "hostile/page.h"

using namespace gouji::tests;

namespace {

constexpr double kMostTimes = 10;
constexpr double kMostBeside = 32;
// Of the time for a megabyte, from the smallest size to the largest: caches and page faults count.
constexpr double kMostGrowth = 3;

struct Cost {
  double seconds = 0;
  double memory = 0;  // in megabytes, beside the document itself
  bool done = false;
};

constexpr const char* kCalls[] = {
    "SELECT length(report_text(?1))",           "SELECT count(*), max(year) FROM report_meta(?1)",
    "SELECT count(*) FROM report_sections(?1)", "SELECT count(*) FROM report_cells(?1)",
    "SELECT count(*) FROM report_claims(?1)",   "SELECT count(*) FROM report_oddity(?1)",
    "SELECT count(*) FROM report_subject(?1)"};

/// A line of /proc/self/status, in megabytes.
double status(const char* name) {
  std::ifstream file("/proc/self/status");
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with(name))
      return std::strtod(line.c_str() + std::strlen(name), nullptr) / 1024;
  }
  std::exit(2);
}

/// What is in use; the peak is counted from it.
double begin_peak() {
  malloc_trim(0);
  std::ofstream("/proc/self/clear_refs") << "5";
  return status("VmRSS:");
}

sqlite3* connect(const char* module) {
  sqlite3* db = nullptr;
  sqlite3_open(":memory:", &db);
  sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 1, nullptr);
  if (sqlite3_load_extension(db, module, nullptr, nullptr) != SQLITE_OK) std::exit(2);
  return db;
}

void call(sqlite3* db, const char* sql, const std::string& document) {
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(db, sql, -1, &statement, nullptr) != SQLITE_OK) std::exit(3);
  sqlite3_bind_blob64(statement, 1, document.data(), document.size(), SQLITE_STATIC);
  if (sqlite3_step(statement) != SQLITE_ROW) std::exit(4);
  sqlite3_finalize(statement);
}

Cost measure(const char* module, const std::string& document) {
  sqlite3* db = connect(module);
  const double before = begin_peak();
  const auto start = std::chrono::steady_clock::now();
  for (const char* sql : kCalls) call(db, sql, document);
  const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
  const Cost cost{time.count(), status("VmHWM:") - before, true};
  sqlite3_close(db);
  return cost;
}

/// In a process of its own: its peak is nobody else's, and it may be ended. The document is made
/// before, since that takes memory, too.
Cost measure_apart(const char* module, const HostilePage& page, std::size_t size) {
  const std::string document = page.make(size);
  int ends[2];
  if (pipe(ends) != 0) std::exit(2);
  const pid_t child = fork();
  if (child == 0) {
    alarm(300);
    const Cost cost = measure(module, document);
    if (write(ends[1], &cost, sizeof cost) != sizeof cost) _exit(1);
    _exit(0);
  }
  close(ends[1]);
  Cost cost;
  if (read(ends[0], &cost, sizeof cost) != sizeof cost) cost = Cost{};
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  return cost;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const char* only = std::getenv("GOUJI_HOSTILE");  // part of a name
  std::vector<std::size_t> sizes;
  for (int i = 2; i < argc; ++i) sizes.push_back(std::strtoul(argv[i], nullptr, 10));
  if (sizes.empty()) sizes = {1, 10, 50};
  std::printf("| document |");
  for (const std::size_t size : sizes) std::printf(" %zu MB: s | memory, MB |", size);
  std::printf(" verdict |\n| --- |");
  for (std::size_t i = 0; i < sizes.size(); ++i) std::printf(" ---: | ---: |");
  std::printf(" --- |\n");
  bool all_good = true;
  for (const HostilePage& page : hostile_pages()) {
    if (only != nullptr && std::strstr(page.name, only) == nullptr) continue;
    std::printf("| %s |", page.name);
    std::string verdict;
    Cost first;
    for (const std::size_t size : sizes) {
      const Cost cost = measure_apart(argv[1], page, size << 20U);
      if (!cost.done) {
        std::printf(" failed | |");
        verdict = "FAILED";
        continue;
      }
      std::printf(" %.3f | %.0f |", cost.seconds, cost.memory);
      std::fflush(stdout);
      if (!first.done) first = cost;
      const double growth = cost.seconds / std::max(first.seconds, 0.02) /
                            (static_cast<double>(size) / static_cast<double>(sizes.front()));
      if (growth > kMostGrowth) verdict = "TIME";
      if (cost.memory > kMostTimes * static_cast<double>(size) + kMostBeside) verdict += " MEMORY";
    }
    if (!verdict.empty()) all_good = false;
    std::printf(" %s |\n", verdict.empty() ? "linear" : verdict.c_str());
    std::fflush(stdout);
  }
  return all_good ? 0 : 1;
}
