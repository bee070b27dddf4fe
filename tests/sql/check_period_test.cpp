// The year is over before it is counted and reported on.
#include "catch.h"
#include "sql/example.h"

using namespace gouji::tests;

namespace {

const std::string kPeriod = "自2024年1月1日起至2024年12月31日";
const std::string kPublished = "发布日期：2025-01-20";

}  // namespace

TEST_CASE("check_period: a whole year holds", "[sql][check_period]") {
  CHECK(judged(Example(), "period", "true") ==
        "2024-12-31|2024-12-31|held|统计期限到年底为止。|NULL\n");
  CHECK(database_of({Example()}).query("SELECT rule, tbl, item, measure FROM check_period") ==
        "early_period|NULL|NULL|NULL\n");
  CHECK(judged(Example().cut("本报告所列数据的统计期限", "\n一、总体情况"), "period", "true") ==
        "2024-12-31|2025-01-20|held|年度结束后才公布。|NULL\n");
}

TEST_CASE("check_period: a period that ends early is broken", "[sql][check_period]") {
  CHECK(judged(Example().replace(kPeriod, "自2024年1月1日起至2024年12月20日"), "period", "true") ==
        "2024-12-31|2024-12-20|broken|统计期限到2024年12月20日为止，2024年还没有结束。|NULL\n");
}

TEST_CASE("check_period: a report that is out before the year ends is broken",
          "[sql][check_period]") {
  CHECK(judged(Example().replace(kPublished, "发布日期：2024-12-25"), "period", "true") ==
        "2024-12-31|2024-12-25|broken|2024年12月25日就已公布，2024年还没有结束，"
        "数字不会是全年的。|NULL\n");
  CHECK(judged(Example().replace(kPublished, "发布日期：2024-12-31"), "period",
               "outcome = 'broken'") != "");
}

TEST_CASE("check_period: a period of another year is left to year_mismatch",
          "[sql][check_period]") {
  CHECK(judged(Example().replace(kPeriod, "自2023年1月1日起至2023年12月31日"), "period", "true") ==
        "2024-12-31|2025-01-20|held|年度结束后才公布。|NULL\n");
}

TEST_CASE("check_period: without period and date it is undecided", "[sql][check_period]") {
  CHECK(judged(Example()
                   .cut("本报告所列数据的统计期限", "\n一、总体情况")
                   .replace(kPublished + "\n", ""),
               "period", "true") ==
        "2024-12-31|NULL|undecided|没有写明本年度的统计期限和公布日期，无法核对统计是否到年底。"
        "|NULL\n");
}
