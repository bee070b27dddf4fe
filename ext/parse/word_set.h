// Some words, any of which is looked for.
#pragma once

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "text/character_set.h"
#include "text/fold.h"

namespace gouji::parse {

class WordSet {
 public:
  WordSet(std::initializer_list<std::string_view> words) : words_(words) {
    for (const std::string_view word : words_) {
      std::size_t at = 0;
      first_.add(text::next(word, at));
    }
  }

  /// The first of the words that well-formed `utf8` begins with; empty where there is none.
  std::string_view begin_of(std::string_view utf8) const {
    std::size_t at = 0;
    if (utf8.empty() || !first_.has(text::next(utf8, at))) return {};
    const auto found = std::find_if(words_.begin(), words_.end(), [&](std::string_view word) {
      return utf8.starts_with(word);
    });
    return found == words_.end() ? std::string_view() : *found;
  }

  /// Whether one of them stands anywhere in well-formed `utf8`.
  bool stands_in(std::string_view utf8) const {
    bool found = false;
    first_.each(utf8, 0, [&](std::size_t at) {
      found = !begin_of(utf8.substr(at)).empty();
      return !found;
    });
    return found;
  }

 private:
  std::vector<std::string_view> words_;
  text::CharacterSet first_;  // what one of them begins with
};

}  // namespace gouji::parse
