// Title, period and running text speak of one year.
#include "catch.h"
#include "sql/example.h"

using namespace gouji::tests;

namespace {

const std::string kPeriod = "自2024年1月1日起至2024年12月31日";
const std::string kOpening = "2024年，县政府办公室依法公开政府信息，办理依申请公开事项。";

/// The example without a year in its running text.
Example silent() { return Example().replace(kOpening, "县政府办公室依法公开政府信息。"); }

/// The same without its period, too.
Example titled() { return silent().cut("本报告所列数据的统计期限", "\n一、总体情况"); }

}  // namespace

TEST_CASE("check_year: title, period and text agree", "[sql][check_year]") {
  CHECK(judged(Example(), "year", "true") ==
        "2024|2024|held|标题、统计期限、正文说的都是2024年。|NULL\n");
  CHECK(judged(silent(), "year", "true") == "2024|2024|held|标题、统计期限说的都是2024年。|NULL\n");
  CHECK(database_of({Example()}).query("SELECT rule, tbl, item, measure FROM check_year") ==
        "year_mismatch|NULL|NULL|NULL\n");
}

TEST_CASE("check_year: a period of another year is broken", "[sql][check_year]") {
  CHECK(judged(Example().replace(kPeriod, "自2023年1月1日起至2023年12月31日"), "year", "true") ==
        "2024|2023|broken|标题说的是2024年，统计期限却是自2023年1月1日至2023年12月31日。|NULL\n");
  CHECK(judged(Example().replace(kPeriod, "自2023年12月21日起至2024年12月20日"), "year", "true") ==
        "2024|2023|broken|标题说的是2024年，统计期限却是自2023年12月21日至2024年12月20日。|NULL\n");
}

TEST_CASE("check_year: a text on another year is broken, and quoted", "[sql][check_year]") {
  CHECK(judged(Example().replace("2024年，县政府", "2022年，县政府"), "year", "true") ==
        "2024|2022|broken|标题说的是2024年，正文却说“2022年，县政府办公室依法公开政府信息，"
        "办理依申请公开事项。”。|2022年，县政府办公室依法公开政府信息，办理依申请公开事项。\n");
  CHECK(judged(Example()
                   .replace("2024年，县政府", "2022年，县政府")
                   .replace("三、收到和处理政府信息公开申请情况\n",
                            "三、收到和处理政府信息公开申请情况\n2023年，共收到申请10件。\n"),
               "year", "true") ==
        "2024|2022|broken|标题说的是2024年，正文有2处却说“2022年，县政府办公室依法公开政府信息，"
        "办理依申请公开事项。”。|2022年，县政府办公室依法公开政府信息，办理依申请公开事项。\n");
}

TEST_CASE("check_year: what else a text says of other years is not compared", "[sql][check_year]") {
  for (const char* sentence :
       {"2019年以来，我局公开信息3条。", "2025年，我局将加强公开。", "2023年，我局被评为先进单位。",
        "2023年7月，职责划转。", "比2023年增加3件。", "2023年收到3件，2024年收到2件。"}) {
    CAPTURE(sentence);
    CHECK(judged(Example().replace(kOpening, kOpening + "\n" + sentence), "year", "true") ==
          "2024|2024|held|标题、统计期限、正文说的都是2024年。|NULL\n");
  }
}

TEST_CASE("check_year: it takes two to compare", "[sql][check_year]") {
  CHECK(judged(titled(), "year", "true") ==
        "2024|NULL|undecided|统计期限和正文没有写明年份，无法与标题核对。|NULL\n");
  CHECK(judged(silent().replace("虚构县水利局2024年", "虚构县水利局"), "year", "true") ==
        "2024|2024|undecided|标题中没有年份，统计期限和正文中的年份也不足以相互核对。|NULL\n");
  CHECK(judged(Example().replace("虚构县水利局2024年", "虚构县水利局"), "year", "true") ==
        "2024|2024|held|统计期限、正文说的都是2024年。|NULL\n");
  CHECK(judged(titled()
                   .replace("虚构县水利局2024年", "虚构县水利局")
                   .replace("县政府办公室依法", "2024年，县政府办公室依法")
                   .replace("三、收到和处理政府信息公开申请情况\n",
                            "三、收到和处理政府信息公开申请情况\n2024年，共收到申请10件。\n"),
               "year", "true") == "2024|2024|held|正文各处说的都是2024年。|NULL\n");
}

TEST_CASE("check_year: the title's year may be in digits of any kind", "[sql][check_year]") {
  for (const char* year : {"二〇二四", "二○二四", "二零二四", "２０２４", "2 0 2 4"}) {
    CAPTURE(year);
    const auto example = [&] {
      return Example().replace("虚构县水利局2024年", "虚构县水利局" + std::string(year) + "年");
    };
    CHECK(judged(example(), "year", "true") ==
          "2024|2024|held|标题、统计期限、正文说的都是2024年。|NULL\n");
    CHECK(judged(example().replace(kPeriod, "自2023年1月1日起至2023年12月31日"), "year", "true") ==
          "2024|2023|broken|标题说的是2024年，统计期限却是自2023年1月1日至2023年12月31日。|NULL\n");
  }
}

TEST_CASE("check_year: no title is named that has no year", "[sql][check_year]") {
  CHECK(judged(silent()
                   .replace("虚构县水利局2024年", "虚构县水利局")
                   .replace(kPeriod, "自2023年12月21日起至2024年12月20日"),
               "year", "true") ==
        "2023|2024|broken|这份报告说的是2023年，统计期限却是自2023年12月21日至2024年12月20日。|"
        "NULL\n");
}
