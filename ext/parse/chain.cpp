#include "parse/chain.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace gouji::parse {
namespace {

// What it costs a chain to skip a text field. A label weighs about one: fifty fields away it is
// another table's. A short binary fraction, as the weights are: so all sums are exact, the same
// wherever in a text a table stands, and of two chains of one score the first in the text is taken.
constexpr double kSkip = 41.0 / 2048;
constexpr double kRounding = 1e-6;
constexpr double kNothing = -std::numeric_limits<double>::infinity();

struct Best {
  double score = kNothing;
  std::uint32_t match = UINT32_MAX;
};

// Prefix maxima over the lines of the table (a Fenwick tree).
class Maxima {
 public:
  explicit Maxima(std::size_t size) : best_(size + 1) {}

  void put(std::size_t index, Best best) {
    for (std::size_t i = index + 1; i < best_.size(); i += i & (~i + 1)) {
      if (best.score > best_[i].score) best_[i] = best;
    }
  }

  /// Over the indexes below `end`.
  Best below(std::size_t end) const {
    Best best;
    for (std::size_t i = end; i > 0; i -= i & (~i + 1)) {
      if (best_[i].score > best.score) best = best_[i];
    }
    return best;
  }

 private:
  std::vector<Best> best_;
};

// One direction of the dynamic programme. `begin` and `end` say where a match begins and ends, in
// the direction of reading; `line` where it stands in the table.
template <class Begin, class End, class Line>
std::vector<Best> sweep(std::span<const Match> matches, std::span<const std::uint32_t> by_begin,
                        std::span<const std::uint32_t> by_end, std::size_t lines, Begin begin,
                        End end, Line line) {
  std::vector<Best> scores(matches.size());
  Maxima maxima(lines);
  std::size_t closed = 0;
  for (const std::uint32_t at : by_begin) {
    const Match& match = matches[at];
    for (; closed < by_end.size() && end(matches[by_end[closed]]) < begin(match); ++closed) {
      const Match& done = matches[by_end[closed]];
      const double skipped = kSkip * static_cast<double>(end(done));
      maxima.put(line(done), {scores[by_end[closed]].score + skipped, by_end[closed]});
    }
    Best best = maxima.below(line(match));
    best.score -= kSkip * static_cast<double>(begin(match));
    if (best.match == UINT32_MAX || best.score < 0) best = {0, UINT32_MAX};
    scores[at] = {best.score + static_cast<double>(match.weight), best.match};
  }
  return scores;
}

// The indexes of the matches in the order of their last fields.
std::vector<std::uint32_t> by_last_field(std::span<const Match> matches) {
  std::vector<std::uint32_t> order(matches.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto ends_before = [&](std::uint32_t a, std::uint32_t b) {
    return matches[a].last < matches[b].last;
  };
  if (!std::is_sorted(order.begin(), order.end(), ends_before)) {
    std::stable_sort(order.begin(), order.end(), ends_before);
  }
  return order;
}

}  // namespace

// Positions are in words; a match ends before the next begins if it has no field in common.
Chain heaviest_chain(std::span<const Match> matches, std::span<const std::uint32_t> words,
                     std::size_t lines) {
  Chain chain;
  if (matches.empty()) return chain;
  std::vector<std::uint32_t> by_first(matches.size());
  std::iota(by_first.begin(), by_first.end(), 0U);
  const auto forward = sweep(
      matches, by_first, by_last_field(matches), lines,
      [&](const Match& m) { return std::int64_t{words[m.first]}; },
      [&](const Match& m) { return std::int64_t{words[m.last]}; },
      [](const Match& m) { return std::size_t{m.line}; });
  std::uint32_t last = 0;
  chain.up_to.reserve(matches.size());
  for (std::uint32_t i = 0; i < matches.size(); ++i) {
    chain.up_to.push_back(forward[i].score);
    // Of two that differ by rounding only, the first in the text.
    if (forward[i].score > forward[last].score + kRounding) last = i;
  }
  chain.score = forward[last].score;
  chain.chosen.reserve(std::min(lines, matches.size()));
  for (std::uint32_t i = last; i != UINT32_MAX; i = forward[i].match) chain.chosen.push_back(i);
  std::reverse(chain.chosen.begin(), chain.chosen.end());
  return chain;
}

std::vector<double> scores_through(const Chain& chain, std::span<const Match> matches,
                                   std::span<const std::uint32_t> words, std::size_t lines) {
  if (matches.empty()) return {};
  const auto total = static_cast<std::int64_t>(words.back());
  std::vector<std::uint32_t> by_first(matches.size());
  std::iota(by_first.rbegin(), by_first.rend(), 0U);
  std::vector<std::uint32_t> by_last = by_last_field(matches);
  std::reverse(by_last.begin(), by_last.end());
  const auto backward = sweep(
      matches, by_last, by_first, lines, [&](const Match& m) { return total - words[m.last]; },
      [&](const Match& m) { return total - words[m.first]; },
      [&](const Match& m) { return lines - 1 - m.line; });
  std::vector<double> through;
  through.reserve(matches.size());
  for (std::uint32_t i = 0; i < matches.size(); ++i) {
    through.push_back(chain.up_to[i] + backward[i].score - static_cast<double>(matches[i].weight));
  }
  return through;
}

}  // namespace gouji::parse
