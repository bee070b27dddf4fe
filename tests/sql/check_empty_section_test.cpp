// 总体情况 and 存在的主要问题及改进情况 say something.
#include "catch.h"
#include "sql/example.h"

using namespace gouji::tests;

namespace {

const std::string kFive = "公开不够及时，下一步加强培训。";

}  // namespace

TEST_CASE("check_empty_section: a sentence holds", "[sql][check_empty_section]") {
  CHECK(judged(Example(), "empty_section", "true") ==
        "NULL|30|held|“一、总体情况”这一部分有内容。|"
        "2024年，县政府办公室依法公开政府信息，办理依申请公开事项。\n"
        "NULL|14|held|“五、存在的主要问题及改进情况”这一部分有内容。|" +
            kFive + "\n");
  CHECK(
      database_of({Example()}).query("SELECT rule, tbl, item, measure FROM check_empty_section") ==
      "empty_section|NULL|1|NULL\nempty_section|NULL|5|NULL\n");
}

TEST_CASE("check_empty_section: a few characters, or a short no, say nothing",
          "[sql][check_empty_section]") {
  for (const char* text : {"无", "无。", "不存在问题。", "本年度无存在的主要问题。", "详见附件。",
                           "目前没有发现主要问题。"}) {
    CAPTURE(text);
    const auto db = database_of({Example().replace(kFive, text)});
    CHECK(db.query("SELECT item, outcome FROM check_empty_section WHERE outcome <> 'held'") ==
          "5|broken\n");
    CHECK(db.query("SELECT message FROM check_empty_section WHERE item = '5'") ==
          "“五、存在的主要问题及改进情况”这一部分只有“" + std::string(text) +
              "”，过于简略。\n");
  }
}

TEST_CASE("check_empty_section: an empty section is broken", "[sql][check_empty_section]") {
  CHECK(judged(Example().replace(kFive, ""), "empty_section", "item = '5'") ==
        "NULL|0|broken|“五、存在的主要问题及改进情况”这一部分是空的。|\n");
}

TEST_CASE("check_empty_section: a problem in few words is one", "[sql][check_empty_section]") {
  for (const char* text : {"公开不及时，将加强培训。", "信息公开的主动性不强，下一步将努力改进。",
                           "一是没有专人负责；二是更新不够及时。下一步将明确专人。"}) {
    CAPTURE(text);
    CHECK(judged(Example().replace(kFive, text), "empty_section", "outcome <> 'held'") == "");
  }
}

TEST_CASE("check_empty_section: a section that is not there, and an earlier year, have no row",
          "[sql][check_empty_section]") {
  CHECK(judged(Example().cut("五、存在的", "六、其他"), "empty_section", "item = '5'") == "");
  CHECK(judged(Example(2018).replace(kFive, "无。"), "empty_section", "true") == "");
}
