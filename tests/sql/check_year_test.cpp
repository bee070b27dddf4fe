// Title and period speak of one year.
#include "catch.h"
#include "sql/example.h"

using namespace gouji::tests;

TEST_CASE("check_year: title and period agree", "[sql][check_year]") {
  CHECK(judged(Example(), "year", "true") ==
        "2024|2024|held|标题和统计期限说的都是2024年。|NULL\n");
  CHECK(database_of({Example()}).query("SELECT rule, tbl, item, measure FROM check_year") ==
        "year_mismatch|NULL|NULL|NULL\n");
}

TEST_CASE("check_year: a period of another year is broken", "[sql][check_year]") {
  CHECK(judged(Example().replace("自2024年1月1日起至2024年12月31日",
                                 "自2023年1月1日起至2023年12月31日"),
               "year", "true") ==
        "2024|2023|broken|标题说的是2024年，统计期限却是自2023年1月1日至2023年12月31日。|NULL\n");
  CHECK(judged(Example().replace("自2024年1月1日起至2024年12月31日",
                                 "自2023年12月21日起至2024年12月20日"),
               "year", "true") ==
        "2024|2023|broken|标题说的是2024年，统计期限却是自2023年12月21日至2024年12月20日。|NULL\n");
}

TEST_CASE("check_year: without a period or a year in the title it is undecided",
          "[sql][check_year]") {
  CHECK(judged(Example().cut("本报告所列数据的统计期限", "\n一、总体情况"), "year", "true") ==
        "2024|NULL|undecided|没有写明统计期限，无法与标题的年份核对。|NULL\n");
  CHECK(judged(Example().replace("虚构县水利局2024年", "虚构县水利局"), "year", "true") ==
        "2024|2024|undecided|标题中没有年份，无法与统计期限核对。|NULL\n");
}

TEST_CASE("check_year: the title's year may be in digits of any kind", "[sql][check_year]") {
  for (const char* year : {"二〇二四", "二○二四", "二零二四", "２０２４", "2 0 2 4"}) {
    CAPTURE(year);
    const auto example = [&] {
      return Example().replace("虚构县水利局2024年", "虚构县水利局" + std::string(year) + "年");
    };
    CHECK(judged(example(), "year", "true") ==
          "2024|2024|held|标题和统计期限说的都是2024年。|NULL\n");
    CHECK(judged(example().replace("自2024年1月1日起至2024年12月31日",
                                   "自2023年1月1日起至2023年12月31日"),
                 "year", "true") ==
          "2024|2023|broken|标题说的是2024年，统计期限却是自2023年1月1日至2023年12月31日。|NULL\n");
  }
}

TEST_CASE("check_year: no title is named that has no year", "[sql][check_year]") {
  CHECK(
      judged(Example()
                 .replace("虚构县水利局2024年", "虚构县水利局")
                 .replace("自2024年1月1日起至2024年12月31日", "自2023年12月21日起至2024年12月20日"),
             "year", "true") ==
      "2023|2024|broken|这份报告说的是2023年，统计期限却是自2023年12月21日至2024年12月20日。|"
      "NULL\n");
}
