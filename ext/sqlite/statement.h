// SQL that the extension runs itself, on the connection that called it. What fails throws Error.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "sqlite/value.h"

namespace gouji::sqlite {

/// One prepared statement. Its lifetime must end within the call that made it, in xClose, or with
/// the virtual table that it belongs to: SQLite disconnects those when it closes the connection,
/// before it looks for statements.
class Statement {
 public:
  /// `sql`: one statement, with or without its semicolon.
  Statement(sqlite3* db, std::string_view sql);

  Statement& bind(int parameter, std::string_view value);
  Statement& bind(int parameter, sqlite3_value* value);
  Statement& bind(int parameter, std::int64_t value);

  /// True if there is a row; false at the end.
  bool step();
  /// Back before the first row, with the values bound before.
  void reset() { sqlite3_reset(statement_.get()); }

  std::string text(int column) const;
  std::int64_t integer(int column) const { return sqlite3_column_int64(statement_.get(), column); }
  sqlite3_value* value(int column) const { return sqlite3_column_value(statement_.get(), column); }
  int type(int column) const { return sqlite3_column_type(statement_.get(), column); }
  /// The bytes of a BLOB, else its text in UTF-8; valid until the next step.
  std::string_view bytes(int column) const;
  /// The greatest number of a parameter.
  int parameters() const { return sqlite3_bind_parameter_count(statement_.get()); }
  int columns() const { return sqlite3_column_count(statement_.get()); }
  std::string column_name(int column) const;
  /// The type that the column which a result column shows was declared with; else ''.
  std::string declared_type(int column) const;
  /// Resets a statement at the end of a scope.
  struct Reset {
    explicit Reset(Statement& which) : statement(which) {}
    Reset(const Reset&) = delete;
    Reset& operator=(const Reset&) = delete;
    ~Reset() { statement.reset(); }
    Statement& statement;
  };

  bool read_only() const { return sqlite3_stmt_readonly(statement_.get()) != 0; }

 private:
  sqlite3* db_;
  Owned<sqlite3_stmt> statement_;
};

/// Runs one statement to its end.
void execute(sqlite3* db, std::string_view sql);

/// The text of the first column of the first row; empty without a row.
std::string first_text(sqlite3* db, std::string_view sql);

/// An identifier: `a"b` gives `"a""b"`.
std::string quoted(std::string_view name);
/// `"schema"."name"`
std::string quoted(std::string_view schema, std::string_view name);

/// Whether a statement of the host's is under way besides the one that called us: neither read to
/// its end nor reset. To be asked while no Statement is.
bool another_query_is_open(sqlite3* db);

/// True for names that SQLite takes for one.
bool same_name(std::string_view a, std::string_view b);

/// Everything or nothing: what happened since is undone by the destructor, unless release() was
/// called. Works inside a transaction of the host's.
class Savepoint {
 public:
  /// `function`: whose call it is, for the error where a writing statement is under way.
  Savepoint(sqlite3* db, const std::string& function);
  Savepoint(const Savepoint&) = delete;
  Savepoint& operator=(const Savepoint&) = delete;
  ~Savepoint();

  void release();

 private:
  sqlite3* db_;
  bool open_ = true;
};

}  // namespace gouji::sqlite
