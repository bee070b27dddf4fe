#include "parse/oddity.h"

#include <re2/re2.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>

#include "parse/oddity_front.h"
#include "parse/oddity_word.h"
#include "parse/pattern.h"
#include "text/fold.h"
#include "text/position.h"

namespace gouji::parse {
namespace {

// Places of each sort that are looked for: a page that has more is beyond doubt.
constexpr std::size_t kMost = 1000;

// Bytes of a match that tell which word or garble it is: groups are slow to find in long ones.
constexpr std::size_t kFront = 90;

using Range = text::ByteRange;

struct Found {
  std::string_view kind;
  std::string word;
  Range range;
};

// One expression for all words, 足彩|…, one for them with what follows, (?:足彩|…)(?:app|…)*, and
// one for all garbles, (…)|(…)|….
struct OddityPatterns {
  OddityPatterns() {
    std::string words, tails, all;
    for (const std::string_view word : injected_words()) words.append(word).append("|");
    for (const std::string_view tail : injected_tails()) tails.append(tail).append("|");
    words.pop_back();
    tails.pop_back();
    bare = std::make_unique<RE2>("(?i)" + words, options());
    injected = std::make_unique<RE2>("(?i)(?:" + words + ")(?:" + tails + ")*", options());
    for (const Garble& garble : garbles()) all.append("(").append(garble.pattern).append(")|");
    all.pop_back();
    garbled = std::make_unique<RE2>(all, options());
  }
  // Enough memory for all states, so that no text makes a slow search of it.
  static RE2::Options options() {
    constexpr std::int64_t kBytes = std::int64_t{64} << 20;
    RE2::Options options;
    options.set_max_mem(kBytes);
    return options;
  }

