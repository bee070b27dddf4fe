// check_result: collects the check_* views of its own database file.
#include "catch.h"
#include "database.h"
#include "folder.h"
#include "sql/results.h"

using gouji::Database;
using gouji::Folder;
using namespace gouji::tests;

namespace {

/// Three documents without a word, and `check_mine` over them.
Database with_check(const std::string& select) {
  Database db = installed();
  db.exec("INSERT INTO document(path) VALUES ('a'), ('b'), ('c')");
  db.exec("CREATE VIEW check_mine AS " + select);
  return db;
}

const std::string kMine =
    "SELECT id AS report_id, 'mine' AS rule, 'm' || id AS message"
    " FROM document";

}  // namespace

TEST_CASE("a view named check_ joins in", "[sql][check_result]") {
  const Database db = with_check(kMine);
  CHECK(db.query("SELECT * FROM check_result WHERE rule = 'mine' AND report_id = 2") ==
        "2|mine|warning|NULL|NULL|NULL|NULL|NULL|broken|m2|NULL|NULL\n");
  CHECK(db.query("SELECT report_id, message FROM finding WHERE rule = 'mine'") ==
        "1|m1\n2|m2\n3|m3\n");
}

TEST_CASE("columns are taken by name, in any order and case", "[sql][check_result]") {
  const Database db = with_check(
      "SELECT 'held' AS OUTCOME, 7 AS length, 6 AS start, 'm' AS Message, 2.5 AS actual,"
      " 'x' AS expected, 'me' AS measure, 'i' AS item, 't' AS tbl, 'extra' AS extra,"
      " 'ignored' AS severity, 'mine' AS rule, 1 AS report_id");
  CHECK(db.query("SELECT * FROM check_result WHERE rule = 'mine'") ==
        "1|mine|warning|t|i|me|x|2.5|held|m|6|7\n");
}

TEST_CASE("severity is that of the table rule, which silences too", "[sql][check_result]") {
  const Database db = with_check(kMine);
  db.exec("INSERT INTO rule(rule, severity) VALUES ('mine', 'error')");
  CHECK(db.query("SELECT DISTINCT severity FROM check_result WHERE rule = 'mine'") == "error\n");
  db.exec("UPDATE rule SET enabled = 0 WHERE rule = 'mine'");
  CHECK(db.query("SELECT count(*) FROM check_result WHERE rule = 'mine'") == "0\n");
}

TEST_CASE("every view that runs has its row, which can be silenced", "[sql][check_result]") {
  const Database db = with_check(kMine);
  CHECK(db.query("SELECT item FROM check_result WHERE rule = 'broken_check' AND outcome = 'held'"
                 " ORDER BY item") ==
        db.query("SELECT name FROM sqlite_schema WHERE type = 'view' AND name GLOB 'check_*'"
                 " ORDER BY name"));
  CHECK(db.query("SELECT DISTINCT report_id, tbl, measure FROM check_result"
                 " WHERE rule = 'broken_check'") == "NULL|NULL|NULL\n");
  db.exec(
      "UPDATE rule SET enabled = 0 WHERE rule = 'broken_check';"
      "CREATE VIEW check_lost AS SELECT * FROM nowhere");
  CHECK(db.query("SELECT count(*) FROM check_result WHERE rule = 'broken_check'") == "0\n");
  CHECK(db.query("SELECT count(*) FROM check_result WHERE rule = 'mine'") == "3\n");
}

TEST_CASE("only views whose name begins with the six characters join", "[sql][check_result]") {
  const Database db = installed();
  for (const std::string name : {"Check_a", "checkxa", "\"check\"", "my_check_a"}) {
    db.exec("CREATE VIEW " + name + " AS SELECT 1 AS report_id, 'stray' AS rule, 'm' AS message");
  }
  db.exec(
      "CREATE TABLE check_plain(report_id, rule, message);"
      "INSERT INTO check_plain VALUES (1, 'stray', 'm');"
      "CREATE VIEW check_ AS SELECT 1 AS report_id, 'least' AS rule, 'm' AS message");
  CHECK(db.query("SELECT rule FROM finding WHERE rule IN ('stray', 'least')") == "least\n");
}

