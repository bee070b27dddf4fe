// text_similarity(a, b) in SQL; what it measures is in tests/text/similarity_test.cpp.
#include "catch.h"
#include "database.h"

using gouji::Database;

TEST_CASE("text_similarity is a share", "[sqlite][text_similarity]") {
  const Database db;
  CHECK(db.query("SELECT text_similarity('2024年，公开信息84条。', '2023年，公开信息7条。'),"
                 " text_similarity('公开信息', '公开数据'),"
                 " typeof(text_similarity('甲', '乙'))") == "1.0|0.0|real\n");
}

TEST_CASE("text_similarity with NULL is NULL", "[sqlite][text_similarity]") {
  CHECK(Database().query("SELECT text_similarity(NULL, '甲'), text_similarity('甲', NULL),"
                         " text_similarity(NULL, NULL)") == "NULL|NULL|NULL\n");
}

TEST_CASE("text_similarity takes any value and any bytes", "[sqlite][text_similarity]") {
  const Database db;
  CHECK(db.query("SELECT text_similarity(2024, 2023)") == "1.0\n");
  CHECK_NOTHROW(db.query("SELECT text_similarity(?1, ?2)",
                         {std::string("\xE6\x94\xFF"), std::string("\xC3\x00z", 3)}));
  CHECK_THROWS_WITH(db.query("SELECT text_similarity('a')"), Catch::Contains("wrong number"));
}
