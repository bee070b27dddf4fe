// gouji_debug(): one line for a problem report: what runs here.
//
//   SELECT gouji_debug();  -- gouji 0.1.0 (300e9f8), SQLite 3.40.1 (built for 3.40.1), ICU 72.1,
//   RE2 9.0.0
#include <string>

#include "sqlite/register.h"
#include "sqlite/scalar_function.h"

namespace gouji::sqlite {
namespace {

void gouji_debug(Result out, sqlite3_value**) {
  out.set(std::string("gouji " GOUJI_VERSION " (" GOUJI_COMMIT "), SQLite ") +
          sqlite3_libversion() +
          " (built for " SQLITE_VERSION "), ICU " GOUJI_ICU_VERSION ", RE2 " GOUJI_RE2_VERSION);
}

}  // namespace

int register_gouji_debug(sqlite3* db) {
  return sqlite3_create_function_v2(db, "gouji_debug", 0, kPure, nullptr, scalar<gouji_debug>,
                                    nullptr, nullptr, nullptr);
}

}  // namespace gouji::sqlite