  OddityFronts fronts;
  std::unique_ptr<RE2> bare;
  std::unique_ptr<RE2> injected;
  std::unique_ptr<RE2> garbled;
  // 文(wen)章(zhang), 認(rèn); not (a), (ii) and (pdf)
  RE2 pinyin{
      R"(\p{Han}[(（](?:(?:[bpmfdtnlgkhjqxzcsryw]|[zcs]h)[aoeiuüāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,3}|)"
      R"([aoeiu]?[āáǎàēéěèīíǐìōóǒòūúǔù][aoeiu]?)(?:ng?|r)?[)）])",
      options()};
};

const OddityPatterns& oddity_patterns() {
  static const auto* const kPatterns = new OddityPatterns;
  return *kPatterns;
}

bool is_ideograph(char32_t c) { return c >= 0x3400 && c <= 0x9FFF; }

// The character before `at`, a line break at the beginning.
char32_t before(std::string_view text, std::size_t at) {
  if (at == 0) return U'\n';
  std::size_t begin = at - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
  return text::next(text, begin);
}

char32_t behind(std::string_view text, std::size_t at) {
  return at < text.size() ? text::next(text, at) : U'\n';
}

// Question marks stand for characters that a charset can't express, ???三、收到. They belong to a
// web address or to English unless an ideograph, or a bracket of Chinese text, stands beside them
// and no letter. A lone one ends a question, unless a line begins with it.
bool replaces_chinese(std::string_view text, Range range) {
  const auto is_chinese = [](char32_t c) {
    return is_ideograph(c) || (c >= 0x3001 && c <= 0x3011) || (c >= 0xFF08 && c <= 0xFF0C);
  };
  const auto is_letter = [](char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || c == U'/' || c == U'=';
  };
  const char32_t left = before(text, range.begin);
  const char32_t right = behind(text, range.end);
  if (range.end - range.begin == 1) return left == U'\n' && is_chinese(right);
  return (is_chinese(left) || is_chinese(right)) && !is_letter(left) && !is_letter(right);
}

// The range and some characters of its line on both sides: a damaged character alone says nothing.
Range in_context(std::string_view text, Range range) {
  constexpr int kCharacters = 8;
  for (int i = 0; i < kCharacters && range.begin > 0 && text[range.begin - 1] != '\n'; ++i) {
    do {
      --range.begin;
    } while (range.begin > 0 && (static_cast<unsigned char>(text[range.begin]) & 0xC0) == 0x80);
  }
  for (int i = 0; i < kCharacters && range.end < text.size() && text[range.end] != '\n'; ++i) {
    text::next(text, range.end);
  }
  return range;
}

// Calls visit(match) for the places of `pattern`, which begin at some of `fronts`.
template <typename Visit>
void each_match(const RE2& pattern, std::string_view text, const std::vector<std::size_t>& fronts,
                const Visit& visit) {
  constexpr std::size_t kMany = OddityPlaces::kMost;
  re2::StringPiece match;
  std::size_t at = 0;
  std::size_t places = 0;
  for (std::size_t i = 0; fronts.size() <= kMany && i < fronts.size() && places < kMost; ++i) {
    if (fronts[i] < at) continue;
    if (!pattern.Match(piece(text), fronts[i], text.size(), RE2::ANCHOR_START, &match, 1)) continue;
    at = fronts[i] + match.size();
    ++places;
    visit(match);
  }
  for (; fronts.size() > kMany && places < kMost; ++places) {
    if (!pattern.Match(piece(text), at, text.size(), RE2::UNANCHORED, &match, 1)) return;
    at = static_cast<std::size_t>(match.data() - text.data()) + match.size();
    visit(match);
  }
}

Range range_of(const re2::StringPiece& match, std::string_view text) {
  const auto begin = static_cast<std::size_t>(match.data() - text.data());
  return {begin, begin + match.size()};
}

void find_injected(std::string_view matched, const OddityPlaces& fronts,
                   std::vector<Found>& found) {
  const OddityPatterns& all = oddity_patterns();
  each_match(*all.injected, matched, fronts.injected, [&](const re2::StringPiece& match) {
    re2::StringPiece word;
    all.bare->Match(match, 0, match.size(), RE2::ANCHOR_START, &word, 1);
    found.push_back({"injected", word.as_string(), range_of(match, matched)});
  });
}

void find_garbled(std::string_view printed, const OddityPlaces& fronts, std::vector<Found>& found) {
  const RE2& pattern = *oddity_patterns().garbled;
  std::vector<re2::StringPiece> groups(garbles().size() + 1);
  each_match(pattern, printed, fronts.garbled, [&](const re2::StringPiece& match) {
    pattern.Match(match, 0, std::min(match.size(), kFront), RE2::ANCHOR_START, groups.data(),
                  static_cast<int>(groups.size()));
    std::size_t which = 1;
    while (which + 1 < groups.size() && groups[which].data() == nullptr) ++which;
    found.push_back({"garbled", std::string(garbles()[which - 1].name), range_of(match, printed)});
  });
}

void find_question_marks(std::string_view printed, std::vector<Found>& found) {
  std::size_t places = 0;
  for (std::size_t at = printed.find('?'); at != printed.npos; at = printed.find('?', at)) {
    const Range range{at, std::min(printed.find_first_not_of('?', at), printed.size())};
    at = range.end;
    if (!replaces_chinese(printed, range)) continue;
    found.push_back({"garbled", "?", range});
    if (++places == kMost) return;
  }
}

// A reading in brackets belongs to a rare character, 猇(xiāo)亭; one after many characters does
// not.
void find_pinyin(std::string_view printed, const OddityPlaces& fronts, std::vector<Found>& found) {
  constexpr std::size_t kFew = 5;
  const std::size_t before = found.size();
  const RE2& pattern = oddity_patterns().pinyin;
  each_match(pattern, printed, fronts.pinyin, [&](const re2::StringPiece& match) {
    found.push_back({"garbled", "pinyin", range_of(match, printed)});
  });
  if (found.size() < before + kFew) found.resize(before);
}

// Garbled characters of one run, a few sound ones between, are one place.
bool continues(std::string_view text, const Found& last, const Found& next) {
  constexpr std::size_t kGap = 24;  // bytes
  if (next.range.begin < last.range.end) return true;
  if (last.kind != "garbled" || next.kind != "garbled") return false;
  const std::string_view gap = text.substr(last.range.end, next.range.begin - last.range.end);
  return gap.size() <= kGap && gap.find('\n') == gap.npos;
}

std::vector<Found> places(std::string_view text, std::vector<Found> found) {
  std::stable_sort(found.begin(), found.end(),
                   [](const Found& a, const Found& b) { return a.range.begin < b.range.begin; });
  std::vector<Found> all;
  for (Found& one : found) {
    if (all.empty() || !continues(text, all.back(), one)) {
      all.push_back(std::move(one));
    } else {
      all.back().range.end = std::max(all.back().range.end, one.range.end);
    }
  }
  return all;
}

}  // namespace

std::vector<Oddity> oddities(std::string_view printed, std::string_view matched,
                             const text::Positions* positions, text::ByteRange plain) {
  std::vector<Found> found;
  const OddityFronts& fronts = oddity_patterns().fronts;
  const OddityPlaces places_of_printed = fronts.find(printed, plain);
  const bool same = matched.data() == printed.data();
  find_injected(matched, same ? places_of_printed : fronts.find(matched), found);
  find_garbled(printed, places_of_printed, found);
  find_question_marks(printed, found);
  find_pinyin(printed, places_of_printed, found);
  std::vector<Oddity> all;
  if (found.empty()) return all;
  std::optional<text::Positions> own;
  if (positions == nullptr) positions = &own.emplace(printed);
  for (Found& one : places(printed, std::move(found))) {
    const Range range = one.kind == "garbled" ? in_context(printed, one.range) : one.range;
    const std::string_view quote = printed.substr(range.begin, range.end - range.begin);
    all.push_back({one.kind,
                   std::move(one.word),
                   quote,
                   {positions->character(range.begin), text::length(quote)}});
  }
  return all;
}

bool may_be_odd(std::string_view text) {
  const OddityPlaces places = oddity_patterns().fronts.find(text);
  return !places.injected.empty() || !places.garbled.empty() || !places.pinyin.empty();
}

}  // namespace gouji::parse
