// The SQL that a database of reports consists of, statement by statement.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sqlite/sql_files.h"

namespace gouji::sqlite {

/// How a database holds its rows.
enum class Mode { views, stored };

inline constexpr std::string_view name(Mode mode) {
  return mode == Mode::views ? "views" : "stored";
}

/// A statement of sql/.
struct Command {
  Part part;
  std::string type;       ///< as in sqlite_schema: table, view, index, trigger; or "insert"
  std::string name;       ///< of what it creates, or fills
  std::string_view text;  ///< from its first keyword on, without the semicolon

  bool creates() const { return type != "insert"; }
  /// A table whose rows are the user's, never to be dropped.
  bool holds_data() const;
  /// A table whose rows the INSERTs beside it derive from other tables.
  bool derived() const { return part == Part::stored && type == "table"; }
};

/// All commands of a mode, in the order of creation. Throws Error for SQL of another kind, which
/// would be a mistake in sql/.
std::vector<Command> script(Mode mode);

}  // namespace gouji::sqlite
