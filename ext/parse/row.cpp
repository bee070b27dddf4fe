#include "parse/row.h"

#include <algorithm>
#include <map>

#include "parse/label.h"
#include "parse/number.h"

namespace gouji::parse {
namespace {

class Observer {
 public:
  Observer(std::string_view text, const std::vector<Field>& fields, const std::vector<bool>& stops)
      : text_(text), fields_(fields), stops_(stops) {}

  ObservedRow read(std::uint32_t first, std::uint32_t label, bool labelled, std::size_t wanted) {
    header_ = first;
    row_.wanted = wanted;
    row_.slots.reserve(wanted + 3);
    row_.before = labelled ? places_before(label) : 0;
    std::uint32_t at = label + 1;
    std::uint32_t previous = label;
    for (; !ends_at(at, at == label + 1); ++at) {
      if (fields_[at].bars > 0) row_.bars = true;
      if (labelled || previous != label) {
        add_empty(fields_[previous].end, at, fields_[at].bars > 0 ? fields_[at].bars - 1U : 0U);
      } else {
        add_first(at);
      }
      const bool is_first = previous == label;
      if (!is_first && fields_[at].bars == 0) unparted_ = true;
      if (fields_[at].breaks && (labelled || !is_first)) row_.wraps = true;
      row_.slots.push_back({fields_[at].begin, fields_[at].end, !is_value(fields_[at])});
      ++row_.printed;
      row_.lines += is_first || fields_[at].breaks;
      previous = at;
    }
    if (is_value(fields_[at])) unparted_ = true;
    add_tail(previous, at);
    row_.torn = row_.bars && unparted_;
    return std::move(row_);
  }

 private:
  // Places on the label's own row up to the label: the fields, and the empty ones between them. No
  // form has more than three columns of labels; where more words stand in front, they are a
  // header's.
  std::size_t places_before(std::uint32_t label) const {
    constexpr std::size_t kMost = 3;
    constexpr std::uint32_t kReach = 8;  // fields
    std::size_t places = 1;
    for (std::uint32_t at = label; at > 0 && label - at < kReach && places <= kMost; --at) {
      const Field& field = fields_[at];
      const Field& before = fields_[at - 1];
      if (before.kind != Kind::text || before.heading ||
          (field.breaks && field.bars != 1)) {
        places += field.bars_after;
        return places <= kMost ? places : 0;
      }
      places += field.bars;  // a label over two lines is one place
    }
    return label == 0 ? 1 : 0;
  }

  bool ends_at(std::uint32_t at, bool first) const {
    const Field& field = fields_[at];
    if (field.kind == Kind::end) return true;
    if (is_value(field)) return field.breaks && field.bars == 0 && row_.bars && !first;
    // Words: another row, unless they stand among the figures of this one.
    if (field.bars == 0 || stops_[at] || row_.printed >= row_.wanted) return true;
    return (field.breaks && !is_own_cell(at)) || has_ordinal(field);
  }

  // True for a few words in a cell on a line of its own, 见附件, where this row goes on behind them
  // or their own line ends it: a label of an unknown row does the first, too, but then this row
  // has too many cells, and the second only with as many empty cells as no row of figures has.
  bool is_own_cell(std::uint32_t at) const {
    constexpr std::uint32_t kLongest = 30;  // bytes
    const Field& field = fields_[at];
    const Field& next = fields_[at + 1];
    if (field.bars != 1 || field.end - field.begin > kLongest || next.bars == 0) return false;
    return next.breaks && (is_value(next) || next.bars_before > 1);
  }

  // 四、 or 1. in front of words: a heading, or a label.
  bool has_ordinal(const Field& field) const {
    return split_ordinal(printed(text_, field)).ordinal.value > 0;
  }

  // The bars behind the last figure: they close it and, one each, the empty places behind it.
  void add_tail(std::uint32_t previous, std::uint32_t at) {
    const Field& field = fields_[at];
    std::uint32_t bars = field.bars;
    if (field.breaks && field.kind != Kind::end) bars -= field.bars_after;
    if (bars == 0) return;
    row_.bars = true;
    add_empty(fields_[previous].end, at, bars - 1);
  }

