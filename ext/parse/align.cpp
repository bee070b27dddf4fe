#include "parse/align.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <tuple>
#include <utility>

#include "parse/chain.h"
#include "parse/guess.h"
#include "parse/label.h"
#include "parse/label_lexicon.h"
#include "parse/label_match.h"
#include "text/fold.h"

namespace gouji::parse {
namespace {

// A match this much lighter than the best is still a reasonable reading.
constexpr double kMargin = 0.25;

std::vector<std::uint32_t> count_words(const std::vector<Field>& fields) {
  std::vector<std::uint32_t> words;
  words.reserve(fields.size());
  std::uint32_t count = 0;
  for (const Field& field : fields) {
    words.push_back(count);
    count += field.kind == Kind::text;
  }
  return words;
}

// Adds those of `more` that are not there, in the order of their first field. False where all are.
bool add_new(std::vector<Match>& matches, std::span<const Match> more) {
  if (more.empty()) return false;
  const auto key = [](const Match& match) { return std::tie(match.first, match.last, match.line); };
  const auto before = [&](const Match& a, const Match& b) { return key(a) < key(b); };
  const auto same = [&](const Match& a, const Match& b) { return key(a) == key(b); };
  const std::size_t known = matches.size();
  matches.insert(matches.end(), more.begin(), more.end());
  // Both are nearly always in order as they are.
  const auto middle = matches.begin() + static_cast<std::ptrdiff_t>(known);
  if (std::is_sorted(matches.begin(), middle, before) &&
      std::is_sorted(middle, matches.end(), before)) {
    std::inplace_merge(matches.begin(), middle, matches.end(), before);
  } else {
    std::stable_sort(matches.begin(), matches.end(), before);
  }
  matches.erase(std::unique(matches.begin(), matches.end(), same), matches.end());
  return matches.size() > known;
}

// How much of the table a chain has, 0…1.
double share_of(const Chain& chain, std::size_t table) {
  const double full = lexicon().full[table];
  return full > 0 ? chain.score / full : 0;
}

// The matches that have no field in common with the chosen ones.
std::vector<Match> without_chosen(std::span<const Match> matches, const Chain& chain) {
  std::vector<Match> rest;
  auto chosen = chain.chosen.begin();
  for (const Match& match : matches) {
    while (chosen != chain.chosen.end() && matches[*chosen].last < match.first) ++chosen;
    if (chosen == chain.chosen.end() || matches[*chosen].first > match.last) rest.push_back(match);
  }
  return rest;
}

// False where a chain of these matches, each line once, can't weigh enough for a table.
bool may_be_present(std::span<const Match> matches, std::size_t lines, std::size_t table) {
  std::vector<float> most(lines);
  for (const Match& match : matches) most[match.line] = std::max(most[match.line], match.weight);
  const double sum = std::accumulate(most.begin(), most.end(), 0.0);
  return sum >= kPresent * lexicon().full[table] - 0.01;
}

class Rivals {
 public:
  Rivals(const form::Table& table, std::span<const Match> matches, const Chain& chain)
      : table_(table), matches_(matches), chain_(chain), of_line_(table.lines.size()) {
    for (std::uint32_t i = 0; i < chain.chosen.size(); ++i) {
      of_line_[matches[chain.chosen[i]].line] = i;
    }
  }

  // Other matches that a reasonable reading could take for a chosen row: the same row elsewhere, or
  // the same words for another row.
  void add_alike(std::span<const std::uint32_t> words) {
    std::vector<double> through;  // of any match, once one may be a rival
    auto same_words = chain_.chosen.begin();
    for (std::uint32_t i = 0; i < matches_.size(); ++i) {
      const Match& rival = matches_[i];
      if (table_.lines[rival.line].role != form::Role::row) continue;
      while (same_words != chain_.chosen.end() && matches_[*same_words].last < rival.first) {
        ++same_words;
      }
      const bool overlaps = same_words != chain_.chosen.end() &&
                            matches_[*same_words].first <= rival.last &&
                            matches_[*same_words].line != rival.line;
      if (!overlaps && !is_same_line(rival)) continue;
      if (through.empty()) through = scores_through(chain_, matches_, words, table_.lines.size());
      if (through[i] < chain_.score - kMargin) continue;
      if (overlaps) {
        found.push_back({rival, static_cast<std::uint32_t>(same_words - chain_.chosen.begin())});
      }
      add_same_line(rival);
    }
  }

  // The rows of another table of the kind, last year's perhaps: it may have fewer blank cells than
  // this year's, so how well it fits says nothing.
  void add_second(std::span<const Match> second) {
    for (const Match& rival : second) add_same_line(rival);
  }

  std::vector<Rival> found;

 private:
  // True for the row of a chosen match elsewhere.
  bool is_same_line(const Match& rival) const {
    const auto same_line = of_line_[rival.line];
    return table_.lines[rival.line].role == form::Role::row && same_line &&
           matches_[chain_.chosen[*same_line]].last != rival.last;
  }

  void add_same_line(const Match& rival) {
    if (is_same_line(rival)) found.push_back({rival, *of_line_[rival.line]});
  }

