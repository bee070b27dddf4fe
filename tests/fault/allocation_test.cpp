// Whatever allocation fails, the call ends in SQLITE_NOMEM or as if nothing had been; nothing is
// leaked, and the connection gives the right results again.
//
// $GOUJI_FAULTS is how many allocations of each case are made to fail, spread over all of them, or
// `all`.
#include "fault/allocation.h"

#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

#include "archive.h"
#include "catch.h"
#include "database.h"
#include "folder.h"

using gouji::Blob;
using gouji::Bound;
using gouji::Database;
using gouji::Folder;
using gouji::tests::Fault;
using gouji::tests::live_blocks;

namespace {

/// What the tests of all cases have made to fail, and what came of it.
struct Sum {
  std::int64_t points = 0;    // allocations that failed
  std::int64_t survived = 0;  // of them without any harm to the result
  ~Sum() {
    if (points == 0) return;
    std::cout << points << " allocations failed, " << survived << " of them unnoticed\n";
  }
} sum;

std::int64_t most_points() {
  const char* wanted = std::getenv("GOUJI_FAULTS");
  if (wanted == nullptr) return 60;
  return std::string(wanted) == "all" ? 1'000'000'000 : std::atoll(wanted);
}

/// Rows as text, and how the statements ended. Allocates nothing while `db` runs but in SQLite.
struct Outcome {
  int code = SQLITE_OK;
  std::string rows;
};

class Runner {
 public:
  Runner(const Database& db, std::string sql, std::vector<Bound> values)
      : db_(db.handle()), sql_(std::move(sql)), values_(std::move(values)) {
    out_.rows.reserve(1 << 20);
  }

  /// Runs all statements up to the first error. The text of an expanded row goes into reserved
  /// memory, so that only what is tested allocates.
  void run() {
    out_.rows.clear();
    out_.code = SQLITE_OK;
    const char* rest = sql_.c_str();
    while (*rest != '\0' && out_.code == SQLITE_OK) {
      sqlite3_stmt* statement = nullptr;
      out_.code = sqlite3_prepare_v2(db_, rest, -1, &statement, &rest);
      if (out_.code == SQLITE_OK && statement != nullptr) run(statement);
      sqlite3_finalize(statement);
    }
  }
  const Outcome& outcome() const { return out_; }

 private:
  void run(sqlite3_stmt* statement) {
    for (int i = 1; i <= sqlite3_bind_parameter_count(statement); ++i) {
      const Bound& value = values_.at(static_cast<std::size_t>(i - 1));
      if (const auto* text = std::get_if<std::string>(&value)) {
        sqlite3_bind_text(statement, i, text->data(), static_cast<int>(text->size()),
                          SQLITE_STATIC);
      } else if (const auto* blob = std::get_if<Blob>(&value)) {
        sqlite3_bind_blob(statement, i, blob->bytes.data(), static_cast<int>(blob->bytes.size()),
                          SQLITE_STATIC);
      }
    }
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
      for (int i = 0; i < sqlite3_column_count(statement); ++i) {
        const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, i));
        // A column may be NULL for want of memory, which the connection then says.
        if (text == nullptr && sqlite3_errcode(db_) == SQLITE_NOMEM) code = SQLITE_NOMEM;
        out_.rows.append(text == nullptr ? "NULL" : text).append("|");
      }
      if (code == SQLITE_NOMEM) break;
      out_.rows.append("\n");
    }
    out_.code = code == SQLITE_DONE ? SQLITE_OK : code;
  }

  sqlite3* db_;
  std::string sql_;
  std::vector<Bound> values_;
  Outcome out_;
};

/// So that the cache has none of the documents that a case is about.
void forget_documents(const Database& db) {
  db.query(
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 17)"
      " SELECT report_text('other ' || i) FROM n");
}

const std::string& report() {
  static const std::string kReport =
      "青石镇人民政府2024年政府信息公开工作年度报告\n发布日期：2025-01-20\n一、总体情况\n"
      "2024年，青石镇共收到政府信息公开申请12件，其中自然人10件，占83.3%，同比增长20%。\n"
      "二、主动公开政府信息情况\n第二十条第（一）项\n规章 | 1 | 0 | 2 |\n"
      "三、收到和处理政府信息公开申请情况\n"
      "一、本年新收政府信息公开申请数量 | 10 | 2 | 0 | 0 | 0 | 0 | 12 |\n"
      "四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n"
      "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况\n0 | 0 | 0 | 0 | 0\n"
      "五、存在的主要问题及改进情况\n（足彩）锟斤拷\n六、其他需要报告的事项\n无\n";
  return kReport;
}

