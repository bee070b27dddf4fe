// Counts are whole and not negative.
#include "catch.h"
#include "sql/example.h"

using namespace gouji::tests;

TEST_CASE("check_count: a table of counts has a row for each rule", "[sql][check_count]") {
  CHECK(database_of({Example()})
            .query("SELECT rule, tbl, item, measure, outcome, message FROM check_count") ==
        "negative_count|disclosure|NULL|NULL|held|表二中能确定的数字没有负数。\n"
        "fractional_count|disclosure|NULL|NULL|held|表二中能确定的件数都是整数。\n"
        "negative_count|applications|NULL|NULL|held|表三中能确定的数字没有负数。\n"
        "fractional_count|applications|NULL|NULL|held|表三中能确定的件数都是整数。\n"
        "negative_count|remedies|NULL|NULL|held|表四中能确定的数字没有负数。\n"
        "fractional_count|remedies|NULL|NULL|held|表四中能确定的件数都是整数。\n");
}

TEST_CASE("check_count: a negative count is a row of its own", "[sql][check_count]") {
  const Example example = Example().set("granted", "research", "-2").set("granted", "total", "-1");
  CHECK(judged(example, "count", "rule = 'negative_count' AND tbl = 'applications'") ==
        "NULL|-2|broken|表三“（一）予以公开”行“科研机构”列是-2，不应小于0。|-2\n"
        "NULL|-1|broken|表三“（一）予以公开”行“总计”列是-1，不应小于0。|-1\n");
  CHECK(database_of({example}).query(
            "SELECT rule, tbl, item, measure FROM check_count WHERE outcome = 'broken'") ==
        "negative_count|applications|granted|research\n"
        "negative_count|applications|granted|total\n");
  CHECK(judged(example, "count", "tbl <> 'applications' AND outcome <> 'held'") == "");
}

TEST_CASE("check_count: a fractional count is broken, money is not", "[sql][check_count]") {
  CHECK(judged(Example().set("licences", "decisions", "1.5"), "count", "outcome <> 'held'") ==
        "NULL|1.5|broken|表二“行政许可”行“处理决定数量”列是1.5，应为整数。|1.5\n");
  CHECK(judged(Example().set("fees", "amount", "0.251").set("licences", "decisions", "3.0"),
               "count", "outcome <> 'held'") == "");
  CHECK(judged(Example().set("fees", "amount", "-3.5"), "count", "outcome <> 'held'") ==
        "NULL|-3.5|broken|表二“行政事业性收费”行“金额”列是-3.5，不应小于0。|-3.5\n");
}

TEST_CASE("check_count: a figure may be negative and fractional", "[sql][check_count]") {
  CHECK(judged(Example().set("granted", "research", "-0.5"), "count", "outcome = 'broken'") ==
        "NULL|-0.5|broken|表三“（一）予以公开”行“科研机构”列是-0.5，不应小于0。|-0.5\n"
        "NULL|-0.5|broken|表三“（一）予以公开”行“科研机构”列是-0.5，应为整数。|-0.5\n");
}

TEST_CASE("check_count: in form 2019 a change may be negative, and a sum of money have decimals",
          "[sql][check_count]") {
  const auto example = [] { return Example(2020, FormYear::y2019); };
  CHECK(judged(example().set("licences", "change", "-2").set("procurement", "amount", "128.46"),
               "count", "outcome <> 'held'") == "");
  CHECK(judged(example().set("licences", "change", "-2.5"), "count", "outcome <> 'held'") ==
        "NULL|-2.5|broken|表二“行政许可”行“本年增/减”列是-2.5，应为整数。|-2.5\n");
}

TEST_CASE("check_count: a table without a figure decides nothing", "[sql][check_count]") {
  Example example;
  for (const char* item : {"review", "litigation_direct", "litigation_after_review"}) {
    for (const char* measure : {"upheld", "corrected", "other", "pending", "total"}) {
      example.set(item, measure, "/");
    }
  }
  CHECK(judged(example, "count", "outcome <> 'held'") ==
        "NULL|NULL|undecided|表四没有能确定的数字，无法核对。|NULL\n"
        "NULL|NULL|undecided|表四没有能确定的数字，无法核对。|NULL\n");
  CHECK(judged(Example().cut("| 行政复议", "五、存在的"), "count", "tbl = 'remedies'") == "");
}
