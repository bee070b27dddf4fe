// authority_key(name) in SQL; which names are one organ's is in tests/parse/authority_test.cpp.
#include "catch.h"
#include "database.h"

using gouji::Database;

TEST_CASE("authority_key gives one form of a name", "[sqlite][authority_key]") {
  CHECK(Database().query("SELECT authority_key('湖北省随州市政府办'),"
                         " authority_key('随州市人民政府办公室')") ==
        "随州市政府办公室|随州市政府办公室\n");
}

TEST_CASE("authority_key of nothing is NULL", "[sqlite][authority_key]") {
  CHECK(Database().query("SELECT authority_key(NULL), authority_key(''), authority_key('（）')") ==
        "NULL|NULL|NULL\n");
}

TEST_CASE("authority_key takes any value and any bytes", "[sqlite][authority_key]") {
  const Database db;
  CHECK(db.query("SELECT authority_key(2024)") == "2024\n");
  CHECK_NOTHROW(db.query("SELECT authority_key(?)", {std::string("\xE6\x94\xFF\xC3")}));
  CHECK_THROWS_WITH(db.query("SELECT authority_key()"), Catch::Contains("wrong number"));
}

TEST_CASE("authority_key may stand in an index under an untrusted schema",
          "[sqlite][authority_key]") {
  const Database db;
  db.exec(
      "PRAGMA trusted_schema = OFF; CREATE TABLE r(authority);"
      "CREATE INDEX i ON r(authority_key(authority));"
      "INSERT INTO r VALUES ('随州市政府办')");
  CHECK(db.query("SELECT count(*) FROM r WHERE authority_key(authority) = '随州市政府办公室'") ==
        "1\n");
}
