// Whether a run of fields is the label of a line, and how much it speaks for its table.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "parse/align.h"
#include "parse/field.h"
#include "parse/folded.h"
#include "parse/head.h"
#include "parse/label.h"
#include "parse/label_lexicon.h"

namespace gouji::parse {

/// Fields that one label may be broken into.
inline constexpr std::uint32_t kLongestLabel = 16;

/// Lists are renumbered and ordinals lost on the way to the page, so they only count for so much.
inline double ordinal_factor(const Ordinal& printed, const Ordinal& prescribed) {
  if (printed == prescribed) return 1;
  if (printed.value == prescribed.value && printed.value > 0) return 0.95;
  return printed.value == 0 || prescribed.value == 0 ? 0.8 : 0.6;
}

/// Figures side by side behind a label, up to one more than any row has.
std::size_t figures_behind(const std::vector<Field>& fields, std::uint32_t last);

/// What the number of figures behind a label says of it.
inline double shape(std::size_t figures, const Entry& entry) {
  if (entry.wanted == 0) return 0;
  return figures == entry.wanted ? kShape : figures == 0 ? 0 : 0.4 * kShape;
}

/// The fields from `first` to `last` as a match with the line.
inline Match match(std::uint32_t first, std::uint32_t last, std::size_t figures, const Entry& entry,
                   double factor) {
  const double weight = entry.weight * factor + shape(figures, entry);
  return {first, last, entry.line, static_cast<float>(weight)};
}

/// True where the field may go on with what the field before it begins.
inline bool can_continue(const std::vector<Field>& fields, std::uint32_t at) {
  return at < fields.size() && fields[at].kind == Kind::text && fields[at].bars == 0 &&
         !fields[at].heading && !fields[at - 1].heading;
}

/// A short label is the whole label: 其 他 of 其 他 处 理 and （六）其他 with 处理 on the next line
/// are not the row 3.其他.
inline bool is_cut(const std::vector<Field>& fields, const FoldedFields& folded,
                   const Ordinal& ordinal, std::uint32_t last, const Entry& entry) {
  constexpr std::size_t kShort = 3;
  if (entry.wanted == 0 || entry.stem.size() > kShort) return false;
  if (ordinal.value > 0 && entry.ordinal.value > 0 && ordinal.value != entry.ordinal.value &&
      ordinal.style != entry.ordinal.style) {
    return true;
  }
  if (!can_continue(fields, last + 1) || fields[last + 1].breaks) return false;
  return folded.ordinal(last + 1).value == 0;
}

/// 其他 in a head is a column, not the row 3.其他.
inline bool is_column(const std::vector<Field>& fields, const FoldedFields& folded,
                      const Ordinal& ordinal, std::uint32_t first, const Entry& entry) {
  return !entry.head.empty() && ordinal.value == 0 &&
         is_of_head(fields, folded, first, entry.stem, entry.head);
}

}  // namespace gouji::parse
