// The words of injected advertising and of garbled text.
#pragma once

#include <span>
#include <string_view>

namespace gouji::parse {

/// Advertising that no report has of its own accord, as regular expressions: 福利彩票, 体育局, 澳门
/// and 短视频平台 are honest words, so each has a word beside it that makes it an advertisement.
std::span<const std::string_view> injected_words();

/// What may follow such a word, and belongs to the same phrase: 足彩 + app + 哪个是正规的.
std::span<const std::string_view> injected_tails();

/// What wrong decoding leaves, as regular expressions, each with the name it is reported by.
/// Question marks in place of characters are looked for apart from these.
struct Garble {
  std::string_view name;
  std::string_view pattern;
  std::string_view anchors;  ///< […]: one of these is the first or second character of a match
};
std::span<const Garble> garbles();

}  // namespace gouji::parse
