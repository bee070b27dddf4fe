#include "parse/row.h"

#include <algorithm>
#include <map>

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
      row_.slots.push_back({fields_[at].begin, fields_[at].end});
      ++row_.printed;
      previous = at;
    }
    add_tail(previous, at);
    return std::move(row_);
  }

 private:
  // Places on the label's own row up to the label: the fields, and the empty ones between them.
  std::size_t places_before(std::uint32_t label) const {
    std::size_t places = 1;
    for (std::uint32_t at = label; at > 0; --at) {
      const Field& field = fields_[at];
      if (fields_[at - 1].kind != Kind::text || (field.breaks && field.bars != 1)) {
        return places + field.bars_after;
      }
      if (field.bars == 0) continue;  // a label over two lines is one place
      places += field.bars;
    }
    return places;
  }

  bool ends_at(std::uint32_t at, bool first) const {
    const Field& field = fields_[at];
    if (field.kind == Kind::end) return true;
    if (is_value(field)) return field.breaks && field.bars == 0 && row_.bars && !first;
    // Words: another row, unless they stand among the figures of this one.
    return field.bars == 0 || field.breaks || stops_[at] || row_.printed >= row_.wanted;
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
  // header shows: bars that open its rows open this one, too.
  void add_first(std::uint32_t at) {
    std::uint32_t opening = 0;
    for (std::uint32_t i = header_; i < at; ++i) opening = std::max(opening, leading(i));
    if (leading(at) <= opening) return;
    const std::size_t next_line = text_.find('\n', fields_[at - 1].end);
    add_empty(next_line, at, leading(at) - opening);
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

}  // namespace

ObservedRow observe_row(std::string_view text, const std::vector<Field>& fields, const Match& label,
                        bool labelled, std::size_t wanted, const std::vector<bool>& stops) {
  return Observer(text, fields, stops).read(label.first, label.last, labelled, wanted);
}

Padding padding(const std::vector<const ObservedRow*>& rows) {
  constexpr std::size_t kEvidence = 3;  // rows of one width, where fewer could be chance
  Padding padding;
  std::map<std::size_t, std::size_t> widths;
  std::size_t most = 0;
  std::size_t exact = 0;
  std::size_t longer = 0;
  for (const ObservedRow* observed : rows) {
    const ObservedRow& row = *observed;
    if (!row.bars || row.slots.empty()) continue;
    exact += row.slots.size() == row.wanted;
    longer += row.slots.size() > row.wanted;
    const std::size_t width = row.before + row.slots.size();
    if (++widths[width] > most) {
      most = widths[width];
      padding.width = width;
    }
    if (row.slots.size() <= row.wanted) continue;
    padding.behind = padding.behind || !row.slots.front().empty();
    padding.before = padding.before || !row.slots.back().empty();
  }
  padding.none = longer == 0 && exact >= kEvidence && 4 * exact >= 3 * rows.size();
  // The last row of a table often ends with its last figure, and a damaged row has any width.
  if (most < kEvidence || 4 * most < 3 * rows.size()) padding.width.reset();
  return padding;
}

std::optional<std::size_t> first_column(const ObservedRow& row, const Padding& padding) {
  const Range range = possible(row);
  if (!range.any) return std::nullopt;
  if (row.printed == row.wanted) return range.first;
  if (!row.bars) return std::nullopt;
  // Empty places at the end may be padding; in front of the last figure they are cells, unless the
  // table pads its rows there.
  if (row.slots.size() == row.wanted && !row.slots.back().empty() && !padding.before) return 0;
  if (row.slots.size() == row.wanted && padding.none) return 0;
  if (!padding.width) return std::nullopt;
  if (row.before + row.slots.size() != *padding.width) return std::nullopt;
  if (row.slots.size() == row.wanted) return 0;
  if (padding.behind == padding.before) return std::nullopt;
  const std::size_t first = padding.behind ? 0 : row.slots.size() - row.wanted;
  return first >= range.first && first <= range.last ? std::optional(first) : std::nullopt;
}

}  // namespace gouji::parse
