// Parsing a document once must never be seen in the rows.
#include "catch.h"
#include "database.h"
#include "folder.h"

using gouji::Blob;
using gouji::Database;

namespace {

std::string report(int figure) {
  return "某县2024年政府信息公开工作年度报告\n一、总体情况\n二、主动公开政府信息情况\n"
         "四、政府信息公开行政复议、行政诉讼情况\n" +
         std::to_string(figure) + "\n";
}

}  // namespace

TEST_CASE("two documents that differ in one digit never share rows", "[sqlite][cache]") {
  const Database db;
  db.exec("CREATE TABLE d(id INTEGER PRIMARY KEY, body)");
  for (int i = 100; i < 140; ++i)
    db.exec("INSERT INTO d VALUES (?1, ?2)", {std::to_string(i), report(i)});
  // Forwards, backwards, and each against each.
  for (const std::string order : {"ASC", "DESC"}) {
    CHECK(db.query("SELECT count(*) FROM (SELECT id, body FROM d ORDER BY id " + order +
                   "), report_sections(body) WHERE number = 4 AND text = CAST(id AS TEXT)") ==
          "40\n");
  }
  CHECK(
      db.query("SELECT count(*) FROM d a, d b, report_sections(a.body) s, report_sections(b.body) t"
               " WHERE s.number = 4 AND t.number = 4 AND (s.text = t.text) <> (a.id = b.id)") ==
      "0\n");
}

TEST_CASE("the same bytes as TEXT and as BLOB are two documents", "[sqlite][cache]") {
  const Database db;
  const std::string bytes = "\xCF\xD8\xC8\xCB\xC3\xF1";  // 县人民 in GB18030
  for (int i = 0; i < 2; ++i) {
    CHECK(db.query("SELECT charset FROM report_meta(?)", {Blob{bytes}}) == "GB18030\n");
    CHECK(db.query("SELECT charset FROM report_meta(?)", {bytes}) == "UTF-8\n");
  }
}

TEST_CASE("five functions join on one document", "[sqlite][cache]") {
  const Database db;
  db.exec("CREATE TABLE d(body)");
  db.exec("INSERT INTO d VALUES (?)",
          {gouji::repository_file("examples/reports/高场街道办事处2024年.txt")});
  CHECK(
      db.query("SELECT m.year, s.number, c.item, a.total = c.value, length(report_text(d.body)) > "
               "s.start"
               " FROM d, report_meta(d.body) m, report_sections(d.body) s, report_cells(d.body) c,"
               "      report_application(d.body) a"
               " WHERE s.number = 3 AND c.item = 'granted' AND c.measure = 'total' AND a.item = "
               "c.item") == "2024|3|granted|1|1\n");
}

TEST_CASE("rows outlive the cache", "[sqlite][cache]") {
  // The outer cursor stays on its document while forty others push it out.
  const Database db;
  db.exec("CREATE TABLE d(id INTEGER PRIMARY KEY, body)");
  for (int i = 100; i < 140; ++i)
    db.exec("INSERT INTO d VALUES (?1, ?2)", {std::to_string(i), report(i)});
  CHECK(db.query("SELECT count(*), max(s.text), min(t.text) FROM report_sections(?) s, d, "
                 "report_sections(d.body) t"
                 " WHERE s.number = 4 AND t.number = 4",
                 {report(7)}) == "40|7|100\n");
  // An aggregate keeps text of a document that is gone.
  CHECK(db.query("SELECT max(text) FROM d, report_sections(body) WHERE number = 4") == "139\n");
}

TEST_CASE("two cursors on one document do not disturb each other", "[sqlite][cache]") {
  CHECK(Database().query("SELECT count(*) FROM report_sections(?1) a, report_sections(?1) b",
                         {report(5)}) ==
        Database().query("SELECT count(*) * count(*) FROM report_sections(?1)", {report(5)}));
}

TEST_CASE("documents larger than the cache are read right", "[sqlite][cache]") {
  const Database db;
  for (int i = 0; i < 3; ++i) {
    const std::string text = report(i) + std::string(std::size_t{6} << 20, 'x');
    CHECK(db.query("SELECT substr(text, 1, 2) FROM report_sections(?) WHERE number = 4", {text}) ==
          std::to_string(i) + "\n\n");
    CHECK(db.query("SELECT length(report_text(?1)) = length(?1)", {text}) == "1\n");
  }
}
