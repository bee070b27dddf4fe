#include "parse/subject.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "parse/authority.h"
#include "parse/pattern.h"
#include "text/character_set.h"
#include "text/fold.h"
#include "text/position.h"

namespace gouji::parse {
namespace {

// Behind the subject of a sentence; none ends with another one.
constexpr std::array<std::string_view, 22> kVerbs{
    "始终", "坚持", "坚决",     "认真",   "深入",         "严格", "全面", "积极",
    "持续", "依法", "切实",     "不断",   "扎实",         "紧紧", "紧扣", "高度重视",
    "按照", "根据", "以习近平", "以公开", "政府信息公开", "共"};

std::string any_of(std::span<const std::string_view> words) {
  std::string all;
  for (const std::string_view word : words) all.append(all.empty() ? "" : "|").append(word);
  return all;
}

struct SubjectPatterns {
  // (一)主动公开情况。2024年度,我局…
  RE2 opening{R"(^\s*(?:[（(][一二三四五六七八九十]{1,2}[)）][^。：:，,]{2,24}[。：:]\s*|[一1]是)?)"
              R"(20\d\d\s*年(?:度|全年)?\s*[，,]?\s*\p{Han})"};
  // What is planned or was judged, counted from or compared with another year.
  RE2 elsewhere{
      "[将拟比较末底月]|计划|展望|下一步|要点|评估|考核|测评|荣获|获评|评为|表彰|以来|起[，,]|"
      "[至到—-]\\s*20\\d\\d"};
  // 现公布某局2024年政府信息公开工作年度报告
  RE2 presented{R"(^(?:现将|公布|公开|发布|编制)[\p{Han}（）()“”]{2,60}?\s*20\d\d\s*年度?\s*)"
                R"((?:政府|政务)?信息公开\p{Han}{0,8}报告)"};
  RE2 notice{"关于|做好|通知|要求"};
  // 虚构县水利局坚持…: an organ with the name of its place, as the subject of a sentence
  RE2 organ{R"(^\p{Han}{2,12}?(?:[省市县区州盟旗镇乡]|街道)\p{Han}{0,20}?)"
            R"((?:局|厅|委员会|办公室|办公厅|办事处|人民政府)(?:)" +
            any_of(kVerbs) + ")"};
  RE2 national{"^(?:国务院|中共|中央|党中央|全国|国家)"};
};

const SubjectPatterns& subject_patterns() {
  static const auto* const kPatterns = new SubjectPatterns;
  return *kPatterns;
}

constexpr std::size_t kYear = 4;  // digits
constexpr std::string_view kCentury = "20";

// What `pattern` matches at the begin of `text`. Its groups are taken from that by hand: to let RE2
// find them takes ten times as long.
std::string_view match_of(const RE2& pattern, std::string_view text) {
  re2::StringPiece match;
  if (!pattern.Match(piece(text), 0, text.size(), RE2::ANCHOR_START, &match, 1)) return {};
  return {match.data(), match.size()};
}

std::string_view without_last(std::string_view words) {
  while (!words.empty() && (static_cast<unsigned char>(words.back()) & 0xC0) == 0x80) {
    words.remove_suffix(1);
  }
  words.remove_suffix(1);
  return words;
}

// Byte of the year in an opening up to its 2024年度， or 2024年全年.
std::size_t year_before_comma(std::string_view opening) {
  const auto strip = [&](std::string_view word) {
    const bool there = opening.ends_with(word);
    if (there) opening.remove_suffix(word.size());
    return there;
  };
  const auto strip_blanks = [&] {
    while (strip(" ") || strip("\t") || strip("\n") || strip("\f") || strip("\r")) continue;
  };
  strip_blanks();
  if (!strip("，")) strip(",");
  strip_blanks();
  if (!strip("度")) strip("全年");
  strip("年");
  strip_blanks();
  return opening.size() - kYear;
}

// The name in 由…(…)负责编制 or 现将…(…)2024年: no name ends with a bracket, nor with 负责.
std::string_view organ_of(std::string_view presented) {
  constexpr std::string_view kBlanks = "\t\n\f\r ";
  constexpr std::string_view kBy = "由";
  constexpr std::size_t kWord = 6;  // bytes of 现将, 公布
  const auto strip = [&](std::string_view word) {
    const bool there = presented.ends_with(word);
    if (there) presented.remove_suffix(word.size());
    return there;
  };
  const auto strip_blanks = [&] {
    presented = presented.substr(0, presented.find_last_not_of(kBlanks) + 1);
  };
  presented.remove_prefix(presented.starts_with(kBy) ? kBy.size() : kWord);
  if (strip("编制")) {
    strip("负责");
  } else {
    strip("年");
    strip_blanks();
    presented.remove_suffix(kYear);
    strip_blanks();
  }
  if (!strip("）") && !strip(")")) return presented;
  const auto opens = [&](std::string_view bracket) {
    const std::size_t at = presented.rfind(bracket);
    return at == presented.npos ? 0 : at;
  };
  presented = presented.substr(0, std::max(opens("（"), opens("(")));
  strip_blanks();
  return presented;
}

// The first characters of `text`: expressions with groups are slow on long ones.
std::string_view front(std::string_view text, std::size_t characters) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < characters && end < text.size(); ++i) text::next(text, end);
  return text.substr(0, std::min(end, text.size()));
}

