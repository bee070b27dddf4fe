#include "parse/label_match.h"

#include "parse/head.h"

namespace gouji::parse {
namespace {

// What the number of figures behind a label says of it.
double shape(std::size_t figures, const Entry& entry) {
  if (entry.wanted == 0) return 0;
  return figures == entry.wanted ? kShape : figures == 0 ? 0 : 0.4 * kShape;
}

}  // namespace

double ordinal_factor(const Ordinal& printed, const Ordinal& prescribed) {
  if (printed == prescribed) return 1;
  if (printed.value == prescribed.value && printed.value > 0) return 0.95;
  return printed.value == 0 || prescribed.value == 0 ? 0.8 : 0.6;
}

std::size_t figures_behind(const std::vector<Field>& fields, std::uint32_t last) {
  constexpr std::size_t kMost = 64;
  std::size_t found = 0;
  while (found < kMost && last + 1 + found < fields.size() && is_value(fields[last + 1 + found])) {
    ++found;
  }
  return found;
}

Match match(std::uint32_t first, std::uint32_t last, std::size_t figures, const Entry& entry,
            double factor) {
  const double weight = entry.weight * factor + shape(figures, entry);
  return {first, last, entry.line, static_cast<float>(weight)};
}

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

bool is_column(const std::vector<Field>& fields, const FoldedFields& folded, const Ordinal& ordinal,
               std::uint32_t first, const Entry& entry) {
  return !entry.head.empty() && ordinal.value == 0 &&
         is_of_head(fields, folded, first, entry.stem, entry.head);
}

}  // namespace gouji::parse
