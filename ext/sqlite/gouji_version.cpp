// gouji_version(): MAJOR.MINOR.PATCH.
#include "sqlite/register.h"
#include "sqlite/scalar_function.h"

namespace gouji::sqlite {
namespace {

void gouji_version(Result out, sqlite3_value**) { out.set(constant(GOUJI_VERSION)); }

}  // namespace

int register_gouji_version(sqlite3* db) {
  return sqlite3_create_function_v2(db, "gouji_version", 0, kPure, nullptr, scalar<gouji_version>,
                                    nullptr, nullptr, nullptr);
}

}  // namespace gouji::sqlite
