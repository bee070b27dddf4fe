// Percentages of the text, worked out anew: share_mismatch and growth_mismatch.
#include "catch.h"
#include "sql/example.h"

using namespace gouji::tests;

namespace {

Example saying(const std::string& text, int year = 2024) {
  return Example(year).replace("县政府办公室依法公开政府信息，办理依申请公开事项。",
                               "依法公开政府信息。\n（二）依申请公开情况。" + text);
}

/// "item|measure|expected|actual|outcome" of the percentages, a line each.
std::string outcomes(const std::vector<Example>& reports) {
  return database_of(reports).query(
      "SELECT item, measure, expected, actual, outcome FROM check_ratio ORDER BY start");
}

}  // namespace

TEST_CASE("check_ratio: a share may be rounded or cut", "[sql][check_ratio]") {
  const auto share = [](const std::string& percent) {  // 12 of 29 is 41.379…%
    return outcomes({saying("办结29件，其中予以公开12件，占" + percent + "%。")});
  };
  CHECK(share("41.3") == "granted|total|41.38|41.3|held\n");
  CHECK(share("41.4") == "granted|total|41.38|41.4|held\n");
  CHECK(share("41") == "granted|total|41.4|41.0|held\n");
  CHECK(share("42") == "granted|total|41.4|42.0|held\n");
  CHECK(share("41.37") == "granted|total|41.379|41.37|held\n");
  CHECK(share("41.2") == "granted|total|41.38|41.2|broken\n");
  CHECK(share("41.5") == "granted|total|41.38|41.5|broken\n");
  CHECK(share("43") == "granted|total|41.4|43.0|broken\n");
}

TEST_CASE("check_ratio: exactly one unit off is broken", "[sql][check_ratio]") {
  CHECK(outcomes({saying("办结40件，其中予以公开13件，占32.4%。")}) ==
        "granted|total|32.5|32.4|broken\n");
  CHECK(judged(saying("办结40件，其中予以公开13件，占32.4%。"), "ratio", "true") ==
        "32.5|32.4|broken|正文“予以公开13件，占32.4%”：予以公开13件，占办理结果总计40件的32.5%，"
        "与所写的32.4%不一致。|予以公开13件，占32.4%\n");
}

TEST_CASE("check_ratio: where the sentence has no whole, the table has", "[sql][check_ratio]") {
  CHECK(outcomes({saying("予以公开6件，占办结总数的60%。")}) == "granted|total|60.0|60.0|held\n");
  CHECK(outcomes({saying("予以公开6件，占办结总数的70%。")}) == "granted|total|60.0|70.0|broken\n");
  CHECK(outcomes({saying("予以公开6件，占办结总数的70%。").set("handled_total", "total", "/")}) ==
        "granted|total|NULL|70.0|undecided\n");
  CHECK(database_of({saying("予以公开6件，占办结总数的60%。")})
            .query("SELECT report_id, rule, tbl, outcome FROM check_ratio") ==
        "1|share_mismatch|applications|held\n");
}

TEST_CASE("check_ratio: growth against the report on the year before", "[sql][check_ratio]") {
  Example before(2023);
  before.set("received", "total", "8").set("carried_in", "total", "0");
  CHECK(outcomes({before, saying("收到政府信息公开申请10件，同比增长25%。")}) ==
        "received|total|25.0|25.0|held\n");
  const auto db = database_of({before, saying("收到政府信息公开申请10件，同比下降25%。")});
  CHECK(judged(db, "ratio", "true") ==
        "25.0|-25.0|broken|正文“收到政府信息公开申请10件，同比下降25%”：本年新收10件，"
        "2023年度报告8件，增长25%，与所写的25%不一致。|收到政府信息公开申请10件，同比下降25%\n");
  CHECK(db.query("SELECT report_id, rule, tbl, item, measure FROM check_ratio") ==
        "2|growth_mismatch|applications|received|total\n");
}

TEST_CASE("check_ratio: growth with what was carried in, both years, is accepted",
          "[sql][check_ratio]") {
  Example before(2023);  // 8 + 2, and 10 + 1 a year later
  before.set("received", "total", "8").set("carried_in", "total", "2");
  CHECK(outcomes({before, saying("收到政府信息公开申请11件，同比增长10%。")}) ==
        "received|total|10.0|10.0|held\n");
}

TEST_CASE("check_ratio: without the report on the year before there is no row",
          "[sql][check_ratio]") {
  CHECK(outcomes({saying("收到政府信息公开申请10件，同比增长25%。")}) == "");
  CHECK(outcomes({Example(2022), saying("收到政府信息公开申请10件，同比增长25%。")}) == "");
}

TEST_CASE("check_ratio: a sentence with both figures needs no report", "[sql][check_ratio]") {
  CHECK(outcomes({saying("收到政府信息公开申请22件，比2023年（31件）下降29%。")}) ==
        "received|total|-29.0|-29.0|held\n");
  CHECK(outcomes({saying("收到政府信息公开申请22件，比2023年（31件）下降19%。")}) ==
        "received|total|-29.0|-19.0|broken\n");
}

TEST_CASE("check_ratio: from nothing there is no growth", "[sql][check_ratio]") {
  Example before(2023);
  before.set("received", "total", "0").set("carried_in", "total", "0");
  CHECK(outcomes({before, saying("收到政府信息公开申请10件，同比增长100%。")}) ==
        "received|total|NULL|100.0|undecided\n");
}

TEST_CASE("check_ratio: the reporter's tables say nothing of the shares of others",
          "[sql][check_ratio]") {
  Example before(2023);
  before.set("received", "total", "8");
  CHECK(outcomes({before, saying("全县共收到政府信息公开申请56件，同比增长25%。")}) ==
        "received|total|NULL|25.0|undecided\n");
}
