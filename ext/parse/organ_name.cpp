#include "parse/organ_name.h"

#include <re2/re2.h>

#include <algorithm>
#include <iterator>
#include <string>

#include "text/xml.h"

namespace gouji::parse {

bool is_rare_han(char32_t c) {
  if ((c >= 0x3400 && c <= 0x4DB5) || (c >= 0x20000 && c <= 0x2A6D6)) return true;
  if (c >= 0x3000 && c <= 0x3020) return c == U'々' || c == U'〇';
  const bool kana = c >= 0x3040 && c < 0x3400;
  const bool syllable = c >= 0xA000 && c < 0xF900;
  if (kana || syllable) return false;
  // Which of the others are some depends on its version of Unicode.
  static const RE2 kHan(R"(\p{Han})");
  std::string utf8;
  text::append_character(c, utf8);
  return RE2::FullMatch(utf8, kHan);
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
