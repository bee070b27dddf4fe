// The SQL boundary that all functions of one document share.
#include <chrono>

#include "catch.h"
#include "database.h"
#include "folder.h"

using gouji::Blob;
using gouji::Database;

namespace {

constexpr const char* kTables[] = {"report_meta",       "report_sections",    "report_cells",
                                   "report_claims",     "report_oddity",      "report_subject",
                                   "report_disclosure", "report_application", "report_applicant",
                                   "report_remedy"};

std::string select(const std::string& table, const std::string& argument) {
  return "SELECT * FROM " + table + "(" + argument + ")";
}

const std::string& report() {
  static const std::string text =
      gouji::repository_file("examples/reports/高场街道办事处2024年.txt");
  return text;
}

}  // namespace

TEST_CASE("NULL gives no rows", "[sqlite][argument]") {
  for (const std::string table : kTables) {
    INFO(table);
    CHECK(Database().query(select(table, "NULL")).empty());
  }
  CHECK(Database().query("SELECT report_text(NULL)") == "NULL\n");
}

TEST_CASE("a table without its argument is an error that names it", "[sqlite][argument]") {
  for (const std::string table : kTables) {
    INFO(table);
    CHECK_THROWS_WITH(Database().query("SELECT * FROM " + table),
                      Catch::Contains(table) && Catch::Contains("doc is missing"));
  }
}

TEST_CASE("a second argument is an error", "[sqlite][argument]") {
  for (const std::string table : kTables) {
    INFO(table);
    CHECK_THROWS_WITH(Database().query(select(table, "'a', 'b'")),
                      Catch::Contains("too many arguments"));
  }
  CHECK_THROWS_WITH(Database().query("SELECT report_text()"), Catch::Contains("wrong number"));
  CHECK_THROWS_WITH(Database().query("SELECT report_text('a', 'b')"),
                    Catch::Contains("wrong number"));
}

TEST_CASE("a text that is no report has metadata and no cell", "[sqlite][argument]") {
  for (const std::string document :
       {"''", "x''", "'hello, world'", "x'00'", "zeroblob(1000)", "'\n\n'"}) {
    INFO(document);
    CHECK(Database().query("SELECT year, form FROM report_meta(" + document + ")") ==
          "NULL|NULL\n");
    for (const std::string table : {"report_cells", "report_claims", "report_disclosure",
                                    "report_application", "report_applicant", "report_remedy"}) {
      CHECK(Database().query(select(table, document)).empty());
    }
  }
}

TEST_CASE("a number is read as its text", "[sqlite][argument]") {
  CHECK(Database().query("SELECT report_text(2024), typeof(report_text(2024))") == "2024|text\n");
  CHECK(Database().query("SELECT report_text(2.5)") == "2.5\n");
  CHECK(Database().query("SELECT count(*) FROM report_meta(5)") == "1\n");
}

TEST_CASE("TEXT is not decoded and a BLOB is", "[sqlite][argument]") {
  const Database db;
  // 县 in GB18030
  CHECK(db.query("SELECT report_text(?)", {Blob{"\xCF\xD8"}}) == "县\n");
  CHECK(db.query("SELECT report_text(?)", {"\xCF\xD8"}) != "县\n");
  CHECK(db.query("SELECT charset FROM report_meta(?)", {Blob{"\xCF\xD8\xC8\xCB\xC3\xF1"}}) ==
        "GB18030\n");
  CHECK(db.query("SELECT charset FROM report_meta('县')") == "UTF-8\n");
}

TEST_CASE("ill-formed text never fails", "[sqlite][argument]") {
  const Database db;
  for (const std::string bytes :
       {"\xFF", "\xC3", "a\xED\xA0\x80z", "\xFF\xFE\x00", "\xF8\x88\x80\x80\x80"}) {
    CHECK_NOTHROW(db.query("SELECT report_text(?)", {bytes}));
    CHECK_NOTHROW(db.query("SELECT report_text(?)", {Blob{bytes}}));
    CHECK_NOTHROW(db.query("SELECT * FROM report_cells(?)", {Blob{bytes}}));
  }
}

