#include "parse/known_tables.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "parse/header_run.h"
#include "parse/known_words.h"
#include "parse/label_lexicon.h"
#include "parse/label_match.h"
#include "parse/number.h"
#include "parse/oddity.h"
#include "parse/page_number.h"
#include "text/blank.h"
#include "text/fold.h"
#include "text/simplified.h"

namespace gouji::parse {
namespace {

constexpr std::size_t kDigits = 18;  // as is_plain_number() takes
constexpr std::size_t kMostBytes = std::size_t{64} << 10;
constexpr std::size_t kMostKnown = std::size_t{1} << 12;

// The node of the trie behind the words of a field.
std::uint32_t behind_words(std::uint32_t node, std::string_view words) {
  const Trie& trie = lexicon().trie;
  for (std::size_t at = 0; at < words.size() && node != Trie::kNone;) {
    const char32_t c = text::fold(text::next(words, at));
    if (c != 0) node = trie.step(node, c);
  }
  return node;
}

// True where a label of any form begins at the field, perhaps over several fields before `end`.
bool begins_label(std::string_view text, const std::vector<Field>& fields, std::uint32_t first,
                  std::uint32_t end) {
  const std::string_view words = printed(text, fields[first]);
  std::uint32_t node =
      fields[first].label != 0
          ? known_labels()[fields[first].label].node
          : behind_words(Trie::kRoot, words.substr(split_ordinal(words).stem));
  for (std::uint32_t last = first;;) {
    if (node == Trie::kNone) return false;
    if (!lexicon().trie.entries(node).empty()) return true;
    if (++last >= std::min(end, first + kLongestLabel) || !can_continue(fields, last)) return false;
    node = behind_words(node, printed(text, fields[last]));
  }
}

// Whether the fields from `begin` on and before `end` bear on no table that stands behind a heading
// or in front of one. More are held to bear on one than do.
bool bears_on_none(std::string_view text, const std::vector<Field>& fields, std::uint32_t begin,
                   std::uint32_t end) {
  for (std::uint32_t at = begin; at < end; ++at) {
    if (fields[at].kind != Kind::text) continue;
    if (begins_label(text, fields, at, end)) return false;
    const HeaderPiece piece = header_piece(printed(text, fields[at]));
    if (piece == HeaderPiece::none) continue;
    // 小 of 小计 alone, as in 【字体：大 中 小】, is nothing.
    const bool next = at + 1 < end && fields[at + 1].kind == Kind::text &&
                      header_piece(printed(text, fields[at + 1])) != HeaderPiece::none;
    if (piece == HeaderPiece::whole || next) return false;
  }
  return true;
}

// Of the line that has byte `at`: where it begins, and where it ends.
std::size_t line_begin(std::string_view text, std::size_t at) {
  const std::size_t before = at == 0 ? text.npos : text.rfind('\n', at - 1);
  return before == text.npos ? 0 : before + 1;
}
std::size_t line_end(std::string_view text, std::size_t at) {
  return std::min(text.find('\n', at), text.size());
}

bool is_whole_line(std::string_view text, const Field& field) {
  const std::size_t begin = line_begin(text, field.begin);
  const std::string_view line = text.substr(begin, line_end(text, begin) - begin);
  return text::trim_spaces(line) == printed(text, field);
}

// True between bars, or alone on a line. What it is depends on no digit of it.
bool is_cell(std::string_view text, const Field& field) {
  const std::size_t before = text.find_last_not_of(' ', field.begin - 1);
  const std::size_t behind = text.find_first_not_of(' ', field.end);
  return (text[before] == '|' || text[before] == '\n') &&
         (behind == text.npos || text[behind] == '|' || text[behind] == '\n');
}

}  // namespace

std::optional<TablesBegin> find_tables(std::string_view text, std::size_t at) {
  constexpr int kSection = 2;
  constexpr std::string_view kNumber = "二、";
  while (at < text.size()) {
    const std::size_t end = text.find('\n', at);
    if (end == text.npos) break;
    const std::string_view line = text::trim_spaces(text.substr(at, end - at));
    if (line.starts_with(kNumber)) {
      const std::uint16_t heading = known_labels().find(line);
      if (known_labels()[heading].section == kSection) return TablesBegin{heading, end};
    }
    at = end + 1;
  }
  return std::nullopt;
}

namespace {

struct Extent {
  std::uint32_t first;  // fields, both included
  std::uint32_t last;
};

// From the first label to the last; nothing where there is none.
std::optional<Extent> labels_of(const AlignedText& aligned) {
  const auto& stops = aligned.stops;
  const auto first = std::find(stops.begin(), stops.end(), true);
  if (first == stops.end()) return std::nullopt;
  Extent extent{static_cast<std::uint32_t>(first - stops.begin()), 0};
  extent.last = static_cast<std::uint32_t>(stops.size() - 1);
  while (!stops[extent.last]) --extent.last;
  for (const AlignedForm& form : aligned.forms) {
    for (const AlignedTable& table : form.tables) {
      for (const Match& match : table.alignment.chain) {
        extent.last = std::max(extent.last, match.last);
      }
    }
  }
  return extent;
}

}  // namespace

std::uint64_t sketch(std::string_view text, const AlignedText& aligned) {
  constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15;
  const std::vector<Field>& fields = aligned.fields;
  const std::optional<Extent> labels = labels_of(aligned);
  if (!labels) return 0;
  const auto size = static_cast<std::uint32_t>(fields.size());
  const std::uint32_t end = up_to_heading(fields, labels->last, size);
  std::uint64_t number = 0;
  for (std::uint32_t at = behind_heading(fields, 0, labels->first); at < end; ++at) {
    const Field& field = fields[at];
    const bool figure = field.kind == Kind::figure && is_plain_number(printed(text, field));
    const bool known = field.label != 0 || (figure && is_cell(text, field));
    if (!known) number ^= std::hash<std::string_view>{}(printed(text, field));
    number ^= std::uint64_t{field.label} << 48 | std::uint64_t{field.bars} << 32 |
              static_cast<std::uint64_t>(field.kind) << 1 | std::uint64_t{field.breaks};
    number = (number ^ number >> 29) * kOdd;
  }
  return number;
}

// One text that has the lines.
class KnownTables::Reading {
 public:
  Reading(const KnownTables& known, std::string_view text) : known_(known), text_(text) {}

