// The six kinds of applicants = 总计, in every row of 表三.
#include "catch.h"
#include "sql/example.h"

using namespace gouji::tests;

TEST_CASE("check_applicant_sum: the kinds of applicants add up", "[sql][check_applicant_sum]") {
  CHECK(judged(Example(), "applicant_sum", "item = 'received'") ==
        "10|10|held|表三“一、本年新收”行：自然人7件+商业企业2件+科研机构0件+社会公益组织0件+"
        "法律服务机构0件+其他1件=10件，等于总计10件。|10\n");
  CHECK(judged(Example(), "applicant_sum", "outcome <> 'held'") == "");
  CHECK(database_of({Example()})
            .query("SELECT DISTINCT rule, tbl, measure, count(DISTINCT item) FROM "
                   "check_applicant_sum") == "applicant_sum|applications|total|25\n");
}

TEST_CASE("check_applicant_sum: another total is broken", "[sql][check_applicant_sum]") {
  CHECK(judged(Example().set("other_remaining", "total", "4"), "applicant_sum",
               "outcome <> 'held'") ==
        "1|4|broken|表三“（六）3.其他”行：自然人1件+商业企业0件+科研机构0件+社会公益组织0件+"
        "法律服务机构0件+其他0件=1件，不等于总计4件。|4\n");
}

TEST_CASE("check_applicant_sum: a blank leaves it undecided", "[sql][check_applicant_sum]") {
  CHECK(judged(Example().set("granted", "research", "").set("granted", "legal_service", "-"),
               "applicant_sum", "outcome <> 'held'") ==
        "NULL|6|undecided|表三“（一）予以公开”行：“科研机构”空白、“法律服务机构”填的是“-”，"
        "无法核对各类申请人之和与总计。|6\n");
  CHECK(judged(Example().set("granted", "total", ""), "applicant_sum", "outcome <> 'held'") ==
        "6|NULL|undecided|表三“（一）予以公开”行：“总计”空白，无法核对各类申请人之和与总计。|\n");
}

TEST_CASE("check_applicant_sum: known parts that exceed the total are broken",
          "[sql][check_applicant_sum]") {
  CHECK(judged(Example().set("granted", "research", "").set("granted", "total", "5"),
               "applicant_sum", "outcome <> 'held'") ==
        "6|5|broken|表三“（一）予以公开”行：已填的各类申请人合计6件，超过总计5件。|5\n");
}

TEST_CASE("check_applicant_sum: decimals add up as printed", "[sql][check_applicant_sum]") {
  const auto example = [] {
    return Example()
        .set("refused_other_law", "natural_person", "0.1")
        .set("refused_other_law", "enterprise", "0.2")
        .set("refused_other_law", "total", "0.3");
  };
  const std::string where = "item = 'refused_other_law'";
  CHECK(judged(example(), "applicant_sum", where) ==
        "0.3|0.3|held|表三“（三）2.其他法律行政法规禁止公开”行：自然人0.1件+商业企业0.2件+"
        "科研机构0件+"
        "社会公益组织0件+法律服务机构0件+其他0件=0.3件，等于总计0.3件。|0.3\n");
  CHECK(judged(example().set("refused_other_law", "research", ""), "applicant_sum", where)
            .substr(0, 18) == "NULL|0.3|undecided");
  CHECK(
      database_of({Example()}).query("SELECT DISTINCT typeof(expected) FROM check_applicant_sum") ==
      "integer\n");
}
