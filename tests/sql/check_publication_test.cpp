// Published by the statutory day of the next year, which the ending of the authority's name tells.
#include <sqlite3.h>

#include "catch.h"
#include "sql/example.h"

using gouji::Database;
using namespace gouji::tests;

namespace {

std::string published(const std::string& authority, const std::string& date, int year = 2024) {
  return judged(Example(year)
                    .replace("虚构县水利局", authority)
                    .replace(std::to_string(year + 1) + "-01-20", date),
                "publication", "true");
}

/// The day for a name, as the report on 2024 has it.
std::string day_of(const std::string& authority) {
  return database_of({Example().replace("虚构县水利局", authority)})
      .query("SELECT coalesce(expected, outcome) FROM check_publication");
}

}  // namespace

TEST_CASE("check_publication: a department publishes by 31 January", "[sql][check_publication]") {
  CHECK(published("虚构县水利局", "2025-01-31") ==
        "2025-01-31|2025-01-31|held|2025年1月31日公布，没有晚于政府部门的法定期限2025年1月31日。|"
        "NULL\n");
  CHECK(published("虚构县水利局", "2025-02-14") ==
        "2025-01-31|2025-02-14|broken|"
        "2025年2月14日公布，晚于政府部门的法定期限2025年1月31日，迟14天。|"
        "NULL\n");
  CHECK(database_of({Example()}).query("SELECT rule, tbl, item, measure FROM check_publication") ==
        "late_publication|NULL|NULL|NULL\n");
}

TEST_CASE("check_publication: a government publishes by 31 March", "[sql][check_publication]") {
  CHECK(published("虚构县人民政府", "2025-03-31").substr(0, 26) == "2025-03-31|2025-03-31|held");
  CHECK(published("虚构县人民政府", "2025-04-01").substr(0, 28) == "2025-03-31|2025-04-01|broken");
}

TEST_CASE("check_publication: townships and sub-districts have no statutory day",
          "[sql][check_publication]") {
  CHECK(published("虚构镇人民政府", "2025-12-01") == "");
  CHECK(published("虚构街道办事处", "2025-12-01") == "");
}

TEST_CASE("check_publication: for the years to 2018 it was 31 March for all",
          "[sql][check_publication]") {
  CHECK(published("虚构县水利局", "2019-03-31", 2018).substr(0, 26) ==
        "2019-03-31|2019-03-31|held");
  CHECK(
      published("虚构镇人民政府", "2019-04-10", 2018) ==
      "2019-03-31|2019-04-10|broken|2019年4月10日公布，晚于法定期限2019年3月31日，迟10天。|NULL\n");
  CHECK(published("虚构县水利局", "2020-02-01", 2019).substr(0, 28) ==
        "2020-01-31|2020-02-01|broken");
}

TEST_CASE("check_publication: without a date, a known name or a year it is undecided",
          "[sql][check_publication]") {
  CHECK(
      judged(Example().replace("发布日期：2025-01-20\n", ""), "publication", "true") ==
      "2025-01-31|NULL|undecided|没有印公布日期，无法核对是否晚于政府部门的法定期限2025年1月31日。|"
      "NULL\n");
  const auto db = database_of({Example()});
  db.exec("DELETE FROM authority_class");
  CHECK(judged(db, "publication", "true") ==
        "NULL|2025-01-20|undecided|不清楚“虚构县水利局”应在哪一天前公布："
        "机关类别表（authority_class）中没有这样结尾的机关名称。|NULL\n");
}

TEST_CASE("check_publication: the longest ending of a name decides", "[sql][check_publication]") {
  const std::string department = "2025-01-31\n";
  const std::string government = "2025-03-31\n";
  CHECK(day_of("虚构省人民政府办公厅") == department);
  CHECK(day_of("虚构县人民政府办公室") == department);
  CHECK(day_of("虚构县人民政府") == government);
  CHECK(day_of("虚构县") == government);
  CHECK(day_of("虚构自治区") == government);
  CHECK(day_of("虚构乡人民政府") == "");
  CHECK(day_of("虚构县发展和改革委员会") == department);
  CHECK(day_of("虚构市政务服务中心") == department);
}

