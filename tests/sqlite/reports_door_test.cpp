// Who may read files: the user's own SQL and the temp schema, nothing that a database file brings.
#include "catch.h"
#include "database.h"
#include "folder.h"

using gouji::Database;
using gouji::Folder;

namespace {

constexpr const char* kTrust[] = {"PRAGMA trusted_schema = ON", "PRAGMA trusted_schema = OFF"};

}  // namespace

TEST_CASE("top-level SQL reads files", "[sqlite][reports][door]") {
  const Folder folder;
  folder.write("a.txt", "x");
  for (const std::string trust : kTrust) {
    const Database db;
    db.exec(trust);
    CHECK(db.query("SELECT body FROM reports(?)", {folder.path()}) == "x\n");
    CHECK(db.query("WITH r AS (SELECT * FROM reports(?)) SELECT body FROM r", {folder.path()}) ==
          "x\n");
    db.exec("CREATE TABLE t AS SELECT path, body FROM reports(?)", {folder.path()});
    CHECK(db.query("SELECT body FROM t") == "x\n");
  }
}

TEST_CASE("a persistent view reads no files", "[sqlite][reports][door]") {
  for (const std::string trust : kTrust) {
    const Database db;
    db.exec(trust + "; CREATE VIEW v AS SELECT path FROM reports('.')");
    CHECK_THROWS_WITH(db.query("SELECT * FROM v"), Catch::Contains("unsafe use of"));
    CHECK_THROWS_WITH(db.query("SELECT * FROM (SELECT * FROM v)"),
                      Catch::Contains("unsafe use of"));
  }
}

TEST_CASE("a persistent trigger reads no files", "[sqlite][reports][door]") {
  for (const std::string trust : kTrust) {
    const Database db;
    db.exec(trust +
            "; CREATE TABLE t(x);"
            "CREATE TRIGGER r AFTER INSERT ON t BEGIN UPDATE t SET x = (SELECT path FROM "
            "reports('.')); END");
    CHECK_THROWS_WITH(db.exec("INSERT INTO t VALUES (1)"), Catch::Contains("unsafe use of"));
  }
}

TEST_CASE("a TEMP view and a TEMP trigger read files", "[sqlite][reports][door]") {
  const Folder folder;
  folder.write("a.txt", "x");
  for (const std::string trust : kTrust) {
    const Database db;
    db.exec(trust + "; CREATE TEMP VIEW v AS SELECT body FROM reports('" + folder.path() + "')");
    CHECK(db.query("SELECT * FROM v") == "x\n");
    db.exec(
        "CREATE TABLE t(x); CREATE TEMP TRIGGER r AFTER INSERT ON t BEGIN"
        " UPDATE t SET x = (SELECT body FROM reports('" +
        folder.path() + "')); END; INSERT INTO t VALUES (1)");
    CHECK(db.query("SELECT x FROM t") == "x\n");
  }
}

TEST_CASE("a virtual table in temp reads files under a name of the user",
          "[sqlite][reports][door]") {
  const Folder folder;
  folder.write("a b/it's.txt", "x");
  const Database db;
  db.exec("CREATE VIRTUAL TABLE temp.inbox USING reports('" + folder.path() + "/a b')");
  CHECK(db.query("SELECT path, body, source FROM inbox") ==
        folder.path("a b/it's.txt") + "|x|" + folder.path("a b") + "\n");
  CHECK(db.query("SELECT count(*) FROM inbox WHERE source = 'elsewhere'") == "0\n");
  db.exec("CREATE VIRTUAL TABLE temp.quoted USING reports('" + folder.path() + "/a b/it''s.txt')");
  CHECK(db.query("SELECT body FROM quoted") == "x\n");
  db.exec("CREATE VIRTUAL TABLE temp.named USING reports(\"" + folder.path() + "\")");
  CHECK(db.query("SELECT body FROM named") == "x\n");
  db.exec("DROP TABLE inbox");
  CHECK_THROWS_WITH(db.query("SELECT * FROM inbox"), Catch::Contains("no such table"));
}

TEST_CASE("a virtual table in temp sees its folder as it is now", "[sqlite][reports][door]") {
  const Folder folder;
  const Database db;
  db.exec("CREATE VIRTUAL TABLE temp.inbox USING reports('" + folder.path("later") + "')");
  CHECK_THROWS_WITH(db.query("SELECT * FROM inbox"), Catch::Contains("later"));
  folder.write("later/a.txt", "x");
  CHECK(db.query("SELECT body FROM inbox") == "x\n");
}

