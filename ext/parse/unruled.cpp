#include "parse/unruled.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>

#include "parse/label.h"
#include "parse/number.h"
#include "parse/page_columns.h"
#include "parse/region.h"
#include "parse/vocabulary.h"
#include "text/fold.h"

namespace gouji::parse {
namespace {

class Reader {
 public:
  Reader(std::string_view text, const std::vector<Field>& fields, const Alignment& alignment)
      : text_(text),
        fields_(fields),
        alignment_(alignment),
        vocabulary_(*alignment.table),
        page_(text, regions_) {
    // Regions point into these, and have no field in common.
    slots_.reserve(fields.size());
    lines_.reserve(fields.size());
  }

  std::vector<UnruledRow> read() {
    find_regions();
    rows_.resize(regions_.size());
    std::size_t several = 0;
    std::size_t one_line = 0;
    for (std::size_t i = 0; i < regions_.size(); ++i) {
      collect(i);
      if (regions_[i].wanted == 1) continue;
      ++several;
      one_line += regions_[i].in_one_line();
    }
    if (one_line > 0 && 2 * one_line >= several) {
      read_lines();
    } else {
      read_cells();
    }
    return std::move(rows_);
  }

 private:
  bool is_role(std::size_t at, form::Role role) const {
    return alignment_.table->lines[alignment_.chain[at].line].role == role;
  }

  // A row's lines end where the next row or the header of a next block begins; a group's label
  // stands beside its rows.
  void find_regions() {
    const auto& chain = alignment_.chain;
    regions_.reserve(chain.size());
    std::uint32_t last = 0;  // the end of the last row
    for (std::size_t i = 0; i < chain.size(); ++i) {
      if (!is_role(i, form::Role::row)) continue;
      std::size_t next = i + 1;
      while (next < chain.size() && is_role(next, form::Role::group)) ++next;
      if (regions_.empty()) stray_ = has_stray(i);
      const std::uint32_t end = next < chain.size() ? chain[next].first : table_end(chain[i].last);
      regions_.push_back(region(chain[i], end));
      regions_.back().begin = fields_[chain[i].first].begin;
      regions_.back().end = fields_[end].begin;
      regions_.back().head = head(chain[i]);
      last = end;
    }
    // Behind labels alone the head of a next block may have the figures of all of them.
    if (!is_role(chain.size() - 1, form::Role::row)) last = table_end(chain.back().last);
    std::size_t values = 0;
    for (std::uint32_t at = chain.front().first; at < last; ++at) values += is_value(fields_[at]);
    for (const Region& region : regions_) values -= region.figures;
    apart_ = values > 0;
  }

  // Figures between the header and the first row: of a row whose label stands lower.
  bool has_stray(std::size_t first_row) const {
    if (first_row == 0) return false;
    const auto& chain = alignment_.chain;
    for (std::uint32_t at = chain[first_row - 1].last + 1; at < chain[first_row].first; ++at) {
      if (is_value(fields_[at])) return true;
    }
    return false;
  }

  // Behind the last row: up to the next heading, or words that are a sentence.
  std::uint32_t table_end(std::uint32_t last) const {
    constexpr std::uint32_t kReach = 64;    // fields
    constexpr std::uint32_t kLongest = 90;  // bytes
    const auto size = static_cast<std::uint32_t>(fields_.size());
    for (std::uint32_t at = last + 1; at < std::min(size, last + kReach); ++at) {
      const Field& field = fields_[at];
      if (field.kind == Kind::end || field.end - field.begin > kLongest) return at;
      const Ordinal ordinal = split_ordinal(printed(text_, field)).ordinal;
      if (ordinal.style == Ordinal::Style::chinese) return at;
    }
    return std::min(size - 1, last + kReach);
  }

