#include "text/similarity.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <span>
#include <tuple>
#include <utility>

#include "text/fold.h"
#include "text/simplified.h"

namespace gouji::text {
namespace {

// A code point has 21 bits, so that a run of three is one number.
using Run = std::uint64_t;
constexpr std::size_t kRun = 3;
constexpr unsigned kBits = 21;
constexpr Run kMask = (Run{1} << (kBits * kRun)) - 1;

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

// What fold() drops between the digits of one number: 3,747; 2.5
bool is_inside_number(char32_t c) {
  return c == U',' || c == U'.' || c == 0xFF0C || c == 0xFF0E || c == U' ';
}

// The characters of a line that are compared: all digits of a number together are one '0'. True
// where one of them is unusual, so that it may have to be replaced.
template <typename Visit>
bool each_character(std::string_view utf8, const std::array<char16_t, 0x10000>& folded,
                    const Visit& visit) {
  const CharacterSet& unusual = unusual_ideographs();
  bool any_unusual = false;
  bool in_number = false;
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t printed = next(utf8, at);
    any_unusual |= unusual.has(printed);
    const char32_t c = printed < folded.size() ? folded[printed] : fold_beyond(printed);
    if (c > U'9') {
      in_number = false;
      visit(c);
    } else if (c == 0) {
      in_number = in_number && is_inside_number(printed);
    } else {
      if (!is_digit(c) || !in_number) visit(is_digit(c) ? U'0' : c);
      in_number = is_digit(c);
    }
  }
  return any_unusual;
}

// What differs in a few bits only, spread evenly: a bijection, so that equal stays equal.
Run spread(Run run) { return run * 0x9E3779B97F4A7C15U; }

// The characters of all lines that are compared; and whether any of the text is unusual.
std::pair<std::u32string, bool> compared(std::string_view utf8) {
  const std::array<char16_t, 0x10000>& folded = fold_table();
  // Has room for one a byte; what is kept has no more than it needs.
  const auto characters = std::make_unique_for_overwrite<char32_t[]>(utf8.size());
  std::size_t count = 0;
  bool unusual = false;
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t end = std::min(utf8.find('\n', at), utf8.size());
    const std::string_view line = utf8.substr(at, end - at);
    at = end + 1;
    if (line.find('|') != line.npos) {
      unusual = unusual || has_unusual(line);
      continue;
    }
    unusual |= each_character(line, folded, [&](char32_t c) { characters[count++] = c; });
  }
  return {std::u32string(characters.get(), count), unusual};
}

// The runs of a text, counted as they are found by their highest bits: so many that runs that
// differ are nearly always apart.
class Found {
 public:
  explicit Found(std::u32string_view characters)
      : bits_(bits_for(characters.size())),
        runs_(std::make_unique_for_overwrite<Run[]>(characters.size())),
        end_((std::size_t{1} << bits_) + 1) {
    Run run = 0;
    for (std::size_t i = 0; i < characters.size(); ++i) {
      run = (run << kBits | characters[i]) & kMask;
      if (i + 1 >= kRun) add(spread(run));
    }
  }

  std::vector<Run> sorted();

 private:
  static int bits_for(std::size_t characters) {
    constexpr int kMostBits = 16;
    return std::clamp(static_cast<int>(std::bit_width(characters)), 1, kMostBits);
  }
  std::size_t bucket(Run run) const { return static_cast<std::size_t>(run >> (64 - bits_)); }
  void add(Run run) {
    runs_[count_++] = run;
    ++end_[bucket(run) + 1];
  }

  int bits_;
  std::unique_ptr<Run[]> runs_;
  std::size_t count_ = 0;
  std::vector<std::uint32_t> end_;  // how many a bucket has, behind it; of a text below 4 GB
};

// By one byte at a time, so that hostile text sorts as fast as any.
void sort_bytewise(std::span<Run> runs) {
  std::vector<Run> sorted(runs.size());
  for (unsigned shift = 0; shift < 64; shift += 8) {
    std::array<std::size_t, 257> begin{};
    for (const Run run : runs) ++begin[(run >> shift & 0xFF) + 1];
    for (std::size_t i = 1; i < begin.size(); ++i) begin[i] += begin[i - 1];
    for (const Run run : runs) sorted[begin[run >> shift & 0xFF]++] = run;
    std::copy(sorted.begin(), sorted.end(), runs.begin());
  }
}

