#include "parse/label.h"

#include <algorithm>

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

}  // namespace

SplitLabel split_ordinal(std::string_view label) {
  constexpr std::u32string_view kOpen = U"(（〔[";
  constexpr std::u32string_view kClose = U")）〕]";
  constexpr std::u32string_view kPoint = U"、.．,，。:：";
  std::size_t at = 0;
  if (label.empty()) return {{}, 0};
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

double similarity(std::u32string_view a, std::u32string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.empty()) return 1;
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
    const auto next = static_cast<std::uint32_t>(entries_.size());
    const auto [child, added] = children_.try_emplace((std::uint64_t{node} << 32) | c, next);
    if (added) entries_.emplace_back();
    node = child->second;
  }
  entries_[node].push_back(entry);
}

std::uint32_t Trie::step(std::uint32_t node, char32_t c) const {
  const auto child = children_.find((std::uint64_t{node} << 32) | c);
  return child == children_.end() ? kNone : child->second;
}

}  // namespace gouji::parse
