// The parts that a sentence lists = the whole that it states.
#include "catch.h"
#include "sql/example.h"

using namespace gouji::tests;

namespace {

Example saying(const std::string& text) {
  return Example().replace("县政府办公室依法公开政府信息，办理依申请公开事项。",
                           "依法公开政府信息。\n（二）依申请公开情况。" + text);
}

/// "item|measure|expected|actual|outcome" of the lists in `text`, a line each.
std::string outcomes(const std::string& text) {
  return database_of({saying(text)})
      .query("SELECT item, measure, expected, actual, outcome FROM check_claim_sum");
}

}  // namespace

TEST_CASE("check_claim_sum: a complete list adds up to its whole", "[sql][check_claim_sum]") {
  const Example right = saying("行政诉讼9件，其中6件未经复议直接起诉，3件复议后起诉。");
  CHECK(judged(right, "claim_sum", "true") ==
        "9|9|held|正文说行政诉讼是9，列出的各部分是6+3=9，相等。|"
        "6件未经复议直接起诉，3件复议后起诉\n");
  const Example wrong = saying("行政诉讼9件，其中6件未经复议直接起诉，2件复议后起诉。");
  CHECK(judged(wrong, "claim_sum", "true") ==
        "8|9|broken|正文说行政诉讼是9，列出的各部分是6+2=8，部分已列全，合计却不等于总数。|"
        "6件未经复议直接起诉，2件复议后起诉\n");
  CHECK(database_of({wrong}).query("SELECT report_id, rule, tbl, item, measure"
                                   " FROM check_claim_sum") ==
        "1|claim_sum|remedies|litigation|total\n");
}

TEST_CASE("check_claim_sum: an open list may stay below its whole, not exceed it",
          "[sql][check_claim_sum]") {
  CHECK(outcomes("行政复议3件，其中维持1件。") == "review|total|NULL|3|undecided\n");
  CHECK(outcomes("行政复议3件，其中维持1件，其他结果2件。") == "review|total|NULL|3|undecided\n");
  CHECK(judged(saying("行政复议3件，其中维持1件，其他结果3件。"), "claim_sum", "true") ==
        "4|3|broken|正文说行政复议是3，列出的各部分是1+3=4，部分之和超过了总数。|"
        "维持1件，其他结果3件\n");
}

TEST_CASE("check_claim_sum: all six groups of outcomes are complete", "[sql][check_claim_sum]") {
  const std::string rest =
      "予以公开6件、部分公开1件、不予公开1件、无法提供2件、不予处理1件、其他处理1件。";
  CHECK(outcomes("办结12件，其中" + rest) == "handled_total|total|12|12|held\n");
  CHECK(outcomes("办结13件，其中" + rest) == "handled_total|total|12|13|broken\n");
  CHECK(outcomes("办结11件，其中" + rest) == "handled_total|total|12|11|broken\n");
}

TEST_CASE("check_claim_sum: outcomes of what was received may include what was carried in",
          "[sql][check_claim_sum]") {
  CHECK(outcomes("收到申请10件，其中予以公开6件，部分公开5件。") ==
        "received|total|NULL|10|undecided\n");
  CHECK(outcomes("收到申请10件，其中予以公开6件，部分公开6件。") ==
        "received|total|12|10|broken\n");
}

TEST_CASE("check_claim_sum: a whole without a word in the vocabulary has no table",
          "[sql][check_claim_sum]") {
  CHECK(database_of({saying("主动公开政府信息382条，其中门户网站发布84条，其他渠道发布298条。")})
            .query("SELECT tbl, item, measure, outcome FROM check_claim_sum") ==
        "NULL|published_items|total|held\n");
}

TEST_CASE("check_claim_sum: several lists of one whole are one row", "[sql][check_claim_sum]") {
  CHECK(database_of({saying("行政诉讼2件，其中维持3件。行政诉讼4件，其中维持5件。")})
            .query("SELECT expected, actual, substr(message, -18) FROM check_claim_sum") ==
        "3|2|；正文有2处这样的差错，这是第一处。\n");
}
