#include "claims/labels.h"

#include "catch.h"

using namespace gouji::claims;

namespace {

const std::string kFolder = GOUJI_SOURCE_DIR "/tests/claims";

std::string list(const Score& score) {
  std::string all;
  for (const std::string& miss : score.misses) all += miss + "\n";
  return all;
}

}  // namespace

TEST_CASE("the labelled sentences are read with 98 % precision and 92 % recall", "[claims]") {
  const Score score = score_claims(kFolder + "/sentences.tsv");
  INFO(list(score));
  CHECK(score.right > 500);
  CHECK(score.precision() >= 98);
  CHECK(score.recall() >= 92);
}

TEST_CASE("the sentences by somebody else are read with 98 % precision and 92 % recall",
          "[claims]") {
  const Score score = score_claims(kFolder + "/independent.tsv");
  INFO(list(score));
  CHECK(score.right > 420);
  CHECK(score.precision() >= 98);
  CHECK(score.recall() >= 92);
}

TEST_CASE("the labelled shares and growth are read with 98 % precision and 92 % recall",
          "[claims]") {
  const Score score = score_ratios(kFolder);
  INFO(list(score));
  CHECK(score.right > 25);
  CHECK(score.precision() >= 98);
  CHECK(score.recall() >= 92);
}

TEST_CASE("no list of parts is read that its sentence does not have", "[claims]") {
  const Score score = score_parts(kFolder);
  INFO(list(score));
  CHECK(score.right > 35);
  CHECK(score.wrong == 0);
}

TEST_CASE("half of the sentences and more are traps, a third is independent", "[claims]") {
  std::vector<Line> lines = read_lines(kFolder + "/sentences.tsv");
  const std::vector<Line> others = read_lines(kFolder + "/independent.tsv");
  lines.insert(lines.end(), others.begin(), others.end());
  std::size_t traps = 0;
  std::size_t independent = 0;
  for (const Line& line : lines) {
    traps += line[8].starts_with("trap:");
    independent += line[1] == "independent" || line[1] == "fresh";
  }
  CHECK(lines.size() >= 300);
  CHECK(2 * traps >= lines.size());
  CHECK(3 * independent >= lines.size());
}
