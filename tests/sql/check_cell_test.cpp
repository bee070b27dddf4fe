// A table that is there has every row and column, and a number in every cell.
#include "catch.h"
#include "sql/example.h"

using namespace gouji::tests;

TEST_CASE("check_cell: a whole table has a row for each rule", "[sql][check_cell]") {
  CHECK(judged(Example(), "cell", "tbl = 'remedies'") ==
        "0|0|held|表四没有缺失的单元格。|NULL\n"
        "0|0|held|表四没有未填数字的单元格。|NULL\n"
        "0|0|held|表四没有数字无法确定的单元格。|NULL\n");
  CHECK(judged(Example(), "cell", "outcome <> 'held'") == "");
  CHECK(database_of({Example()}).query("SELECT rule, tbl, item, measure FROM check_cell LIMIT 3") ==
        "cell_missing|disclosure|NULL|NULL\nblank_cell|disclosure|NULL|NULL\n"
        "unreadable_cell|disclosure|NULL|NULL\n");
}

TEST_CASE("check_cell: blanks and marks are counted together", "[sql][check_cell]") {
  CHECK(judged(Example().set("granted", "total", "—").set("granted", "research", ""), "cell",
               "outcome <> 'held'") ==
        "0|2|broken|表三有2个未填数字的单元格（没有发生的应填0），"
        "第一个在“（一）予以公开”行“科研机构”列：空白。|\n");
}

TEST_CASE("check_cell: text in place of a number is unreadable", "[sql][check_cell]") {
  CHECK(judged(Example().set("review", "pending", "待定"), "cell", "outcome <> 'held'") ==
        "0|1|broken|表四有1个数字无法确定的单元格，"
        "第一个在“行政复议”行“尚未审结”列：填的“待定”不是数字。|待定\n");
}

TEST_CASE("check_cell: a row that is not there is missing", "[sql][check_cell]") {
  CHECK(
      judged(Example().cut("| （二）部分公开", "| （三）不予公开"), "cell", "outcome <> 'held'") ==
      "0|7|broken|表三有7个缺失的单元格，"
      "第一个在“（二）部分公开”行“自然人”列。|NULL\n");
}

TEST_CASE("check_cell: a table that is not there is not judged", "[sql][check_cell]") {
  CHECK(judged(Example().cut("| 行政复议", "五、存在的"), "cell", "tbl = 'remedies'") == "");
}