// Up to a full stop, and no more than a reader needs.
std::string_view first_sentence(std::string_view line) {
  constexpr std::string_view kStop = "。";
  const std::string_view most = front(line, 40);
  const std::size_t stop = most.find(kStop);
  return stop == most.npos ? most : most.substr(0, stop + kStop.size());
}

// 2024年, 2024 年
bool has_year(std::string_view words) {
  constexpr std::size_t kDigits = 4;
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  for (std::size_t at = words.find("20"); at != words.npos; at = words.find("20", at + 1)) {
    std::size_t behind = at + kDigits;
    if (behind > words.size() || !is_digit(words[at + 2]) || !is_digit(words[at + 3])) continue;
    behind = std::min(words.find_first_not_of("\t\n\f\r ", behind), words.size());
    if (words.substr(behind).starts_with("年")) return true;
  }
  return false;
}

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

// In front of the name of the organ.
constexpr std::array<std::string_view, 6> kPresenting{"由", "现将", "公布", "公开", "发布", "编制"};

// The number of the one that `words` begin with, or their size.
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

// Ideographs, and the brackets that a name may have.
bool may_be_named(char32_t c) {
  if (c == U'(' || c == U')' || c == U'（' || c == U'）' || c == U'“' || c == U'”') return true;
  const bool numeral = c == U'〇' || (c >= 0x3021 && c < 0x3040);
  const bool radical = (c >= 0x2E80 && c < 0x3000) || c == U'々';
  return (c >= 0x3400 && c < 0xFE00) || c >= 0x10000 || numeral || radical;
}

// Where `words` begin with a word and a name behind it: whether a year stands behind that, or, for
// 由, 编制 in it; or whether a bracket, in which anything may stand, leaves that open.
bool may_present(std::string_view words, std::string_view word) {
  std::size_t at = word.size();
  std::size_t behind = at;
  while (behind < words.size()) {
    const char32_t c = text::next(words, behind);
    if (c == U'(' || c == U'（') return true;
    if (!may_be_named(c)) break;
    at = behind;
  }
  if (word == "由") return words.substr(0, at).find("编制") != words.npos;
  constexpr std::size_t kShortest = 6;  // bytes of a name
  if (at < word.size() + kShortest) return false;
  while (at < words.size() && static_cast<unsigned char>(words[at]) <= ' ') ++at;
  return words.substr(at).starts_with("20") || words.substr(at).starts_with("(") ||
         words.substr(at).starts_with("（");
}

class Finder {
 public:
  Finder(std::string_view text, const text::Positions& positions)
      : text_(text), positions_(positions) {}

  void read(const Section& section) {
    const std::string_view text = section.text;
    if (section.number == 0 || section.number == 6) {
      presented(text, section.number);
      return;
    }
    if (section.number > 4) return;
    // The first paragraph of all may name the organ; each that begins with a year names that.
    const std::size_t first = section.number == 1 ? first_prose(text) : text.size();
    for (std::size_t at = text.find(kCentury); at < text.size(); at = text.find(kCentury, at)) {
      const std::size_t begin = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
      const std::string_view line = line_at(text, begin);
      if (line.find('|') == line.npos) opening(line, section.number, begin == first);
      at = begin + line.size();
    }
  }

  std::vector<Subject> take() {
    std::stable_sort(found_.begin(), found_.end(), [](const Subject& a, const Subject& b) {
      return a.quote.data() < b.quote.data();
    });
    return std::move(found_);
  }

 private:
  void add(std::string_view kind, std::string_view value, int section, std::string_view quote) {
    constexpr std::size_t kMost = 200;  // a report says it a dozen times
    if (found_.size() == kMost) return;
    const auto offset = static_cast<std::size_t>(quote.data() - text_.data());
    const bool organ = kind == "authority";
    found_.push_back({kind,
                      std::string(value),
                      organ ? key_of(value) : std::string(),
                      section,
                      quote,
                      {positions_.character(offset), text::length(quote)}});
  }