  const form::Table& table_;
  std::span<const Match> matches_;
  const Chain& chain_;
  std::vector<std::optional<std::uint32_t>> of_line_;
};

// No report has so many labels: a text that has more is not read as a table, so that memory and
// time stay small whatever is repeated.
constexpr std::size_t kMostMatches = 50'000;

// True where a chain has every row of the table with its figures, under its own label.
bool has_every_row(std::span<const Match> matches, const Chain& chain, const form::Table& table) {
  const auto is_row = [](const form::Line& line) { return line.role == form::Role::row; };
  const auto rows = std::count_if(table.lines.begin(), table.lines.end(), is_row);
  const Entry* const entries = &lexicon().entries[lexicon().first_entry[lexicon().index(table)]];
  return rows == std::count_if(chain.chosen.begin(), chain.chosen.end(), [&](std::uint32_t at) {
           const Match& m = matches[at];
           const double full = entries[m.line].weight + kShape;
           return is_row(table.lines[m.line]) && static_cast<double>(m.weight) > full - 0.01;
         });
}

}  // namespace

Labels::Labels(std::string_view text, const std::vector<Field>& fields, const FoldedFields& folded)
    : text_(text),
      fields_(fields),
      folded_(folded),
      words_(count_words(fields)),
      lexicon_(lexicon()),
      matches_(lexicon_.tables.size()),
      begins_(fields.size()),
      ends_(fields.size()) {
  constexpr std::size_t kUsual = 64;  // lines of a table and some that are printed twice
  for (std::vector<Match>& matches : matches_) matches.reserve(kUsual);
  for (std::uint32_t i = 0; i < fields.size(); ++i) {
    if (fields[i].kind == Kind::text) walk(i);
  }
}

// The node of the trie behind the words of a field.
std::uint32_t Labels::step(std::uint32_t node, std::uint32_t field, bool first) const {
  const Trie& trie = lexicon_.trie;
  const std::string_view words = printed(text_, fields_[field]);
  if (words.size() <= FoldedFields::kLongest) {
    for (const char32_t c : first ? folded_.stem(field) : folded_.whole(field)) {
      node = trie.step(node, c);
      if (node == Trie::kNone) return node;
    }
    return node;
  }
  for (std::size_t at = first ? split_ordinal(words).stem : 0; at < words.size();) {
    const char32_t c = text::fold(text::next(words, at));
    if (c == 0) continue;
    node = trie.step(node, c);
    if (node == Trie::kNone) return node;
  }
  return node;
}

void Labels::walk(std::uint32_t first) {
  const Lexicon& lex = lexicon_;
  const Ordinal& ordinal = folded_.ordinal(first);
  std::uint32_t node = Trie::kRoot;
  for (std::uint32_t last = first; last < first + kLongestLabel; ++last) {
    if (last > first && !can_continue(fields_, last)) return;
    const auto known = last == first ? folded_.node(last) : std::nullopt;
    node = known ? *known : step(node, last, last == first);
    if (node == Trie::kNone) return;
    const std::vector<std::uint32_t>& entries = lex.trie.entries(node);
    const std::size_t figures = entries.empty() ? 0 : figures_behind(fields_, last);
    for (const std::uint32_t at : entries) {
      const Entry& entry = lex.entries[at];
      if (is_cut(fields_, folded_, ordinal, last, entry)) continue;
      if (is_column(fields_, folded_, ordinal, first, entry)) continue;
      std::vector<Match>& matches = matches_[entry.table];
      begins_[first] = true;
      ends_[last] = true;
      if (matches.size() == kMostMatches) continue;
      const double factor = ordinal_factor(ordinal, entry.ordinal);
      matches.push_back(match(first, last, figures, entry, factor));
    }
  }
}

std::span<const Match> Labels::of(const form::Table& table) const {
  return matches_[lexicon().index(table)];
}

Alignment align(const std::vector<Field>& fields, const FoldedFields& folded, const Labels& labels,
                const form::Table& table) {
  const std::size_t index = lexicon().index(table);
  const std::span<const std::uint32_t> words = labels.words();
  const std::span<const Match> exact = labels.of(table);
  if (exact.size() == kMostMatches) return Alignment{&table, {}, {}, 0, 0, false, false};
  std::vector<Match> matches;
  matches.reserve(2 * exact.size());
  matches.assign(exact.begin(), exact.end());
  Chain chain = heaviest_chain(matches, words, table.lines.size());
  // What is found narrows the gaps in which the next round looks.
  constexpr int kRounds = 8;
  bool every_row = has_every_row(matches, chain, table);
  Guess guess(fields, folded, index);
  for (int round = 0; round < kRounds && !every_row; ++round) {
    const auto more = guess.in_gaps(matches, chain);
    const double before = chain.score;
    if (!add_new(matches, more)) break;
    chain = heaviest_chain(matches, words, table.lines.size());
    if (chain.score <= before) break;
    every_row = has_every_row(matches, chain, table);
  }
  Alignment alignment{&table, {}, {}, chain.score, 0, false, false};
  alignment.share = share_of(chain, index);
  alignment.chain.reserve(chain.chosen.size());
  for (const std::uint32_t at : chain.chosen) alignment.chain.push_back(matches[at]);
  Rivals rivals(table, matches, chain);
  rivals.add_alike(words);
  std::vector<Match> rest = without_chosen(matches, chain);
  if (!may_be_present(rest, table.lines.size(), index)) rest.clear();
  const Chain second = heaviest_chain(rest, words, table.lines.size());
  if (share_of(second, index) >= kPresent) {
    std::vector<Match> others;
    for (const std::uint32_t at : second.chosen) others.push_back(rest[at]);
    rivals.add_second(others);
    alignment.second = true;
  }
  alignment.rivals = std::move(rivals.found);
  alignment.whole = every_row && !alignment.second;
  return alignment;
}

}  // namespace gouji::parse
