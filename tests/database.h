// A connection with the extension loaded, as a user has it.
#pragma once

#include <sqlite3.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

namespace gouji {

/// A value to bind to `?`: text, the bytes of a file, or NULL.
struct Blob {
  std::string bytes;
};
using Bound = std::variant<std::monostate, std::string, Blob>;

/// The entry points; `kNone` loads nothing.
inline constexpr auto kInit = "sqlite3_gouji_init";
inline constexpr auto kNoReadInit = "sqlite3_gouji_noread_init";
inline constexpr const char* kNone = nullptr;

/// What fails throws a std::runtime_error with SQLite's message.
class Database {
 public:
  explicit Database(const std::string& file = ":memory:", const char* entry = kInit) {
    sqlite3* db = nullptr;
    const int code = sqlite3_open(file.c_str(), &db);
    db_.reset(db);
    check(code);
    if (entry != kNone) load(entry);
  }

  sqlite3* handle() const { return db_.get(); }

  void load(const char* entry = kInit) {
    check(sqlite3_db_config(handle(), SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 1, nullptr));
    char* message = nullptr;
    const int code = sqlite3_load_extension(handle(), GOUJI_MODULE, entry, &message);
    const std::unique_ptr<char, decltype(&sqlite3_free)> owned(message, sqlite3_free);
    if (code != SQLITE_OK) throw std::runtime_error(message != nullptr ? message : "not loaded");
  }

  void exec(const std::string& sql, const std::vector<Bound>& values = {}) const {
    query(sql, values);
  }

  /// The rows of one or more statements, "a|b\n" each, NULL as "NULL". Values are bound to the
  /// parameters of each statement anew.
  std::string query(const std::string& sql, const std::vector<Bound>& values = {}) const {
    std::string rows;
    const char* rest = sql.c_str();
    while (*rest != '\0') {
      sqlite3_stmt* prepared = nullptr;
      check(sqlite3_prepare_v2(handle(), rest, -1, &prepared, &rest));
      const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> statement(prepared,
                                                                                 sqlite3_finalize);
      if (prepared != nullptr) run(prepared, values, rows);
    }
    return rows;
  }

 private:
  void run(sqlite3_stmt* statement, const std::vector<Bound>& values, std::string& rows) const {
    const int parameters = sqlite3_bind_parameter_count(statement);
    for (int i = 0; i < parameters; ++i) bind(statement, i + 1, values.at(std::size_t(i)));
    int code = sqlite3_step(statement);
    for (; code == SQLITE_ROW; code = sqlite3_step(statement)) {
      const int columns = sqlite3_column_count(statement);
      for (int i = 0; i < columns; ++i) {
        if (i > 0) rows += '|';
        rows += text(statement, i);
      }
      rows += '\n';
    }
    if (code != SQLITE_DONE) check(code);
  }

  static std::string text(sqlite3_stmt* statement, int column) {
    if (sqlite3_column_type(statement, column) == SQLITE_NULL) return "NULL";
    const void* data = sqlite3_column_type(statement, column) == SQLITE_BLOB
                           ? sqlite3_column_blob(statement, column)
                           : sqlite3_column_text(statement, column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
    return data == nullptr ? std::string() : std::string(static_cast<const char*>(data), size);
  }

  void bind(sqlite3_stmt* statement, int number, const Bound& value) const {
    if (const auto* text = std::get_if<std::string>(&value)) {
      check(sqlite3_bind_text64(statement, number, text->data(), text->size(), SQLITE_STATIC,
                                SQLITE_UTF8));
    } else if (const auto* blob = std::get_if<Blob>(&value)) {
      check(sqlite3_bind_blob64(statement, number, blob->bytes.data(), blob->bytes.size(),
                                SQLITE_STATIC));
    }
  }

  void check(int code) const {
    if (code != SQLITE_OK) throw std::runtime_error(sqlite3_errmsg(handle()));
  }

  struct Close {
    void operator()(sqlite3* db) const { sqlite3_close(db); }
  };
  std::unique_ptr<sqlite3, Close> db_;
};

}  // namespace gouji
