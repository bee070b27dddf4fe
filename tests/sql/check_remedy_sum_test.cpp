// 结果维持 + 结果纠正 + 其他结果 + 尚未审结 = 总计, three times in 表四.
#include "catch.h"
#include "sql/example.h"

using namespace gouji::tests;

TEST_CASE("check_remedy_sum: the outcomes add up", "[sql][check_remedy_sum]") {
  CHECK(judged(Example(), "remedy_sum", "true") ==
        "3|3|held|表四“行政复议”：结果维持1件+结果纠正0件+其他结果2件+尚未审结0件="
        "3件，等于总计3件。|3\n"
        "1|1|held|表四“未经复议直接起诉”：结果维持0件+结果纠正0件+其他结果0件+尚未审结1件=1件，"
        "等于总计1件。|1\n"
        "0|0|held|表四“复议后起诉”：结果维持0件+结果纠正0件+其他结果0件+尚未审结0件=0件，"
        "等于总计0件。|0\n");
  CHECK(database_of({Example()}).query("SELECT rule, tbl, item, measure FROM check_remedy_sum") ==
        "remedy_sum|remedies|review|total\n"
        "remedy_sum|remedies|litigation_direct|total\n"
        "remedy_sum|remedies|litigation_after_review|total\n");
}

TEST_CASE("check_remedy_sum: another total is broken", "[sql][check_remedy_sum]") {
  CHECK(judged(Example().set("review", "total", "4"), "remedy_sum", "outcome <> 'held'") ==
        "3|4|broken|表四“行政复议”：结果维持1件+结果纠正0件+其他结果2件+尚未审结0件=3件，"
        "不等于总计4件。|4\n");
}

TEST_CASE("check_remedy_sum: a blank leaves it undecided", "[sql][check_remedy_sum]") {
  CHECK(judged(Example().set("review", "corrected", ""), "remedy_sum", "outcome <> 'held'") ==
        "NULL|3|undecided|表四“行政复议”：“结果纠正”空白，无法核对各种结果之和与总计。|3\n");
}

TEST_CASE("check_remedy_sum: known parts that exceed the total are broken",
          "[sql][check_remedy_sum]") {
  CHECK(judged(Example().set("review", "corrected", "").set("review", "total", "2"), "remedy_sum",
               "outcome <> 'held'") ==
        "3|2|broken|表四“行政复议”：已填的各种结果合计3件，超过总计2件。|2\n");
}

TEST_CASE("check_remedy_sum: decimals add up as printed", "[sql][check_remedy_sum]") {
  CHECK(judged(Example()
                   .set("review", "upheld", "0.1")
                   .set("review", "other", "0.2")
                   .set("review", "total", "0.3"),
               "remedy_sum", "item = 'review'")
            .substr(0, 13) == "0.3|0.3|held|");
  CHECK(database_of({Example()}).query("SELECT DISTINCT typeof(expected) FROM check_remedy_sum") ==
        "integer\n");
}