  Region region(const Match& label, std::uint32_t end) {
    const form::Line& line = alignment_.table->lines[label.line];
    Region region{
        line.items.size() * line.measures.size(), {}, false, false, false, false, false, 0};
    constexpr std::uint32_t kCharacter = 3;  // bytes of an ideograph, which may be a numeral
    bool foreign = false;
    bool other = false;
    bool broken = true;  // since the last figure
    bool beside = true;
    for (std::uint32_t at = label.first; at < end && !region.foreign; ++at) {
      const Field& field = fields_[at];
      broken = broken || field.breaks;
      if (at > label.last && field.breaks) beside = false;
      // The group's label is that of a row behind it: the one row （六）其他处理.
      if (!is_value(field)) {
        foreign = foreign || (at > label.last && is_group(at) &&
                              (region.figures == region.wanted || has_figures(at)));
        const bool label_own = at <= label.last && !is_swallowed(at, label);
        const std::u32string piece = label_own ? std::u32string() : folded(field);
        const bool own = label_own || (field.end - field.begin > kCharacter &&
                                       vocabulary_.has(piece, label.line));
        foreign = foreign || (!own && !vocabulary_.has(piece));
        other = other || !own;
        region.unsure = region.unsure || field.inside != Kind::text ||
                        (!own && is_figure(printed(text_, field), true)) ||
                        (!broken && region.figures > 0);
        region.goes_on = region.goes_on || (own && region.figures > 0);
        region.cut = region.cut || (at > label.last && is_cut_off(printed(text_, field)));
      } else if (foreign) {
        region.foreign = true;
      } else {
        if (region.figures++ == 0) region.beside = beside;
        region.apart = region.apart || other;
        region.numerals = region.numerals || is_numeral(printed(text_, field));
        if (broken || region.lines.empty()) {
          lines_.push_back(figure_line(text_, field.begin));
          lines_.back().slots = {slots_.data() + slots_.size(), 0};
          region.lines = {region.lines.empty() ? &lines_.back() : region.lines.data(),
                          region.lines.size() + 1};
        }
        slots_.push_back({field.begin, field.end, false});
        std::span<const Slot>& slots = lines_.back().slots;
        slots = {slots.data(), slots.size() + 1};
        broken = false;
      }
    }
    region.strange = foreign;
    return region;
  }

  // The line above a row's label where it ends with the names of all columns.
  const FigureLine* head(const Match& label) {
    const auto measures = alignment_.table->lines[label.line].measures;
    if (measures.size() < 2 || label.first <= measures.size()) return nullptr;
    const std::size_t first = label.first - measures.size();
    for (std::size_t i = 0; i < measures.size(); ++i) {
      const Field& field = fields_[first + i];
      if (printed(text_, field) != measures[i].label || field.breaks) return nullptr;
    }
    lines_.push_back(figure_line(text_, fields_[first].begin));
    lines_.back().slots = {slots_.data() + slots_.size(), measures.size()};
    for (std::size_t i = 0; i < measures.size(); ++i) {
      slots_.push_back({fields_[first + i].begin, fields_[first + i].end, true});
    }
    return &lines_.back();
  }

  // A unit that a narrow column has broken off its figure; not 项 of 查询事项.
  bool is_cut_off(std::string_view word) const {
    const auto& lines = alignment_.table->lines;
    return is_unit(word) && std::none_of(lines.begin(), lines.end(), [&](const form::Line& line) {
             return line.role != form::Role::header && line.label.find(word) != line.label.npos;
           });
  }

  // A cell on the label's line that was taken for its end: 见附件 behind 另行制, with 作 below.
  bool is_swallowed(std::uint32_t at, const Match& label) const {
    return at > label.first && at <= label.last && !fields_[at].breaks &&
           !vocabulary_.has(folded(fields_[at]), label.line);
  }

  bool has_figures(std::uint32_t group) const {
    return is_value(fields_[group + 1]) && !fields_[group + 1].breaks;
  }

  // The words of a field without their ordinal.
  std::u32string folded(const Field& field) const {
    const std::string_view words = printed(text_, field);
    return text::fold(words.substr(split_ordinal(words).stem));
  }

  bool is_group(std::uint32_t field) const {
    const auto& chain = alignment_.chain;
    const auto match = std::partition_point(chain.begin(), chain.end(),
                                            [&](const Match& m) { return m.first < field; });
    return match != chain.end() && match->first == field &&
           alignment_.table->lines[match->line].role == form::Role::group;
  }

