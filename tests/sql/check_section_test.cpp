// The six sections are there, and those there are in order.
#include "catch.h"
#include "sql/example.h"

using namespace gouji::tests;

namespace {

const std::string kSix = "六、其他需要报告的事项\n未收取信息处理费。\n";
const std::string kKeys = "SELECT rule, tbl, item, measure, outcome FROM check_section";

}  // namespace

TEST_CASE("check_section: the six sections are there, in order", "[sql][check_section]") {
  CHECK(database_of({Example()}).query(kKeys + " WHERE item IN ('1', '6')") ==
        "section_missing|NULL|1|NULL|held\nsection_order|NULL|1|NULL|held\n"
        "section_missing|NULL|6|NULL|held\nsection_order|NULL|6|NULL|held\n");
  CHECK(judged(Example(), "section", "item = '6'") ==
        "六、其他需要报告的事项|六、其他需要报告的事项|held|有“六、其他需要报告的事项”这一部分。|"
        "未收取信息处理费。\n"
        "NULL|NULL|held|“六、其他需要报告的事项”的次序正确。|未收取信息处理费。\n");
  CHECK(judged(Example(), "section", "outcome <> 'held'") == "");
}

TEST_CASE("check_section: a section that is not there is missing", "[sql][check_section]") {
  const Example example = Example().replace(kSix, "");
  CHECK(judged(example, "section", "item = '6'") ==
        "六、其他需要报告的事项|NULL|broken|没有找到“六、其他需要报告的事项”这一部分。|NULL\n");
  CHECK(database_of({example}).query(kKeys + " WHERE outcome <> 'held'") ==
        "section_missing|NULL|6|NULL|broken\n");
}

TEST_CASE("check_section: a heading in other words is there", "[sql][check_section]") {
  CHECK(judged(Example().replace("六、其他需要报告的事项", "六、其他需要报告事项"), "section",
               "rule = 'section_missing' AND item = '6'") ==
        "六、其他需要报告的事项|六、其他需要报告事项|held|有“六、其他需要报告的事项”这一部分。|"
        "未收取信息处理费。\n");
}

TEST_CASE("check_section: a section that stands after a later one is out of order",
          "[sql][check_section]") {
  const Example example = Example().replace(kSix, "").replace("五、存在的", kSix + "五、存在的");
  CHECK(judged(example, "section", "outcome <> 'held'") ==
        "NULL|NULL|broken|“五、存在的主要问题及改进情况”排在“六、其他需要报告的事项”之后，"
        "次序颠倒。|公开不够及时，下一步加强培训。\n");
  CHECK(database_of({example}).query(kKeys + " WHERE outcome <> 'held'") ==
        "section_order|NULL|5|NULL|broken\n");
}

TEST_CASE("check_section: what is no report, or is older than the format, is not judged",
          "[sql][check_section]") {
  CHECK(judged(Example(2017).replace(kSix, ""), "section", "true") == "");
  const auto db = database_of({});
  db.exec("INSERT INTO document(path, body) VALUES ('a', '一、总体情况'), ('b', NULL)");
  CHECK(judged(db, "section", "true") == "");
}
