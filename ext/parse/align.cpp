#include "parse/align.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>
#include <tuple>
#include <utility>

#include "form/forms.h"
#include "parse/chain.h"
#include "parse/head.h"
#include "parse/label.h"
#include "text/fold.h"

namespace gouji::parse {
namespace {

constexpr std::uint32_t kLongestLabel = 16;  // fields that one label may be broken into

// How much a row whose number of figures is the form's speaks for its label.
constexpr double kShape = 0.5;

// A match this much lighter than the best is still a reasonable reading.
constexpr double kMargin = 0.25;

// Folded labels this alike are one label: 需另行制作 for 需要另行制作, 本办 for 本机关.
constexpr double kAlike = 0.6;

struct Entry {
  std::size_t table;  // in Lexicon::tables
  std::uint32_t line;
  std::size_t wanted;  // figures that the form prescribes for a row; 0 where it is none
  Ordinal ordinal;
  double weight;
  std::u32string stem;
  std::uint64_t letters;  // a bit for each character that it has, hashed
  std::u32string own;     // the characters that the line most like it has not
  std::vector<std::u32string> head;  // of a row that a column is named like: the names of columns
};

// What tells without a branch that words can't have half of an entry's letters: of more than two,
// one in common is too few, of more than four two are.
struct Sieve {
  std::uint64_t letters = 0;
  std::uint64_t keeps_one = 0;  // all bits where one is enough
  std::uint64_t keeps_two = 0;

  explicit Sieve(std::uint64_t of)
      : letters(of),
        keeps_one(count_bits(of) > 2 ? 0 : UINT64_MAX),
        keeps_two(count_bits(of) > 4 ? 0 : UINT64_MAX) {}

  bool passes(std::uint64_t printed) const {
    std::uint64_t common = printed & letters;
    const bool all = common == printed;
    common &= (common - 1) | keeps_one;
    common &= (common - 1) | keeps_two;
    return static_cast<bool>(static_cast<int>(all) | static_cast<int>(common != 0));
  }
};

double weigh(const form::Line& line, std::size_t characters) {
  const double role = line.role == form::Role::row ? 1 : line.role == form::Role::group ? 0.6 : 0.4;
  return role * (characters <= 2 ? 0.6 : characters <= 4 ? 0.8 : 1);
}

// The labels of all forms. Built once, never changed.
struct Lexicon {
  std::vector<const form::Table*> tables;
  std::vector<std::size_t> first_entry;  // of each table, and one past the last
  std::vector<double> full;              // what a table in full weighs
  std::vector<std::size_t> longest;      // characters of a stem of each table
  std::vector<Entry> entries;            // one a line, in order
  std::vector<Sieve> sieves;             // one an entry
  Trie trie;

  Lexicon() {
    for (const form::Form* form : form::forms()) {
      for (const form::Table& table : form->tables) add(table);
    }
    first_entry.push_back(entries.size());
  }

  void add(const form::Table& table) {
    first_entry.push_back(entries.size());
    tables.push_back(&table);
    double sum = 0;
    longest.push_back(0);
    for (std::uint32_t i = 0; i < table.lines.size(); ++i) {
      const form::Line& line = table.lines[i];
      const SplitLabel split = split_ordinal(line.label);
      std::u32string stem = text::fold(line.label.substr(split.stem));
      const double weight = stem.empty() ? 0 : weigh(line, stem.size());
      sum += weight + (line.role == form::Role::row && !stem.empty() ? kShape : 0);
      const auto entry = static_cast<std::uint32_t>(entries.size());
      if (!stem.empty()) trie.add(stem, entry);
      if (line.items.size() == 1) add_variants(line.items.front().variants, entry);
      const std::uint64_t letters = letters_of(stem);
      longest.back() = std::max(longest.back(), stem.size());
      const bool row = line.role == form::Role::row;
      const std::size_t wanted = row ? line.items.size() * line.measures.size() : 0;
      entries.push_back(
          {tables.size() - 1, i, wanted, split.ordinal, weight, std::move(stem), letters, {}, {}});
      sieves.emplace_back(letters);
    }
    full.push_back(sum);
    for (std::size_t i = first_entry.back(); i < entries.size(); ++i) find_own(i);
    find_heads(table);
  }

