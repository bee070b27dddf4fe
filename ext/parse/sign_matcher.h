// Which of many expressions matches a string of signs: all at once, a look at a table for each.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gouji::parse {

/// Made once from few expressions, whose states are all known then: RE2's own sets find theirs
/// while they search, and need memory for each search.
class SignMatcher {
 public:
  /// They have signs, a|b, (?:…), […] without ranges, and ? * + behind any of these.
  explicit SignMatcher(const std::vector<std::string>& expressions);

  /// The number of the first that matches all of `signs`; kNone where none does.
  std::size_t first_match(std::u32string_view signs) const {
    std::size_t state = kBegin;
    for (const char32_t sign : signs) {
      const std::size_t column = sign < columns_.size() ? columns_[sign] : 0;
      state = next_[state * width_ + column];
    }
    return matches_[state];
  }

  static constexpr std::size_t kNone = UINT16_MAX;

  /// False where an expression could not be read to its end.
  bool ok() const { return ok_; }

 private:
  static constexpr std::size_t kBegin = 1;  // a state; 0 is the one that nothing leads out of

  bool ok_ = true;
  std::size_t width_ = 1;              // columns
  std::vector<std::uint8_t> columns_;  // of each sign; 0 for what no expression has
  std::vector<std::uint16_t> next_;    // the state behind each, a row a state
  std::vector<std::uint16_t> matches_;  // the expression that matches up to a state
};

}  // namespace gouji::parse