  // Whether the lines are behind `begin`.
  bool find(std::size_t begin) {
    std::size_t at = begin;  // of the text
    std::size_t same = 0;    // of the lines
    begin_ = begin;
    const auto match = [&](std::size_t end) {
      const std::string_view rest = std::string_view(known_.lines_).substr(same, end - same);
      if (!text_.substr(at).starts_with(rest)) return false;
      at += rest.size();
      same = end;
      return true;
    };
    // Nearly all others are told by their first words.
    if (!match(known_.figures_.empty() ? 0 : known_.figures_.front().begin)) return false;
    moved_.reserve(known_.figures_.size() + 1);
    moved_.push_back(begin);
    for (const Range& figure : known_.figures_) {
      if (!match(figure.begin)) return false;
      const std::size_t first = at;
      while (at < text_.size() && text_[at] >= '0' && text_[at] <= '9') ++at;
      if (at == first || at - first > kDigits) return false;
      same = figure.end;
      moved_.push_back(at - same);  // modulo 2^64, as all sums with it
    }
    if (!match(known_.lines_.size())) return false;
    end_ = at;
    return at == text_.size() || text_[at] == '\n';
  }

  KnownPart part() const {
    KnownPart part{{begin_, end_}, known_.plain_, known_.headings_};
    for (Heading& heading : part.headings) {
      const std::size_t moved = moved_[known_.moves({heading.line, heading.line}).begin];
      heading.line += static_cast<std::uint32_t>(moved);
      heading.begin += static_cast<std::uint32_t>(moved);
      heading.end += static_cast<std::uint32_t>(moved);
    }
    return part;
  }

  std::optional<std::vector<Field>> fields() const {
    KnownLines lines{begin_, end_, {}};
    lines.fields.reserve(known_.fields_.size());
    for (const KnownField& known : known_.fields_) {
      Field& field = lines.fields.emplace_back(known.field);
      field.begin = static_cast<std::uint32_t>(field.begin + moved_[known.moves.begin]);
      field.end = static_cast<std::uint32_t>(field.end + moved_[known.moves.end]);
    }
    return parse::fields(text_, lines);
  }

