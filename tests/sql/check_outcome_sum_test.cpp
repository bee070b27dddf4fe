// （一）…（六） = （七）总计, in every column of 表三.
#include "catch.h"
#include "golden.h"
#include "sql/example.h"

using namespace gouji::tests;

TEST_CASE("check_outcome_sum: the outcomes add up to the total", "[sql][check_outcome_sum]") {
  CHECK(judged(Example(), "outcome_sum", "measure = 'natural_person'") ==
        "8|8|held|表三“自然人”列：予以公开4件+部分公开0件+不予公开0件+无法提供2件+不予处理1件+"
        "其他处理1件=8件，等于总计8件。|8\n");
  CHECK(judged(Example(), "outcome_sum", "outcome <> 'held'") == "");
  CHECK(database_of({Example()})
            .query("SELECT DISTINCT rule, tbl, item, count(measure) FROM check_outcome_sum") ==
        "outcome_sum|applications|handled_total|7\n");
}

TEST_CASE("check_outcome_sum: another total is broken", "[sql][check_outcome_sum]") {
  CHECK(judged(Example().set("refused_other_law", "total", "3"), "outcome_sum",
               "outcome <> 'held'") ==
        "13|10|broken|表三“总计”列：予以公开6件+部分公开0件+不予公开3件+无法提供2件+不予处理1件+"
        "其他处理1件=13件，不等于总计10件。|10\n");
}

TEST_CASE("check_outcome_sum: each of the 21 outcomes counts once", "[sql][check_outcome_sum]") {
  auto items =
      split(gouji::Database().query(
                "SELECT item FROM form_cells WHERE form = '2021' AND tbl = 'applications'"
                " AND measure = 'research'"
                " AND item NOT IN ('received', 'carried_in', 'handled_total', 'carried_out')"),
            '\n');
  items.pop_back();
  CHECK(items.size() == 21);
  for (const std::string& item : items) {
    CAPTURE(item);
    CHECK(judged(Example().set(item, "research", "5"), "outcome_sum", "measure = 'research'")
              .substr(0, 11) == "5|0|broken|");
  }
}

TEST_CASE("check_outcome_sum: a blank leaves it undecided", "[sql][check_outcome_sum]") {
  CHECK(judged(Example().set("refused_state_secret", "natural_person", ""), "outcome_sum",
               "outcome <> 'held'") ==
        "NULL|8|undecided|表三“自然人”列：“（三）1.属于国家秘密”空白，"
        "无法核对各项办理结果之和与总计。|8\n");
  CHECK(
      judged(
          Example().set("handled_total", "natural_person", "").set("granted", "natural_person", ""),
          "outcome_sum", "outcome <> 'held'") ==
      "NULL|NULL|undecided|表三“自然人”列：“（一）予以公开”空白等2处没有数字，"
      "无法核对各项办理结果之和与总计。|\n");
  CHECK(judged(Example().set("handled_total", "natural_person", ""), "outcome_sum",
               "outcome <> 'held'") ==
        "8|NULL|undecided|表三“自然人”列：“（七）总计”空白，无法核对各项办理结果之和与总计。|\n");
}

TEST_CASE("check_outcome_sum: known outcomes that exceed the total are broken",
          "[sql][check_outcome_sum]") {
  CHECK(judged(Example()
                   .set("refused_state_secret", "natural_person", "")
                   .set("handled_total", "natural_person", "7"),
               "outcome_sum", "outcome = 'broken'") ==
        "8|7|broken|表三“自然人”列：已填的各项办理结果合计8件，超过总计7件。|7\n");
}

TEST_CASE("check_outcome_sum: form 2019 has one row 其他处理", "[sql][check_outcome_sum]") {
  const auto example = [] { return Example(2020, FormYear::y2019); };
  CHECK(judged(example(), "outcome_sum", "measure = 'natural_person'") ==
        "8|8|held|表三“自然人”列：予以公开4件+部分公开0件+不予公开0件+无法提供2件+不予处理1件+"
        "其他处理1件=8件，等于总计8件。|8\n");
  CHECK(judged(example().set("other_handling", "total", "2"), "outcome_sum", "outcome <> 'held'") ==
        "11|10|broken|表三“总计”列：予以公开6件+部分公开0件+不予公开0件+无法提供2件+不予处理1件+"
        "其他处理2件=11件，不等于总计10件。|10\n");
}

TEST_CASE("check_outcome_sum: one row 其他处理 in form 2021 stands for its three",
          "[sql][check_outcome_sum]") {
  const auto example = [] {
    return Example()
        .cut("| 1.申请人无正当理由", "| （七）总计")
        .replace("| （六）其他处理", "")
        .replace("| （七）总计", "| （六）其他处理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 | |\n| （七）总计");
  };
  CHECK(judged(example(), "outcome_sum", "outcome <> 'held'") == "");
  CHECK(judged(example(), "outcome_sum", "measure = 'total'") ==
        "10|10|held|表三“总计”列：予以公开6件+部分公开0件+不予公开0件+无法提供2件+不予处理1件+"
        "其他处理1件=10件，等于总计10件。|10\n");
}

TEST_CASE("check_outcome_sum: decimals add up as printed", "[sql][check_outcome_sum]") {
  const auto example = [] {
    return Example()
        .set("refused_other_law", "research", "0.1")
        .set("refused_third_party", "research", "0.2")
        .set("handled_total", "research", "0.3");
  };
  CHECK(judged(example(), "outcome_sum", "measure = 'research'") ==
        "0.3|0.3|held|表三“科研机构”列：予以公开0件+部分公开0件+不予公开0.3件+无法提供0件+"
        "不予处理0件+"
        "其他处理0件=0.3件，等于总计0.3件。|0.3\n");
  CHECK(judged(example().set("granted", "research", ""), "outcome_sum", "measure = 'research'")
            .substr(0, 18) == "NULL|0.3|undecided");
  CHECK(database_of({Example()}).query("SELECT DISTINCT typeof(expected) FROM check_outcome_sum") ==
        "integer\n");
}

TEST_CASE("check_outcome_sum: rows that one row stands for are no gaps",
          "[sql][check_outcome_sum]") {
  CHECK(judged(Example()
                   .set("granted", "research", "")
                   .cut("| 1.申请人无正当理由", "| （七）总计")
                   .replace("| （六）其他处理", "")
                   .replace("| （七）总计",
                            "| （六）其他处理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 | |\n| （七）总计"),
               "outcome_sum", "outcome <> 'held'") ==
        "NULL|0|undecided|表三“科研机构”列：“（一）予以公开”空白，"
        "无法核对各项办理结果之和与总计。|0\n");
}
