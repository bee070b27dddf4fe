// 一 + 二 = 三（七） + 四, in every column of 表三.
#include "catch.h"
#include "sql/example.h"

using namespace gouji::tests;

TEST_CASE("check_balance: what came in was handled or carried over", "[sql][check_balance]") {
  CHECK(
      judged(Example(), "balance", "measure = 'natural_person'") ==
      "8|8|held|表三“自然人”列：本年新收7件+上年结转1件=8件，等于总计8件+结转下年度0件=8件。|8\n");
  CHECK(judged(Example(), "balance", "outcome <> 'held'") == "");
  CHECK(database_of({Example()}).query("SELECT rule, tbl, item, measure FROM check_balance") ==
        "balance|applications|handled_total|natural_person\n"
        "balance|applications|handled_total|enterprise\n"
        "balance|applications|handled_total|research\n"
        "balance|applications|handled_total|public_interest\n"
        "balance|applications|handled_total|legal_service\n"
        "balance|applications|handled_total|other_organisation\n"
        "balance|applications|handled_total|total\n");
}

TEST_CASE("check_balance: a column that does not balance is broken", "[sql][check_balance]") {
  CHECK(judged(Example().set("carried_out", "enterprise", "3"), "balance", "outcome <> 'held'") ==
        "-1|1|broken|表三“商业企业”列：本年新收2件+上年结转0件=2件，不等于总计1件+结转下年度3件="
        "4件。|1\n");
}

TEST_CASE("check_balance: a blank is not zero", "[sql][check_balance]") {
  CHECK(
      judged(Example().set("carried_out", "natural_person", ""), "balance", "outcome <> 'held'") ==
      "NULL|8|undecided|表三“自然人”列：“四、结转下年度”空白，无法核对收到与办理是否平衡。|8\n");
  CHECK(judged(Example()
                   .set("handled_total", "natural_person", "/")
                   .set("received", "natural_person", "约七"),
               "balance", "outcome <> 'held'") ==
        "NULL|NULL|undecided|表三“自然人”列：“一、本年新收”填的“约七”不是数字、"
        "“（七）总计”填的是“/”，无法核对收到与办理是否平衡。|/\n");
}

TEST_CASE("check_balance: a row that is not there is named", "[sql][check_balance]") {
  CHECK(judged(Example().cut("| 四、结转下年度", "四、政府信息公开行政复议"), "balance",
               "measure = 'total'") ==
        "NULL|10|undecided|表三“总计”列：“四、结转下年度”缺失，无法核对收到与办理是否平衡。|10\n");
}

TEST_CASE("check_balance: decimals add up as printed", "[sql][check_balance]") {
  CHECK(judged(Example()
                   .set("received", "research", "0.1")
                   .set("carried_in", "research", "0.2")
                   .set("handled_total", "research", "0.3"),
               "balance", "measure = 'research'") ==
        "0.3|0.3|held|表三“科研机构”列：本年新收0.1件+上年结转0.2件=0.3件，等于总计0.3件+"
        "结转下年度0件=0.3件。|0.3\n");
  CHECK(database_of({Example()}).query("SELECT DISTINCT typeof(expected) FROM check_balance") ==
        "integer\n");
}