TEST_CASE("a UTF-16 database gives the same rows", "[sqlite][argument]") {
  const Database utf8;
  const Database utf16;
  utf16.exec("PRAGMA encoding = 'UTF-16le'; CREATE TABLE d(body)");
  utf16.exec("INSERT INTO d VALUES (?)", {report()});
  REQUIRE(utf16.query("PRAGMA encoding") == "UTF-16le\n");
  for (const std::string table : kTables) {
    INFO(table);
    const std::string rows = utf8.query(select(table, "?"), {report()});
    CHECK(rows.empty() == (table == "report_oddity"));
    CHECK(utf16.query("SELECT t.* FROM d, " + table + "(d.body) t") == rows);
  }
  CHECK(utf16.query("SELECT report_text(body) FROM d") ==
        utf8.query("SELECT report_text(?)", {report()}));
  CHECK(utf16.query("SELECT item FROM d, report_cells(body) WHERE tbl = 'remedies' AND measure = "
                    "'pending'") == "review\nlitigation_direct\nlitigation_after_review\n");
}

TEST_CASE("start and length are those of substr", "[sqlite][argument]") {
  const Database db;
  CHECK(db.query("SELECT count(*) FROM report_cells(?1)"
                 " WHERE status = 'ok' AND substr(report_text(?1), start, length) IS NOT raw",
                 {report()}) == "0\n");
  CHECK(db.query("SELECT count(*) FROM report_sections(?1)"
                 " WHERE substr(report_text(?1), start, length) IS NOT text",
                 {report()}) == "0\n");
}

TEST_CASE("the hidden column gives the document back", "[sqlite][argument]") {
  const Database db;
  CHECK(db.query("SELECT doc, typeof(doc) FROM report_meta('a\r\nb')") == "a\r\nb|text\n");
  CHECK(db.query("SELECT hex(doc), typeof(doc) FROM report_meta(x'CFD8')") == "CFD8|blob\n");
  CHECK(db.query("SELECT count(*) FROM report_meta(?) JOIN report_sections USING (doc)",
                 {report()}) == db.query("SELECT count(*) FROM report_sections(?)", {report()}));
}

TEST_CASE("the argument may come from any side of a join", "[sqlite][argument]") {
  const Database db;
  db.exec("CREATE TABLE d(id INTEGER PRIMARY KEY, body)");
  db.exec("INSERT INTO d(body) VALUES (?), (NULL), ('x')", {report()});
  CHECK(db.query(
            "SELECT d.id, count(c.item) FROM d LEFT JOIN report_cells(d.body) c GROUP BY d.id") ==
        "1|200\n2|0\n3|0\n");
  CHECK(db.query("SELECT count(*) FROM report_cells c, d WHERE c.doc = d.body") == "200\n");
  CHECK(db.query("SELECT count(*) FROM report_cells WHERE doc IN (SELECT body FROM d)") == "200\n");
  CHECK(db.query("SELECT (SELECT count(*) FROM report_sections(d.body) WHERE number > 0) FROM d "
                 "WHERE id = 1") == "6\n");
}

TEST_CASE("an OR over columns does not lose the argument", "[sqlite][argument]") {
  CHECK(Database().query(
            "SELECT count(*) FROM report_cells(?) WHERE item = 'review' OR measure = 'issued'",
            {report()}) == "7\n");
}

TEST_CASE("fifty megabytes without a table take ten times as long as five", "[sqlite][argument]") {
  const Database db;
  const auto seconds = [&](std::size_t megabytes) {
    std::string text;
    while (text.size() < megabytes << 20)
      text += "本机关全年主动公开政府信息12条,其中网站公开8条。\n";
    const auto begin = std::chrono::steady_clock::now();
    CHECK(db.query("SELECT length(report_text(?1)) = length(?1)", {text}) == "1\n");
    CHECK(db.query("SELECT form FROM report_meta(?)", {text}) == "NULL\n");
    CHECK(db.query("SELECT count(*) FROM report_cells(?)", {text}) == "0\n");
    CHECK(db.query("SELECT count(*) > 0 FROM report_sections(?)", {text}) == "1\n");
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  };
  // A quadratic pass would take a hundred times as long; other programs may disturb the clock.
  const double five = seconds(5);
  CHECK(seconds(50) < 40 * five + 5);
}