TEST_CASE("conditions give the rows that they select, and no others", "[sql][check_result]") {
  const Database db = with_check(
      "SELECT id AS report_id, CASE id WHEN 1 THEN 'mine' ELSE 'other' END AS rule,"
      " CASE id WHEN 2 THEN 'held' ELSE 'broken' END AS outcome, 'm' || id AS message"
      " FROM document UNION ALL SELECT '2', 5, 'broken', 'text' UNION ALL"
      " SELECT NULL, NULL, NULL, 'nothing'");
  db.exec("CREATE TABLE everything AS SELECT * FROM check_result");
  const std::string where =
      GENERATE(as<std::string>{}, "1", "report_id = 2", "report_id = '2'", "report_id = 2.0",
               "report_id IS 2", "report_id IS NULL", "report_id = NULL", "report_id IN (1, 3)",
               "report_id > 1", "rule = 'mine'", "rule = 'MINE'", "rule = 'MINE' COLLATE NOCASE",
               "rule = '5'", "rule = 5", "rule IN ('mine', 'broken_check')",
               "rule = 'broken_check'", "rule IS NULL", "rule = 'other' AND report_id = 3",
               "outcome = 'held'", "outcome = 'broken' AND rule = 'other'", "outcome = 'undecided'",
               "outcome = NULL", "outcome IS NULL", "report_id = 2 OR rule = 'mine'",
               "report_id = (SELECT max(id) FROM document)",
               "rule = 'mine' AND outcome = 'broken'"
               " AND report_id = 1",
               "message LIKE 'm%' AND report_id = 2");
  CAPTURE(where);
  const std::string rows = "SELECT report_id, rule, severity, item, outcome, message FROM ";
  CHECK(db.query(rows + "check_result WHERE " + where + " ORDER BY 1, 2, 4, 6") ==
        db.query(rows + "everything WHERE " + where + " ORDER BY 1, 2, 4, 6"));
}

TEST_CASE("the number of threads is an argument, and no condition", "[sql][check_result]") {
  const Database db = with_check(kMine);
  CHECK(db.query("SELECT count(*), max(threads) FROM check_result(0) WHERE rule = 'mine'") ==
        "3|NULL\n");
  CHECK(db.query("SELECT count(*) FROM check_result WHERE rule = 'mine' AND threads = 2") == "3\n");
  CHECK(db.query("SELECT t.column1, count(*) FROM check_result AS c"
                 "  JOIN (VALUES (0), (3)) AS t ON c.threads = t.column1"
                 " WHERE c.rule = 'mine' GROUP BY 1") == "0|3\n3|3\n");
  CHECK(db.query("SELECT count(*) FROM check_result(NULL) WHERE rule = 'mine'") == "3\n");
  for (const char* wrong : {"-1", "65", "'many'", "0.5"}) {
    INFO(wrong);
    CHECK_THROWS_WITH(db.query("SELECT * FROM check_result(" + std::string(wrong) + ")"),
                      Catch::Contains("threads is a whole number from 0 to 64"));
  }
}

TEST_CASE("joins look each report up", "[sql][check_result]") {
  const Database db = with_check(kMine);
  const std::string rule = " AND c.rule = 'mine'";
  for (const std::string join :
       {"document AS d JOIN check_result AS c ON c.report_id = d.id WHERE true",
        "document AS d CROSS JOIN check_result AS c ON c.report_id = d.id WHERE true",
        "check_result AS c CROSS JOIN document AS d ON c.report_id = d.id WHERE true",
        "document AS d LEFT JOIN check_result AS c ON c.report_id = d.id WHERE true",
        "document AS d, check_result AS c WHERE c.report_id = +d.id"}) {
    CAPTURE(join);
    CHECK(db.query("SELECT d.path, c.message FROM " + join + rule + " ORDER BY 1") ==
          "a|m1\nb|m2\nc|m3\n");
  }
  CHECK(db.query("SELECT count(*) FROM check_result AS a, check_result AS b"
                 " WHERE a.rule = 'mine' AND b.rule = 'mine'") == "9\n");
  CHECK(db.query("SELECT (SELECT message FROM check_result AS c WHERE c.report_id = d.id"
                 " AND c.rule = 'mine') FROM document AS d") == "m1\nm2\nm3\n");
}

TEST_CASE("only what is read is asked of the views", "[sql][check_result]") {
  const Database db = with_check(
      "SELECT id AS report_id, 'mine' AS rule, abs(-9223372036854775808) AS message"
      " FROM document");
  CHECK(db.query("SELECT count(*), max(report_id) FROM check_result WHERE rule = 'mine'") ==
        "3|3\n");
  CHECK(db.query("SELECT count(message) FROM check_result WHERE rule = 'mine'") == "0\n");
}

TEST_CASE("whether a view runs does not depend on what is asked", "[sql][check_result]") {
  const Database db = with_check(
      "SELECT id AS report_id, 'mine' AS rule, abs(-9223372036854775808) AS message"
      " FROM document");
  const std::string from = " FROM finding WHERE rule = 'broken_check' AND item = 'check_mine'";
  CHECK(db.query("SELECT count(*)" + from) == "1\n");
  CHECK(db.query("SELECT 1" + from) == "1\n");
  CHECK_THAT(db.query("SELECT message" + from), Catch::Contains("integer overflow"));
}

