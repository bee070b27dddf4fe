#include "sqlite/statement.h"

#include "sqlite/guard.h"

namespace gouji::sqlite {

Statement::Statement(sqlite3* db, std::string_view sql) : db_(db) {
  sqlite3_stmt* statement = nullptr;
  check(db, sqlite3_prepare_v2(db, sql.data(), static_cast<int>(sql.size()), &statement, nullptr));
  statement_.reset(statement);
}

Statement& Statement::bind(int parameter, std::string_view value) {
  check(db_, sqlite3_bind_text64(statement_.get(), parameter, value.data(), value.size(),
                                 SQLITE_TRANSIENT, SQLITE_UTF8));
  return *this;
}

Statement& Statement::bind(int parameter, sqlite3_value* value) {
  check(db_, sqlite3_bind_value(statement_.get(), parameter, value));
  return *this;
}

Statement& Statement::bind(int parameter, std::int64_t value) {
  check(db_, sqlite3_bind_int64(statement_.get(), parameter, value));
  return *this;
}

bool Statement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) check(db_, code);
  return false;
}

std::string Statement::text(int column) const {
  const void* text = sqlite3_column_text(statement_.get(), column);
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column));
  if (text != nullptr) return {static_cast<const char*>(text), size};
  if (sqlite3_column_type(statement_.get(), column) != SQLITE_NULL) throw std::bad_alloc();
  return {};
}

std::string_view Statement::bytes(int column) const {
  sqlite3_stmt* const row = statement_.get();
  const void* data = type(column) == SQLITE_BLOB ? sqlite3_column_blob(row, column)
                                                 : sqlite3_column_text(row, column);
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(row, column));
  if (data == nullptr && size > 0) throw std::bad_alloc();
  return {static_cast<const char*>(data), data == nullptr ? 0 : size};
}

std::string Statement::column_name(int column) const {
  const char* name = sqlite3_column_name(statement_.get(), column);
  if (name == nullptr) throw std::bad_alloc();
  return name;
}

std::string Statement::declared_type(int column) const {
  const char* type = sqlite3_column_decltype(statement_.get(), column);
  return type == nullptr ? std::string() : type;
}

void execute(sqlite3* db, std::string_view sql) {
  Statement statement(db, sql);
  while (statement.step()) {
  }
}

std::string first_text(sqlite3* db, std::string_view sql) {
  Statement statement(db, sql);
  return statement.step() ? statement.text(0) : std::string();
}

std::string quoted(std::string_view name) {
  std::string text = "\"";
  for (const char c : name) text.append(c == '"' ? 2 : 1, c);
  return text.append("\"");
}

std::string quoted(std::string_view schema, std::string_view name) {
  return quoted(schema).append(".").append(quoted(name));
}

bool another_query_is_open(sqlite3* db) {
  int busy = 0;
  for (sqlite3_stmt* statement = nullptr; (statement = sqlite3_next_stmt(db, statement));) {
    busy += sqlite3_stmt_busy(statement) != 0 ? 1 : 0;
  }
  return busy > 1;
}

bool same_name(std::string_view a, std::string_view b) {
  return a.size() == b.size() &&
         sqlite3_strnicmp(a.data(), b.data(), static_cast<int>(a.size())) == 0;
}

Savepoint::Savepoint(sqlite3* db, const std::string& function) : db_(db) {
  const int code = sqlite3_exec(db, "SAVEPOINT gouji", nullptr, nullptr, nullptr);
  // SQLite opens no savepoint while a statement that writes is running.
  if ((code & 0xff) == SQLITE_BUSY) {
    throw Error(function + "() can't run inside an INSERT, UPDATE or DELETE; call it in a SELECT");
  }
  check(db, code);
}

Savepoint::~Savepoint() {
  if (!open_) return;
  sqlite3_exec(db_, "ROLLBACK TO gouji", nullptr, nullptr, nullptr);
  sqlite3_exec(db_, "RELEASE gouji", nullptr, nullptr, nullptr);
}

void Savepoint::release() {
  execute(db_, "RELEASE gouji");
  open_ = false;
}

}  // namespace gouji::sqlite
