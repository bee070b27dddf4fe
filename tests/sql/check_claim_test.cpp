// What the running text states, against the cells that it speaks of: claim_mismatch, claim_scope.
#include "catch.h"
#include "sql/example.h"

using namespace gouji::tests;

namespace {

/// The example, whose section 一 says `text`. Of the rest of its prose nothing is a claim.
Example saying(const std::string& text) {
  return Example().replace("县政府办公室依法公开政府信息，办理依申请公开事项。",
                           "依法公开政府信息。\n（二）依申请公开情况。" + text);
}

/// "item|measure|expected|actual|outcome" of what `text` claims, a line each.
std::string outcomes(const Example& example, const std::string& rule = "claim_mismatch") {
  return database_of({example}).query(
      "SELECT item, measure, expected, actual, outcome FROM check_claim WHERE rule = ?"
      " ORDER BY start, length, item",
      {rule});
}

std::string outcomes(const std::string& text) { return outcomes(saying(text)); }

}  // namespace

TEST_CASE("check_claim: a figure of the text is that of its cell", "[sql][check_claim]") {
  const Example example = saying("新收政府信息公开申请10件，上年结转1件，结转下年度2件。");
  CHECK(judged(example, "claim", "outcome = 'held' AND item = 'received'") ==
        "10|10|held|正文“新收政府信息公开申请10件”，即本年新收10件；表三“一、本年新收”的“总计”是"
        "10件，相符。|新收政府信息公开申请10件\n");
  CHECK(judged(example, "claim", "outcome = 'broken'") ==
        "1|2|broken|正文“结转下年度2件”，即结转下年度2件；表三“四、结转下年度”的“总计”是1件，"
        "不一致。|结转下年度2件\n");
  CHECK(database_of({example}).query("SELECT report_id, rule, tbl, item, measure FROM check_claim"
                                     " WHERE outcome = 'broken'") ==
        "1|claim_mismatch|applications|carried_out|total\n");
}

TEST_CASE("check_claim: a statement without a figure is held to what it fixes",
          "[sql][check_claim]") {
  CHECK(outcomes("收到政府信息公开申请10件，全部办结。") ==
        "received|total|10|10|held\ncarried_out|total|1|0|broken\n");
  CHECK(outcomes("未收到政府信息公开申请。") == "received|total|10|0|broken\n");
}

TEST_CASE("check_claim: groups of outcomes are the sums of their rows", "[sql][check_claim]") {
  CHECK(outcomes("办结10件，予以公开6件，不予公开1件，无法提供2件，不予处理3件，其他处理1件。") ==
        "handled_total|total|10|10|held\n"
        "granted|total|6|6|held\n"
        "refused|total|0|1|broken\n"
        "unavailable|total|2|2|held\n"
        "rejected|total|1|3|broken\n"
        "other_handling|total|1|1|held\n");
  CHECK(judged(saying("办结10件，不予公开1件。"), "claim", "outcome = 'broken'") ==
        "0|1|broken|正文“不予公开1件”，即不予公开1件；表三“（三）不予公开”各项的“总计”合计是0件，"
        "不一致。|不予公开1件\n");
}

TEST_CASE("check_claim: other handling is one row in form 2019", "[sql][check_claim]") {
  const auto example = [](const std::string& text) {
    return Example(2020, FormYear::y2019)
        .replace("县政府办公室依法公开政府信息，办理依申请公开事项。",
                 "依法公开政府信息。\n（二）依申请公开情况。" + text);
  };
  CHECK(outcomes(example("办结10件，其他处理1件。")) ==
        "handled_total|total|10|10|held\nother_handling|total|1|1|held\n");
  CHECK(outcomes(example("办结10件，其他处理2件。")) ==
        "handled_total|total|10|10|held\nother_handling|total|1|2|broken\n");
}