  void find_heads(const form::Table& table) {
    const std::size_t first = first_entry.back();
    std::vector<std::u32string> head;
    for (std::size_t i = first; i < entries.size(); ++i) {
      if (table.lines[i - first].role == form::Role::header) head.push_back(entries[i].stem);
    }
    for (std::size_t i = first; i < entries.size(); ++i) {
      if (table.lines[i - first].role != form::Role::row || entries[i].stem.empty()) continue;
      const bool column = std::find(head.begin(), head.end(), entries[i].stem) != head.end();
      if (column) entries[i].head = head;
    }
  }

  void add_variants(std::string_view rest, std::uint32_t entry) {
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find('|'), rest.size());
      trie.add(text::fold(rest.substr(0, end)), entry);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }

  void find_own(std::size_t at) {
    Entry& entry = entries[at];
    const Entry* sibling = nullptr;
    double most = 0;
    for (std::size_t i = first_entry.back(); i < entries.size(); ++i) {
      const double alike = similarity(entry.stem, entries[i].stem);
      if (entries[i].stem == entry.stem || alike <= most) continue;
      most = alike;
      sibling = &entries[i];
    }
    for (const char32_t c : entry.stem) {
      if (!sibling || sibling->stem.find(c) == sibling->stem.npos) entry.own.push_back(c);
    }
  }

  std::size_t index(const form::Table& table) const {
    return static_cast<std::size_t>(std::find(tables.begin(), tables.end(), &table) -
                                    tables.begin());
  }
};

const Lexicon& lexicon() {
  static const Lexicon kLexicon;
  return kLexicon;
}

// Lists are renumbered and ordinals lost on the way to the page, so they only count for so much.
double ordinal_factor(const Ordinal& printed, const Ordinal& prescribed) {
  if (printed == prescribed) return 1;
  if (printed.value == prescribed.value && printed.value > 0) return 0.95;
  return printed.value == 0 || prescribed.value == 0 ? 0.8 : 0.6;
}

// Figures side by side behind a label, up to one more than any row has.
std::size_t figures_behind(const std::vector<Field>& fields, std::uint32_t last) {
  constexpr std::size_t kMost = 64;
  std::size_t found = 0;
  while (found < kMost && last + 1 + found < fields.size() && is_value(fields[last + 1 + found])) {
    ++found;
  }
  return found;
}

// What the number of figures behind a label says of it.
double shape(std::size_t figures, const Entry& entry) {
  if (entry.wanted == 0) return 0;
  return figures == entry.wanted ? kShape : figures == 0 ? 0 : 0.4 * kShape;
}

Match match(std::uint32_t first, std::uint32_t last, std::size_t figures, const Entry& entry,
            double factor) {
  const double weight = entry.weight * factor + shape(figures, entry);
  return {first, last, entry.line, static_cast<float>(weight)};
}

bool can_continue(const std::vector<Field>& fields, std::uint32_t at) {
  return at < fields.size() && fields[at].kind == Kind::text && fields[at].bars == 0;
}

// A short label is the whole label: 其 他 of 其 他 处 理 and （六）其他 with 处理 on the next line
// are not the row 3.其他.
bool is_cut(const std::vector<Field>& fields, const FoldedFields& folded, const Ordinal& ordinal,
            std::uint32_t last, const Entry& entry) {
  constexpr std::size_t kShort = 3;
  if (entry.wanted == 0 || entry.stem.size() > kShort) return false;
  if (ordinal.value > 0 && entry.ordinal.value > 0 && ordinal.value != entry.ordinal.value &&
      ordinal.style != entry.ordinal.style) {
    return true;
  }
  if (!can_continue(fields, last + 1) || fields[last + 1].breaks) return false;
  return folded.ordinal(last + 1).value == 0;
}

// 其他 in a head is a column, not the row 3.其他.
bool is_column(const std::vector<Field>& fields, const FoldedFields& folded, const Ordinal& ordinal,
               std::uint32_t first, const Entry& entry) {
  return !entry.head.empty() && ordinal.value == 0 &&
         is_of_head(fields, folded, first, entry.stem, entry.head);
}

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

// Labels that are printed differently from the form, looked for where the exact ones leave room.
class Guess {
 public:
  Guess(const std::vector<Field>& fields, const FoldedFields& folded, std::size_t table)
      : fields_(fields),
        folded_(folded),
        table_(table),
        lines_(lexicon().tables[table]->lines.size()) {}