  static bool is_numeral(std::string_view figure) {
    return static_cast<unsigned char>(figure.front()) >= 0xE3 &&
           static_cast<unsigned char>(figure.front()) <= 0xE9 &&
           figure.find_first_of("0123456789") == figure.npos;
  }

  // All that is printed in the lines of a row.
  void collect(std::size_t row) {
    rows_[row].slots.reserve(regions_[row].figures);
    for (const FigureLine& line : regions_[row].lines) {
      rows_[row].slots.insert(rows_[row].slots.end(), line.slots.begin(), line.slots.end());
    }
  }

  void settle(std::size_t row, UnruledRow::Verdict verdict) { rows_[row].verdict = verdict; }

  // Nothing but pieces of labels stands between the label and the next row, on the same page.
  bool is_closed(std::size_t row) const {
    const Region& region = regions_[row];
    return row + 1 < regions_.size() && !region.strange &&
           text_.substr(region.begin, region.end - region.begin).find("\n\n") == text_.npos;
  }

  // A figure a line. What is blank leaves no line, so that a row has all of its figures or is not
  // read. Where a row has too many, a row without any may have lost them to it; and where many rows
  // have too many or too few, the text was not extracted row by row.
  void read_cells() {
    std::size_t more = stray_ ? 1 : 0;
    std::size_t fewer = 0;
    for (const Region& region : regions_) {
      more += region.figures > region.wanted || region.unsure || region.numerals ||
              (region.foreign && region.figures == 0);
      fewer += region.figures < region.wanted;
    }
    constexpr std::size_t kMany = 3;
    if (more >= kMany || (more > 0 && fewer >= kMany)) return;
    for (std::size_t i = 0; i < regions_.size(); ++i) {
      const Region& region = regions_[i];
      const bool sure = more == 0 || region.wanted > 1 || region.beside;
      if (sure && (region.in_cells() || (region.in_one_line() && region.beside))) {
        settle(i, UnruledRow::Verdict::read);
      } else if (region.figures == 0 && more == 0 && !apart_) {
        settle(i, UnruledRow::Verdict::blank);
      }
    }
  }

  bool is_regular(std::size_t row) const {
    const Region& region = regions_[row];
    return region.is_plain() && (region.wanted > 1 || region.beside) && !(row == 0 && stray_);
  }

  bool is_empty(std::size_t row) const {
    return regions_[row].figures == 0 && !regions_[row].foreign && !regions_[row].unsure;
  }

  // Figures of two rows or more.
  bool has_two(std::size_t row) const {
    return regions_[row].figures >= 2 * regions_[row].wanted || (row == 0 && stray_);
  }

  // The row next to `row` with the figures of two; `row` where none has.
  std::size_t nearest_with_two(std::size_t row) const {
    for (std::size_t distance = 1; distance < regions_.size(); ++distance) {
      if (row + distance < regions_.size() && has_two(row + distance)) return row + distance;
      if (row >= distance && has_two(row - distance)) return row - distance;
    }
    return row;
  }

  // Rows of a line each. Those that are not are read together with those next to them, and with all
  // up to a row that has what they lack.
  void read_lines() {
    std::vector<bool> irregular;
    for (std::size_t i = 0; i < regions_.size(); ++i) irregular.push_back(!is_regular(i));
    for (std::size_t i = 0; i < regions_.size(); ++i) {
      const std::size_t other = is_empty(i) ? nearest_with_two(i) : i;
      for (std::size_t j = std::min(i, other); j <= std::max(i, other); ++j) {
        irregular[j] = irregular[j] || other != i;
      }
    }
    for (std::size_t begin = 0; begin < regions_.size(); ++begin) {
      if (!irregular[begin]) {
        const bool sure = !page_.may_be_joined(begin, regions_[begin].lines[0]);
        if (begin != withheld_ && sure) settle(begin, UnruledRow::Verdict::read);
        continue;
      }
      std::size_t end = begin;
      while (end < regions_.size() && irregular[end]) ++end;
      read_irregular(begin, end);
      begin = end - 1;
    }
  }

