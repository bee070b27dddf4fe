#include "parse/word_trie.h"

#include <algorithm>
#include <deque>
#include <stdexcept>
#include <utility>

namespace gouji::parse {
namespace {

constexpr std::size_t kPlane = 0x10000;

}  // namespace

void WordTrie::add(std::string_view words, char32_t sign) {
  while (!words.empty()) {
    const std::size_t bar = std::min(words.find('|'), words.size());
    add_word(words.substr(0, bar), sign);
    words.remove_prefix(std::min(bar + 1, words.size()));
  }
}

void WordTrie::add_word(std::string_view word, char32_t sign) {
  std::vector<Glyph> glyphs;
  read_glyphs(word, 0, word.size(), glyphs);
  std::size_t node = 0;
  for (const Glyph& glyph : glyphs) {
    if (glyph.c == 0) break;
    const auto [child, added] =
        nodes_[node].children.emplace(static_cast<char16_t>(glyph.c), nodes_.size());
    node = child->second;
    if (added) nodes_.emplace_back();
  }
  char16_t& own = nodes_[node].sign;
  if (own == 0) own = static_cast<char16_t>(sign);
}

// The characters that most nodes have get the least: so the states stand close together.
void WordTrie::give_codes() {
  std::map<char16_t, std::size_t> counts;
  for (const Node& node : nodes_) {
    for (const auto& [c, child] : node.children) ++counts[c];
  }
  std::vector<std::pair<char16_t, std::size_t>> characters(counts.begin(), counts.end());
  std::stable_sort(characters.begin(), characters.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  codes_.assign(kPlane, 0);
  for (const auto& [c, count] : characters) {
    codes_[c] = static_cast<std::uint16_t>(++most_codes_);
  }
}

// The least base that leaves a free state for each child. There is always room for every code
// behind a base.
std::size_t WordTrie::place(const Node& node, std::size_t& first_free) {
  while (first_free < states_.size() && states_[first_free].parent != kFree) ++first_free;
  const std::size_t least = codes_[node.children.begin()->first];
  for (std::size_t base = first_free > least ? first_free - least : 0;; ++base) {
    if (states_.size() <= base + most_codes_) states_.resize(base + most_codes_ + 1);
    const bool fits = std::all_of(node.children.begin(), node.children.end(), [&](const auto& c) {
      return states_[base + codes_[c.first]].parent == kFree;
    });
    if (fits) return base;
  }
}

void WordTrie::finish() {
  give_codes();
  states_.assign(most_codes_ + 1, {});
  states_[0].parent = 0;  // taken; no code leads there, since the least base of others is above
  std::size_t first_free = 1;
  std::deque<std::pair<std::size_t, std::size_t>> waiting{{0, 0}};  // nodes and their states
  for (; !waiting.empty(); waiting.pop_front()) {
    const auto [number, state] = waiting.front();
    const Node& node = nodes_[number];
    states_[state].sign = node.sign;
    if (node.children.empty()) continue;
    const std::size_t base = place(node, first_free);
    if (base + most_codes_ >= kFree) throw std::length_error("WordTrie: too many words");
    states_[state].base = static_cast<std::uint16_t>(base);
    for (const auto& [c, child] : node.children) {
      const std::size_t at = base + codes_[c];
      states_[at].parent = static_cast<std::uint16_t>(state);
      waiting.emplace_back(child, at);
    }
  }
  nodes_.clear();
}

}  // namespace gouji::parse