  // In all gaps that `chain` leaves, but for those looked through before.
  std::vector<Match> in_gaps(std::span<const Match> matches, const Chain& chain) {
    const Match* before = nullptr;
    for (const std::uint32_t at : chain.chosen) {
      // A header is printed anew on each page, and a group's label beside its rows.
      if (lexicon().tables[table_]->lines[matches[at].line].role != form::Role::row) continue;
      between(before, &matches[at]);
      before = &matches[at];
    }
    between(before, nullptr);
    return std::exchange(found_, {});
  }

 private:
  // What a gap lies between: field and line of the match before it, and of the one behind it.
  using Gap = std::array<std::uint32_t, 4>;

  // Lines between two chosen matches, or before the first or behind the last one.
  void between(const Match* before, const Match* after) {
    const Lexicon& lex = lexicon();
    const std::uint32_t first_line = before ? before->line + 1 : 0;
    const auto lines =
        static_cast<std::uint32_t>(lex.first_entry[table_ + 1] - lex.first_entry[table_]);
    const std::uint32_t end_line = after ? after->line : lines;
    if (first_line >= end_line || (!before && !after)) return;
    const Gap gap{before ? before->last : UINT32_MAX, first_line, after ? after->first : UINT32_MAX,
                  end_line};
    if (std::find(searched_.begin(), searched_.end(), gap) != searched_.end()) return;
    searched_.push_back(gap);
    const std::uint32_t reach =
        has_row(first_line, end_line) ? 120 : 40;  // fields, at the open ends
    const auto size = static_cast<std::uint32_t>(fields_.size());
    const std::uint32_t end = after ? after->first : std::min(size, before->last + 1 + reach);
    const std::uint32_t begin = before ? before->last + 1 : end - std::min(end, reach);
    for (std::uint32_t first = begin; first < end; ++first) {
      if (fields_[first].kind == Kind::text) from(first, end, first_line, end_line);
    }
  }

  bool has_row(std::uint32_t first_line, std::uint32_t end_line) const {
    const auto& lines = lexicon().tables[table_]->lines;
    return std::any_of(lines.begin() + first_line, lines.begin() + end_line,
                       [](const form::Line& line) { return line.role == form::Role::row; });
  }

  void from(std::uint32_t first, std::uint32_t end, std::uint32_t first_line,
            std::uint32_t end_line) {
    const Lexicon& lex = lexicon();
    const Entry* const entries = &lex.entries[lex.first_entry[table_]];
    const Sieve* const sieves = &lex.sieves[lex.first_entry[table_]];
    const auto most = static_cast<double>(lex.longest[table_]);
    const Ordinal& ordinal = folded_.ordinal(first);
    std::uint64_t letters = folded_.letters(first);
    joined_ = folded_.stem(first);
    for (std::uint32_t last = first; last < end && last < first + kLongestLabel; ++last) {
      const Field& field = fields_[last];
      if (field.end - field.begin > FoldedFields::kLongest) return;  // prose
      if (last > first) {
        if (!can_continue(fields_, last)) return;
        joined_ += folded_.whole(last);
        letters |= letters_of(folded_.whole(last));
      }
      if (joined_.size() < 2) continue;
      if (kAlike * static_cast<double>(joined_.size()) > most) return;  // longer than any label
      std::size_t lines = 0;
      for (std::uint32_t line = first_line; line < end_line; ++line) {
        lines_[lines] = line;
        lines += sieves[line].passes(letters);
      }
      for (std::size_t i = 0; i < lines; ++i) {
        const Entry& entry = entries[lines_[i]];
        const double alike = compare(joined_, letters, ordinal, entry);
        if (alike < kAlike || is_cut(fields_, folded_, ordinal, last, entry)) continue;
        if (is_column(fields_, folded_, ordinal, first, entry)) continue;
        const double factor = alike * ordinal_factor(ordinal, entry.ordinal);
        found_.push_back(match(first, last, figures_behind(fields_, last), entry, factor));
      }
    }
  }