  // A report names the same organ over and over.
  std::string key_of(std::string_view organ) const {
    for (const Subject& subject : found_) {
      if (!subject.key.empty() && subject.value == organ) return subject.key;
    }
    return authority_key(organ);
  }

  static std::string_view line_at(std::string_view text, std::size_t begin) {
    return text.substr(begin, text.find('\n', begin) - begin);
  }

  // Where the first line begins that is neither empty nor a row of a table.
  static std::size_t first_prose(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
      const std::string_view line = line_at(text, at);
      if (!line.empty() && line.find('|') == line.npos) break;
      at += line.size() + 1;
    }
    return at;
  }

  void opening(std::string_view line, int section, bool first) {
    const SubjectPatterns& all = subject_patterns();
    if (!may_open(line)) return;
    const std::string_view begin = front(line, kFront);
    const std::string_view opened = match_of(all.opening, begin);
    if (opened.empty()) return;
    const std::string_view before = without_last(opened);
    const std::size_t year = year_before_comma(before);
    const std::string_view sentence = first_sentence(line.substr(year));
    const std::string_view rest = line.substr(before.size());
    if (!has_year(rest) && !RE2::PartialMatch(piece(sentence), all.elsewhere)) {
      add("year", line.substr(year, kYear), section, sentence);
    }
    if (!first) return;
    std::string_view organ = match_of(all.organ, front(rest, 50));
    for (const std::string_view verb : kVerbs) {
      if (!organ.ends_with(verb)) continue;
      organ.remove_suffix(verb.size());
      break;
    }
    if (!organ.empty() && !RE2::PartialMatch(piece(organ), all.national)) {
      add("authority", organ, section, organ);
    }
  }

  // Each place of a word that may present the report, or say who wrote it, line by line.
  void presented(std::string_view text, int section) {
    constexpr std::size_t kPlaces = 20;
    std::array<std::size_t, kPresenting.size()> seen{};
    std::string_view line;
    std::size_t end = 0;  // of the line
    begins_.each(text, 0, [&](std::size_t at) {
      const std::size_t i = presenting(text.substr(at));
      if (i == kPresenting.size()) return true;
      if (at >= end) {
        present(line, section);
        end = std::min(text.find('\n', at), text.size());
        const std::size_t begin = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
        line = text.substr(begin, end - begin);
        seen.fill(0);
      }
      if (++seen[i] >= kPlaces) return true;
      const std::string_view words = text.substr(at, end - at);
      if (may_present(words, kPresenting[i])) places_[i].push_back(line.size() - words.size());
      return true;
    });
    present(line, section);
  }

  // What was found on a line, word by word.
  void present(std::string_view line, int section) {
    for (std::size_t i = 0; i < kPresenting.size(); ++i) {
      for (const std::size_t at : places_[i]) {
        const std::string_view words = front(line.substr(at), 100);
        if (kPresenting[i] == "由") {
          if (words.find("编制") != words.npos) organ(patterns().compiled_by, words, section);
        } else if (words.find("20") != words.npos) {
          year(words, section);
          organ(patterns().presented, words, section);
        }
      }
      places_[i].clear();
    }
  }

  void year(std::string_view words, int section) {
    const SubjectPatterns& all = subject_patterns();
    const std::string_view match = match_of(all.presented, words);
    if (match.empty() || RE2::PartialMatch(piece(match), all.notice)) return;
    add("year", match.substr(match.find('2'), kYear), section, match);
  }

  void organ(const RE2& pattern, std::string_view words, int section) {
    const SubjectPatterns& all = subject_patterns();
    const std::string_view match = match_of(pattern, words);
    if (match.empty()) return;
    const std::string_view name = organ_of(match);
    const bool other = RE2::PartialMatch(piece(name), all.national) ||
                       RE2::PartialMatch(piece(name), all.notice);
    if (!other) add("authority", name, section, match);
  }

  std::string_view text_;
  const text::Positions& positions_;
  const text::CharacterSet& begins_ = presenting_characters();
  std::array<std::vector<std::size_t>, kPresenting.size()> places_;  // on a line, of each word
  std::vector<Subject> found_;
};

}  // namespace

std::vector<Subject> subjects(std::string_view text, const std::vector<Section>& sections,
                              const text::Positions& positions) {
  Finder finder(text, positions);
  for (const Section& section : sections) finder.read(section);
  return finder.take();
}

}  // namespace gouji::parse
