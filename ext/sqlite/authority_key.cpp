// authority_key(name): one form of an organ's names, so that its reports of several years meet.
//
//   SELECT authority_key('湖北省随州市政府办');  -- 随州市政府办公室
//   SELECT authority_key('随州市人民政府办公室');  -- 随州市政府办公室
#include "parse/authority.h"
#include "sqlite/register.h"
#include "sqlite/scalar_function.h"
#include "sqlite/utf8.h"

namespace gouji::sqlite {
namespace {

void authority_key(Result out, sqlite3_value** argv) {
  if (sqlite3_value_type(argv[0]) == SQLITE_NULL) return;
  const std::string key = parse::authority_key(Utf8(argv[0]).text());
  if (!key.empty()) out.set(field(std::string_view(key)));
}

}  // namespace

int register_authority_key(sqlite3* db) {
  return sqlite3_create_function_v2(db, "authority_key", 1, kPure, nullptr, scalar<authority_key>,
                                    nullptr, nullptr, nullptr);
}

}  // namespace gouji::sqlite
