#include "parse/presenter.h"

#include <vector>

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

// Names in a text that are followed by what `follows` finds. Looked for from one place after the
// other, so that each character is read once, however many words stand in front of it.
class Organs {
 public:
  Organs(std::string_view text, bool (*follows)(Walk&)) : text_(text), follows_(follows) {}

  // The shortest one that begins at `begin`, behind a word at `word`, and ends as the name of an
  // organ does.
  std::optional<Presenter> find(std::size_t word, std::size_t begin) {
    constexpr std::size_t kMost = 41;  // characters of the longest name and its end
    go_to(begin);
    while (passed_ < others_.size() && others_[passed_].at <= begin) ++passed_;
    for (std::size_t i = passed_; i < others_.size(); ++i) {
      if (others_[i].number > first_ + kMost) break;
      if (const auto organ = organ_of(word, others_[i])) return organ;
    }
    while (number_ < first_ + kMost && at_ < text_.size()) {
      std::size_t behind = at_;
      if (!is_of_name(text::next(text_, behind))) break;
      at_ = behind;
      ++number_;
      Walk walk(text_, at_);
      if (!follows_(walk) || !may_end(at_)) continue;
      const End end{at_, number_, walk.at()};
      if (const auto organ = organ_of(word, end)) return organ;
      others_.push_back(end);
    }
    return std::nullopt;
  }

 private:
  struct End {
    std::size_t at;
    std::size_t number;  // of the characters in front of it
    std::size_t behind;  // byte behind what follows
  };

  // False where no name ends as that of an organ, wherever it begins.
  bool may_end(std::size_t at) const {
    constexpr std::size_t kSome = 20;  // characters, neither too few nor too many
    return ends_as_organ(text_.substr(0, at), kSome);
  }

  void go_to(std::size_t begin) {
    if (begin > at_ || begin_ == text_.npos) {
      others_.clear();
      at_ = begin;
      first_ = number_ = passed_ = 0;
    } else {
      while (begin_ < begin) {
        text::next(text_, begin_);
        ++first_;
      }
    }
    begin_ = begin;
  }

  std::optional<Presenter> organ_of(std::size_t word, const End& end) const {
    const std::string_view name = text_.substr(begin_, end.at - begin_);
    if (!ends_as_organ(name, end.number - first_)) return std::nullopt;
    return Presenter{name, text_.substr(word, end.behind - word)};
  }

  std::string_view text_;
  bool (*follows_)(Walk&);
  std::size_t begin_ = std::string_view::npos;  // of the name
  std::size_t first_ = 0;                       // number of its first character
  std::size_t at_ = 0;                          // up to which characters were read
  std::size_t number_ = 0;                      // how many
  std::vector<End> others_;                     // where none ended so far
  std::size_t passed_ = 0;                      // of these
};

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
  return Organs(words, which == kBy ? compiles : presents).find(0, kPresenting[which].size());
}

std::string_view find_presenter(std::string_view text) {
  std::string_view presented, compiled;
  Organs presenting_organs(text, presents);
  Organs compiling_organs(text, compiles);
  presenting_characters().each(text, 0, [&](std::size_t at) {
    const std::size_t which = presenting(text.substr(at));
    if (which >= kCompile || (which == kBy && !compiled.empty())) return true;
    Organs& organs = which == kBy ? compiling_organs : presenting_organs;
    if (const auto found = organs.find(at, at + kPresenting[which].size())) {
      (which == kBy ? compiled : presented) = found->organ;
    }
    return presented.empty();
  });
  return presented.empty() ? compiled : presented;
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