TEST_CASE("check_claim: lawsuits of both kinds are added up", "[sql][check_claim]") {
  CHECK(outcomes("引发行政复议3件，其中维持1件，其他结果2件；行政诉讼1件，尚未审结。") ==
        "review|total|3|3|held\nreview|upheld|1|1|held\nreview|other|2|2|held\n"
        "litigation|total|1|1|held\nlitigation|pending|1|1|held\n");
  CHECK(outcomes("引发行政诉讼2件。") == "litigation|total|1|2|broken\n");
}

TEST_CASE("check_claim: what is received may be with what was carried in", "[sql][check_claim]") {
  CHECK(outcomes("收到政府信息公开申请11件，办理答复11件。") ==
        "received|total|11|11|held\nhandled_total|total|11|11|held\n");
  CHECK(judged(saying("收到政府信息公开申请12件。"), "claim", "outcome = 'broken'") ==
        "10|12|broken|正文“收到政府信息公开申请12件”，即本年新收12件；表三“一、本年新收”的“总计”是"
        "10件，加上“二、上年结转”共11件，不一致。|收到政府信息公开申请12件\n");
}

TEST_CASE("check_claim: readings are the user's", "[sql][check_claim]") {
  const auto db = database_of({saying("收到政府信息公开申请11件。")});
  db.exec("DELETE FROM claim_term WHERE (item, reading) = ('received', 1)");
  CHECK(db.query("SELECT item, expected, actual, outcome FROM check_claim") ==
        "received|11|11|held\n");
  db.exec("DELETE FROM claim_term WHERE (item, cell) = ('received', 'carried_in')");
  CHECK(db.query("SELECT item, expected, actual, outcome FROM check_claim") ==
        "received|NULL|11|undecided\n");
}

TEST_CASE("check_claim: applicants are held against their columns", "[sql][check_claim]") {
  CHECK(outcomes("收到政府信息公开申请10件，其中自然人7件，商业企业3件。") ==
        "received|total|10|10|held\nreceived|natural_person|7|7|held\n"
        "received|enterprise|2|3|broken\n");
}

TEST_CASE("check_claim: a bound is broken only on its side", "[sql][check_claim]") {
  CHECK(outcomes("收到政府信息公开申请8余件。") == "received|total|10|8|held\n");
  CHECK(outcomes("收到政府信息公开申请20余件。") == "received|total|10|20|broken\n");
  CHECK(outcomes("收到政府信息公开申请不足20件。") == "received|total|10|20|held\n");
  CHECK(outcomes("收到政府信息公开申请不足5件。") == "received|total|10|5|broken\n");
  CHECK(outcomes("收到政府信息公开申请约12件。") == "received|total|11|12|held\n");
  CHECK(outcomes("收到政府信息公开申请约20件。") == "received|total|10|20|broken\n");
}

TEST_CASE("check_claim: a count in 万 is rounded", "[sql][check_claim]") {
  const auto example = [](const std::string& figure) {
    return saying("作出行政许可处理决定" + figure + "万件。")
        .set("licences", "decisions", "123456");
  };
  CHECK(outcomes(example("12.3")) == "licences|decisions|123456|123000|held\n");
  CHECK(outcomes(example("12")) == "licences|decisions|123456|120000|held\n");
  CHECK(outcomes(example("14")) == "licences|decisions|123456|140000|broken\n");
  CHECK(judged(example("14"), "claim", "outcome = 'broken'") ==
        "123456|140000|broken|正文“作出行政许可处理决定14万件”，即行政许可“处理决定数量”约"
        "140000件（约数，相差不超过7000件的算相符）；表二“行政许可”的“处理决定数量”是123456件，"
        "不一致。|作出行政许可处理决定14万件\n");
}

TEST_CASE("check_claim: a sum of money may be given with fewer digits", "[sql][check_claim]") {
  CHECK(outcomes("行政事业性收费总金额12万元。") == "fees|amount|12.5|12|held\n");
  CHECK(outcomes("行政事业性收费总金额12.48万元。") == "fees|amount|12.5|12.48|held\n");
  CHECK(outcomes("行政事业性收费总金额12.6万元。") == "fees|amount|12.5|12.6|broken\n");
  CHECK(outcomes("行政事业性收费总金额14万元。") == "fees|amount|12.5|14|broken\n");
}

