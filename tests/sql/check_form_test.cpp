// Form 2019 for the years 2019 and 2020, form 2021 from 2021 on.
#include "catch.h"
#include "sql/example.h"

using namespace gouji::tests;

TEST_CASE("check_form: each year has its form", "[sql][check_form]") {
  CHECK(judged(Example(2021), "form", "true") ==
        "2021|2021|held|2021年度报告使用2021年格式。|NULL\n");
  CHECK(judged(Example(2025), "form", "true") ==
        "2021|2021|held|2025年度报告使用2021年格式。|NULL\n");
  CHECK(judged(Example(2019, FormYear::y2019), "form", "true") ==
        "2019|2019|held|2019年度报告使用2019年格式。|NULL\n");
  CHECK(database_of({Example()}).query("SELECT rule, tbl, item, measure FROM check_form") ==
        "wrong_form|NULL|NULL|NULL\n");
}

TEST_CASE("check_form: another year's form is broken", "[sql][check_form]") {
  CHECK(judged(Example(2021, FormYear::y2019), "form", "true") ==
        "2021|2019|broken|2021年度报告使用的是2019年格式，"
        "应使用2021年格式（国办公开办函〔2021〕30号）。|NULL\n");
  CHECK(judged(Example(2020), "form", "true") ==
        "2019|2021|broken|2020年度报告使用的是2021年格式，"
        "应使用2019年格式（国办公开办函〔2019〕60号）。|NULL\n");
}

TEST_CASE("check_form: for years before 2019 there is no form", "[sql][check_form]") {
  CHECK(judged(Example(2018, FormYear::y2019), "form", "true") == "");
}

TEST_CASE("check_form: without tables or a year it is undecided", "[sql][check_form]") {
  CHECK(judged(Example()
                   .cut("| 第二十条", "三、收到和处理")
                   .cut("| （本列数据", "四、政府信息公开行政")
                   .cut("| 行政复议", "五、存在的"),
               "form",
               "true") == "2021|NULL|undecided|文本中没有表格，无法核对使用的格式。|NULL\n");
}
