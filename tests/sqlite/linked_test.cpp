// The extension linked into the program instead of loaded.
#include <sqlite3.h>

#include "catch.h"
#include "database.h"
#include "sqlite/gouji.h"

using gouji::Database;

namespace {

const std::string kCall = "SELECT number FROM report_sections('一、总体情况' || char(10) || '无')";

}  // namespace

TEST_CASE("a linked extension is registered on one connection", "[sqlite][linked]") {
  const Database db(":memory:", gouji::kNone);
  CHECK_THROWS(db.query(kCall));
  CHECK(sqlite3_gouji_init(db.handle(), nullptr, nullptr) == SQLITE_OK);
  CHECK(db.query(kCall) == "1\n");
  CHECK(db.query("SELECT gouji_install('stored')").starts_with("gouji "));
  CHECK(db.query("SELECT count(*) FROM finding") == "0\n");
}

TEST_CASE("a linked extension without the door has all else", "[sqlite][linked]") {
  const Database db(":memory:", gouji::kNone);
  CHECK(sqlite3_gouji_noread_init(db.handle(), nullptr, nullptr) == SQLITE_OK);
  CHECK(db.query(kCall) == "1\n");
  CHECK_THROWS_WITH(db.query("SELECT * FROM reports('/')"), Catch::Contains("no such table"));
}

TEST_CASE("a linked extension comes with every connection", "[sqlite][linked]") {
  const auto entry = reinterpret_cast<void (*)()>(sqlite3_gouji_init);
  CHECK(sqlite3_auto_extension(entry) == SQLITE_OK);
  for (int i = 0; i < 3; ++i) CHECK(Database(":memory:", gouji::kNone).query(kCall) == "1\n");
  CHECK(sqlite3_cancel_auto_extension(entry) == 1);
  CHECK_THROWS(Database(":memory:", gouji::kNone).query(kCall));
}
