// What reports() shows of a file.
#include <fcntl.h>

#include "catch.h"
#include "database.h"
#include "folder.h"

using gouji::Database;
using gouji::Folder;

namespace {

// Columns of the one file `bytes`.
std::string one(const std::string& columns, const std::string& bytes) {
  const Folder folder;
  folder.write("report.txt", bytes);
  return Database().query("SELECT " + columns + " FROM reports(?)", {folder.path()});
}

std::string utf16(const std::string& text, bool little) {
  const Database db;
  db.exec(little ? "PRAGMA encoding = 'UTF-16le'" : "PRAGMA encoding = 'UTF-16be'");
  return (little ? "\xFF\xFE" : "\xFE\xFF") + db.query("SELECT CAST(? AS BLOB)", {text});
}

}  // namespace

TEST_CASE("reports has the columns of the interface", "[sqlite][reports]") {
  CHECK(
      Database().query("SELECT name, type, hidden FROM pragma_table_xinfo('reports')") ==
      "path|TEXT|0\ntitle|TEXT|0\nauthority|TEXT|0\nyear|INTEGER|0\npublished|TEXT|0\nform|TEXT|0\n"
      "media|TEXT|0\ncharset|TEXT|0\nbytes|INTEGER|0\nmodified|TEXT|0\nbody|TEXT|0\nerror|TEXT|"
      "0\nsource||1\nknown||1\nthreads||1\n");
}

TEST_CASE("a report is a row with its metadata", "[sqlite][reports]") {
  const std::string bytes =
      gouji::repository_file("examples/reports/随州市人民政府办公室2024年.txt");
  CHECK(one("authority, year, published, form, media, charset, bytes, error", bytes) ==
        "随州市人民政府办公室|2024|2025-01-21|2021|text|UTF-8|" + std::to_string(bytes.size()) +
            "|NULL\n");
  CHECK(one("title", bytes) == Database().query("SELECT title FROM report_meta(?)", {bytes}));
}

TEST_CASE("the body is report_text of the file", "[sqlite][reports]") {
  const std::string bytes = "\xEF\xBB\xBF一\r\n二\r三";
  CHECK(one("body, bytes", bytes) == "一\n二\n三|" + std::to_string(bytes.size()) + "\n");
  CHECK(one("body", bytes) == Database().query("SELECT report_text(?)", {gouji::Blob{bytes}}));
}

TEST_CASE("modified is the time of change in UTC", "[sqlite][reports]") {
  const Folder folder;
  folder.write("a.txt", "x");
  const timespec times[2] = {{0, 0}, {1737453300, 999}};
  REQUIRE(utimensat(AT_FDCWD, folder.path("a.txt").c_str(), times, 0) == 0);
  CHECK(Database().query("SELECT modified FROM reports(?)", {folder.path()}) ==
        "2025-01-21T09:55:00Z\n");
}

TEST_CASE("the charset is found out", "[sqlite][reports]") {
  const std::string text = "虚构县人民政府\n";
  CHECK(one("body, charset, error", text) == text + "|UTF-8|NULL\n");
  CHECK(one("body, charset, error", "\xEF\xBB\xBF" + text) == text + "|UTF-8|NULL\n");
  CHECK(one("charset, error", utf16(text, true)) == "UTF-16LE|NULL\n");
  CHECK(one("charset, error", utf16(text, false)) == "UTF-16BE|NULL\n");
  CHECK(one("body, charset", "\xCF\xD8\xC8\xCB\xC3\xF1") == "县人民|GB18030\n");
}

TEST_CASE("a text that is no report is an ordinary row", "[sqlite][reports]") {
  CHECK(one("title, authority, year, published, form, body, error", "hello") ==
        "NULL|NULL|NULL|NULL|NULL|hello|NULL\n");
}

TEST_CASE("an empty file is a row with an error", "[sqlite][reports]") {
  CHECK(one("title, media, charset, body, bytes, modified IS NOT NULL, error", "") ==
        "NULL|NULL|NULL|NULL|0|1|文件是空的\n");
}

