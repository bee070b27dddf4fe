// A program whose SQLite is built without sqlite3_load_extension(), and that has gouji all the
// same.
//
//   registered VERSION FOLDER      ends with 1 and says what is wrong where something is
#include <sqlite3.h>

#include <cstdio>
#include <string>

#include "sqlite/gouji.h"

namespace {

int wrong = 0;

void expect(bool holds, const char* what, const std::string& got) {
  if (holds) return;
  ++wrong;
  std::printf("%s: %s\n", what, got.c_str());
}

class Connection {
 public:
  Connection() { sqlite3_open(":memory:", &db_); }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection() { sqlite3_close(db_); }

  sqlite3* handle() const { return db_; }

  /// The rows, "a|b\n" each, or the message of an error.
  std::string query(const std::string& sql) const {
    std::string rows;
    const auto row = [](void* out, int count, char** values, char**) {
      for (int i = 0; i < count; ++i) {
        static_cast<std::string*>(out)
            ->append(i == 0 ? "" : "|")
            .append(values[i] == nullptr ? "NULL" : values[i]);
      }
      static_cast<std::string*>(out)->append("\n");
      return 0;
    };
    const int code = sqlite3_exec(db_, sql.c_str(), row, &rows, nullptr);
    return code == SQLITE_OK ? rows : sqlite3_errmsg(db_);
  }

 private:
  sqlite3* db_ = nullptr;
};

const std::string kFindings =
    "SELECT report_id, rule, item, measure, message FROM finding ORDER BY 1, 2, tbl, 3, 4";

// Installs, reads the folder through the one door, and gives all findings.
std::string findings(const Connection& db, const std::string& mode, const std::string& folder) {
  db.query("SELECT gouji_install('" + mode + "')");
  const std::string filled = db.query(
      "INSERT INTO document(path, body, error, bytes, modified)"
      " SELECT path, body, error, bytes, modified FROM reports('" +
      folder + "'); SELECT count(*) > 0, sum(error IS NOT NULL) FROM document");
  expect(filled == "1|0\n", "reports() reads the folder", filled);
  return db.query(kFindings);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  expect(std::string(sqlite3_libversion()) == argv[1], "the version", sqlite3_libversion());
  expect(sqlite3_compileoption_used("OMIT_LOAD_EXTENSION") == 1, "built without loading", "");

  const auto entry = reinterpret_cast<void (*)(void)>(sqlite3_gouji_init);
  expect(sqlite3_auto_extension(entry) == SQLITE_OK, "registered for all connections", "");
  {
    const Connection views;
    const Connection stored;
    const std::string found = findings(views, "views", argv[2]);
    expect(found.find("balance") != found.npos, "findings", found);
    const std::string same = findings(stored, "stored", argv[2]);
    expect(same == found, "stored or not, the same", same + "and\n" + found);
    const std::string verdict = views.query("SELECT sum(errors), sum(cells) > 0 FROM verdict");
    expect(verdict == views.query("SELECT count(*), 1 FROM finding WHERE severity = 'error'"),
           "verdict", verdict);
    const std::string made = views.query("CREATE VIRTUAL TABLE inbox USING reports('/')");
    expect(made.find("temp") != made.npos, "the door is for TEMP alone", made);
  }
  sqlite3_cancel_auto_extension(entry);

  const Connection server;
  std::string got = server.query("SELECT gouji_version()");
  expect(got.find("no such function") != got.npos, "not registered any more", got);
  sqlite3_gouji_noread_init(server.handle(), nullptr, nullptr);
  got = server.query("SELECT number FROM report_sections('一、总体情况' || char(10) || '无')");
  expect(got == "1\n", "registered on one connection", got);
  got = server.query("SELECT * FROM reports('/')");
  expect(got.find("no such table") != got.npos, "no door for servers", got);

  std::printf("SQLite %s: %d wrong\n", sqlite3_libversion(), wrong);
  return wrong == 0 ? 0 : 1;
}
