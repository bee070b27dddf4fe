#include "text/simplified.h"

#include <string>

#include "catch.h"

using gouji::text::simplified;

TEST_CASE("Traditional characters become Simplified ones at the same bytes", "[text][simplified]") {
  const auto text = simplified("臺州市 2024年度報告：申請 12 件|總計");
  REQUIRE(text);
  CHECK(*text == "台州市 2024年度报告：申请 12 件|总计");
}

TEST_CASE("words that a conversion by words puts are taken back", "[text][simplified]") {
  CHECK(simplified("政府資訊公開") == "政府信息公开");
  CHECK(simplified("行政規範性檔案") == "行政规范性文件");
}

TEST_CASE("single Traditional characters among Simplified ones are replaced",
          "[text][simplified]") {
  CHECK(simplified("全麵、體係、製度") == "全面、体系、制度");
}

TEST_CASE("Simplified text has nothing to replace", "[text][simplified]") {
  CHECK_FALSE(simplified("一、本年新收政府信息公开申请数量 | 5 |"));
  CHECK_FALSE(simplified("市档案局的档案与资讯"));  // honest words, in Simplified
  CHECK_FALSE(simplified(""));
  CHECK_FALSE(simplified("Annual report, 2024 — 全文 😀"));
}

TEST_CASE("a rare character of a name alone changes nothing", "[text][simplified]") {
  CHECK_FALSE(simplified("朱镕基、喆、㙍"));
}