  void read_irregular(std::size_t begin, std::size_t end) {
    std::size_t figures = 0;
    bool unsure = false;
    for (std::size_t i = begin; i < end; ++i) {
      figures += regions_[i].figures;
      unsure = unsure || regions_[i].unsure || regions_[i].numerals;
    }
    if (begin == 0 && stray_) {
      withhold_beside(begin, end, figures);
    } else if (unsure || (figures == 0 && apart_)) {
      return;
    } else if (figures == 0) {
      using Verdict = UnruledRow::Verdict;
      for (std::size_t i = begin; i < end; ++i) {
        settle(i, is_closed(i) ? Verdict::empty : Verdict::blank);
      }
    } else if (!read_in_order(begin, end) && !read_on_page(begin, end)) {
      withhold_beside(begin, end, figures);
    }
  }

  // More or fewer figures than the rows have, on several lines: parts of broken figures, perhaps
  // also of a row next to these, which then has a line of seven all the same.
  void withhold_beside(std::size_t begin, std::size_t end, std::size_t figures) {
    std::size_t wanted = 0;
    std::size_t lines = begin == 0 && stray_ ? 1 : 0;
    for (std::size_t i = begin; i < end; ++i) {
      wanted += regions_[i].wanted;
      lines += regions_[i].lines.size();
    }
    if (figures == wanted || lines <= end - begin) return;
    if (begin > 0) settle(begin - 1, UnruledRow::Verdict::doubtful);
    if (end < rows_.size()) withheld_ = end;
  }

  // As many full lines as rows: each row has one, in order, also where a line has slipped beside
  // the next label.
  bool read_in_order(std::size_t begin, std::size_t end) {
    std::vector<const FigureLine*> lines;
    for (std::size_t i = begin; i < end; ++i) {
      const Region& region = regions_[i];
      if (region.foreign || region.wanted != regions_[begin].wanted) return false;
      if (!region.has_full_lines()) return false;
      for (const FigureLine& line : region.lines) lines.push_back(&line);
    }
    if (regions_[begin].wanted == 1 || lines.size() != end - begin) return false;
    for (std::size_t i = begin; i < end; ++i) {
      const std::span<const Slot> slots = lines[i - begin]->slots;
      rows_[i].slots.assign(slots.begin(), slots.end());
      settle(i, UnruledRow::Verdict::read);
    }
    return true;
  }

  // By the columns of the page: rows that are whole but not in a line each; else, where no line has
  // more than one row's figures, those with empty cells.
  bool read_on_page(std::size_t begin, std::size_t end) {
    std::vector<std::vector<Slot>> read;
    bool lines = !apart_;
    for (std::size_t i = begin; i < end; ++i) {
      if (auto slots = page_.in_pieces(i)) read.push_back(std::move(*slots));
      lines = lines && regions_[i].lines.size() < 2 && !regions_[i].is_doubtful() &&
              regions_[i].figures <= regions_[i].wanted;
    }
    if (end == begin + 2 && read.empty()) {
      if (auto slots = page_.in_pairs(begin)) {
        read.assign(2, {});
        for (std::size_t i = 0; i < slots->size(); ++i) read[i % 2].push_back((*slots)[i]);
      }
    }
    const bool whole = read.size() == end - begin;
    for (std::size_t i = begin; i < end && (whole || lines); ++i) {
      auto slots = whole ? std::optional(std::move(read[i - begin])) : page_.with_blanks(i);
      if (!slots) continue;
      rows_[i].slots = std::move(*slots);
      settle(i, UnruledRow::Verdict::read);
    }
    return whole;
  }

  std::string_view text_;
  const std::vector<Field>& fields_;
  const Alignment& alignment_;
  Vocabulary vocabulary_;
  std::vector<Slot> slots_;        // of all lines
  std::vector<FigureLine> lines_;  // of all regions
  std::vector<Region> regions_;
  PageColumns page_;
  std::vector<UnruledRow> rows_;
  bool apart_ = false;               // figures of the table that stand in no row
  bool stray_ = false;               // figures in front of the first row
  std::size_t withheld_ = SIZE_MAX;  // a row that pieces of figures may belong to
};

}  // namespace

std::vector<UnruledRow> unruled_rows(std::string_view text, const std::vector<Field>& fields,
                                     const Alignment& alignment) {
  return Reader(text, fields, alignment).read();
}

}  // namespace gouji::parse
