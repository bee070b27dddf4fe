#include "catch.h"
#include "database.h"

using gouji::Blob;
using gouji::Database;

TEST_CASE("report_text ends lines with one character", "[sqlite][report_text]") {
  CHECK(Database().query("SELECT report_text(?)", {"一\r\n二\r三\n"}) == "一\n二\n三\n\n");
}

TEST_CASE("report_text has no U+0000", "[sqlite][report_text]") {
  CHECK(Database().query("SELECT instr(hex(report_text(?)), '00')", {std::string("a\0b", 3)}) ==
        "0\n");
}

TEST_CASE("report_text decodes the bytes of a file", "[sqlite][report_text]") {
  const Database db;
  CHECK(db.query("SELECT report_text(?)", {Blob{"\xEF\xBB\xBF县"}}) == "县\n");
  CHECK(db.query("SELECT report_text(?)", {Blob{std::string("\xFF\xFE\xBF\x53", 4)}}) == "县\n");
  CHECK(db.query("SELECT report_text(?)", {Blob{std::string("\xFE\xFF\x53\xBF", 4)}}) == "县\n");
}

TEST_CASE("report_text is idempotent", "[sqlite][report_text]") {
  const Database db;
  for (const std::string text :
       {"", "\n", "a\tb\tc", "规章 | 1 |\r\n\r\n", "\xEF\xBB\xBF\xEF\xBB\xBFx", "\xFFx"}) {
    CHECK(db.query("SELECT report_text(report_text(?1)) IS report_text(?1)", {text}) == "1\n");
    CHECK(db.query("SELECT report_text(report_text(?1)) IS report_text(?1)", {Blob{text}}) ==
          "1\n");
  }
}

TEST_CASE("report_text of the empty document is empty text", "[sqlite][report_text]") {
  CHECK(Database().query("SELECT typeof(report_text('')), typeof(report_text(x''))") ==
        "text|text\n");
}