  // Empty places in front of the first figure of a row without a label. How its lines begin the
  // header shows: bars that open all of its rows open this one, too.
  void add_first(std::uint32_t at) {
    const bool own_line = leading(at) == fields_[at].bars_after;
    std::optional<std::uint32_t> opening;
    for (std::uint32_t i = header_; i < at; ++i) {
      if (!own_line) {
        opening = std::max(opening.value_or(0), leading(i));
      } else if (fields_[i].breaks) {
        const std::uint32_t bars = fields_[i].bars_after;
        opening = std::min(opening.value_or(bars), bars);
      }
    }
    if (!opening || leading(at) <= *opening) return;
    const std::size_t next_line = text_.find('\n', fields_[at - 1].end);
    add_empty(next_line, at, leading(at) - *opening);
  }

  // Bars in front of a field on its own line, or on lines of their own.
  std::uint32_t leading(std::uint32_t at) const {
    return fields_[at].breaks ? fields_[at].bars - fields_[at].bars_before : 0U;
  }

  // Empty places in front of a field: the first stands behind the first bar from `bar` on, and so
  // on.
  void add_empty(std::size_t bar, std::uint32_t at, std::uint32_t count) {
    for (std::uint32_t i = 0; i < count; ++i) {
      bar = text_.find('|', bar) + 1;
      const auto place = static_cast<std::uint32_t>(std::min<std::size_t>(bar, fields_[at].begin));
      row_.slots.push_back({place, place});
    }
  }