  std::vector<Cell> cells(const text::Positions& positions) const {
    std::vector<Cell> cells;
    cells.reserve(known_.cells_.size());
    const std::size_t start = positions.character(begin_);
    for (const KnownCell& known : known_.cells_) {
      Cell& cell = cells.emplace_back(known.cell);
      if (!known.printed) continue;
      const std::size_t begin = known.range.begin + moved_[known.moves.begin];
      const std::size_t end = known.range.end + moved_[known.moves.end];
      cell.raw = text_.substr(begin, end - begin);
      // A digit more is a character more.
      const std::size_t further = moved_[known.moves.begin] - begin_;
      const std::size_t longer = moved_[known.moves.end] - moved_[known.moves.begin];
      cell.place = Place{start + known.place.start + further, known.place.length + longer};
      if (!known.figure) continue;
      std::int64_t whole = 0;
      for (const char c : *cell.raw) whole = whole * 10 + (c - '0');
      cell.value = whole;
    }
    return cells;
  }

 private:
  const KnownTables& known_;
  std::string_view text_;
  std::size_t begin_ = 0;  // bytes of the text
  std::size_t end_ = 0;
  std::vector<std::size_t> moved_;  // what stands behind so many figures, from the lines' bytes
};

std::optional<AlignedText> KnownTables::read(std::string_view text,
                                             const TablesBegin& begin) const {
  if (begin.heading != heading_) return std::nullopt;
  Reading reading(*this, text);
  if (!reading.find(begin.end)) return std::nullopt;
  std::optional<std::vector<Field>> fields = reading.fields();
  if (!fields) return std::nullopt;
  const auto behind_heading = std::partition_point(
      fields->begin(), fields->end(), [&](const Field& field) { return field.begin < begin.end; });
  const auto first = static_cast<std::uint32_t>(behind_heading - fields->begin());
  const auto end = static_cast<std::uint32_t>(first + fields_.size());
  const auto size = static_cast<std::uint32_t>(fields->size());
  if (!bears_on_none(text, *fields, 0, first - 1) || !bears_on_none(text, *fields, end, size)) {
    return std::nullopt;
  }
  AlignedText aligned{*std::move(fields), {}, {}, forms_, text::Positions(text), {}};
  aligned.stops.resize(size);
  std::copy(stops_.begin(), stops_.end(), aligned.stops.begin() + first);
  for (AlignedForm& form : aligned.forms) {
    for (AlignedTable& table : form.tables) {
      if (table.row) *table.row += first - 1;
      for (Match& match : table.alignment.chain) {
        match.first += first - 1;
        match.last += first - 1;
      }
    }
  }
  aligned.cells = reading.cells(aligned.positions);
  aligned.known = reading.part();
  return aligned;
}

std::unique_ptr<const KnownTables> KnownTables::of(std::string_view text,
                                                   const AlignedText& aligned,
                                                   const form::Form& form,
                                                   const std::vector<Cell>& cells) {
  if (printed_form(aligned) != &form) return nullptr;
  std::unique_ptr<KnownTables> known(new KnownTables);
  const bool taken = known->take_lines(text, aligned) && known->take_fields(text, aligned) &&
                     known->take_forms(aligned) && known->take_cells(text, aligned, cells);
  if (taken) known->take_words();
  return taken ? std::move(known) : nullptr;
}

// From the heading above the first label to the one below the last.
bool KnownTables::take_lines(std::string_view text, const AlignedText& aligned) {
  const std::vector<Field>& fields = aligned.fields;
  const auto size = static_cast<std::uint32_t>(fields.size());
  const std::optional<Extent> labels = labels_of(aligned);
  if (!labels) return false;
  const std::uint32_t behind = behind_heading(fields, 0, labels->first);
  const std::uint32_t below = up_to_heading(fields, labels->last, size);
  if (behind == 0 || below == size || below - behind > kMostKnown) return false;
  first_ = behind - 1;
  end_ = below + 1;
  const auto begin = find_tables(text, line_begin(text, fields[first_].begin));
  if (!begin || begin->end != line_end(text, fields[first_].begin)) return false;
  begin_ = begin->end;
  heading_ = begin->heading;
  const std::size_t bytes = line_end(text, fields[below].end) - begin_;
  if (!is_whole_line(text, fields[below]) || bytes > kMostBytes) return false;
  lines_ = text.substr(begin_, bytes);
  const std::vector<std::size_t> pages = bare_page_numbers(text);
  const auto page = std::lower_bound(pages.begin(), pages.end(), begin_);
  if (page != pages.end() && *page < begin_ + bytes) return false;
  return bears_on_none(text, fields, 0, behind) && bears_on_none(text, fields, below, size);
}

bool KnownTables::take_fields(std::string_view text, const AlignedText& aligned) {
  for (std::uint32_t at = first_ + 1; at < end_; ++at) {
    Field field = aligned.fields[at];
    // Where figures stand side by side without bars, their columns tell what they are.
    const bool beside = is_value(field) && is_value(aligned.fields[at - 1]) && !field.breaks;
    if (field.inside != Kind::text || (beside && field.bars == 0)) return false;
    const bool plain = field.kind == Kind::figure && is_plain_number(printed(text, field));
    field.begin -= static_cast<std::uint32_t>(begin_);
    field.end -= static_cast<std::uint32_t>(begin_);
    if (plain && is_cell(lines_, field)) figures_.push_back({field.begin, field.end});
    fields_.push_back({field, moves({field.begin, field.end})});
    stops_.push_back(aligned.stops[at]);
  }
  return true;
}

// What holds whatever the figures are: they stand between bars, blanks or line breaks, where no
// oddity is digits and no more, and a line with bars or of digits is no heading.
void KnownTables::take_words() {
  std::string words = lines_;
  for (const auto& [begin, end] : figures_) words.replace(begin, end - begin, end - begin, '0');
  plain_ = !text::has_unusual(words) && !may_be_odd(words);
  headings_ = headings_on_lines(words);
}

KnownTables::Moves KnownTables::moves(Range range) const {
  const auto before = [&](std::uint32_t at) {
    const auto figure = std::partition_point(figures_.begin(), figures_.end(),
                                             [&](const Range& each) { return each.end <= at; });
    return static_cast<std::uint16_t>(figure - figures_.begin());
  };
  return {before(range.begin), before(range.end)};
}

// Where a row may be another one, its figures tell.
bool KnownTables::take_forms(const AlignedText& aligned) {
  forms_ = aligned.forms;
  for (AlignedForm& form : forms_) {
    for (AlignedTable& table : form.tables) {
      if (table.present && (table.alignment.second || !table.alignment.rivals.empty())) {
        return false;
      }
      table.alignment.rivals.clear();
      if (table.row) *table.row -= first_;
      for (Match& match : table.alignment.chain) {
        if (match.first <= first_ || match.last >= end_) return false;
        match.first -= first_;
        match.last -= first_;
      }
    }
  }
  return true;
}

bool KnownTables::take_cells(std::string_view text, const AlignedText& aligned,
                             const std::vector<Cell>& cells) {
  const std::size_t start = aligned.positions.character(begin_);
  for (const Cell& cell : cells) {
    KnownCell& known = cells_.emplace_back();
    known.cell = cell;
    known.printed = cell.raw.has_value();
    known.cell.raw.reset();
    known.cell.place.reset();
    if (!known.printed) continue;
    const auto begin = static_cast<std::size_t>(cell.raw->data() - text.data());
    if (begin < begin_ || begin + cell.raw->size() > begin_ + lines_.size()) return false;
    known.range.begin = static_cast<std::uint32_t>(begin - begin_);
    known.range.end = static_cast<std::uint32_t>(known.range.begin + cell.raw->size());
    known.moves = moves(known.range);
    known.place = {cell.place->start - start, cell.place->length};
    // As if all figures were as long as here.
    if (known.moves.begin == known.moves.end) continue;
    const Range& figure = figures_[known.moves.begin];
    known.figure = cell.status == Status::ok;
    const bool whole = figure.begin == known.range.begin && figure.end == known.range.end;
    if (known.figure ? !whole : cell.value.index() != 0) return false;
  }
  return true;
}

std::size_t KnownTables::size() const {
  std::size_t matches = 0;
  for (const AlignedForm& form : forms_) {
    for (const AlignedTable& table : form.tables) matches += table.alignment.chain.size();
  }
  return sizeof *this + lines_.size() + figures_.size() * sizeof(Range) +
         fields_.size() * sizeof(KnownField) + cells_.size() * sizeof(KnownCell) +
         matches * sizeof(Match) + headings_.size() * sizeof(Heading);
}

}  // namespace gouji::parse
