// A place in a text that goes on as far as what is printed there fits.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/fold.h"

namespace gouji::parse {

/// What RE2's \s matches.
inline constexpr std::string_view kSpaces = "\t\n\f\r ";

constexpr bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r' && c != '\v'); }

/// Each step says whether it found what it takes, and stays where it is if not.
class Walk {
 public:
  Walk(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  /// The byte that it stands at.
  std::size_t at() const { return at_; }

  /// The byte there; 0 at the end.
  char byte() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  /// Any spaces, or none.
  void spaces() {
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
  }

  /// A character of which `is` is true.
  template <typename Is>
  bool one_that(const Is& is) {
    if (at_ >= text_.size()) return false;
    std::size_t behind = at_;
    if (!is(text::next(text_, behind))) return false;
    at_ = behind;
    return true;
  }

  bool one_of(std::u32string_view characters) {
    return one_that([&](char32_t c) { return characters.find(c) != characters.npos; });
  }

  /// Any other character.
  bool none_of(std::u32string_view characters) {
    return one_that([&](char32_t c) { return characters.find(c) == characters.npos; });
  }

  bool word(std::string_view word) {
    if (!text_.substr(at_).starts_with(word)) return false;
    at_ += word.size();
    return true;
  }

  /// ASCII digits: at least one and `most` of them. Gives how many.
  std::size_t number(std::size_t most, int& value) {
    const std::size_t first = at_;
    value = 0;
    while (at_ < text_.size() && at_ < first + most && text_[at_] >= '0' && text_[at_] <= '9') {
      value = value * 10 + (text_[at_++] - '0');
    }
    return at_ - first;
  }

 private:
  std::string_view text_;
  std::size_t at_;
};

}  // namespace gouji::parse
