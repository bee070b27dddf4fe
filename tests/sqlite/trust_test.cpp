// What a view of a database file from elsewhere may use: everything but the door to the disk.
#include "catch.h"
#include "database.h"

using gouji::Database;

namespace {

constexpr const char* kPure[] = {"SELECT report_text('a')",
                                 "SELECT gouji_version()",
                                 "SELECT gouji_debug()",
                                 "SELECT * FROM report_meta('a')",
                                 "SELECT * FROM report_sections('a')",
                                 "SELECT * FROM report_cells('a')",
                                 "SELECT * FROM report_claims('a')",
                                 "SELECT * FROM report_oddity('a')",
                                 "SELECT * FROM report_subject('a')",
                                 "SELECT authority_key('a')",
                                 "SELECT text_similarity('a', 'b')",
                                 "SELECT * FROM report_disclosure('a')",
                                 "SELECT * FROM report_application('a')",
                                 "SELECT * FROM report_applicant('a')",
                                 "SELECT * FROM report_remedy('a')",
                                 "SELECT * FROM form_cells"};

}  // namespace

TEST_CASE("a view may use every pure name whoever wrote the schema", "[sqlite][trust]") {
  for (const std::string trusted : {"ON", "OFF"}) {
    const Database db;
    db.exec("PRAGMA trusted_schema = " + trusted);
    for (const std::string query : kPure) {
      INFO(trusted << ": " << query);
      db.exec("CREATE VIEW v AS " + query);
      CHECK_NOTHROW(db.query("SELECT * FROM v"));
      db.exec("DROP VIEW v");
    }
  }
}

TEST_CASE("a trigger may use the pure names under an untrusted schema", "[sqlite][trust]") {
  const Database db;
  db.exec(
      "PRAGMA trusted_schema = OFF; CREATE TABLE d(body); CREATE TABLE log(n);"
      "CREATE TRIGGER t AFTER INSERT ON d BEGIN"
      "  INSERT INTO log SELECT count(*) FROM report_meta(new.body);"
      "  INSERT INTO log SELECT length(report_text(new.body));"
      "END;"
      "INSERT INTO d VALUES ('abc')");
  CHECK(db.query("SELECT n FROM log") == "1\n3\n");
}

TEST_CASE("report_text may stand in an index and a generated column", "[sqlite][trust]") {
  const Database db;
  db.exec(
      "PRAGMA trusted_schema = OFF;"
      "CREATE TABLE d(body, canonical AS (report_text(body)));"
      "CREATE INDEX i ON d(report_text(body));"
      "INSERT INTO d VALUES ('a' || char(13, 10) || 'b')");
  CHECK(db.query("SELECT canonical FROM d WHERE report_text(body) = 'a' || char(10) || 'b'") ==
        "a\nb\n");
}

TEST_CASE("the names can't be made into tables of a file", "[sqlite][trust]") {
  for (const std::string name : {"report_cells", "report_meta", "form_cells"}) {
    CHECK_THROWS_WITH(Database().exec("CREATE VIRTUAL TABLE x USING " + name),
                      Catch::Contains("no such module"));
  }
}

TEST_CASE("the tables are read-only", "[sqlite][trust]") {
  CHECK_THROWS_WITH(Database().exec("DELETE FROM form_cells"),
                    Catch::Contains("may not be modified"));
  CHECK_THROWS_WITH(Database().exec("INSERT INTO form_cells(form) VALUES ('2030')"),
                    Catch::Contains("may not be modified"));
}
