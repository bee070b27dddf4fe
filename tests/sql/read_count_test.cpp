// How often documents are read: each once for all checks, whatever they look at.
#include <sqlite3.h>

#include <algorithm>
#include <map>

#include "catch.h"
#include "database.h"
#include "sql/example.h"

using gouji::Database;
using namespace gouji::tests;

namespace {

/// How often the body of each document was read.
using Reads = std::map<std::int64_t, int>;

void read_body(sqlite3_context* context, int, sqlite3_value** argv) {
  ++(*static_cast<Reads*>(sqlite3_user_data(context)))[sqlite3_value_int64(argv[0])];
  sqlite3_result_value(context, argv[1]);
}

/// A database whose table document tells when a body is read.
class Counted {
 public:
  explicit Counted(const std::vector<Example>& examples) : db_(database_of(examples, "'views'")) {
    sqlite3_create_function(db_.handle(), "read_body", 2, SQLITE_UTF8 | SQLITE_INNOCUOUS, &reads_,
                            read_body, nullptr, nullptr);
    db_.exec(
        "PRAGMA legacy_alter_table = ON;"
        "ALTER TABLE document RENAME TO kept;"
        "CREATE VIEW document AS"
        " SELECT id, path, read_body(id, body) AS body, error, bytes, modified FROM kept");
  }

  Reads reads_of(const std::string& sql) {
    reads_.clear();
    db_.exec(sql);
    return reads_;
  }
  const Database& db() const { return db_; }

 private:
  Reads reads_;
  Database db_;
};

int most(const Reads& reads) {
  int most = 0;
  for (const auto& [id, times] : reads) most = std::max(most, times);
  return most;
}

std::vector<Example> reports() {
  return {Example(2023), Example(2024), Example(2024).set("granted", "total", "9"), Example(2022),
          Example(2025)};
}

}  // namespace

TEST_CASE("a look at one report reads it alone", "[sql][reads]") {
  Counted counted(reports());
  for (const char* view :
       {"cell", "section", "claim", "ratio", "part", "oddity", "subject", "disclosure",
        "application", "applicant", "remedy", "cell_status", "gap", "authority_name"}) {
    INFO(view);
    const Reads reads =
        counted.reads_of("SELECT * FROM " + std::string(view) + " WHERE report_id = 3");
    CHECK(reads == Reads{{3, 1}});
  }
  CHECK(counted.reads_of("SELECT * FROM report WHERE id = 3") == Reads{{3, 1}});
}

TEST_CASE("all checks together read a document once, and once more for its texts", "[sql][reads]") {
  Counted counted(reports());
  const Reads reads = counted.reads_of("SELECT * FROM finding");
  CHECK(reads.size() == 5);
  CHECK(most(reads) <= 2);
  CHECK(most(counted.reads_of("SELECT * FROM check_result")) <= 2);
}

TEST_CASE("the rules of one report at a time go through few of them before the next",
          "[sql][reads]") {
  const std::string threads = GENERATE(as<std::string>{}, "0", "1", "4");
  std::vector<Example> many;
  for (int i = 0; i < 100; ++i) many.push_back(Example(2021 + i % 4));
  Counted counted(many);
  const Reads reads = counted.reads_of(
      "CREATE TEMP TABLE seen AS SELECT report_id, rule FROM check_result(" + threads + ")");
  CHECK(reads.size() == 100);
  CHECK(most(reads) <= 2);
  CHECK(counted.db().query(
            "SELECT (SELECT max(rowid) FROM seen"
            "         WHERE report_id = 1 AND rule IN ('balance', 'remedy_sum'))"
            " < (SELECT min(rowid) FROM seen WHERE report_id = 100 AND rule = 'balance')") ==
        "1\n");
}

TEST_CASE("checks of one report read no other, but for those across years", "[sql][reads]") {
  Counted counted(reports());
  const std::string across =
      "'carry_over', 'stock', 'outlier', 'copied_text', 'growth_mismatch',"
      " 'share_mismatch', 'duplicate_report', 'broken_check'";
  const std::string rules =
      counted.db().query("SELECT rule FROM rule WHERE rule NOT IN (" + across + ")");
  for (std::size_t at = 0; at < rules.size(); at = rules.find('\n', at) + 1) {
    const std::string rule = rules.substr(at, rules.find('\n', at) - at);
    INFO(rule);
    const Reads reads =
        counted.reads_of("SELECT * FROM finding WHERE report_id = 3 AND rule = '" + rule + "'");
    CHECK(reads.size() <= 1);
  }
}

TEST_CASE("what is made of a document can't stand for it", "[sql][reads]") {
  const Database db = database_of({Example()}, "'views'");
  db.exec(
      "PRAGMA legacy_alter_table = ON; ALTER TABLE document RENAME TO kept;"
      "CREATE VIEW document AS SELECT report_id AS id, raw AS path, raw AS body FROM cell");
  CHECK_THROWS_WITH(db.query("SELECT * FROM cell"),
                    Catch::Contains("can't be made of what is parsed from it"));
}

TEST_CASE("a document that changes between two looks is parsed anew", "[sql][reads]") {
  const Database db = database_of({Example(), Example(2023)}, "'views'");
  const std::string granted =
      "SELECT message FROM finding WHERE rule = 'outcome_sum' AND measure = 'total'";
  CHECK(db.query(granted) == "");
  db.exec("UPDATE document SET body = ?1 WHERE id = 1",
          {Example().set("granted", "total", "8").text()});
  CHECK_THAT(db.query(granted), Catch::Contains("予以公开8件"));
  db.exec("BEGIN");
  db.exec("UPDATE document SET body = ?1 WHERE id = 1",
          {Example().set("granted", "total", "7").text()});
  CHECK_THAT(db.query(granted), Catch::Contains("予以公开7件"));
  db.exec("ROLLBACK");
  CHECK_THAT(db.query(granted), Catch::Contains("予以公开8件"));
}

// What such a scan sees is undefined in SQLite, and what was read before stays as it was; places
// and texts of two states may meet.
TEST_CASE("documents that change under a scan on the same connection do no harm", "[sql][reads]") {
  const std::string mode = GENERATE(as<std::string>{}, "'views'", "'stored'");
  const std::string body = GENERATE(as<std::string>{}, "NULL", "''", "'一'", "x'FF'");
  const Database db = database_of(reports(), mode);
  sqlite3_stmt* scan = nullptr;
  REQUIRE(sqlite3_prepare_v2(db.handle(), "SELECT * FROM check_result", -1, &scan, nullptr) ==
          SQLITE_OK);
  int code = SQLITE_ROW;
  for (int row = 0; code == SQLITE_ROW; ++row) {
    code = sqlite3_step(scan);
    if (row == 5) db.exec("UPDATE document SET body = " + body + " WHERE id > 1");
    if (row == 9) db.exec("DELETE FROM document WHERE id = 3");
  }
  sqlite3_finalize(scan);
  CHECK(code == SQLITE_DONE);
  CHECK(db.query("SELECT count(DISTINCT report_id) FROM check_result WHERE report_id = 3") ==
        "0\n");
}
