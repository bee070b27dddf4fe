// What of two texts is the same.
#include "text/similarity.h"

#include <chrono>
#include <map>
#include <random>
#include <string>

#include "catch.h"

using gouji::text::similarity;

namespace {

// By the definition: of letters, each of which is a character that is compared.
double by_definition(const std::string& a, const std::string& b) {
  std::map<std::string, int> left, right;
  for (std::size_t i = 0; i + 3 <= a.size(); ++i) ++left[a.substr(i, 3)];
  for (std::size_t i = 0; i + 3 <= b.size(); ++i) ++right[b.substr(i, 3)];
  int common = 0;
  for (const auto& [run, times] : left) common += std::min(times, right[run]);
  return 2.0 * common / static_cast<double>(a.size() - 2 + b.size() - 2);
}

}  // namespace

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

TEST_CASE("what two texts begin and end with counts as the rest does", "[text][similarity]") {
  std::mt19937 random(20240515);
  const auto below = [&](std::size_t limit) { return random() % limit; };
  for (int round = 0; round < 20000; ++round) {
    std::string a;
    for (std::size_t length = 3 + below(40); a.size() < length;) {
      a += static_cast<char>('a' + below(round % 2 == 0 ? 2 : 20));
    }
    std::string b = a;  // with a few letters put in, left out or changed
    for (std::size_t edits = below(4); edits > 0; --edits) {
      const std::string with(below(3), static_cast<char>('a' + below(20)));
      b.replace(below(b.size() + 1), below(4), with);
    }
    if (b.size() < 3) continue;
    INFO(a << " " << b);
    REQUIRE(similarity(a, b) == Approx(by_definition(a, b)).margin(1e-12));
  }
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
