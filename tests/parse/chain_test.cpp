#include "parse/chain.h"

#include <algorithm>
#include <cstdint>
#include <random>
#include <vector>

#include "catch.h"

using namespace gouji::parse;

namespace {

// What a chain weighs, by its definition: the weights, less a fiftieth (41/2048) for each word from
// the last one of a match to the first one of the next. Nothing where it is no chain.
double weigh(const std::vector<Match>& matches, std::uint32_t subset) {
  double score = 0;
  const Match* before = nullptr;
  for (std::uint32_t i = 0; i < matches.size(); ++i) {
    if ((subset >> i & 1U) == 0) continue;
    if (before != nullptr) {
      if (matches[i].first <= before->last || matches[i].line <= before->line) return -1;
      score -= 41.0 / 2048 * (matches[i].first - before->last);
    }
    score += static_cast<double>(matches[i].weight);
    before = &matches[i];
  }
  return score;
}

}  // namespace

TEST_CASE("the chain is the heaviest of all", "[parse][chain]") {
  constexpr std::uint32_t kFields = 30;
  constexpr std::uint32_t kLines = 6;
  std::vector<std::uint32_t> words(kFields);  // every field is a word
  for (std::uint32_t i = 0; i < kFields; ++i) words[i] = i;
  std::mt19937 random(20240101);
  for (int round = 0; round < 300; ++round) {
    std::vector<Match> matches(1 + random() % 9);
    for (Match& match : matches) {
      match.first = static_cast<std::uint32_t>(random() % (kFields - 3));
      match.last = match.first + static_cast<std::uint32_t>(random() % 3);
      match.line = static_cast<std::uint32_t>(random() % kLines);
      match.weight = 0.1F + static_cast<float>(random() % 10) / 8;
    }
    std::sort(matches.begin(), matches.end(),
              [](const Match& a, const Match& b) { return a.first < b.first; });
    double best = 0;
    std::vector<double> through(matches.size());
    for (std::uint32_t subset = 1; subset < 1U << matches.size(); ++subset) {
      const double score = weigh(matches, subset);
      best = std::max(best, score);
      for (std::uint32_t i = 0; i < matches.size(); ++i) {
        if ((subset >> i & 1U) != 0) through[i] = std::max(through[i], score);
      }
    }
    const Chain chain = heaviest_chain(matches, words, kLines);
    REQUIRE(chain.score == Approx(best));
    const std::vector<double> scores = scores_through(chain, matches, words, kLines);
    std::uint32_t chosen = 0;
    for (const std::uint32_t i : chain.chosen) chosen |= 1U << i;
    REQUIRE(weigh(matches, chosen) == Approx(best));
    for (std::uint32_t i = 0; i < matches.size(); ++i) {
      REQUIRE(scores[i] == Approx(through[i]));
    }
  }
}

TEST_CASE("without matches there is no chain", "[parse][chain]") {
  const Chain chain = heaviest_chain({}, std::vector<std::uint32_t>{0}, 3);
  CHECK(chain.chosen.empty());
  CHECK(chain.score == 0);
}
