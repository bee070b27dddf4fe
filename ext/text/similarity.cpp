#include "text/similarity.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

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

// The characters of a line that are compared: all digits of a number together are one '0'.
template <typename Visit>
void each_character(std::string_view utf8, const std::array<char16_t, 0x10000>& folded,
                    const Visit& visit) {
  bool in_number = false;
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t printed = next(utf8, at);
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
}

// What differs in a few bits only, spread evenly: a bijection, so that equal stays equal.
Run spread(Run run) { return run * 0x9E3779B97F4A7C15U; }

// Writes the runs of a text to `out`, which has room for one a byte; gives their number.
std::size_t write_runs(std::string_view utf8, Run* out) {
  const std::array<char16_t, 0x10000>& folded = fold_table();
  Run run = 0;
  std::size_t characters = 0;
  std::size_t runs = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t end = std::min(utf8.find('\n', at), utf8.size());
    const std::string_view line = utf8.substr(at, end - at);
    at = end + 1;
    if (line.find('|') != line.npos) continue;
    each_character(line, folded, [&](char32_t c) {
      run = (run << kBits | c) & kMask;
      out[runs] = spread(run);
      runs += ++characters >= kRun ? 1 : 0;
    });
  }
  return runs == 0 && characters > 0 ? 1 : runs;
}

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

// By the highest bits, so many that runs that differ are nearly always apart; then the few that are
// not.
std::vector<Run> sort_spread(std::span<const Run> runs) {
  constexpr int kMostBits = 16;
  constexpr std::size_t kFew = 2048;
  const int bits = std::clamp(static_cast<int>(std::bit_width(runs.size())), 1, kMostBits);
  const auto bucket = [&](Run run) { return static_cast<std::size_t>(run >> (64 - bits)); };
  std::vector<std::size_t> end((std::size_t{1} << bits) + 1);
  for (const Run run : runs) ++end[bucket(run) + 1];
  for (std::size_t i = 1; i < end.size(); ++i) end[i] += end[i - 1];
  std::vector<Run> sorted(runs.size());
  for (const Run run : runs) sorted[end[bucket(run)]++] = run;
  for (std::size_t at = 1; at < sorted.size(); ++at) {
    if (sorted[at - 1] <= sorted[at]) continue;
    const std::size_t number = bucket(sorted[at]);
    const std::size_t begin = number == 0 ? 0 : end[number - 1];
    const auto same = std::span(sorted).subspan(begin, end[number] - begin);
    if (same.size() > kFew) {
      sort_bytewise(same);
    } else {
      std::sort(same.begin(), same.end());
    }
    at = end[number];
  }
  return sorted;
}

}  // namespace

Runs::Runs(std::string_view utf8) {
  const auto simple = simplified(utf8);
  const auto runs = std::make_unique_for_overwrite<Run[]>(utf8.size());
  sorted_ = sort_spread({runs.get(), write_runs(simple ? std::string_view(*simple) : utf8, runs.get())});
}

double similarity(const Runs& a, const Runs& b) {
  const std::vector<Run>& left = a.sorted_;
  const std::vector<Run>& right = b.sorted_;
  if (left.empty() && right.empty()) return 1;
  std::size_t common = 0;
  for (std::size_t i = 0, j = 0; i < left.size() && j < right.size();) {
    if (left[i] == right[j]) ++common;
    const bool step_left = left[i] <= right[j];
    const bool step_right = right[j] <= left[i];
    i += step_left ? 1 : 0;
    j += step_right ? 1 : 0;
  }
  return 2 * static_cast<double>(common) / static_cast<double>(left.size() + right.size());
}

double similarity(std::string_view a, std::string_view b) { return similarity(Runs(a), Runs(b)); }

}  // namespace gouji::text
