// What gouji_install() has to do in a database, worked out before anything is done.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sqlite/api.h"
#include "sqlite/script.h"

namespace gouji::sqlite {

/// A row of main.sqlite_schema that has a text.
struct SchemaObject {
  std::string type;
  std::string name;
  std::string table;  ///< that an index or trigger belongs to; else `name`
  std::string sql;
};

/// SQLite's names are equal in any case: the key of a map of them.
std::string key(std::string_view name);

/// What a database holds of gouji.
struct Installed {
  std::vector<SchemaObject> objects;            ///< all of the main schema, the user's too
  std::string version;                          ///< on record; empty where nothing is
  std::optional<Mode> mode;                     ///< on record, or told from the objects
  std::map<std::string, std::string> recorded;  ///< key(name) → text as installed

  const SchemaObject* find(std::string_view name) const;
};

Installed read_installed(sqlite3* db);

struct InstallPlan {
  Mode mode;
  std::vector<Command> commands;         ///< all that the mode consists of
  std::vector<SchemaObject> drop;        ///< ours, and not as wanted
  std::vector<std::string> left_alone;   ///< ours once, changed by the user since
  std::vector<SchemaObject> in_the_way;  ///< not ours: nothing can be done
  bool missing = false;                  ///< something is to be created
  bool unrecorded = false;               ///< something is there, and not on record
};

/// For `mode`. Reads only.
InstallPlan plan_install(sqlite3* db, const Installed& installed, Mode mode);

/// True if both are the same text; a paste on Windows ends lines with CR LF.
bool same_text(std::string_view a, std::string_view b);

}  // namespace gouji::sqlite
