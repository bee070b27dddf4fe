// Documents made to hurt: an answer in time that grows with their size and no faster, and text for
// ever after.
#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <string>

#include "archive.h"
#include "catch.h"
#include "database.h"
#include "folder.h"
#include "hostile/page.h"

using gouji::Blob;
using gouji::Database;
using namespace gouji::tests;

namespace {

/// Seconds that all functions take of a document.
double seconds(const Database& db, const std::string& document) {
  const auto start = std::chrono::steady_clock::now();
  const std::string rows = db.query(
      "SELECT length(report_text(?1)) > -1;"
      "SELECT count(*) > -1 FROM report_cells(?1);"
      "SELECT count(*) > -1 FROM report_claims(?1);"
      "SELECT count(*) > -1 FROM report_sections(?1), report_meta(?1);"
      "SELECT count(*) > -1 FROM report_oddity(?1); SELECT count(*) > -1 FROM report_subject(?1)",
      {Blob{document}});
  CHECK(rows == "1\n1\n1\n1\n1\n1\n");
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

TEST_CASE("a page made to hurt takes time in proportion to its size", "[hostile][time]") {
  constexpr std::size_t kSmall = 16 << 10;
  constexpr std::size_t kTimes = 8;
  // Other programs run beside this one, and what is quadratic takes eight times as long for a byte.
  constexpr double kMost = 4;
  constexpr double kShortest = 0.02;
  const Database db;
  for (const HostilePage& page : hostile_pages()) {
    INFO(page.name);
    const double small = std::max(kShortest, seconds(db, page.make(kSmall)));
    double large = 0;
    for (int attempt = 0; attempt < 3; ++attempt) {
      db.query("SELECT report_text('other')");
      large = seconds(db, page.make(kTimes * kSmall) + std::string(std::size_t(attempt), ' '));
      if (large <= kMost * kTimes * small) break;
    }
    CHECK(large <= kMost * kTimes * small);
  }
}

TEST_CASE("a page made to hurt is text for ever after", "[hostile][law]") {
  const Database db;
  for (const HostilePage& page : hostile_pages()) {
    INFO(page.name);
    const Blob document{page.make(64 << 10)};
    CHECK(db.query("SELECT report_text(report_text(?1)) IS report_text(?1)", {document}) == "1\n");
    CHECK(db.query("SELECT count(*) FROM report_cells(?1) WHERE status = 'ok'"
                   " AND substr(report_text(?1), start, length) IS NOT raw",
                   {document}) == "0\n");
  }
}

TEST_CASE("a text that is longer than SQLite takes is an error and no more", "[hostile][limit]") {
  const Database db;
  sqlite3_limit(db.handle(), SQLITE_LIMIT_LENGTH, 10000);
  // Each byte that GB18030 has not becomes U+FFFD, three bytes.
  const Blob document{std::string(9000, '\xFF')};
  CHECK_THROWS_WITH(db.query("SELECT report_text(?1)", {document}), Catch::Contains("too big"));
  CHECK(db.query("SELECT count(*) FROM report_cells(?1)", {document}) == "0\n");
  CHECK(db.query("SELECT report_text('a')") == "a\n");
}

TEST_CASE("a report behind a million bars is read", "[hostile][limit]") {
  const Database db;
  const std::string report =
      gouji::repository_file("examples/reports/虚构县人民政府办公室2024年.txt");
  const std::string values = "SELECT tbl, item, measure, status, value FROM report_cells(?1)";
  CHECK(db.query(values, {std::string(1'000'000, '|') + "\n" + report}) ==
        db.query(values, {report}));
}
