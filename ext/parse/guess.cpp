#include "parse/guess.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "parse/label.h"
#include "parse/label_lexicon.h"
#include "parse/label_match.h"

namespace gouji::parse {
namespace {

// Folded labels this alike are one label: 需另行制作 for 需要另行制作, 本办 for 本机关.
constexpr double kAlike = 0.6;

double compare(std::u32string_view folded, std::uint64_t letters, const Ordinal& ordinal,
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

}  // namespace

Guess::Guess(const std::vector<Field>& fields, const FoldedFields& folded, std::size_t table)
    : fields_(fields),
      folded_(folded),
      table_(table),
      lines_(lexicon().tables[table]->lines.size()) {}

std::vector<Match> Guess::in_gaps(std::span<const Match> matches, const Chain& chain) {
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

// Lines between two chosen matches, or before the first or behind the last one.
void Guess::between(const Match* before, const Match* after) {
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
  const std::uint32_t reach = has_row(first_line, end_line) ? 120 : 40;  // fields, at the open ends
  const auto size = static_cast<std::uint32_t>(fields_.size());
  std::uint32_t end = after ? after->first : std::min(size, before->last + 1 + reach);
  std::uint32_t begin = before ? before->last + 1 : end - std::min(end, reach);
  if (!before) begin = behind_heading(fields_, begin, end);
  if (!after) end = up_to_heading(fields_, begin, end);
  for (std::uint32_t first = begin; first < end; ++first) {
    if (fields_[first].kind == Kind::text) from(first, end, first_line, end_line);
  }
}

bool Guess::has_row(std::uint32_t first_line, std::uint32_t end_line) const {
  const auto& lines = lexicon().tables[table_]->lines;
  return std::any_of(lines.begin() + first_line, lines.begin() + end_line,
                     [](const form::Line& line) { return line.role == form::Role::row; });
}

void Guess::from(std::uint32_t first, std::uint32_t end, std::uint32_t first_line,
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

}  // namespace gouji::parse
