#include "parse/presenter.h"

#include "parse/organ_name.h"
#include "parse/walk.h"
#include "text/fold.h"

namespace gouji::parse {
namespace {

constexpr std::u32string_view kOpen = U"（(";
constexpr std::u32string_view kClose = U")）";
constexpr std::size_t kBy = 0;       // 由 in kPresenting
constexpr std::size_t kCompile = 5;  // 编制

// A remark in brackets, in which no others stand, if there is one.
void remark(Walk& walk) {
  Walk inside = walk;
  if (!inside.one_of(kOpen)) return;
  while (inside.none_of(U"（()）")) continue;
  if (inside.one_of(kClose)) walk = inside;
}

// 2024年
bool year(Walk& walk) {
  constexpr std::size_t kDigits = 4;
  int value = 0;
  if (walk.number(kDigits, value) != kDigits || value / 100 != 20) return false;
  walk.spaces();
  return walk.one_of(U"年");
}

// (…)2024年
bool presents(Walk& walk) {
  constexpr char kWide = '\xEF';  // a wide bracket begins with it, and no ideograph but rare ones
  if (static_cast<unsigned char>(walk.byte()) >= 0x80 && walk.byte() != kWide) return false;
  walk.spaces();
  remark(walk);
  walk.spaces();
  return year(walk);
}

// (…)负责编制
bool compiles(Walk& walk) {
  remark(walk);
  walk.word("负责");
  return walk.word("编制");
}

// The shortest name from `begin` on that ends as one of an organ does and is followed by what
// `follows` finds.
std::optional<Presenter> organ_before(std::string_view words, std::size_t begin,
                                      bool (*follows)(Walk&)) {
  constexpr std::size_t kMost = 41;  // characters of the longest name and its end
  std::size_t at = begin;
  for (std::size_t characters = 1; characters <= kMost && at < words.size(); ++characters) {
    if (!is_of_name(text::next(words, at))) return std::nullopt;
    Walk walk(words, at);
    const std::string_view name = words.substr(begin, at - begin);
    // Few places are followed by either.
    if (!follows(walk) || !ends_as_organ(name, characters)) continue;
    return Presenter{name, words.substr(0, walk.at())};
  }
  return std::nullopt;
}

// Ideographs and what a name may have beside them, before the year of a report.
bool is_of_presented(char32_t c) { return is_of_name(c) || c == U'“' || c == U'”'; }

// 政府信息公开工作年度报告 up to the last 报告 that is not too far.
bool report(Walk& walk) {
  constexpr int kMost = 8;  // characters before 报告
  if (!walk.word("政府")) walk.word("政务");
  if (!walk.word("信息公开")) return false;
  bool found = false;
  Walk ahead = walk;
  for (int characters = 0; characters <= kMost; ++characters) {
    Walk behind = ahead;
    if (behind.word("报告")) {
      walk = behind;
      found = true;
    }
    if (!ahead.one_that(is_han)) break;
  }
  return found;
}

}  // namespace

const text::CharacterSet& presenting_characters() {
  static const text::CharacterSet kCharacters = [] {
    text::CharacterSet characters;
    for (const std::string_view word : kPresenting) {
      std::size_t at = 0;
      characters.add(text::next(word, at));
    }
    return characters;
  }();
  return kCharacters;
}

std::size_t presenting(std::string_view words) {
  std::size_t which = 0;
  for (; which < kPresenting.size(); ++which) {
    const std::string_view word = kPresenting[which];
    // The last byte tells most from one another.
    if (words.size() < word.size() || words[word.size() - 1] != word.back()) continue;
    if (words.starts_with(word)) break;
  }
  return which;
}

std::optional<Presenter> presenter_at(std::string_view words) {
  const std::size_t which = presenting(words);
  if (which >= kCompile) return std::nullopt;
  return organ_before(words, kPresenting[which].size(), which == kBy ? compiles : presents);
}

std::string_view find_presenter(std::string_view text) {
  std::string_view presents, compiles;
  presenting_characters().each(text, 0, [&](std::size_t at) {
    const std::string_view words = text.substr(at);
    const bool by = words.starts_with(kPresenting[kBy]);
    if (by && !compiles.empty()) return true;
    if (const auto found = presenter_at(words)) (by ? compiles : presents) = found->organ;
    return presents.empty();
  });
  return presents.empty() ? compiles : presents;
}

std::optional<PresentedReport> presented_report_at(std::string_view words) {
  constexpr int kLeast = 2;  // characters of a name
  constexpr int kMost = 60;
  constexpr std::size_t kYear = 4;
  const std::size_t which = presenting(words);
  if (which == kBy || which == kPresenting.size()) return std::nullopt;
  Walk walk(words, kPresenting[which].size());
  int characters = 0;
  while (characters <= kMost && walk.one_that(is_of_presented)) ++characters;
  if (characters < kLeast || characters > kMost) return std::nullopt;
  walk.spaces();
  const std::string_view digits = words.substr(walk.at(), kYear);
  if (!year(walk)) return std::nullopt;
  walk.one_of(U"度");
  walk.spaces();
  if (!report(walk)) return std::nullopt;
  return PresentedReport{digits, words.substr(0, walk.at())};
}

}  // namespace gouji::parse
