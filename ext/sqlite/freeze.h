// gouji_freeze(schema): all results as plain tables, for those who have no gouji.
#pragma once

#include <string>
#include <string_view>

#include "sqlite/api.h"
#include "sqlite/check_view.h"

namespace gouji::sqlite {

/// Copies the results of the main schema into the attached database `target`, or throws Error and
/// changes nothing. Gives one line on what is there now.
std::string freeze(sqlite3* db, std::string_view target, CheckRun& run);

}  // namespace gouji::sqlite