TEST_CASE("the rows of an attached file are that file's", "[sql][check_result]") {
  const Folder folder;
  {
    const Database db = installed("", folder.path("other.db"));
    db.exec(
        "INSERT INTO document(id, path) VALUES (7, 'there');"
        "INSERT INTO rule(rule, severity) VALUES ('mine', 'info')");
    db.exec("CREATE VIEW check_mine AS " + kMine);
  }
  const Database db = installed();
  db.exec("ATTACH ?1 AS other", {folder.path("other.db")});
  CHECK(db.query("SELECT report_id, severity, message FROM other.finding WHERE rule = 'mine'") ==
        "7|info|m7\n");
  CHECK(db.query("SELECT count(*) FROM main.finding WHERE rule = 'mine'") == "0\n");
  db.exec("CREATE TEMP VIEW check_temp AS SELECT 1 AS report_id, 'temp' AS rule, 'm' AS message");
  CHECK(db.query("SELECT count(*) FROM other.check_result WHERE rule = 'temp'") == "0\n");
  db.exec("DETACH other; ATTACH ':memory:' AS other");
  CHECK_THROWS_WITH(db.query("SELECT * FROM other.check_result"), Catch::Contains("no such table"));
}

TEST_CASE("TEMP views join the main ones, and stand for those of the same name",
          "[sql][check_result]") {
  const Database db = with_check(kMine);
  db.exec(
      "CREATE TEMP VIEW check_temp AS SELECT 1 AS report_id, 'temp' AS rule, 'm' AS message;"
      "CREATE TEMP VIEW check_mine AS SELECT 1 AS report_id, 'mine' AS rule, 'mine' AS message");
  CHECK(db.query("SELECT rule, message FROM finding WHERE rule IN ('mine', 'temp') ORDER BY 1") ==
        "mine|mine\ntemp|m\n");
  db.exec("DROP VIEW temp.check_mine");
  CHECK(db.query("SELECT count(*) FROM finding WHERE rule = 'mine'") == "3\n");
}

TEST_CASE("a check may give its rows in any order", "[sql][check_result]") {
  const Database db = with_check(kMine);
  db.exec(
      "CREATE VIEW check_backwards AS SELECT id AS report_id, 'back' AS rule, 'm' AS message"
      " FROM document ORDER BY id DESC");
  CHECK(db.query("SELECT group_concat(report_id) FROM finding WHERE rule = 'back'") == "3,2,1\n");
  CHECK(db.query("SELECT count(*) FROM finding WHERE rule = 'mine'") == "3\n");
}

TEST_CASE("a check may read other checks", "[sql][check_result]") {
  const Database db = with_check(kMine);
  db.exec("CREATE VIEW check_more AS SELECT report_id, 'more' AS rule, message FROM check_mine");
  CHECK(db.query("SELECT count(*) FROM finding WHERE rule = 'more'") == "3\n");
}

TEST_CASE("findings work for a host that trusts no schema", "[sql][check_result]") {
  const Database db = with_check(kMine);
  db.exec("PRAGMA trusted_schema = OFF");
  CHECK(db.query("SELECT count(*) FROM finding WHERE rule = 'mine'") == "3\n");
  CHECK(db.query("SELECT count(*) FROM verdict") == "3\n");
  CHECK(db.query("SELECT count(*) FROM finding WHERE rule = 'broken_check'") == "0\n");
}

TEST_CASE("what changes between two queries is seen", "[sql][check_result]") {
  const Database db = with_check(kMine);
  CHECK(db.query("SELECT count(*) FROM finding WHERE rule = 'mine'") == "3\n");
  db.exec("DROP VIEW check_mine; CREATE VIEW check_mine AS " + kMine + " WHERE id = 2");
  CHECK(db.query("SELECT count(*) FROM finding WHERE rule = 'mine'") == "1\n");
  db.exec("BEGIN; DROP VIEW check_mine");
  CHECK(db.query("SELECT count(*) FROM finding WHERE rule = 'mine'") == "0\n");
  db.exec("ROLLBACK");
  CHECK(db.query("SELECT count(*) FROM finding WHERE rule = 'mine'") == "1\n");
}

TEST_CASE("the module has no table of its own name, and its table goes with DROP",
          "[sql][check_result]") {
  const Database db = installed();
  CHECK_THROWS_WITH(db.query("SELECT * FROM gouji_check_result"), Catch::Contains("no such table"));
  db.exec("DROP TABLE check_result; SELECT gouji_install()");
  CHECK(db.query("SELECT count(*) FROM finding WHERE rule = 'broken_check'") == "0\n");
}
