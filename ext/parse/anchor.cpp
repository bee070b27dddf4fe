#include "parse/anchor.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "text/fold.h"

namespace gouji::parse {
namespace {

// What a character may be.
enum Class : std::uint8_t {
  kDigit = 1,
  kNumeral = 2,
  kScale = 4,    // between a numeral and its counter: 余, 万
  kCounter = 8,  // behind a numeral: 件
  kWord = 16,    // the second character of a word of kWords
  kStop = 32,
  kBlank = 64,
  kMark = 128,  // behind a figure without a counter
};

// A word of two characters, or of one where the first is 0; what it says of its sentence.
struct Word {
  char32_t first;
  char32_t second;
  bool Anchored::*says;
  bool topic;  // of what is denied, too
};

constexpr std::array kWords{
    Word{U'申', U'请', &Anchored::applied, true},  Word{U'复', U'议', &Anchored::subject, true},
    Word{U'诉', U'讼', &Anchored::subject, true},  Word{U'规', U'章', &Anchored::subject, true},
    Word{U'范', U'性', &Anchored::subject, true},  Word{U'理', U'费', &Anchored::subject, true},
    Word{U'收', U'费', &Anchored::subject, true},  Word{U'结', U'转', &Anchored::subject, true},
    Word{U'办', U'结', &Anchored::subject, true},  Word{U'完', U'毕', &Anchored::subject, true},
    Word{U'办', U'毕', &Anchored::subject, true},  Word{U'答', U'复', &Anchored::subject, true},
    Word{U'许', U'可', &Anchored::subject, false}, Word{U'决', U'定', &Anchored::subject, false},
    Word{U'处', U'罚', &Anchored::subject, false}, Word{U'强', U'制', &Anchored::subject, false},
    Word{U'采', U'购', &Anchored::subject, false}, Word{U'动', U'公', &Anchored::subject, false},
    Word{0, U'未', &Anchored::denies, false},      Word{0, U'无', &Anchored::denies, false},
    Word{U'没', U'有', &Anchored::denies, false},  Word{0, U'零', &Anchored::denies, false},
    Word{0, U'均', &Anchored::denies, false},      Word{0, U'皆', &Anchored::denies, false},
    Word{U'悉', U'数', &Anchored::denies, false},  Word{U'全', U'部', &Anchored::denies, false},
    Word{U'都', U'已', &Anchored::denies, false},  Word{U'去', U'年', &Anchored::times, false},
    Word{U'上', U'年', &Anchored::times, false},   Word{U'明', U'年', &Anchored::times, false},
    Word{U'次', U'年', &Anchored::times, false},   Word{U'半', U'年', &Anchored::times, false},
    Word{U'历', U'年', &Anchored::times, false},   Word{U'季', U'度', &Anchored::times, false},
};

// What a character is, and where the words begin whose second it is.
struct Character {
  std::uint8_t classes = 0;
  std::uint8_t words = 0;  // in Tables::words
};

constexpr std::size_t kPlane = 0x10000;
constexpr std::size_t kBytes = 3;  // of an ideograph

// Scales, counters and marks say something behind a figure only.
constexpr std::uint8_t kBehindFigure = kScale | kCounter | kMark;

// The bytes behind the first of a character of three, in whatever order the machine has them.
std::uint16_t tail(const char* bytes) {
  std::uint16_t found;
  std::memcpy(&found, bytes + 1, sizeof found);
  return found;
}

struct Tables {
  std::array<Character, kPlane> characters{};
  // False for the tails of characters of three bytes that have no class in front of a figure. So
  // it is for characters of four bytes.
  std::array<bool, kPlane> stops;
  std::array<Word, kWords.size()> words = kWords;  // by their second character
  std::array<std::uint64_t, kWords.size()> firsts{};  // of the words that begin there: see bit()

  // Of a hashed set of characters. What is 0 in Word::first goes with any character.
  static std::uint64_t bit(char32_t c) { return std::uint64_t{1} << (c % 64); }

