// Whether a run of fields is the label of a line, and how much it speaks for its table.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "parse/align.h"
#include "parse/field.h"
#include "parse/folded.h"
#include "parse/label.h"
#include "parse/label_lexicon.h"

namespace gouji::parse {

/// Fields that one label may be broken into.
inline constexpr std::uint32_t kLongestLabel = 16;

/// Lists are renumbered and ordinals lost on the way to the page, so they only count for so much.
double ordinal_factor(const Ordinal& printed, const Ordinal& prescribed);

/// Figures side by side behind a label, up to one more than any row has.
std::size_t figures_behind(const std::vector<Field>& fields, std::uint32_t last);

/// The fields from `first` to `last` as a match with the line.
Match match(std::uint32_t first, std::uint32_t last, std::size_t figures, const Entry& entry,
            double factor);

/// True where the field may go on with what the field before it begins.
inline bool can_continue(const std::vector<Field>& fields, std::uint32_t at) {
  return at < fields.size() && fields[at].kind == Kind::text && fields[at].bars == 0;
}

/// A short label is the whole label: 其 他 of 其 他 处 理 and （六）其他 with 处理 on the next line
/// are not the row 3.其他.
bool is_cut(const std::vector<Field>& fields, const FoldedFields& folded, const Ordinal& ordinal,
            std::uint32_t last, const Entry& entry);

/// 其他 in a head is a column, not the row 3.其他.
bool is_column(const std::vector<Field>& fields, const FoldedFields& folded, const Ordinal& ordinal,
               std::uint32_t first, const Entry& entry);

}  // namespace gouji::parse
