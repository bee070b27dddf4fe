#include "parse/row.h"

#include <algorithm>

namespace gouji::parse {
namespace {

class Observer {
 public:
  Observer(std::string_view text, const std::vector<Field>& fields, const std::vector<bool>& stops)
      : text_(text), fields_(fields), stops_(stops) {}

  ObservedRow read(std::uint32_t label, std::size_t wanted) {
    row_.wanted = wanted;
    row_.before = places_before(label);
    std::uint32_t at = label + 1;
    std::uint32_t previous = label;
    for (; !ends_at(at, at == label + 1); ++at) {
      if (fields_[at].kind == Kind::furniture) continue;
      if (fields_[at].bars > 0) row_.bars = true;
      add_empty(previous, at, fields_[at].bars > 0 ? fields_[at].bars - 1U : 0U);
      row_.slots.push_back({fields_[at].begin, fields_[at].end});
      ++filled_;
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
    if (field.kind == Kind::furniture) return false;
    if (is_value(field)) return field.breaks && field.bars == 0 && row_.bars && !first;
    // Words: another row, unless they stand among the figures of this one.
    return field.bars == 0 || field.breaks || stops_[at] || filled_ >= row_.wanted;
  }

  // The bars behind the last figure: they close it and, one each, the empty places behind it.
  void add_tail(std::uint32_t previous, std::uint32_t at) {
    const Field& field = fields_[at];
    std::uint32_t bars = field.bars;
    if (field.breaks && field.kind != Kind::end) bars -= field.bars_after;
    if (bars == 0) return;
    row_.bars = true;
    add_empty(previous, at, bars - 1);
  }

  // Empty places between two fields: the first stands behind the first bar, and so on.
  void add_empty(std::uint32_t previous, std::uint32_t at, std::uint32_t count) {
    std::size_t bar = fields_[previous].end;
    for (std::uint32_t i = 0; i < count; ++i) {
      bar = text_.find('|', bar) + 1;
      const auto place = static_cast<std::uint32_t>(std::min<std::size_t>(bar, fields_[at].begin));
      row_.slots.push_back({place, place});
    }
  }

  std::string_view text_;
  const std::vector<Field>& fields_;
  const std::vector<bool>& stops_;
  ObservedRow row_;
  std::size_t filled_ = 0;
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

ObservedRow observe_row(std::string_view text, const std::vector<Field>& fields,
                        std::uint32_t label, std::size_t wanted, const std::vector<bool>& stops) {
  return Observer(text, fields, stops).read(label, wanted);
}

std::size_t printed_slots(const ObservedRow& row) {
  return static_cast<std::size_t>(std::count_if(row.slots.begin(), row.slots.end(),
                                                [](const Slot& slot) { return !slot.empty(); }));
}

Padding padding(const std::vector<ObservedRow>& rows) {
  Padding padding;
  bool even = true;
  for (const ObservedRow& row : rows) {
    const Range range = possible(row);
    if (!row.bars || !range.any || printed_slots(row) != row.wanted) continue;
    padding.full.push_back({row.before, row.slots.size(), row.wanted, range.first});
    padding.left = padding.left && range.first == 0;
    padding.right = padding.right && range.first + row.wanted == row.slots.size();
    const std::size_t width = row.before + row.slots.size();
    even = even && padding.width.value_or(width) == width;
    padding.width = width;
  }
  if (!even) padding.width.reset();
  return padding;
}

std::optional<std::size_t> first_column(const ObservedRow& row, const Padding& padding) {
  const Range range = possible(row);
  if (!range.any) return std::nullopt;
  if (printed_slots(row) == row.wanted) return range.first;
  if (!row.bars) return std::nullopt;
  for (const Padding::Full& full : padding.full) {
    if (full.before != row.before || full.slots != row.slots.size()) continue;
    if (full.wanted != row.wanted) continue;
    const bool fits = full.gap >= range.first && full.gap <= range.last;
    return fits ? std::optional(full.gap) : std::nullopt;
  }
  const std::size_t width = row.before + row.slots.size();
  if (padding.width.value_or(width) != width) return std::nullopt;
  if (row.slots.size() == row.wanted) return 0;
  if (padding.full.empty() || padding.left == padding.right) return std::nullopt;
  const std::size_t gap = padding.left ? 0 : row.slots.size() - row.wanted;
  return gap >= range.first && gap <= range.last ? std::optional(gap) : std::nullopt;
}

}  // namespace gouji::parse
