#include "parse/organ_name.h"

#include <re2/re2.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "text/fold.h"
#include "text/xml.h"

namespace gouji::parse {

namespace {

struct Range {
  char32_t first;
  char32_t last;
};

struct Block {
  Range range;
  bool all;  // of it are ideographs; else the next version of Unicode may have more of them
};

constexpr Block kBlocks[] = {
    {{0x2E80, 0x33FF}, false},   {{0x3400, 0x4DB5}, true},    {{0x4DB6, 0x4DFF}, false},
    {{0x9FA6, 0x9FFF}, false},   {{0xF900, 0xFAFF}, false},   {{0x16FE0, 0x16FFF}, false},
    {{0x20000, 0x2A6D6}, true},  {{0x2A6D7, 0x2A6FF}, false}, {{0x2A700, 0x2B734}, true},
    {{0x2B735, 0x2B73F}, false}, {{0x2B740, 0x2B81D}, true},  {{0x2B81E, 0x2B81F}, false},
    {{0x2B820, 0x2CEA1}, true},  {{0x2CEA2, 0x2CEAF}, false}, {{0x2CEB0, 0x2EBE0}, true},
    {{0x2EBE1, 0x2FFFF}, false}, {{0x30000, 0x3134A}, true},  {{0x3134B, 0x33FFF}, false}};

// Adds the ideographs of a block that RE2 knows of.
void add_known(Range block, std::vector<Range>& known) {
  static const RE2 kRun(R"(\p{Han}+)");
  std::string all;
  for (char32_t c = block.first; c <= block.last; ++c) text::append_character(c, all);
  re2::StringPiece match;
  for (std::size_t at = 0; kRun.Match(all, at, all.size(), RE2::UNANCHORED, &match, 1);) {
    const std::string_view run(match.data(), match.size());
    at = static_cast<std::size_t>(match.data() - all.data()) + match.size();
    std::size_t first = 0;
    std::size_t last = run.size() - 1;
    while ((static_cast<unsigned char>(run[last]) & 0xC0) == 0x80) --last;
    known.push_back({text::next(run, first), text::next(run, last)});
  }
}

// All but the common ones, ascending. Found once: to ask RE2 for each character is slow.
std::vector<Range> known_han() {
  std::vector<Range> known;
  for (const Block& block : kBlocks) {
    if (block.all) {
      known.push_back(block.range);
    } else {
      add_known(block.range, known);
    }
  }
  return known;
}

}  // namespace

bool is_rare_han(char32_t c) {
  if (c >= 0x3000 && c <= 0x3020) return c == U'々' || c == U'〇';
  static const std::vector<Range> kKnown = known_han();
  const auto range = std::lower_bound(kKnown.begin(), kKnown.end(), c,
                                      [](const Range& a, char32_t b) { return a.last < b; });
  return range != kKnown.end() && range->first <= c;
}

bool ends_as_organ(std::string_view name, std::size_t characters) {
  constexpr std::string_view kEnds[] = {
      "府", "局", "委", "委员会", "办", "室", "处", "厅", "镇",   "乡", "街道", "中心", "院",
      "校", "大学", "部", "县", "市", "区", "省", "公司", "站", "所", "队", "集团", "馆"};
  constexpr std::size_t kBytes = 3;  // of a character of an end
  constexpr std::size_t kLeast = 2;  // characters before the end
  constexpr std::size_t kMost = 38;
  return std::any_of(std::begin(kEnds), std::end(kEnds), [&](std::string_view end) {
    const std::size_t before = characters - std::min(characters, end.size() / kBytes);
    return name.ends_with(end) && before >= kLeast && before <= kMost;
  });
}

}  // namespace gouji::parse
