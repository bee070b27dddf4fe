// The table rule: every rule there is, and what of it is the user's.
#include "catch.h"
#include "folder.h"
#include "sql/example.h"

using namespace gouji::tests;

namespace {

/// The statements of sql/rule.sql from the INSERT on, as an update runs them.
std::string insertion() {
  const std::string sql = gouji::repository_file("sql/rule.sql");
  return sql.substr(sql.find("INSERT INTO rule"));
}

}  // namespace

TEST_CASE("rule: every rule is described", "[sql][rule]") {
  CHECK(database_of({}).query(
            "SELECT rule FROM rule WHERE enabled IS NOT 1 OR title IS NULL OR title_en IS NULL"
            " OR basis IS NULL OR severity NOT IN ('error', 'warning', 'info')") == "");
}

TEST_CASE("rule: every rule that a view gives is in the table, and the other way round",
          "[sql][rule]") {
  Example claims = Example(2024).set("granted", "total", "-1.5");
  claims.replace("县政府办公室依法公开政府信息，办理依申请公开事项。",
                 "收到政府信息公开申请10件，同比增长25%。办结10件，其中予以公开6件，占60%。"
                 "全县共收到政府信息公开申请56件。");
  const std::string five = "公开不够及时，下一步加强培训。";
  const std::string words =
      "公开不够及时，目录不够细，解读形式单一，下一步加强培训，完善目录，丰富形式，提高质量。";
  claims.replace(five, words).replace("2024年，收到", "2024年，虚构县水利局依法收到");
  const auto db = database_of({Example(2018), Example(2023).replace(five, words), claims});
  CHECK(db.query("SELECT DISTINCT rule FROM check_result EXCEPT SELECT rule FROM rule") == "");
  CHECK(db.query("SELECT rule FROM rule EXCEPT SELECT rule FROM check_result") == "");
}

TEST_CASE("rule: an update keeps severity and enabled, and brings rules that are new",
          "[sql][rule]") {
  const auto db = database_of({});
  db.exec(
      "UPDATE rule SET severity = 'info', enabled = 0 WHERE rule = 'balance';"
      "DELETE FROM rule WHERE rule = 'stock';"
      "INSERT INTO rule(rule, severity) VALUES ('mine', 'error')");
  db.exec(insertion());
  CHECK(db.query("SELECT rule, severity, enabled FROM rule"
                 " WHERE rule IN ('balance', 'stock', 'mine') ORDER BY rule") ==
        "balance|info|0\nmine|error|1\nstock|warning|1\n");
}

TEST_CASE("rule: there are three severities", "[sql][rule]") {
  CHECK_THROWS_WITH(database_of({}).exec("UPDATE rule SET severity = 'fatal'"),
                    Catch::Contains("CHECK"));
}
