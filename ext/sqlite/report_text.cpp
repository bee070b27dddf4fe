// report_text(doc): the canonical text of a document, into which all `start` and `length` point.
//
//   SELECT report_text(x'EFBBBF' || CAST(char(13, 10) AS BLOB));  -- one line end: '\n'
#include "sqlite/register.h"
#include "sqlite/scalar_function.h"

namespace gouji::sqlite {
namespace {

void report_text(Result out, sqlite3_value** argv) {
  if (sqlite3_value_type(argv[0]) == SQLITE_NULL) return;
  out.set(out.data<SharedCache>()->get(argv[0])->report().text());
}

}  // namespace

int register_report_text(sqlite3* db, const Connection& connection) {
  return sqlite3_create_function_v2(db, "report_text", 1, kPure, new SharedCache(connection.cache),
                                    scalar<report_text>, nullptr, nullptr,
                                    [](void* data) { delete static_cast<SharedCache*>(data); });
}

}  // namespace gouji::sqlite
