// gouji_install(), gouji_install(mode): makes the main schema a database of reports.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "sqlite/api.h"
#include "sqlite/script.h"

namespace gouji::sqlite {

/// Creates what is missing, as `version` of gouji; without a mode keeps the one that the database
/// has, or else makes views. Undone whole if it fails. Gives one line that says what was done, and
/// the names that were left alone because the user has changed them.
std::string install(sqlite3* db, std::optional<Mode> asked, std::string_view version);

}  // namespace gouji::sqlite