TEST_CASE("check_publication: an office of a township or a sub-district is no department",
          "[sql][check_publication]") {
  for (const char* office :
       {"虚构镇人民政府办公室", "虚构镇政府办公室", "虚构乡党政办公室", "虚构县虚构镇党群服务中心",
        "虚构街道党政办公室", "虚构街道办事处", "虚构街道办事处党政办公室", "虚构街道便民服务中心",
        "虚构苏木综合办公室", "新乡县虚构镇人民政府办公室"}) {
    CAPTURE(office);
    CHECK(day_of(office) == "");
  }
  for (const char* unclear : {"虚构镇便民服务中心", "虚构乡财政所", "虚构县城乡规划中心"}) {
    CAPTURE(unclear);
    CHECK(day_of(unclear) == "undecided\n");
  }
  CHECK(published("虚构镇便民服务中心", "2025-12-01") ==
        "NULL|2025-12-01|undecided|不清楚“虚构镇便民服务中心”应在哪一天前公布："
        "从名称看不出是县级以上政府的部门，还是乡镇或其他机构。|NULL\n");
}

TEST_CASE("check_publication: 镇 and 乡 in the name of a city, a county or a task are no township",
          "[sql][check_publication]") {
  for (const char* department :
       {"景德镇市人民政府办公室", "镇江市财政局", "新乡市人民政府办公室", "虚构县乡村振兴局",
        "虚构县城镇管理局", "虚构市住房和城乡建设委员会"}) {
    CAPTURE(department);
    CHECK(day_of(department) == "2025-01-31\n");
  }
  for (const char* government : {"新乡市人民政府", "景德镇市", "南宁市西乡塘区人民政府",
                                 "东乡族自治县人民政府", "镇宁布依族苗族自治县人民政府"}) {
    CAPTURE(government);
    CHECK(day_of(government) == "2025-03-31\n");
  }
}

TEST_CASE("check_publication: a zone is unclear, a community or a court has no day",
          "[sql][check_publication]") {
  CHECK(day_of("虚构经济技术开发区管理委员会") == "undecided\n");
  CHECK(day_of("虚构经济开发区管委会") == "undecided\n");
  CHECK(day_of("虚构开发区") == "undecided\n");
  CHECK(day_of("虚构社区") == "");
  CHECK(day_of("虚构县人民法院") == "");
  CHECK(day_of("虚构县人民检察院") == "");
}

TEST_CASE("check_publication: a user's own ending decides for a township's office, too",
          "[sql][check_publication]") {
  const auto db = database_of({Example().replace("虚构县水利局", "虚构镇便民服务中心")});
  db.exec("INSERT INTO authority_class VALUES ('便民服务中心', 'department', '01-31')");
  CHECK(db.query("SELECT expected, outcome FROM check_publication") == "2025-01-31|held\n");
  db.exec("UPDATE authority_class SET day = NULL WHERE suffix = '便民服务中心'");
  CHECK(db.query("SELECT expected, outcome FROM check_publication") == "");
}

TEST_CASE("check_publication: a user's own ending counts", "[sql][check_publication]") {
  const auto db = database_of(
      {Example().replace("虚构县水利局", "虚构县水利局").replace("2025-01-20", "2025-02-20")});
  db.exec("INSERT INTO authority_class(suffix, class, day) VALUES ('水利局', 'mine', '02-28')");
  CHECK(judged(db, "publication", "true").substr(0, 26) == "2025-02-28|2025-02-20|held");
  CHECK_THROWS_WITH(db.exec("INSERT INTO authority_class VALUES ('x', 'y', '31.3.')"),
                    Catch::Contains("CHECK"));
}

TEST_CASE("check_publication: an ending beyond all bounds takes no time",
          "[sql][check_publication]") {
  const Database db = database_of({Example(), Example(2023)});
  const auto steps = [&db] {
    std::int64_t count = 0;
    sqlite3_progress_handler(
        db.handle(), 100, [](void* n) { return ++*static_cast<std::int64_t*>(n), 0; }, &count);
    db.exec("SELECT * FROM check_publication");
    sqlite3_progress_handler(db.handle(), 0, nullptr, nullptr);
    return count;
  };
  db.exec("INSERT INTO authority_class VALUES (printf('%.*c', 64, 'x'), 'x', NULL)");
  const std::int64_t before = steps();
  db.exec("INSERT INTO authority_class VALUES (printf('%.*c', 1000000, 'x'), 'x', NULL)");
  CHECK(steps() < before + before / 10 + 10);
}