// Those of one bucket: nearly always two or three.
void sort_few(std::span<Run> runs) {
  constexpr std::size_t kFew = 16;
  constexpr std::size_t kMany = 2048;
  if (runs.size() > kMany) return sort_bytewise(runs);
  if (runs.size() > kFew) return std::sort(runs.begin(), runs.end());
  for (std::size_t i = 1; i < runs.size(); ++i) {
    const Run run = runs[i];
    std::size_t to = i;
    for (; to > 0 && runs[to - 1] > run; --to) runs[to] = runs[to - 1];
    runs[to] = run;
  }
}

// Bucket by bucket, then the few in each that are out of order.
std::vector<Run> Found::sorted() {
  for (std::size_t i = 1; i < end_.size(); ++i) end_[i] += end_[i - 1];
  std::vector<Run> sorted(count_);
  for (std::size_t i = 0; i < count_; ++i) sorted[end_[bucket(runs_[i])]++] = runs_[i];
  for (std::size_t at = 1; at < sorted.size(); ++at) {
    if (sorted[at - 1] <= sorted[at]) continue;
    const std::size_t number = bucket(sorted[at]);
    const std::size_t begin = number == 0 ? 0 : end_[number - 1];
    sort_few(std::span(sorted).subspan(begin, end_[number] - begin));
    at = end_[number];
  }
  return sorted;
}

// How many two sorted lists have in common.
std::size_t count_common(std::span<const Run> left, std::span<const Run> right) {
  std::size_t common = 0;
  for (std::size_t i = 0, j = 0; i < left.size() && j < right.size();) {
    if (left[i] == right[j]) ++common;
    const bool step_left = left[i] <= right[j];
    const bool step_right = right[j] <= left[i];
    i += step_left ? 1 : 0;
    j += step_right ? 1 : 0;
  }
  return common;
}

std::size_t count_runs(std::size_t characters) {
  return characters >= kRun ? characters - (kRun - 1) : 0;
}

}  // namespace

ComparedText::ComparedText(std::string_view utf8) {
  bool unusual = false;
  std::tie(characters_, unusual) = compared(utf8);
  if (!unusual) return;
  if (const auto simple = simplified(utf8)) characters_ = compared(*simple).first;
}

const std::vector<std::uint64_t>& ComparedText::runs() const {
  if (!runs_) runs_ = Found(characters_).sorted();
  return *runs_;
}

// What both texts begin with has the same runs in both, and so has what both end with. They pair
// off, and the runs between are compared as if they were all.
double similarity(const ComparedText& a, const ComparedText& b) {
  const std::u32string_view left = a.characters_;
  const std::u32string_view right = b.characters_;
  const auto [left_differs, right_differs] =
      std::mismatch(left.begin(), left.end(), right.begin(), right.end());
  if (left_differs == left.end() && right_differs == right.end()) return 1;
  if (left.size() < kRun || right.size() < kRun) return 0;  // the one run is in no other text
  const auto ends = std::mismatch(left.rbegin(), std::reverse_iterator(left_differs),
                                  right.rbegin(), std::reverse_iterator(right_differs));
  const std::size_t first = count_runs(static_cast<std::size_t>(left_differs - left.begin()));
  const std::size_t last = count_runs(static_cast<std::size_t>(ends.first - left.rbegin()));
  std::size_t common = 0;
  if (first + last > std::max(left.size(), right.size()) / 2) {
    const auto between = [&](std::u32string_view text) {
      return Found(text.substr(first, text.size() - first - last)).sorted();
    };
    common = first + last + count_common(between(left), between(right));
  } else {
    common = count_common(a.runs(), b.runs());
  }
  return 2 * static_cast<double>(common) /
         static_cast<double>(count_runs(left.size()) + count_runs(right.size()));
}

double similarity(std::string_view a, std::string_view b) {
  return similarity(ComparedText(a), ComparedText(b));
}

}  // namespace gouji::text