  static std::uint16_t tail_of(char32_t second, char32_t third) {
    const auto byte = [](char32_t six) { return static_cast<char>(0x80 | (six & 0x3F)); };
    return tail(std::array{'\0', byte(second), byte(third)}.data());
  }

  Tables() {
    constexpr char32_t kSix = 64;  // bits of a byte
    stops.fill(true);
    for (char32_t i = 0; i < kSix * kSix; ++i) stops[tail_of(i / kSix, i)] = false;
    const auto add = [this](std::u32string_view all, Class bit) {
      for (const char32_t c : all) {
        std::uint8_t& classes = characters[c].classes;
        classes = static_cast<std::uint8_t>(classes | bit);
        if ((bit & kBehindFigure) == 0) stops[tail_of(c >> 6, c)] = true;
      }
    };
    add(U"0123456789０１２３４５６７８９", kDigit);
    add(U"〇零一二两三四五六七八九十百千", kNumeral);
    add(U"余多万亿千百十.．,，", kScale);
    add(U"件份起条宗例次项个只封篇部则桩笔元%％", kCounter);
    add(U"。！？!?", kStop);
    add(U"，、；,;", kMark);
    add(U" \n\u3000\u00A0", kBlank);
    std::sort(words.begin(), words.end(),
              [](const Word& a, const Word& b) { return a.second < b.second; });
    for (std::size_t i = words.size(); i-- > 0;) {
      add({&words[i].second, 1}, kWord);
      characters[words[i].second].words = static_cast<std::uint8_t>(i);
    }
    for (const Word& word : words) {
      firsts[characters[word.second].words] |= word.first == 0 ? UINT64_MAX : bit(word.first);
    }
  }
};

const Tables& tables() {
  static const Tables kTables;
  return kTables;
}

class Scanner {
 public:
  Scanner(std::string_view text, std::size_t begin, std::optional<int> year,
          std::vector<Anchored>& found)
      : text_(text), year_(year), current_{begin, begin}, found_(found) {}

  void scan(std::size_t end) {
    const auto& table = tables_.characters;
    char32_t last = 0;
    std::size_t characters = 0;
    for (std::size_t at = current_.begin; at < end;) {
      if (!figure_) characters += pass(at, end, last);
      if (at == end) break;
      const char32_t c = text::next(text_, at);
      const std::uint8_t found = c < kPlane ? table[c].classes : 0;
      if (found == 0 && !figure_) {
        last = c;
        ++characters;
        continue;
      }
      if (found == kBlank) continue;
      take(c, found, last, characters);
      last = c;
      ++characters;
      if ((found & kStop) == 0) continue;
      close(at, characters);
      last = 0;
      characters = 0;
    }
    close(end, characters);
  }

 private:
  // Passes characters of three bytes that end no sentence and begin no figure, as most do neither;
  // gives their number.
  std::size_t pass(std::size_t& at, std::size_t end, char32_t& last) {
    if (end - at < kBytes) return 0;
    const char* const begin = text_.data() + at;
    const char* const stop = begin + (end - at) - (kBytes - 1);
    const char* byte = begin;
    for (; byte < stop; byte += kBytes) {
      if (!tables_.stops[tail(byte)]) continue;
      if ((*byte & 0xF0) != 0xE0) break;
      const char32_t c = character(byte);
      const std::uint8_t found = tables_.characters[c].classes;
      if ((found & ~(kWord | kBehindFigure)) != 0 && !is_lone(byte, stop, found)) break;
      if ((found & kWord) != 0) word(c, byte == begin ? last : character(byte - kBytes));
    }
    // Behind three bytes of four: these are a character of another sort.
    if (byte > begin && (byte[-static_cast<std::ptrdiff_t>(kBytes)] & 0xF8) == 0xF0) byte -= kBytes;
    if (byte == begin) return 0;
    last = character(byte - kBytes);
    const auto passed = static_cast<std::size_t>(byte - begin);
    at += passed;
    return passed / kBytes;
  }

