#include "text/similarity.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
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
void each_character(std::string_view utf8, const Visit& visit) {
  bool in_number = false;
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t printed = next(utf8, at);
    const char32_t c = fold(printed);
    if (c == 0) {
      in_number = in_number && is_inside_number(printed);
      continue;
    }
    if (!is_digit(c) || !in_number) visit(is_digit(c) ? U'0' : c);
    in_number = is_digit(c);
  }
}

// What differs in a few bits only, spread evenly: a bijection, so that equal stays equal.
Run spread(Run run) { return run * 0x9E3779B97F4A7C15U; }

std::vector<Run> runs_of(std::string_view utf8) {
  std::vector<Run> runs;
  runs.reserve(utf8.size() / 3);
  Run run = 0;
  std::size_t characters = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t end = std::min(utf8.find('\n', at), utf8.size());
    const std::string_view line = utf8.substr(at, end - at);
    at = end + 1;
    if (line.find('|') != line.npos) continue;
    each_character(line, [&](char32_t c) {
      run = (run << kBits | c) & kMask;
      if (++characters >= kRun) runs.push_back(spread(run));
    });
  }
  if (runs.empty() && characters > 0) runs.push_back(spread(run));
  return runs;
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
void sort_spread(std::vector<Run>& runs) {
  constexpr int kMostBits = 16;
  constexpr std::size_t kFew = 32;
  const int bits = std::clamp(static_cast<int>(std::bit_width(runs.size())), 1, kMostBits);
  const auto bucket = [&](Run run) { return static_cast<std::size_t>(run >> (64 - bits)); };
  std::vector<std::uint32_t> end((std::size_t{1} << bits) + 1);
  for (const Run run : runs) ++end[bucket(run) + 1];
  for (std::size_t i = 1; i < end.size(); ++i) end[i] += end[i - 1];
  std::vector<Run> sorted(runs.size());
  for (const Run run : runs) sorted[end[bucket(run)]++] = run;
  runs.swap(sorted);
  for (std::size_t at = 0; at < runs.size();) {
    const std::size_t size = end[bucket(runs[at])] - at;
    const auto same = std::span(runs).subspan(at, size);
    if (size > kFew) {
      sort_bytewise(same);
    } else if (size > 1) {
      std::sort(same.begin(), same.end());
    }
    at += size;
  }
}

std::vector<Run> sorted_runs(std::string_view utf8) {
  const auto simple = simplified(utf8);
  std::vector<Run> runs = runs_of(simple ? std::string_view(*simple) : utf8);
  sort_spread(runs);
  return runs;
}

}  // namespace

double similarity(std::string_view a, std::string_view b) {
  const std::vector<Run> left = sorted_runs(a);
  const std::vector<Run> right = sorted_runs(b);
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

}  // namespace gouji::text
