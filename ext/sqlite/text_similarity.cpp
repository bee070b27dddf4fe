// text_similarity(a, b): the share, 0 to 1, that two texts have in common, whatever their figures.
//
//   SELECT text_similarity('2024年，公开信息84条。', '2023年，公开信息7条。');  -- 1.0
//   SELECT text_similarity('公开信息', '公开数据');  -- 0.0, no run of three characters in common
#include "sqlite/register.h"
#include "sqlite/scalar_function.h"
#include "sqlite/utf8.h"
#include "text/similarity.h"

namespace gouji::sqlite {
namespace {

void text_similarity(Result out, sqlite3_value** argv) {
  if (sqlite3_value_type(argv[0]) == SQLITE_NULL || sqlite3_value_type(argv[1]) == SQLITE_NULL) {
    return;
  }
  out.set(text::similarity(Utf8(argv[0]).text(), Utf8(argv[1]).text()));
}

}  // namespace

int register_text_similarity(sqlite3* db) {
  return sqlite3_create_function_v2(db, "text_similarity", 2, kPure, nullptr,
                                    scalar<text_similarity>, nullptr, nullptr, nullptr);
}

}  // namespace gouji::sqlite
