#include "parse/head.h"

#include <algorithm>

namespace gouji::parse {

bool is_of_head(const std::vector<Field>& fields, const FoldedFields& folded, std::uint32_t first,
                const std::u32string& stem, const std::vector<std::u32string>& head) {
  constexpr std::uint32_t kReach = 40;  // fields
  constexpr int kColumns = 2;
  const auto goes_on = [&](std::uint32_t at) {
    return fields[at].kind == Kind::text && !fields[at].heading;
  };
  for (std::uint32_t at = first + 1; goes_on(at) && at < first + kReach; ++at) {
    if (folded.whole(at) == stem) return true;
  }
  std::uint32_t begin = first;
  while (begin > 0 && first - begin < kReach && goes_on(begin - 1)) {
    if (folded.whole(--begin) == stem) return false;
  }
  const std::u32string_view words = folded.between(begin, first);
  int columns = 0;
  return std::any_of(head.begin(), head.end(), [&](const std::u32string& column) {
    columns += words.find(column) != words.npos;
    return columns == kColumns;
  });
}

}  // namespace gouji::parse
