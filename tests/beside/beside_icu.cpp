// A host that has loaded another ICU for all its libraries to see: what of gouji goes through ICU,
// charsets, normalisation, Traditional characters, is read with its own.
//
//   beside_icu OTHER first|last      when OTHER is loaded; ends with 1 and says what is wrong
#include <dlfcn.h>

#include <cstdio>
#include <stdexcept>
#include <string>

#include "database.h"

using gouji::Blob;
using gouji::Database;

namespace {

struct Case {
  const char* sql;
  Blob document;
  const char* expected;
};

const Case kCases[] = {
    {"SELECT text FROM report_sections(?1)", Blob{"\xD6\xD0\xCE\xC4\x81\x39\xEE\x39"}, "中文㐀\n"},
    {"SELECT report_text(?1)", Blob{"<meta charset=big5><p>\xA4\xA4\xA4\xE5</p>"}, "中文\n\n"},
    {"SELECT report_text(?1)", Blob{std::string("\xFF\xFE\x2D\x4E\x87\x65", 6)}, "中文\n"},
    {"SELECT authority_key('武漢市江漢區人民政府') = authority_key('武汉市江汉区人民政府'), ?1",
     Blob{""}, "1|\n"},
    {"SELECT text_similarity('ＡＢＣ政府信息公開', 'abc政府信息公开'), ?1", Blob{""}, "1.0|\n"},
};

void load(const char* other) {
  if (dlopen(other, RTLD_NOW | RTLD_GLOBAL) == nullptr) throw std::runtime_error(dlerror());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  const bool first = std::string(argv[2]) == "first";
  if (first) load(argv[1]);
  const Database db;
  if (!first) load(argv[1]);
  int wrong = 0;
  for (const Case& one : kCases) {
    const std::string rows = db.query(one.sql, {one.document});
    if (rows == one.expected) continue;
    ++wrong;
    std::printf("%s: %s", one.sql, rows.c_str());
  }
  return wrong == 0 ? 0 : 1;
}