  // A numeral, and behind it a character that says nothing of figures: 进一步.
  bool is_lone(const char* byte, const char* stop, std::uint8_t found) const {
    constexpr std::uint8_t kOfFigures =
        kDigit | kNumeral | kScale | kCounter | kStop | kBlank | kMark;
    if ((found & (kDigit | kStop | kBlank)) != 0 || byte + kBytes >= stop) return false;
    if ((byte[kBytes] & 0xF0) != 0xE0) return false;
    const char32_t behind = character(byte + kBytes);
    return (tables_.characters[behind].classes & kOfFigures) == 0 && behind != U'是';
  }

  static char32_t character(const char* bytes) {
    const auto six = [&](int i) { return static_cast<char32_t>(bytes[i]) & 0x3F; };
    return (static_cast<char32_t>(bytes[0]) & 0x0F) << 12 | six(1) << 6 | six(2);
  }

  void take(char32_t c, std::uint8_t found, char32_t last, std::size_t characters) {
    if ((found & kDigit) != 0) {
      if (!figure_) before_ = last;
      figure_ = true;
      number_ = std::min(number_ * 10 + static_cast<int>(c & 0xF), 99'999'999);
      return;
    }
    if (figure_) behind_figure(c, found, characters);
    figure_ = (found & kNumeral) != 0 || (figure_ && (found & kScale) != 0);
    number_ = 0;
    if ((found & kWord) != 0) word(c, last);
  }

  void behind_figure(char32_t c, std::uint8_t found, std::size_t characters) {
    constexpr int kFirst = 1949;
    constexpr int kLast = 2100;
    constexpr int kDate = 20'000;  // more digits than a year has
    if ((found & kCounter) != 0) current_.figures = true;
    // 制发件数3，废止件数0
    if ((found & (kStop | kMark)) != 0 && (before_ == U'数' || before_ == U'为')) {
      current_.figures = true;
    }
    if ((c == U'月' || c == U'日') && number_ >= kDate) current_.fused = true;
    if (c == U'年' && number_ >= kFirst && number_ <= kLast) {
      // The year reported on ends what was said of another.
      const bool other = number_ != year_;
      current_.times = current_.times || other || other_;
      other_ = other;
    }
    if (c == U'是' && characters == 1) current_.itemised = true;
  }

  void word(char32_t c, char32_t last) {
    const auto& words = tables_.words;
    const std::size_t first = tables_.characters[c].words;
    if ((tables_.firsts[first] & Tables::bit(last)) == 0) return;  // as of most
    for (auto word = words.begin() + first;
         word != words.end() && word->second == c; ++word) {
      if (word->first != 0 && word->first != last) continue;
      current_.*word->says = true;
      topic_ = topic_ || word->topic;
    }
  }

  void close(std::size_t end, std::size_t characters) {
    constexpr std::size_t kAnswer = 6;  // characters: 均无。
    current_.end = end;
    current_.subject = current_.subject || current_.applied;
    current_.denies = current_.denies && (topic_ || characters <= kAnswer);
    if (characters > 0 && found_.size() < kMostSentences) found_.push_back(current_);
    current_ = {end, end};
    figure_ = topic_ = false;
    number_ = 0;
  }

  std::string_view text_;
  const Tables& tables_ = tables();
  std::optional<int> year_;
  Anchored current_;
  std::vector<Anchored>& found_;
  char32_t before_ = 0;  // in front of them
  int number_ = 0;       // of the digits before
  bool figure_ = false;  // the characters before are a figure
  bool topic_ = false;
  bool other_ = false;  // another year has been named
};

}  // namespace

void read_anchored(std::string_view text, std::size_t begin, std::size_t end,
                   std::optional<int> year, std::vector<Anchored>& found) {
  found.clear();
  Scanner(text, begin, year, found).scan(end);
}

}  // namespace gouji::parse