  static double compare(std::u32string_view folded, std::uint64_t letters, const Ordinal& ordinal,
                        const Entry& entry) {
    // A label cut short: （二）部分公开 without its note, or the part before a line break.
    if ((letters & ~entry.letters) == 0 && folded.size() <= entry.stem.size()) {
      const bool numbered = ordinal.value > 0 && ordinal == entry.ordinal;
      if (folded.size() >= (numbered ? 2U : 4U) && entry.stem.starts_with(folded)) return 0.75;
    }
    const std::size_t longer = std::max(folded.size(), entry.stem.size());
    const std::size_t shorter = std::min(folded.size(), entry.stem.size());
    if (5 * shorter < 3 * longer) return 0;  // less than kAlike whatever they are
    if (2 * count_bits(letters & entry.letters) < count_bits(entry.letters)) return 0;
    if (static_cast<double>(shorter) < kAlike * static_cast<double>(longer)) return 0;
    if (most_alike(letters, entry.letters, longer) < kAlike - 1e-9) return 0;
    // 上年受理… shares most characters with 上年结转…, but not those that make it that row.
    const auto kept = std::count_if(entry.own.begin(), entry.own.end(), [&](char32_t c) {
      return (letters & letter(c)) != 0 && folded.find(c) != folded.npos;
    });
    if (static_cast<double>(kept) < kAlike * static_cast<double>(entry.own.size())) return 0;
    return similarity(folded, entry.stem);
  }

  const std::vector<Field>& fields_;
  const FoldedFields& folded_;
  std::size_t table_;
  std::vector<Match> found_;
  std::vector<Gap> searched_;
  std::u32string joined_;             // the words of several fields
  std::vector<std::uint32_t> lines_;  // that these may be the label of
};

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

bool is_whole(const Alignment& alignment) {
  const auto is_row = [](const form::Line& line) { return line.role == form::Role::row; };
  const auto& lines = alignment.table->lines;
  const auto rows = std::count_if(lines.begin(), lines.end(), is_row);
  const std::size_t first = lexicon().first_entry[lexicon().index(*alignment.table)];
  return !alignment.second &&
         rows == std::count_if(alignment.chain.begin(), alignment.chain.end(), [&](const Match& m) {
           const double full = lexicon().entries[first + m.line].weight + kShape;
           return is_row(lines[m.line]) && static_cast<double>(m.weight) > full - 0.01;
         });
}

}  // namespace

Labels::Labels(std::string_view text, const std::vector<Field>& fields, const FoldedFields& folded)
    : text_(text),
      fields_(fields),
      folded_(folded),
      words_(count_words(fields)),
      matches_(lexicon().tables.size()),
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
  const Trie& trie = lexicon().trie;
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
  const Lexicon& lex = lexicon();
  const Ordinal& ordinal = folded_.ordinal(first);
  std::uint32_t node = Trie::kRoot;
  for (std::uint32_t last = first; last < first + kLongestLabel; ++last) {
    if (last > first && !can_continue(fields_, last)) return;
    node = step(node, last, last == first);
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
  Guess guess(fields, folded, index);
  for (int round = 0; round < kRounds; ++round) {
    const auto more = guess.in_gaps(matches, chain);
    const double before = chain.score;
    if (!add_new(matches, more)) break;
    chain = heaviest_chain(matches, words, table.lines.size());
    if (chain.score <= before) break;
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
  alignment.whole = is_whole(alignment);
  return alignment;
}

}  // namespace gouji::parse
