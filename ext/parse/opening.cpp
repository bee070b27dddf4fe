#include "parse/opening.h"

#include <algorithm>

#include "parse/organ_name.h"
#include "parse/walk.h"
#include "parse/word_set.h"
#include "text/fold.h"
#include "text/position.h"

namespace gouji::parse {
namespace {

constexpr std::size_t kFront = 50;  // characters of a line in which an opening stands

// False where no 20 stands at the begin of the line, behind a stop or a colon, or behind 是.
bool may_open(std::string_view line) {
  constexpr std::size_t kShortest = 10;  // bytes of 2024年我
  constexpr std::size_t kLongest = 4;    // bytes of a character
  if (line.size() < kShortest) return false;
  const std::string_view begin = line.substr(0, kFront * kLongest);
  for (std::size_t at = begin.find("20"); at != begin.npos; at = begin.find("20", at + 1)) {
    std::string_view before = begin.substr(0, at);
    while (!before.empty() && static_cast<unsigned char>(before.back()) <= ' ') {
      before.remove_suffix(1);
    }
    if (before.empty()) return true;
    for (const std::string_view end : {"。", "：", ":", "是"}) {
      if (before.ends_with(end)) return true;
    }
  }
  return false;
}

// (一)主动公开情况。
bool title(Walk& walk) {
  constexpr std::u32string_view kNumerals = U"一二三四五六七八九十";
  constexpr std::u32string_view kStops = U"。：:";
  constexpr int kLeast = 2;  // characters
  constexpr int kMost = 24;
  if (!walk.one_of(U"（(") || !walk.one_of(kNumerals)) return false;
  walk.one_of(kNumerals);
  if (!walk.one_of(U")）")) return false;
  int characters = 0;
  while (characters < kMost && walk.none_of(U"。：:，,")) ++characters;
  if (characters < kLeast || !walk.one_of(kStops)) return false;
  walk.spaces();
  return true;
}

// Up to the ideograph that a sentence behind a year goes on with.
bool sentence(Walk& walk) {
  walk.spaces();
  walk.one_of(U"，,");
  walk.spaces();
  return walk.one_that(is_han);
}

// Bytes of an opening, up to and with the first character of what is said of the year.
struct Places {
  std::size_t year;
  std::size_t rest;  // where that character begins
  std::size_t end;
};

std::optional<Places> places_of(std::string_view line) {
  constexpr std::size_t kDigits = 4;
  Walk walk(line, 0);
  walk.spaces();
  if (Walk behind = walk; title(behind)) {
    walk = behind;
  } else if (Walk first = walk; first.one_of(U"一1") && first.word("是")) {
    walk = first;
  }
  const std::size_t year = walk.at();
  int value = 0;
  if (walk.number(kDigits, value) != kDigits || value / 100 != 20) return std::nullopt;
  walk.spaces();
  if (!walk.one_of(U"年")) return std::nullopt;
  // 度 and 全 may also be what the sentence goes on with.
  Walk with_word = walk;
  const bool has_word = with_word.one_of(U"度") || with_word.word("全年");
  if (has_word && sentence(with_word)) {
    walk = with_word;
  } else if (!sentence(walk)) {
    return std::nullopt;
  }
  std::size_t rest = walk.at() - 1;
  while ((static_cast<unsigned char>(line[rest]) & 0xC0) == 0x80) --rest;
  return Places{year, rest, walk.at()};
}

// Up to a full stop, and no more than a reader needs.
std::string_view first_sentence(std::string_view line) {
  constexpr std::size_t kMost = 40;  // characters
  std::size_t end = 0;
  for (std::size_t i = 0; i < kMost && end < line.size(); ++i) {
    if (text::next(line, end) == U'。') break;
  }
  return line.substr(0, end);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// 2024年, 2024 年
bool has_year(std::string_view words) {
  constexpr std::size_t kDigits = 4;
  for (std::size_t at = words.find("20"); at != words.npos; at = words.find("20", at + 1)) {
    std::size_t behind = at + kDigits;
    if (behind > words.size() || !is_digit(words[at + 2]) || !is_digit(words[at + 3])) continue;
    behind = std::min(words.find_first_not_of(kSpaces, behind), words.size());
    if (words.substr(behind).starts_with("年")) return true;
  }
  return false;
}

// 至2024年, —2024
bool has_last_year(std::string_view words) {
  for (std::size_t at = words.find("20"); at != words.npos; at = words.find("20", at + 1)) {
    if (at + 4 > words.size() || !is_digit(words[at + 2]) || !is_digit(words[at + 3])) continue;
    const std::string_view before =
        words.substr(0, words.substr(0, at).find_last_not_of(kSpaces) + 1);
    for (const std::string_view to : {"至", "到", "—", "-"}) {
      if (before.ends_with(to)) return true;
    }
  }
  return false;
}

// The bytes of a subject and its verb that `words`, behind the name of a place, begin with up to
// the verb; nothing where they begin otherwise.
std::optional<std::size_t> organ_before_verb(std::string_view words) {
  static const WordSet kEnds{"局",     "厅",     "委员会",  "办公室",
                             "办公厅", "办事处", "人民政府"};
  // Behind the subject of a sentence.
  static const WordSet kVerbs{"始终",     "坚持", "坚决", "认真",     "深入",   "严格",
                              "全面",     "积极", "持续", "依法",     "切实",   "不断",
                              "扎实",     "紧紧", "紧扣", "高度重视", "按照",   "根据",
                              "以习近平", "以公开", "政府信息公开", "共"};
  constexpr int kMost = 20;  // characters before the end
  Walk walk(words, 0);
  for (int characters = 0; characters <= kMost; ++characters) {
    const std::string_view rest = words.substr(walk.at());
    const std::string_view end = kEnds.begin_of(rest);
    if (!end.empty() && !kVerbs.begin_of(rest.substr(end.size())).empty()) {
      return walk.at() + end.size();
    }
    if (!walk.one_that(is_han)) break;
  }
  return std::nullopt;
}

}  // namespace

std::string_view front(std::string_view text, std::size_t characters) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < characters && end < text.size(); ++i) text::next(text, end);
  return text.substr(0, std::min(end, text.size()));
}