/// The database of a case, without SQLite's reserve of memory.
Database database(const std::string& set_up) {
  Database db;
  sqlite3_db_config(db.handle(), SQLITE_DBCONFIG_LOOKASIDE, nullptr, 0, 0);
  db.exec(set_up);
  return db;
}

/// Lets one allocation after the other fail while `sql` runs on documents that are new to the
/// cache, and rolls back what it changes. Gives what went wrong, one line each.
std::string faults(const Database& db, const std::string& sql, const std::vector<Bound>& values) {
  constexpr std::int64_t kNever = 1'000'000'000'000;
  Runner runner(db, sql, values);
  std::int64_t counted = 0;
  bool struck = false;
  const auto run = [&](std::int64_t n, bool once) {
    forget_documents(db);
    db.exec("BEGIN");
    {
      const Fault fault(n, once);
      runner.run();
      counted = fault.counted();
      struck = fault.struck();
    }
    // An error may have rolled back already.
    if (sqlite3_get_autocommit(db.handle()) == 0) db.exec("ROLLBACK");
    return runner.outcome();
  };
  const Outcome expected = run(kNever, true);
  run(kNever, true);
  if (expected.code != SQLITE_OK) return sql + ": " + std::to_string(expected.code) + "\n";

  std::string wrong;
  const std::int64_t all = counted;
  const std::int64_t stride = std::max<std::int64_t>(1, all / most_points());
  for (std::int64_t n = 1 + all % stride; n <= all; n += stride) {
    const bool once = n / stride % 4 != 0;
    const Outcome outcome = run(n, once);
    if (struck) ++sum.points;
    if (struck && outcome.code == SQLITE_OK) ++sum.survived;
    const bool right =
        outcome.code == SQLITE_OK ? outcome.rows == expected.rows : outcome.code == SQLITE_NOMEM;
    if (right) continue;
    wrong += sql.substr(0, 60) + ", allocation " + std::to_string(n) + " of " +
             std::to_string(all) + (once ? "" : " and all behind") + ": code " +
             std::to_string(outcome.code) + "\n";
  }
  const Outcome again = run(kNever, true);
  if (again.code != SQLITE_OK || again.rows != expected.rows) wrong += sql + ": not right again\n";
  return wrong;
}

/// A connection of its own for one case. Before it another one, since RE2 keeps what it learned of
/// a text: what the second leaves allocated is leaked, but for `kept` blocks.
void check_faults(const std::string& set_up, const std::string& sql,
                  const std::vector<Bound>& values, std::int64_t kept = 0) {
  std::string wrong;
  std::int64_t before = 0;
  {
    const Database first = database(set_up);
    Runner(first, sql, values).run();
  }
  before = live_blocks();
  {
    const Database db = database(set_up);
    wrong = faults(db, sql, values);
  }
  const std::int64_t leaked = live_blocks() - before - (wrong.size() > 15 ? 1 : 0);
  CAPTURE(sql, values.size());
  CHECK(wrong == "");
  CHECK(leaked <= kept);
}

}  // namespace

TEST_CASE("a function that runs out of memory says so, and works again", "[fault][function]") {
  const std::string sql = GENERATE(
      as<std::string>{}, "SELECT report_text(?1)", "SELECT * FROM report_meta(?1)",
      "SELECT * FROM report_sections(?1)", "SELECT * FROM report_cells(?1)",
      "SELECT * FROM report_cells(?1) WHERE tbl = 'applications' AND measure = 'total'",
      "SELECT * FROM report_claims(?1)", "SELECT * FROM report_ratio(?1)",
      "SELECT * FROM report_part(?1)", "SELECT * FROM report_oddity(?1)",
      "SELECT * FROM report_subject(?1)", "SELECT * FROM report_disclosure(?1)",
      "SELECT * FROM report_application(?1)", "SELECT * FROM report_applicant(?1)",
      "SELECT * FROM report_remedy(?1)", "SELECT count(*), max(item_label) FROM form_cells",
      "SELECT authority_key('武汉市江汉区人民政府')", "SELECT gouji_version(), gouji_debug()",
      "SELECT text_similarity(?1, replace(?1, '一', '二'))");
  check_faults("", sql, {report()});
}

TEST_CASE("a file in any medium that runs out of memory does no harm", "[fault][medium]") {
  using gouji::tests::Archive;
  const std::string page =
      "<html><head><title>2024年年度报告</title></head><body><p>一、总体情况</p><table><tr>"
      "<td rowspan=2>规章</td><td>1</td></tr><tr><td>&#50;</td></tr></table><ul><li>甲</ul>";
  const std::string word =
      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
      "<w:body><w:p><w:r><w:t>一、总体情况</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>1"
      "</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>";
  const std::string bytes =
      GENERATE_COPY(as<std::string>{}, page, word, Archive().add("word/document.xml", word).bytes(),
                    "# 一\n\n## 二\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n**粗** [链](a.b)\n",
                    std::string("\xFF\xFE\x2D\x4E\x0A\x00", 6), "\xD6\xD0\xCE\xC4\x81\x39\xEE\x39",
                    "<meta charset=big5><p>\xA4\xA4\xA4\xE5</p>", "<p>政府資訊公開檔案</p>");
  check_faults("", "SELECT report_text(?1), m.* FROM report_meta(?1) m", {Blob{bytes}});
}

