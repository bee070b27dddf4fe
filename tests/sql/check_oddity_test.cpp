// Advertising and garbled characters.
#include "catch.h"
#include "sql/example.h"

using namespace gouji::tests;

TEST_CASE("check_oddity: a sound text holds", "[sql][check_oddity]") {
  CHECK(judged(Example(), "oddity", "true") ==
        "0|0|held|文本中没有发现植入的广告文字。|NULL\n"
        "0|0|held|文本中没有发现乱码。|NULL\n");
  CHECK(database_of({Example()}).query("SELECT rule, tbl, item, measure FROM check_oddity") ==
        "injected_text|NULL|NULL|NULL\ngarbled_text|NULL|NULL|NULL\n");
}

TEST_CASE("check_oddity: advertising is broken, and quoted", "[sql][check_oddity]") {
  CHECK(judged(Example().replace("依法公开", "365bet官网公开"), "oddity", "outcome = 'broken'") ==
        "0|1|broken|文本中有1处像是被植入的广告文字：“365bet官网”。"
        "请核对原件，并检查网页是否被篡改。|365bet官网\n");
  CHECK(judged(
            Example().replace("依法公开", "365bet官网公开").replace("加强培训", "免费菠萝视频下载"),
            "oddity", "outcome = 'broken'") ==
        "0|2|broken|文本中有2处像是被植入的广告文字，第一处是“365bet官网”。"
        "请核对原件，并检查网页是否被篡改。|365bet官网\n");
}

TEST_CASE("check_oddity: garbled characters are broken, and quoted", "[sql][check_oddity]") {
  CHECK(judged(Example().replace("一、总体", "???一、总体"), "oddity", "outcome = 'broken'") ==
        "0|1|broken|文本中有1处乱码：“???一、总体情况”。请对照原件改正。|???一、总体情况\n");
}

TEST_CASE("check_oddity: what is no report has a row only where it is broken",
          "[sql][check_oddity]") {
  const auto db = database_of({});
  db.exec(
      "INSERT INTO document(path, body) VALUES ('a', '鏀垮簻淇℃伅鍏紑'), ('b', 'hello'),"
      " ('c', NULL)");
  CHECK(db.query("SELECT report_id, rule, outcome FROM check_oddity") == "1|garbled_text|broken\n");
}
