// SQL calls with arbitrary arguments, on a database of reports: the first byte is the statement,
// then come values, each a byte for its type and, for text and blobs, two for its length. What a
// call changes is rolled back.
#include <sqlite3.h>

#include <array>
#include <cstring>
#include <vector>

#include "database.h"
#include "folder.h"
#include "fuzz/law.h"

using namespace gouji;

namespace {

struct Call {
  const char* sql;
  bool never_fails;  ///< a function of a document alone: no content of it is an error
};

constexpr std::array kCalls{
    Call{"SELECT report_text(?1), typeof(report_text(?1))", true},
    Call{"SELECT * FROM report_meta(?1)", true},
    Call{"SELECT * FROM report_sections(?1) WHERE number = ?2 OR heading = ?3", true},
    Call{"SELECT * FROM report_cells(?1) WHERE tbl = ?2 AND item = ?3", true},
    Call{"SELECT * FROM report_claims(?1) WHERE value = ?2", true},
    Call{"SELECT * FROM report_ratio(?1), report_part(?2)", true},
    Call{"SELECT * FROM report_oddity(?1), report_subject(?2)", true},
    Call{"SELECT * FROM report_disclosure(?1), report_remedy(?2)", true},
    Call{"SELECT * FROM report_application(?1) WHERE item = ?2", true},
    Call{"SELECT * FROM report_applicant(?1) WHERE measure = ?2", true},
    Call{"SELECT * FROM form_cells WHERE form = ?1 AND tbl = ?2 AND ordinal = ?3", true},
    Call{"SELECT authority_key(?1), text_similarity(?2, ?3)", false},
    Call{"SELECT gouji_install(?1)", false},
    Call{"SELECT gouji_freeze(?1)", false},
    Call{"INSERT INTO document(path, body, error) VALUES (?1, ?2, ?3)", false},
    Call{"UPDATE document SET body = ?1, path = ?2 WHERE id <> ?3", false},
    Call{"INSERT OR REPLACE INTO rule(rule, severity, enabled) VALUES (?1, ?2, ?3)", false},
    Call{"INSERT INTO waiver(path, rule, item) VALUES (?1, ?2, ?3)", false},
    Call{"INSERT OR REPLACE INTO authority_class(suffix, class, day) VALUES (?1, ?2, ?3)", false},
    Call{"SELECT * FROM report_cells(?1), report_claims(?1)", true},
    Call{"SELECT d.*, r.* FROM report_disclosure(?1) d LEFT JOIN report_remedy(?1) r", true},
    Call{"SELECT authority_key(authority), gouji_debug() FROM report_meta(?1)", true},
    Call{"SELECT text_similarity(?1, report_text(?1)), text_similarity(?1, ?2)", false},
    Call{"SELECT * FROM check_result WHERE rule = ?1 AND report_id = ?2 AND tbl = ?3", false},
};

// A little of everything that is read of a report.
std::string report(int year) {
  const std::string number = std::to_string(year);
  return "青石镇人民政府" + number + "年政府信息公开工作年度报告\n一、总体情况\n" + number +
         "年，共收到政府信息公开申请12件，其中自然人10件，占83.3%，同比增长20%。\n"
         "二、主动公开政府信息情况\n规章 | 1 | 0 | 2 |\n三、收到和处理政府信息公开申请情况\n"
         "一、本年新收政府信息公开申请数量 | 10 | 2 | / | 0 | 0 | 0 | 12 |\n"
         "四、结转下年度继续办理 | O | 0 | 0 | 0 | 0 | 0 | 1 |\n"
         "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况\n1 | 0 | 0 | 0 | 2\n"
         "五、存在的主要问题及改进情况\n（足彩）锟斤拷\n六、其他需要报告的事项\n无\n";
}

// A stored database with an organ's reports of two years, on which nothing stays changed.
const Database& database() {
  static const Database* const kDatabase = [] {
    auto* db = new Database;
    db->exec("SELECT gouji_install('stored'); ATTACH ':memory:' AS other");
    db->exec("INSERT INTO document(path, body) VALUES ('a', ?1)", {report(2022)});
    db->exec("INSERT INTO document(path, body) VALUES ('b2023', ?1)", {report(2023)});
    return db;
  }();
  return *kDatabase;
}

/// The next value of what is left of the input.
void bind(sqlite3_stmt* statement, int number, std::string_view& rest) {
  const unsigned type = rest.empty() ? 0 : static_cast<unsigned char>(rest[0]) % 6U;
  rest.remove_prefix(rest.empty() ? 0 : 1);
  std::string_view value;
  if (type == 4) {
    value = rest;  // the last one, however long
  } else if (type > 1 && rest.size() >= 2) {
    const std::size_t size = static_cast<unsigned char>(rest[0]) * std::size_t{256} +
                             static_cast<unsigned char>(rest[1]);
    value = rest.substr(2, size);
  }
  sqlite3_int64 integer = 0;
  switch (type) {
    case 0:
      sqlite3_bind_null(statement, number);
      return;
    case 1:
      std::memcpy(&integer, rest.data(), std::min(sizeof integer, rest.size()));
      rest.remove_prefix(std::min(sizeof integer, rest.size()));
      sqlite3_bind_int64(statement, number, integer);
      return;
    case 5:
      sqlite3_bind_double(statement, number, static_cast<double>(value.size()) / 3);
      return;
    case 2:
      sqlite3_bind_text(statement, number, value.data(), static_cast<int>(value.size()),
                        SQLITE_STATIC);
      break;
    default:
      sqlite3_bind_blob(statement, number, value.data() == nullptr ? "" : value.data(),
                        static_cast<int>(value.size()), SQLITE_STATIC);
  }
  rest = value.data() == nullptr
             ? std::string_view()
             : rest.substr(std::size_t(value.data() - rest.data()) + value.size());
}

int run(sqlite3_stmt* statement) {
  const auto limit = static_cast<std::size_t>(
      sqlite3_limit(sqlite3_db_handle(statement), SQLITE_LIMIT_LENGTH, -1));
  int code = SQLITE_ROW;
  for (int rows = 0; rows < 1000 && code == SQLITE_ROW; ++rows) {
    code = sqlite3_step(statement);
    for (int i = 0; code == SQLITE_ROW && i < sqlite3_column_count(statement); ++i) {
      const char* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, i));
      if (text != nullptr && std::strlen(text) > limit) {
        tests::breach("a text is within the limit", "");
      }
    }
  }
  return code;
}

