// Sections that are those of the year before with the year changed.
#include "catch.h"
#include "golden.h"
#include "sql/example.h"

using namespace gouji::tests;

namespace {

const std::string kFive = "公开不够及时，下一步加强培训。";
const std::string kLong =
    "信息公开的主动性还不够强，公开目录有待细化，政策解读的形式比较单一，个别申请的答复说理不够充分"
    "。"
    "下一步，将加强业务培训，完善公开目录，丰富解读形式，健全会商机制，提高答复质量。";

/// The report on a year, whose 五 is `text`.
Example with_five(int year, const std::string& text) { return Example(year).replace(kFive, text); }

}  // namespace

TEST_CASE("check_copied_text: a section with nothing but figures changed is broken",
          "[sql][check_copied_text]") {
  const std::string mode = GENERATE("'views'", "'stored'");
  const auto db = database_of(
      {with_five(2023, kLong + "全年培训3次。"), with_five(2024, kLong + "全年培训12次。")}, mode);
  CHECK(db.query("SELECT report_id, rule, tbl, item, measure, expected, actual, outcome, message"
                 " FROM check_copied_text") ==
        "2|copied_text|NULL|5|NULL|NULL|1.0|broken|“五、存在的主要问题及改进情况”有100%的文字"
        "与2023年度报告相同（年份和数字不计），像是照抄上一年。\n");
  CHECK(db.query("SELECT substr(report_text(body), start, c.length) FROM check_copied_text AS c"
                 " JOIN document ON id = report_id") == kLong + "全年培训12次。\n");
}

TEST_CASE("check_copied_text: another text holds, and its share is told",
          "[sql][check_copied_text]") {
  const std::string other =
      "依申请公开的答复时间偏长，部分栏目更新不及时，基层公开专区的作用没有充分发挥。"
      "下一步，将压实各股室责任，缩短流转环节，定期检查栏目，提高答复质量。";
  CHECK(judged(database_of({with_five(2023, kLong), with_five(2024, other)}), "copied_text", "true")
            .substr(0, 11) == "NULL|0.115|");
  CHECK(judged(database_of({with_five(2023, kLong), with_five(2024, other)}), "copied_text",
               "outcome <> 'held'") == "");
}

TEST_CASE("check_copied_text: a sentence rewritten is not the same text",
          "[sql][check_copied_text]") {
  const std::string rewritten =
      kLong.substr(0, kLong.find("下一步")) +
      "下一步，明确专人每季度核查目录，推出问答式解读，疑难申请由法律顾问审核。";
  CHECK(judged(database_of({with_five(2023, kLong), with_five(2024, rewritten)}), "copied_text",
               "outcome <> 'held'") == "");
}

TEST_CASE("check_copied_text: short sections, and the years apart, have no row",
          "[sql][check_copied_text]") {
  CHECK(judged(database_of({Example(2023), Example(2024)}), "copied_text", "true") == "");
  CHECK(judged(database_of({with_five(2022, kLong), with_five(2024, kLong)}), "copied_text",
               "true") == "");
  CHECK(judged(database_of({with_five(2024, kLong)}), "copied_text", "true") == "");
}

// 随州, 高场, 长沙, 东湖, 营山: sections of different offices, and set phrases, are far from
// copies.
TEST_CASE("check_copied_text: the real reports have little in common", "[sql][check_copied_text]") {
  const auto db = database_of({});
  db.exec(
      "INSERT INTO document(path, body) SELECT path, body FROM reports(?)"
      " WHERE path NOT LIKE '%虚构%'",
      {in_repository("examples/reports").string()});
  CHECK(db.query("SELECT count(*), max(text_similarity(a.text, b.text)) < 0.2"
                 " FROM section AS a JOIN section AS b ON a.number = b.number"
                 " AND a.report_id < b.report_id WHERE a.number IN (1, 5)") == "20|1\n");
}