TEST_CASE("a virtual table without a source takes one when it is used", "[sqlite][reports][door]") {
  const Folder folder;
  folder.write("a.txt", "x");
  const Database db;
  db.exec("CREATE VIRTUAL TABLE temp.files USING reports");
  CHECK(db.query("SELECT body FROM files(?)", {folder.path()}) == "x\n");
  CHECK_THROWS_WITH(db.query("SELECT * FROM files"), Catch::Contains("source is missing"));
}

TEST_CASE("a virtual table of two sources is an error", "[sqlite][reports][door]") {
  CHECK_THROWS_WITH(Database().exec("CREATE VIRTUAL TABLE temp.x USING reports('a', 'b')"),
                    Catch::Contains("one argument"));
}

TEST_CASE("no virtual table outside temp reads files", "[sqlite][reports][door]") {
  const Database db;
  db.exec("ATTACH ':memory:' AS other");
  for (const std::string name :
       {"x", "main.x", "other.x", "main.\"temp\"", "reports", "main.Reports", "other.reports"}) {
    INFO(name);
    CHECK_THROWS_WITH(db.exec("CREATE VIRTUAL TABLE " + name + " USING reports('.')"),
                      Catch::Contains("must be in temp"));
    CHECK_THROWS_WITH(db.exec("CREATE VIRTUAL TABLE " + name + " USING reports"),
                      Catch::Contains("must be in temp"));
  }
  CHECK(db.query("SELECT count(*) FROM sqlite_schema") == "0\n");
  CHECK(db.query("SELECT count(*) FROM reports(NULL)") == "0\n");
}

TEST_CASE("a table reports that a file brings along is not opened without a source either",
          "[sqlite][reports][door]") {
  const Folder folder;
  folder.write("secret.txt", "x");
  const std::string file = folder.path("foreign.db");
  {
    const Database forger(file, gouji::kNone);
    sqlite3_db_config(forger.handle(), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
    forger.exec(
        "PRAGMA writable_schema = ON;"
        "INSERT INTO sqlite_schema VALUES ('table', 'reports', 'reports', 0,"
        " 'CREATE VIRTUAL TABLE reports USING reports')");
  }
  const Database db(file);
  CHECK_THROWS_WITH(db.query("SELECT * FROM reports(?)", {folder.path()}),
                    Catch::Contains("must be in temp"));
  const Database attaching;
  attaching.exec("ATTACH ?1 AS other", {file});
  CHECK(attaching.query("SELECT body FROM temp.reports(?)", {folder.path("secret.txt")}) == "x\n");
}

TEST_CASE("a virtual table that a file brings along is not opened", "[sqlite][reports][door]") {
  const Folder folder;
  folder.write("secret.txt", "x");
  const std::string file = folder.path("foreign.db");
  {
    const Database forger(file, gouji::kNone);
    sqlite3_db_config(forger.handle(), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
    forger.exec(
        "PRAGMA writable_schema = ON;"
        "INSERT INTO sqlite_schema VALUES ('table', 'x', 'x', 0,"
        " 'CREATE VIRTUAL TABLE x USING reports(''" +
        folder.path() +
        "'')');"
        "INSERT INTO sqlite_schema VALUES ('table', 'reports', 'reports', 0,"
        " 'CREATE VIRTUAL TABLE reports USING reports(''" +
        folder.path() + "'')')");
  }
  const Database db(file);
  CHECK_THROWS_WITH(db.query("SELECT * FROM x"), Catch::Contains("must be in temp"));
  CHECK_THROWS_WITH(db.query("SELECT * FROM reports"), Catch::Contains("must be in temp"));
  CHECK_NOTHROW(db.query("SELECT name FROM sqlite_schema"));
}

TEST_CASE("reports is read-only", "[sqlite][reports][door]") {
  CHECK_THROWS_WITH(Database().exec("DELETE FROM reports('.')"),
                    Catch::Contains("syntax error") || Catch::Contains("may not be modified"));
  CHECK_THROWS_WITH(Database().exec("INSERT INTO reports(path) VALUES ('x')"),
                    Catch::Contains("may not be modified"));
}
