// How much of two texts is the same, whatever their figures.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gouji::text {

/// The share, 0 to 1, that two texts of well-formed UTF-8 have in common: the Dice coefficient
/// 2 |A ∩ B| / (|A| + |B|) of the multisets A and B of their runs of three characters, exactly.
/// Characters count as simplified() and fold() match them, so layout, widths, punctuation and
/// Traditional script make no difference, and each number in digits (2024, 3,747 or ２.5%) is one
/// character, whatever its value: a text whose year and figures alone were changed is the same
/// text. Rows of tables, the lines with cells apart by bars, are left out. A text of one or two
/// characters is one run. Of two texts without characters the share is 1, of one with and one
/// without it is 0. Time and memory are linear in both.
double similarity(std::string_view a, std::string_view b);

/// One text as it is compared, worked out once where it is compared with several. Not for several
/// threads at once.
class ComparedText {
 public:
  /// Well-formed UTF-8.
  explicit ComparedText(std::string_view utf8);

  friend double similarity(const ComparedText& a, const ComparedText& b);

 private:
  const std::vector<std::uint64_t>& runs() const;

  std::u32string characters_;
  mutable std::optional<std::vector<std::uint64_t>> runs_;  // sorted; once they are asked for
};
double similarity(const ComparedText& a, const ComparedText& b);

}  // namespace gouji::text