TEST_CASE("a binary file is a row with an error that names what it is", "[sqlite][reports]") {
  CHECK(one("body, error", std::string("ab\0c", 4)) == "NULL|二进制文件，不是文本\n");
  CHECK_THAT(one("error", "%PDF-1.7\n"), Catch::Contains("pdftotext -layout"));
  CHECK_THAT(one("error", "PK\x03\x04 and so on"), Catch::Contains("ZIP"));
  CHECK_THAT(one("error", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), Catch::Contains(".doc"));
  CHECK(one("body, error", std::string(200000, 'x') + '\0') == "NULL|二进制文件，不是文本\n");
}

TEST_CASE("a large text is read whole", "[sqlite][reports]") {
  for (const std::size_t size : {65535U, 65536U, 65537U, 131072U, 3000000U}) {
    CHECK(one("length(body), bytes", std::string(size, 'x')) ==
          std::to_string(size) + "|" + std::to_string(size) + "\n");
  }
}

TEST_CASE("a file larger than a value can be is a row with an error", "[sqlite][reports]") {
  const Folder folder;
  folder.write("a.txt", std::string(20000, 'x'));
  folder.write("b.txt", "b");
  // In GB18030 it is below the limit, as UTF-8 above.
  std::string growing;
  for (int i = 0; i < 4500; ++i) growing += "\xCF\xD8";
  folder.write("c.txt", growing);
  const Database db;
  sqlite3_limit(db.handle(), SQLITE_LIMIT_LENGTH, 10000);
  CHECK(db.query("SELECT substr(error, 1, 5), bytes, body FROM reports(?)", {folder.path()}) ==
        "文件太大：|20000|NULL\nNULL|1|b\n文件太大：|9000|NULL\n");
}

TEST_CASE("what is no regular file is a row with an error and nobody waits for it",
          "[sqlite][reports]") {
  const Folder folder;
  folder.pipe("a.txt");
  folder.link("nowhere", "b.txt");
  folder.link("c.txt", "c.txt");
  folder.link("/dev/zero", "d.txt");
  folder.write("e.txt", "e");
  CHECK(Database().query("SELECT substr(path, -5), bytes, body, error FROM reports(?)",
                         {folder.path()}) ==
        "a.txt|NULL|NULL|不是普通文件（是管道）\n"
        "b.txt|NULL|NULL|无法打开：No such file or directory\n"
        "c.txt|NULL|NULL|无法打开：Too many levels of symbolic links\n"
        "d.txt|NULL|NULL|不是普通文件（是设备）\n"
        "e.txt|1|e|NULL\n");
}

TEST_CASE("a path costs no reading", "[sqlite][reports]") {
  // The pipe would be an error if it were looked at; counting looks at names alone.
  const Folder folder;
  for (int i = 0; i < 5; ++i) folder.pipe("p" + std::to_string(i));
  CHECK(Database().query("SELECT count(*) FROM reports(?)", {folder.path()}) == "5\n");
  CHECK(Database().query("SELECT count(error) FROM reports(?)", {folder.path()}) == "5\n");
}

TEST_CASE("bodies go into the functions of one document", "[sqlite][reports]") {
  CHECK(Database().query(
            "SELECT count(*) FROM reports(?) r, report_cells(r.body) WHERE status = 'ok'",
            {GOUJI_SOURCE_DIR "/examples/reports/高场街道办事处2024年.txt"}) == "200\n");
}

TEST_CASE("reports works in a UTF-16 database", "[sqlite][reports]") {
  const Database db;
  db.exec("PRAGMA encoding = 'UTF-16be'");
  const Folder folder;
  folder.write("县.txt", "县\n");
  CHECK(db.query("SELECT path, body FROM reports(?)", {folder.path()}) ==
        folder.path("县.txt") + "|县\n\n");
}
