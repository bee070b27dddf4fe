#include "parse/label.h"

#include <algorithm>
#include <array>

#include "text/fold.h"

namespace gouji::parse {
namespace {

constexpr std::u32string_view kNumerals = U"一二三四五六七八九十";

// 1…19 in Chinese numerals or 1…99 in digits at `at`, which moves behind it; 0 where none.
int number(std::string_view s, std::size_t& at, bool& digits) {
  int value = 0;
  for (int i = 0; i < 2 && at < s.size(); ++i) {
    std::size_t behind = at;
    char32_t c = text::next(s, behind);
    if (c >= 0xFF10 && c <= 0xFF19) c -= 0xFEE0;
    const std::size_t numeral = kNumerals.find(c);
    const bool digit = c >= U'0' && c <= U'9';
    if (!digit && numeral == std::u32string_view::npos) break;
    if (i > 0 && digit != digits) break;
    if (i > 0 && !digit && value != 10) break;
    digits = digit;
    value = digit ? value * 10 + static_cast<int>(c - U'0') : value + static_cast<int>(numeral) + 1;
    at = behind;
  }
  return value;
}

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != set.npos; }

// False for what begins with none of the brackets, digits and numerals in any width, told from its
// first byte, as nearly every word does.
bool may_have_ordinal(std::string_view label) {
  const auto c = label.empty() ? 0U : static_cast<unsigned char>(label.front());
  if (c < 0x80) return (c >= '0' && c <= '9') || c == '(' || c == '[';
  return c == 0xE3 || c == 0xE4 || c == 0xE5 || c == 0xEF;
}

}  // namespace

SplitLabel split_ordinal(std::string_view label) {
  constexpr std::u32string_view kOpen = U"(（〔[";
  constexpr std::u32string_view kClose = U")）〕]";
  constexpr std::u32string_view kPoint = U"、.．,，。:：";
  std::size_t at = 0;
  if (!may_have_ordinal(label)) return {{}, 0};
  std::size_t behind = 0;
  const bool open = is_one_of(text::next(label, behind), kOpen);
  if (open) at = behind;
  bool digits = false;
  const int value = number(label, at, digits);
  if (value == 0 || at >= label.size()) return {{}, 0};
  while (at < label.size() && label[at] == ' ') ++at;
  if (at >= label.size()) return {{}, 0};
  const char32_t closing = text::next(label, at);
  if (is_one_of(closing, kClose)) return {{Ordinal::Style::bracket, value}, at};
  if (open || !is_one_of(closing, kPoint)) return {{}, 0};
  // 3.5 is a number
  if (digits && at < label.size() && label[at] >= '0' && label[at] <= '9') return {{}, 0};
  return {{digits ? Ordinal::Style::digit : Ordinal::Style::chinese, value}, at};
}

std::uint64_t letters_of(std::u32string_view folded) {
  std::uint64_t bits = 0;
  for (const char32_t c : folded) bits |= letter(c);
  return bits;
}

namespace {

constexpr std::size_t kBits = 64;

// Where each character stands in a word of up to kBits characters: a bit for each place.
class Places {
 public:
  explicit Places(std::u32string_view word) {
    for (std::size_t i = 0; i < word.size(); ++i) {
      const std::size_t slot = find(word[i]);
      characters_[slot] = word[i];
      bits_[slot] |= std::uint64_t{1} << i;
    }
  }

  std::uint64_t of(char32_t c) const { return bits_[find(c)]; }

 private:
  static constexpr std::size_t kSlots = 2 * kBits;

  std::size_t find(char32_t c) const {
    std::size_t slot = (c * 0x9E3779B1U) >> 25;
    while (bits_[slot] != 0 && characters_[slot] != c) slot = (slot + 1) % kSlots;
    return slot;
  }

  std::array<char32_t, kSlots> characters_;  // of the slots with bits
  std::array<std::uint64_t, kSlots> bits_{};
};

// The edit distance, a column of the usual table at once: the differences between neighbours in it
// are bits (Myers 1999, in the form of Hyyrö 2003).
std::size_t distance(std::u32string_view a, std::u32string_view b) {
  const Places places(a);
  std::uint64_t up = ~std::uint64_t{0};
  std::uint64_t down = 0;
  std::size_t distance = a.size();
  for (const char32_t c : b) {
    const std::uint64_t equal = places.of(c);
    const std::uint64_t diagonal = (((equal & up) + up) ^ up) | equal;
    std::uint64_t right = down | ~(diagonal | up);
    std::uint64_t left = up & diagonal;
    distance += right >> (a.size() - 1) & 1;
    distance -= left >> (a.size() - 1) & 1;
    right = right << 1 | 1;
    left <<= 1;
    up = left | ~(equal | down | right);
    down = right & (equal | down);
  }
  return distance;
}

}  // namespace

double similarity(std::u32string_view a, std::u32string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (a == b) return 1;
  if (!a.empty() && a.size() <= kBits) {
    return 1 - static_cast<double>(distance(a, b)) / static_cast<double>(b.size());
  }
  std::vector<std::size_t> row(a.size() + 1);
  for (std::size_t i = 0; i <= a.size(); ++i) row[i] = i;
  for (std::size_t j = 1; j <= b.size(); ++j) {
    std::size_t diagonal = row[0];
    row[0] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
      const std::size_t replaced = diagonal + (a[i - 1] != b[j - 1]);
      diagonal = row[i];
      row[i] = std::min({row[i - 1] + 1, row[i] + 1, replaced});
    }
  }
  return 1 - static_cast<double>(row[a.size()]) / static_cast<double>(b.size());
}

void Trie::add(std::u32string_view stem, std::uint32_t entry) {
  std::uint32_t node = kRoot;
  for (const char32_t c : stem) {
    std::uint32_t child = step(node, c);
    if (child == kNone) {
      child = static_cast<std::uint32_t>(nodes_.size());
      if (node == kRoot && c < kPlane) {
        first_[c] = static_cast<std::uint16_t>(child);
        begins_.add(c);
      }
      nodes_.push_back({c, 0, nodes_[node].child});
      entries_.emplace_back();
      nodes_[node].child = child;
    }
    node = child;
  }
  entries_[node].push_back(entry);
}

}  // namespace gouji::parse
