// What of two texts is the same.
#include "text/similarity.h"

#include <chrono>
#include <string>

#include "catch.h"

using gouji::text::similarity;

TEST_CASE("the share is that of the runs of three characters, exactly", "[text][similarity]") {
  // 甲乙丙, 乙丙丁, 丙丁戊 and 乙丙丁, 丙丁戊, 丁戊己: two of three on either side.
  CHECK(similarity("甲乙丙丁戊", "乙丙丁戊己") == Approx(2 * 2 / 6.0));
  // 甲甲甲 twice and once: as often as the text that has it less.
  CHECK(similarity("甲甲甲甲", "甲甲甲") == Approx(2 * 1 / 3.0));
  CHECK(similarity("甲乙丙", "甲乙丙") == 1);
  CHECK(similarity("甲乙丙", "丁戊己") == 0);
}

TEST_CASE("figures and years make no difference", "[text][similarity]") {
  CHECK(similarity("2024年，公开信息3,747条。", "2023年,公开信息18 条") == 1);
  CHECK(similarity("增长２.5%左右", "增长16.13%左右") == 1);
  CHECK(similarity("公开信息4条、5条", "公开信息4条") < 1);
}

TEST_CASE("layout, width, punctuation and script make no difference", "[text][similarity]") {
  CHECK(similarity("主动公开\n政府 信息（一）", "主动公开政府信息(一)") == 1);
  CHECK(similarity("主動公開政府信息", "主动公开政府信息") == 1);
  CHECK(similarity("ＡＰＰ下载", "app下载") == 1);
}

TEST_CASE("rows of tables are left out", "[text][similarity]") {
  CHECK(similarity("规章 | 0 | 0 |\n甲乙丙丁", "甲乙丙丁") == 1);
  CHECK(similarity("规章 | 0 | 0 |", "") == 1);
}

TEST_CASE("texts of few characters or none", "[text][similarity]") {
  CHECK(similarity("", "") == 1);
  CHECK(similarity("。", "") == 1);
  CHECK(similarity("无", "") == 0);
  CHECK(similarity("无", "无。") == 1);
  CHECK(similarity("无", "没有") == 0);
}

TEST_CASE("the order of texts makes no difference", "[text][similarity]") {
  const std::string a = "县政府办公室坚持以公开为常态，围绕中心工作推进政府信息公开。";
  const std::string b = "县政府办公室坚持公开为常态，不公开为例外，推进政府信息公开。";
  CHECK(similarity(a, b) == similarity(b, a));
  CHECK(similarity(a, b) > 0.5);
  CHECK(similarity(a, b) < 0.9);
}

TEST_CASE("a long text takes time in proportion", "[text][similarity]") {
  const auto seconds = [](std::size_t times) {
    std::string a, b;
    for (std::size_t i = 0; i < times; ++i) {
      a += "政府信息公开工作" + std::string(i % 7 + 1, 'a');
      b += "政府信息公开" + std::string(i % 5 + 1, 'b');
    }
    const auto begin = std::chrono::steady_clock::now();
    CHECK(similarity(a, b) > 0);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  };
  const double once = seconds(20000);
  CHECK(seconds(200000) < 30 * once + 0.1);
}