std::optional<Opening> opening_of(std::string_view line) {
  constexpr std::size_t kYear = 4;
  if (!may_open(line)) return std::nullopt;
  std::optional<Places> places = places_of(line);
  if (places && text::length(line.substr(0, places->end)) > kFront) {
    places = places_of(front(line, kFront));
  }
  if (!places) return std::nullopt;
  return Opening{line.substr(places->year, kYear), first_sentence(line.substr(places->year)),
                 line.substr(places->rest)};
}

bool is_elsewhere(const Opening& opening) {
  static const WordSet kWords{"将",   "拟",   "比",   "较",   "末",   "底",   "月",
                              "计划", "展望", "下一步", "要点", "评估", "考核", "测评",
                              "荣获", "获评", "评为", "表彰", "以来", "起，", "起,"};
  return has_year(opening.rest) || kWords.stands_in(opening.sentence) ||
         has_last_year(opening.sentence);
}

std::string_view subject_of(std::string_view text) {
  static const WordSet kKinds{"省", "市", "县", "区", "州", "盟", "旗", "镇", "乡", "街道"};
  constexpr int kLeast = 2;  // characters of a name
  constexpr int kMost = 12;
  Walk walk(text, 0);
  for (int characters = 0; characters <= kMost; ++characters) {
    const std::string_view kind =
        characters < kLeast ? std::string_view() : kKinds.begin_of(text.substr(walk.at()));
    if (!kind.empty()) {
      const std::size_t begin = walk.at() + kind.size();
      if (const auto organ = organ_before_verb(text.substr(begin))) {
        return text.substr(0, begin + *organ);
      }
    }
    if (!walk.one_that(is_han)) break;
  }
  return {};
}

}  // namespace gouji::parse