TEST_CASE("a database of reports that runs out of memory loses nothing", "[fault][database]") {
  const std::string document = "INSERT INTO document(path, body) VALUES ('a', ?1)";
  const std::string sql = GENERATE_COPY(
      as<std::string>{}, "SELECT gouji_install()", document + "; SELECT * FROM cell",
      "SELECT gouji_install('stored'); " + document + "; SELECT * FROM cell",
      "SELECT gouji_install('stored'); " + document +
          "; UPDATE document SET body = replace(body, '12', '13'); SELECT * FROM cell;"
          " DELETE FROM document; SELECT count(*) FROM cell");
  const std::string set_up = sql.starts_with("INSERT") ? "SELECT gouji_install('stored')" : "";
  check_faults(set_up, sql, {report()});
}

TEST_CASE("findings that run out of memory are none that are wrong", "[fault][finding]") {
  const std::string sql = GENERATE(as<std::string>{}, "SELECT * FROM finding",
                                   "SELECT * FROM verdict", "SELECT gouji_freeze('other')");
  check_faults(
      "SELECT gouji_install('stored'); ATTACH ':memory:' AS other;"
      "INSERT INTO document(path, body) VALUES ('a', '" +
          report() + "')",
      sql, {});
}

TEST_CASE("findings that are parsed for run out of memory whole", "[fault][finding]") {
  const std::string threads = GENERATE("0", "2");
  const std::int64_t kept = threads == "0" ? 0 : 8;  // what glibc keeps of threads that have ended
  check_faults("SELECT gouji_install('views'); INSERT INTO document(path, body) SELECT value, '" +
                   report() + "' FROM json_each('[1, 2, 3]')",
               "SELECT * FROM check_result(" + threads + ") WHERE outcome = 'broken'", {}, kept);
}

TEST_CASE("a scan that runs out of memory leaves out no file", "[fault][reports]") {
  const Folder folder;
  folder.write("a/1.txt", report());
  folder.write("b/2.html", "<p>一</p><table><tr><td>1</td></tr></table>");
  folder.write("b/3.txt", "");
  folder.write("c.docx", gouji::tests::Archive().add("x", "y").bytes());
  folder.link("a", "d");
  // Long ago, so that a table may know it.
  std::filesystem::last_write_time(
      folder.path("a/1.txt"),
      std::filesystem::file_time_type::clock::now() - std::chrono::hours(1));
  const std::string known =
      "CREATE TABLE known AS SELECT path, bytes, modified, error FROM reports('" +
      folder.path("a") + "')";
  const std::string threads = GENERATE("0", "2");
  // glibc keeps the stacks of threads that have ended, and what belongs to them.
  const std::int64_t kept = threads == "0" ? 0 : 8;
  check_faults("", "SELECT path, year, body, error FROM reports(?1, NULL, " + threads + ")",
               {folder.path()}, kept);
  check_faults("", "SELECT path, bytes FROM reports(?1, NULL, " + threads + ")",
               {folder.path("*/*.txt")}, kept);
  check_faults(known, "SELECT path, body FROM reports(?1, 'known', " + threads + ")",
               {folder.path()}, kept);
}

TEST_CASE("loading in want of memory fails whole or succeeds", "[fault][load]") {
  gouji::Database();  // the library stays in the process
  const std::int64_t before = live_blocks();
  std::int64_t wrong = 0;
  for (std::int64_t n = 1;; ++n) {
    sqlite3* db = nullptr;
    REQUIRE(sqlite3_open(":memory:", &db) == SQLITE_OK);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 1, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_LOOKASIDE, nullptr, 0, 0);
    int code = SQLITE_OK;
    bool struck = false;
    {
      const Fault fault(n);
      code = sqlite3_load_extension(db, GOUJI_MODULE, gouji::kInit, nullptr);
      struck = fault.struck();
    }
    if (struck) ++sum.points;
    const bool works = sqlite3_exec(db, "SELECT report_text('a') FROM report_cells('b')", nullptr,
                                    nullptr, nullptr) == SQLITE_OK;
    if (code == SQLITE_OK && !works) ++wrong;
    sqlite3_close(db);
    if (!struck) break;
  }
  CHECK(wrong == 0);
  CHECK(live_blocks() == before);
}
