// What has to be stated besides the tables: fees for processing information, and contacts once.
#include "catch.h"
#include "sql/example.h"

using namespace gouji::tests;

namespace {

const std::string kFee = "未收取信息处理费。";

}  // namespace

TEST_CASE("check_statement: a word on the fee holds, in 六 or elsewhere",
          "[sql][check_statement]") {
  CHECK(judged(Example(), "statement", "true") ==
        "NULL|NULL|held|说明了信息处理费的收取情况。|" + kFee + "\n");
  CHECK(database_of({Example()}).query("SELECT rule, tbl, item, measure FROM check_statement") ==
        "missing_fee_statement|NULL|6|NULL\n");
  CHECK(judged(Example().replace(kFee, "发出收费通知0件，总金额0元。"), "statement",
               "outcome <> 'held'") == "");
  CHECK(judged(Example().replace("依法公开政府信息，", "未收取信息处理费，").replace(kFee, "无。"),
               "statement", "outcome <> 'held'") == "");
}

TEST_CASE("check_statement: no word on it is broken; the row of 表三 is none",
          "[sql][check_statement]") {
  CHECK(judged(Example().replace(kFee, "无。"), "statement", "true") ==
        "NULL|NULL|broken|第六部分没有说明信息处理费的收取情况（没有收取的也应写明）。|无。\n");
}

TEST_CASE("check_statement: the fee is of 2021, and of 六", "[sql][check_statement]") {
  CHECK(judged(Example(2021).replace(kFee, "无。"), "statement", "outcome = 'broken'") != "");
  CHECK(judged(Example(2020, FormYear::y2019).replace(kFee, "无。"), "statement", "true") == "");
  CHECK(judged(Example().cut("六、其他", "。\n"), "statement", "true") == "");
}

TEST_CASE("check_statement: the formats since 2019 ask for no contact", "[sql][check_statement]") {
  for (const int year : {2019, 2020, 2021, 2024}) {
    CAPTURE(year);
    CHECK(judged(Example(year), "statement", "rule = 'missing_contact'") == "");
  }
}

TEST_CASE("check_statement: before, a report has an address, a telephone or a place to get it",
          "[sql][check_statement]") {
  CHECK(judged(Example(2018), "statement", "true") ==
        "NULL|NULL|broken|"
        "没有写明联系方式和获取全文的途径（2018年度及以前多数地方的编写样本要求写明）。"
        "|NULL\n");
  for (const char* words : {"联系电话：0711-1234567。", "电子版可在县政府网站下载。",
                            "地址：虚构县中心路1号。", "电子邮箱：a@b.cn。"}) {
    CAPTURE(words);
    CHECK(judged(Example(2018).replace("编制。", "编制。" + std::string(words)), "statement",
                 "true") == "NULL|NULL|held|写明了联系方式或获取全文的途径。|NULL\n");
  }
}
