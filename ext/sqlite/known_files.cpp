#include "sqlite/known_files.h"

#include <initializer_list>

#include "sqlite/guard.h"

namespace gouji::sqlite {
namespace {

// SQLite tells nothing of the columns of a view: what it computes is not asked once a file.
bool has_column(sqlite3* db, const char* schema, const std::string& table, const char* column) {
  const int code = sqlite3_table_column_metadata(db, schema, table.c_str(), column, nullptr,
                                                 nullptr, nullptr, nullptr, nullptr);
  if (code == SQLITE_NOMEM) throw std::bad_alloc();
  return code == SQLITE_OK;
}

// The schema that the name alone would mean. An attached database has to be asked for by its user.
const char* schema_of(sqlite3* db, const std::string& table) {
  for (const char* schema : {"temp", "main"}) {
    if (has_column(db, schema, table, nullptr)) return schema;
  }
  throw Error("reports(source, known): there is no table " + table + " in main or temp");
}

// Byte for byte, whatever collation the column has: the names of two files may differ in case only.
std::string find_sql(sqlite3* db, const std::string& table) {
  const char* const schema = schema_of(db, table);
  for (const char* column : {"path", "bytes", "modified", "error"}) {
    if (has_column(db, schema, table, column)) continue;
    throw Error("reports(source, known): the table " + table + " has no column " + column);
  }
  return "SELECT 1 FROM " + quoted(schema, table) +
         " WHERE path = ?1 COLLATE BINARY AND bytes = ?2 AND modified = ?3 AND error IS NULL";
}

}  // namespace

KnownFiles::KnownFiles(sqlite3* db, const std::string& table) : find_(db, find_sql(db, table)) {}

bool KnownFiles::has(std::string_view path, std::int64_t bytes, std::string_view modified) {
  // A statement left in the middle would hold a read lock, and stand in the way of a ROLLBACK.
  const Statement::Reset reset(find_);
  return find_.bind(1, path).bind(2, bytes).bind(3, modified).step();
}

}  // namespace gouji::sqlite