TEST_CASE("check_claim: without a figure in the table nothing is decided", "[sql][check_claim]") {
  const std::string text = "收到政府信息公开申请10件，办结8件。";
  CHECK(
      judged(saying(text).set("handled_total", "total", "/"), "claim", "item = 'handled_total'") ==
      "NULL|8|undecided|正文“办结8件”，即办理结果总计8件；表三“（七）总计”的“总计”填的是“/”，"
      "无法核对。|办结8件\n");
  CHECK(outcomes(saying(text).set("carried_in", "total", "")) ==
        "received|total|10|10|held\nhandled_total|total|10|8|broken\n");
  CHECK(outcomes(saying("收到政府信息公开申请12件。").set("carried_in", "total", "")) ==
        "received|total|10|12|undecided\n");
}

TEST_CASE("check_claim: what has no cell has no row", "[sql][check_claim]") {
  CHECK(outcomes("主动公开政府信息300条，未收取信息处理费。") == "");
}

TEST_CASE("check_claim: several sentences on one figure are one row", "[sql][check_claim]") {
  CHECK(judged(saying("收到政府信息公开申请10件。我局收到政府信息公开申请12件。"
                      "我局收到政府信息公开申请13件。"),
               "claim", "true") ==
        "10|12|broken|正文“收到政府信息公开申请12件”，即本年新收12件；表三“一、本年新收”的“总计”是"
        "10件，加上“二、上年结转”共11件，不一致；正文有2处说法与表格不一致，这是第一处。|"
        "收到政府信息公开申请12件\n");
}

TEST_CASE("check_claim: a figure about others is claim_scope", "[sql][check_claim]") {
  const Example other = saying("全县共收到政府信息公开申请56件。");
  CHECK(outcomes(other) == "");
  CHECK(judged(other, "claim", "rule = 'claim_scope'") ==
        "10|56|broken|正文“收到政府信息公开申请56件”说的是“全县”，即本年新收56件；"
        "表三“一、本年新收”的“总计”是10件，加上“二、上年结转”共11件，不一致，"
        "请核对二者说的是不是同一范围。|收到政府信息公开申请56件\n");
  CHECK(outcomes(saying("全县共收到政府信息公开申请10件。"), "claim_scope") ==
        "received|total|10|10|held\n");
}

TEST_CASE("check_claim: the reporter under another name is no other scope", "[sql][check_claim]") {
  for (const char* name : {"本机关", "我局", "县水利局", "虚构县水利局"}) {
    INFO(name);
    CHECK(outcomes(std::string(name) + "共收到政府信息公开申请56件。") ==
          "received|total|10|56|broken\n");
  }
  // 全县 is what the report of a 县人民政府 is on.
  CHECK(outcomes(
            saying("全县共收到政府信息公开申请56件。").replace("虚构县水利局", "虚构县人民政府")) ==
        "received|total|10|56|broken\n");
}

TEST_CASE("check_claim: a rule of the user's on claims joins in", "[sql][check_claim]") {
  const auto db = database_of({saying("主动公开政府信息16条。全年主动公开政府信息20条。")});
  db.exec(
      "CREATE VIEW check_published AS"
      " SELECT report_id, 'published_twice' AS rule, item, measure, max(value) AS actual,"
      "        '正文对主动公开信息的条数有不同说法：' || group_concat(DISTINCT value) || '条。' AS "
      "message"
      "   FROM claim"
      "  WHERE item = 'published_items' AND bound = '=' AND scope IS NULL"
      "  GROUP BY report_id HAVING count(DISTINCT value) > 1");
  CHECK(db.query("SELECT rule, severity, item, actual, message FROM finding") ==
        "published_twice|warning|published_items|20|"
        "正文对主动公开信息的条数有不同说法：16,20条。\n");
}