  std::string_view text_;
  const std::vector<Field>& fields_;
  const std::vector<bool>& stops_;
  std::uint32_t header_ = 0;
  bool unparted_ = false;  // two figures with no bar between
  ObservedRow row_;
};

// Where the figures of a row may begin: everything printed lies within `wanted` places from there.
struct Range {
  std::size_t first, last;
  bool any;
};

Range possible(const ObservedRow& row) {
  if (row.slots.size() < row.wanted) return {0, 0, false};
  std::size_t first_printed = row.slots.size();
  std::size_t last_printed = 0;
  for (std::size_t i = 0; i < row.slots.size(); ++i) {
    if (row.slots[i].empty()) continue;
    first_printed = std::min(first_printed, i);
    last_printed = i;
  }
  const std::size_t first = last_printed + 1 > row.wanted ? last_printed + 1 - row.wanted : 0;
  const std::size_t last = std::min(first_printed, row.slots.size() - row.wanted);
  return {first, last, first <= last};
}

std::size_t width_of(const ObservedRow& row) { return row.before + row.slots.size(); }

// Where the figures of all full rows begin that are as wide as most.
std::optional<std::size_t> common_begin(const std::vector<const ObservedRow*>& rows,
                                        const Padding& padding) {
  std::optional<std::size_t> common;
  for (const ObservedRow* row : rows) {
    const Range range = possible(*row);
    const bool model = row->bars && row->before > 0 && row->printed == row->wanted && range.any;
    if (!model || width_of(*row) != padding.width) continue;
    const std::size_t begin = row->before + range.first;
    if (common && *common != begin) return std::nullopt;
    common = begin;
  }
  return common;
}

}  // namespace

ObservedRow observe_row(std::string_view text, const std::vector<Field>& fields, const Match& label,
                        bool labelled, std::size_t wanted, const std::vector<bool>& stops) {
  return Observer(text, fields, stops).read(label.first, label.last, labelled, wanted);
}

bool has_broken_figure(std::string_view text, const std::vector<Field>& fields,
                       const form::Table& table, const Match& header, const ObservedRow& row) {
  if (row.bars || row.printed == 0) return false;
  const std::size_t behind = header.last + 1 + row.printed;
  for (std::size_t at = header.first; at <= behind; ++at) {
    const std::string_view word = printed(text, fields[at]);
    if (fields[at].kind != Kind::text || !(is_unit(word) || has_only_numerals(word))) continue;
    // 起 of 直 接 起 诉 is a piece of the header.
    const bool own = std::any_of(
        table.lines.begin(), table.lines.end(),
        [&](const form::Line& line) { return line.label.find(word) != line.label.npos; });
    if (!own) return true;
  }
  return false;
}

Padding padding(const std::vector<const ObservedRow*>& rows) {
  constexpr std::size_t kEvidence = 3;  // rows of one width, where fewer could be chance
  Padding padding;
  std::map<std::size_t, std::size_t> widths;
  std::size_t most = 0;
  std::size_t measured = 0;
  std::size_t exact = 0;
  std::size_t longer = 0;
  std::size_t one_line = 0;
  std::size_t figures = 0;
  for (const ObservedRow* observed : rows) {
    const ObservedRow& row = *observed;
    figures += row.printed > 0;
    one_line += row.printed > 0 && !row.wraps;
    if (!row.bars || row.slots.empty()) continue;
    exact += row.slots.size() == row.wanted;
    longer += row.slots.size() > row.wanted;
    if (row.before > 0) {
      const std::size_t width = width_of(row);
      ++measured;
      if (++widths[width] > most) {
        most = widths[width];
        padding.width = width;
      }
    }
    if (row.slots.size() <= row.wanted) continue;
    padding.behind = padding.behind || !row.slots.front().empty();
    padding.before = padding.before || !row.slots.back().empty();
  }
  padding.one_line = one_line >= kEvidence && 4 * one_line >= 3 * figures;
  padding.none = longer == 0 && exact >= kEvidence && 4 * exact >= 3 * rows.size();
  // The last row of a table often ends with its last figure, and a damaged row has any width.
  if (most < kEvidence || 4 * most < 3 * measured) padding.width.reset();
  padding.begin = common_begin(rows, padding);
  return padding;
}

namespace {

bool has_words_at_edge(const ObservedRow& row) {
  const auto printed = [](const Slot& slot) { return !slot.empty(); };
  const auto first = std::find_if(row.slots.begin(), row.slots.end(), printed);
  const auto last = std::find_if(row.slots.rbegin(), row.slots.rend(), printed);
  return first != row.slots.end() && (first->words || last->words);
}

// All figures side by side, and nothing but empty places behind them.
bool ends_in_empty(const ObservedRow& row) {
  const auto empty = [](const Slot& slot) { return slot.empty(); };
  return std::none_of(row.slots.begin(),
                      row.slots.begin() + static_cast<std::ptrdiff_t>(row.wanted), empty);
}

}  // namespace

std::optional<std::size_t> first_column(const ObservedRow& row, const Padding& padding) {
  const Range range = possible(row);
  if (!range.any || row.torn || (row.wraps && padding.one_line)) return std::nullopt;
  // Without bars, a figure on a line of its own beside a line of others is a part of a broken one.
  if (!row.bars && row.lines > 1 && row.lines < row.printed) return std::nullopt;
  // What stands in front of the label is not known, but no row has room for more than the label.
  const bool widest = padding.width && row.before == 0 && row.slots.size() + 1 == *padding.width;
  const std::size_t width = widest ? *padding.width : width_of(row);
  const bool measured = padding.width && (row.before > 0 || widest);
  // Words at an edge are what stands beside the table, unless the row is just as wide as the
  // others.
  const bool words = has_words_at_edge(row) && !(measured && width == *padding.width);
  if (row.printed == row.wanted) {
    const bool more = row.slots.size() > row.wanted;
    // An empty cell too many, unless the figures stand where those of the other rows do.
    const bool in_place = padding.begin && row.before + range.first == *padding.begin;
    const bool wide = measured && width > *padding.width && !in_place;
    return more && ((wide && !ends_in_empty(row)) || words) ? std::nullopt
                                                            : std::optional(range.first);
  }
  if (!row.bars || words) return std::nullopt;
  // Empty places at the end may be padding; in front of the last figure they are cells, unless the
  // table pads its rows there.
  if (row.slots.size() == row.wanted && !row.slots.back().empty() && !padding.before) return 0;
  if (row.slots.size() == row.wanted && padding.none) return 0;
  if (!measured || width != *padding.width) return std::nullopt;
  if (row.slots.size() == row.wanted) return 0;
  if (padding.behind == padding.before) return std::nullopt;
  const std::size_t first = padding.behind ? 0 : row.slots.size() - row.wanted;
  if (first < range.first || first > range.last) return std::nullopt;
  // A table with a column too many behind the figures has padding in front of them all the same.
  for (std::size_t other = range.first; other <= range.last; ++other) {
    if (other != first && row.before + other == padding.begin) return std::nullopt;
  }
  return first;
}

}  // namespace gouji::parse
