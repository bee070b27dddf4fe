// The files that a table has already, so that a scan need not read them again.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "sqlite/statement.h"

namespace gouji::sqlite {

/// A table of the temp or main schema with the columns path, bytes, modified and error, as
/// reports() gives them. It is asked as it is at that moment, also by the statement that fills it.
class KnownFiles {
 public:
  /// Throws an Error that names a table or a column that is not there.
  KnownFiles(sqlite3* db, const std::string& table);

  /// Whether the table has the file with this size and time of change, and without an error: what
  /// could not be read is tried again.
  bool has(std::string_view path, std::int64_t bytes, std::string_view modified);

 private:
  Statement find_;
};

}  // namespace gouji::sqlite