// reports() reads a file as report_text() reads its bytes.
void check_file(const Database& db, std::string_view bytes) {
  static const Folder* const kFolder = new Folder;
  kFolder->write("a/report", std::string(bytes));
  const std::string wrong = db.query(
      "SELECT count(*) FROM reports(?1) WHERE error IS NULL AND body IS NOT report_text(?2);"
      "SELECT count(*) FROM reports(?1 || '/[a-c]/*')"
      " WHERE bytes IS NOT length(?2) OR (error IS NULL) <> (media IS NOT NULL)",
      {kFolder->path(), Blob{std::string(bytes)}});
  tests::require(wrong == "0\n0\n", "reports() reads what report_text() reads", wrong);
}

// What is stored is what the functions say.
void check_stored(const Database& db) {
  const std::string wrong = db.query(
      "SELECT count(*) FROM (SELECT report_id, tbl, item, measure, value, raw, status FROM cell"
      " EXCEPT SELECT d.id, tbl, item, measure, value, raw, status FROM document d,"
      " report_cells(d.body));"
      "SELECT count(*) FROM cell WHERE report_id NOT IN (SELECT id FROM document);"
      "SELECT (SELECT count(*) FROM document) - (SELECT count(*) FROM report)");
  tests::require(wrong == "0\n0\n0\n", "what is stored is what is parsed", wrong);
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const Database& db = database();
  const Call& call = kCalls[data[0] % kCalls.size()];
  std::string_view rest = tests::input(data, size).substr(1);
  if (data[0] == 0xFF) {
    check_file(db, rest);
    return 0;
  }
  db.exec("SAVEPOINT fuzz");
  sqlite3_stmt* statement = nullptr;
  int code = sqlite3_prepare_v2(db.handle(), call.sql, -1, &statement, nullptr);
  tests::require(code == SQLITE_OK, "each call can be prepared", sqlite3_errmsg(db.handle()));
  for (int i = 1; i <= sqlite3_bind_parameter_count(statement); ++i) bind(statement, i, rest);
  code = run(statement);
  const std::string message = sqlite3_errmsg(db.handle());
  sqlite3_finalize(statement);
  tests::require(code == SQLITE_DONE || code == SQLITE_ROW || !call.never_fails,
                 "no content of a document is an error", message);
  tests::require(code != SQLITE_NOMEM && code != SQLITE_CORRUPT && code != SQLITE_MISUSE &&
                     code != SQLITE_INTERNAL,
                 "an error is an ordinary one", message);
  if (data[0] % kCalls.size() >= 12 && data[0] % kCalls.size() < 19) {
    if (db.query("SELECT type FROM sqlite_schema WHERE name = 'cell'") == "table\n") {
      check_stored(db);
    }
    db.query("SELECT count(*) FROM finding; SELECT * FROM verdict");
  }
  db.exec("ROLLBACK TO fuzz; RELEASE fuzz");
  return 0;
}
