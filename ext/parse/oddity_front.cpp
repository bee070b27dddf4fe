#include "parse/oddity_front.h"

#include <algorithm>
#include <iterator>

#include "parse/oddity_word.h"
#include "text/fold.h"

namespace gouji::parse {
namespace {

constexpr std::size_t kFront = 3;  // characters

// What every report has dozens of: a word that begins so is known by its second character.
constexpr std::u32string_view kCommon = U"开人新国无体成在中五13";

char32_t lower(char32_t c) {
  if (c == 0x212A) return U'k';  // the Kelvin sign, which ignoring case makes one
  if (c == 0x17F) return U's';   // a long one
  return c >= U'A' && c <= U'Z' ? c + (U'a' - U'A') : c;
}

using Fronts = std::vector<std::u32string>;

// Reads an expression by recursive descent.
class Expander {
 public:
  explicit Expander(std::string_view expression) {
    for (std::size_t at = 0; at < expression.size();) rest_ += text::next(expression, at);
  }

  Fronts alternatives() {
    Fronts all = sequence();
    while (take(U'|')) {
      for (std::u32string& front : sequence()) all.push_back(std::move(front));
    }
    return all;
  }

 private:
  Fronts sequence() {
    Fronts all{U""};
    while (at_ < rest_.size() && rest_[at_] != U'|' && rest_[at_] != U')') {
      Fronts next = item();
      if (take(U'?')) next.emplace_back();
      Fronts longer;
      for (const std::u32string& front : all) {
        if (front.size() >= kFront) longer.push_back(front);
        for (std::size_t i = 0; front.size() < kFront && i < next.size(); ++i) {
          longer.push_back((front + next[i]).substr(0, kFront));
        }
      }
      std::sort(longer.begin(), longer.end());
      longer.erase(std::unique(longer.begin(), longer.end()), longer.end());
      all = std::move(longer);
    }
    return all;
  }

  Fronts item() {
    if (take(U'[')) return set();
    if (!take(U'(')) return {{lower(rest_[at_++])}};
    at_ += 2;  // ?:
    Fronts all = alternatives();
    take(U')');
    return all;
  }

  Fronts set() {
    Fronts all;
    for (char32_t last = 0; !take(U']');) {
      const char32_t first = take(U'-') ? last + 1 : rest_[at_];
      last = rest_[at_++];
      for (char32_t c = first; c <= last; ++c) all.push_back({lower(c)});
    }
    return all;
  }

  bool take(char32_t c) {
    const bool there = at_ < rest_.size() && rest_[at_] == c;
    at_ += there;
    return there;
  }

  std::u32string rest_;
  std::size_t at_ = 0;
};

bool begins_pinyin(std::string_view text, std::size_t at) {
  const auto c = at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
  return (c >= 'a' && c <= 'z') || (c >= 0xC3 && c <= 0xC7);
}

// Byte at which the character before `at` begins.
std::size_t previous(std::string_view text, std::size_t at) {
  while (at > 0 && (static_cast<unsigned char>(text[--at]) & 0xC0) == 0x80) continue;
  return at;
}

// In both cases.
void add_letter(text::CharacterSet& set, char32_t c) {
  set.add(c);
  if (c >= U'a' && c <= U'z') set.add(c - U'a' + U'A');
}

void add(std::vector<std::size_t>& places, std::size_t at) {
  if (places.size() > OddityPlaces::kMost) return;
  if (places.empty() || places.back() < at) places.push_back(at);
}

}  // namespace

Fronts fronts(std::string_view expression) { return Expander(expression).alternatives(); }

OddityFronts::OddityFronts() {
  for (const std::string_view word : injected_words()) {
    for (const std::u32string& front : fronts(word)) {
      const bool common = kCommon.find(front[0]) != kCommon.npos;
      pairs_.set(pair_hash(front[0], front[1]));
      fronts_.set(front_hash(front[0], front[1], front.size() < kFront ? 0 : front[2]));
      add_letter(common ? second_ : first_, front[common ? 1 : 0]);
      add_letter(any_, front[common ? 1 : 0]);
    }
  }
  for (const Garble& garble : garbles()) {
    for (const std::u32string& character : fronts(garble.anchors)) {
      garbled_.add(character[0]);
      any_.add(character[0]);
    }
  }
  any_.add(U'(');
  any_.add(U'（');
}

bool OddityFronts::may_begin(char32_t first, char32_t second, std::string_view rest) const {
  first = lower(first);
  second = lower(second);
  if (!pairs_[pair_hash(first, second)]) return false;
  if (fronts_[front_hash(first, second, 0)]) return true;
  std::size_t at = 0;
  return !rest.empty() && fronts_[front_hash(first, second, lower(text::next(rest, at)))];
}

OddityPlaces OddityFronts::find(std::string_view text, text::ByteRange plain) const {
  OddityPlaces places;
  const auto look = [&](std::size_t at) {
    std::size_t behind = at;
    const char32_t c = text::next(text, behind);
    if (second_.has(c) && at > 0) {
      const std::size_t before = previous(text, at);
      std::size_t first = before;
      const char32_t b = text::next(text, first);
      if (may_begin(b, c, text.substr(behind))) add(places.injected, before);
    }
    if (first_.has(c) && behind < text.size()) {
      std::size_t third = behind;
      const char32_t d = text::next(text, third);
      if (may_begin(c, d, text.substr(third))) add(places.injected, at);
    }
    if (garbled_.has(c)) {
      add(places.garbled, previous(text, at));
      add(places.garbled, at);
    }
    if ((c == U'(' || c == U'（') && begins_pinyin(text, behind)) {
      add(places.pinyin, previous(text, at));
    }
    return true;
  };
  any_.each(text.substr(0, plain.begin), 0, look);
  any_.each(text, plain.end, look);
  return places;
}

}  // namespace gouji::parse
