#include "parse/label_match.h"

namespace gouji::parse {

std::size_t figures_behind(const std::vector<Field>& fields, std::uint32_t last) {
  constexpr std::size_t kMost = 64;
  std::size_t found = 0;
  while (found < kMost && last + 1 + found < fields.size() && is_value(fields[last + 1 + found])) {
    ++found;
  }
  return found;
}

}  // namespace gouji::parse
