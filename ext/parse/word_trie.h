// Words by their characters, to find the longest that begins at a place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string_view>
#include <vector>

#include "parse/glyph.h"

namespace gouji::parse {

struct Word {
  char32_t sign = 0;       ///< 0 where no word begins
  std::size_t length = 0;  ///< glyphs
};

/// Words of characters of the basic plane, each with its sign.
class WordTrie {
 public:
  /// `words` are parted by bars. A word that is there already keeps its sign.
  void add(std::string_view words, char32_t sign);

  /// To be called behind the last add() and before anything below.
  void finish();

  /// False where no word begins with `c`.
  bool may_begin(char32_t c) const { return child(0, c) != 0; }

  Word longest(std::span<const Glyph> glyphs, std::size_t at) const {
    Word best;
    std::size_t behind = at;
    for (std::uint16_t state = 0; behind < glyphs.size(); ++behind) {
      state = child(state, glyphs[behind].c);
      if (state == 0) break;
      if (states_[state].sign != 0) best = {states_[state].sign, behind + 1 - at};
    }
    return best;
  }

 private:
  // As words are added: a node for what some of them begin with.
  struct Node {
    std::map<char16_t, std::size_t> children;
    char16_t sign = 0;
  };

  // A double array: state 0 is the empty word, and what state s and a character make is the state
  // base(s) + code(character), if its parent is s. No list of children is searched: how long one
  // takes is hard for a processor to foresee.
  struct State {
    std::uint16_t base = 0;
    std::uint16_t parent = kFree;
    char16_t sign = 0;
  };
  static constexpr std::uint16_t kFree = UINT16_MAX;

  void add_word(std::string_view word, char32_t sign);
  void give_codes();
  std::size_t place(const Node& node, std::size_t& first_free);

  // The state that `state` and `c` make, or 0.
  std::uint16_t child(std::uint16_t state, char32_t c) const {
    const std::size_t code = c < codes_.size() ? codes_[c] : 0;
    const std::size_t next = states_[state].base + code;
    return states_[next].parent == state ? static_cast<std::uint16_t>(next) : 0;
  }

  std::vector<Node> nodes_{1};
  std::vector<State> states_;
  std::vector<std::uint16_t> codes_;  // of the characters of the plane; 0 for those in no word
  std::size_t most_codes_ = 0;
};

}  // namespace gouji::parse
