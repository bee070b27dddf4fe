#include "parse/head.h"

#include <algorithm>

namespace gouji::parse {

bool is_of_head(const std::vector<Field>& fields, const FoldedFields& folded, std::uint32_t first,
                const std::u32string& stem, const std::vector<std::u32string>& head) {
  constexpr std::uint32_t kReach = 40;  // fields
  constexpr int kColumns = 2;
  for (std::uint32_t at = first + 1; fields[at].kind == Kind::text && at < first + kReach; ++at) {
    if (folded.whole(at) == stem) return true;
  }
  std::u32string words;
  for (std::uint32_t at = first; at > 0 && first - at < kReach; --at) {
    if (fields[at - 1].kind != Kind::text) break;
    const std::u32string_view before = folded.whole(at - 1);
    if (before == stem) return false;
    words.insert(0, before);
  }
  return kColumns <= std::count_if(head.begin(), head.end(), [&](const std::u32string& column) {
           return words.find(column) != words.npos;
         });
}

}  // namespace gouji::parse
