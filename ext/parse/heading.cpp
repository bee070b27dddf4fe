#include "parse/heading.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "parse/known_words.h"
#include "parse/label.h"
#include "parse/number.h"
#include "parse/section_title.h"
#include "parse/tables.h"
#include "text/blank.h"
#include "text/fold.h"

namespace gouji::parse {
namespace {

constexpr int kLastSection = 6;

// Whether this is the ordinal of a section.
bool is_of_section(const Ordinal& ordinal) {
  return ordinal.value >= 1 && ordinal.value <= kLastSection;
}

// How much `alike` words must be for a heading, by what stands in front of them. A number in
// brackets is that of a paragraph; 一、本年新收… of 表三 has another section's ordinal.
double needed(const Ordinal& ordinal, int number) {
  if (ordinal.style == Ordinal::Style::bracket) return 2;
  if (ordinal.value == number) return 0.6;
  if (ordinal.style == Ordinal::Style::digit && ordinal.value == 1) return 0.85;  // list markup
  return ordinal.value == 0 ? 0.95 : 0.9;
}

bool is_padding(char32_t c) {
  return c == U' ' || c == U'|' || c == U'?' || c == 0x3000 || c == 0xA0 || c == U'#' ||
         c == U'*' || c == 0xFFFD || c == 0xFEFF;
}

bool may_be_padding(char byte) {
  const auto c = static_cast<unsigned char>(byte);
  return c < 0x80 ? is_padding(c) : c == 0xC2 || c == 0xE3 || c == 0xEF;
}

// By a byte of the last character.
bool may_end_padding(std::string_view line) {
  constexpr std::size_t kBytes = 3;
  if (static_cast<unsigned char>(line.back()) < 0x80) return may_be_padding(line.back());
  return line.size() < kBytes || may_be_padding(line[line.size() - kBytes]) ||
         may_be_padding(line[line.size() - 2]);
}

// The part of a line that may be a heading: without bars, blanks, and what is left of damaged
// characters in front of it (???三、).
std::pair<std::size_t, std::size_t> core(std::string_view text, std::size_t begin,
                                         std::size_t end) {
  while (begin < end && may_be_padding(text[begin])) {
    std::size_t behind = begin;
    if (!is_padding(text::next(text, behind))) break;
    begin = behind;
  }
  while (end > begin && may_end_padding(text.substr(begin, end - begin))) {
    std::size_t last = end - 1;
    while (last > begin && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80) --last;
    std::size_t at = last;
    if (!is_padding(text::next(text, at))) break;
    end = last;
  }
  return {begin, end};
}

class Finder {
 public:
  explicit Finder(std::string_view text) : text_(text) {}

  std::vector<Heading> find(const KnownPart* known) {
    whole_lines(known);
    // No report has fewer: the page was folded into one line.
    if (found_.size() < 2) find_inside();
    for (std::size_t i = 0; i < found_.size(); ++i) {
      const std::size_t next = i + 1 < found_.size() ? found_[i + 1].begin : text_.size();
      found_[i].body = offset(next) - found_[i].end;
    }
    return std::move(found_);
  }

  std::vector<Heading> find_whole_lines() {
    whole_lines(nullptr);
    return std::move(found_);
  }

 private:
  static std::uint32_t offset(std::size_t bytes) { return static_cast<std::uint32_t>(bytes); }

  void whole_lines(const KnownPart* known) {
    for (std::size_t at = 0; at < text_.size();) {
      if (known != nullptr && at == known->lines.begin + 1) {
        found_.insert(found_.end(), known->headings.begin(), known->headings.end());
        at = known->lines.end + 1;
        continue;
      }
      // A number alone on its line, or in front of bars, is a cell.
      const std::size_t behind = behind_bars(behind_digits(at));
      const bool cell = behind == text_.size() || text_[behind] == '\n';
      const std::size_t end = cell ? behind : std::min(text_.find('\n', behind), text_.size());
      if (!cell) whole_line(at, end);
      at = end + 1;
    }
  }

  // `at`, or behind a few digits there.
  std::size_t behind_digits(std::size_t at) const {
    constexpr std::size_t kDigits = 18;
    const std::size_t most = std::min(text_.size(), at + kDigits);
    while (at < most && text_[at] >= '0' && text_[at] <= '9') ++at;
    return at;
  }

  std::size_t behind_bars(std::size_t at) const {
    while (at < text_.size() && is_bar(text_[at])) ++at;
    return at;
  }

  static bool is_bar(char c) { return c == ' ' || c == '|'; }

  // A line that has more than bars and blanks.
  void whole_line(std::size_t at, std::size_t end) {
    while (is_bar(text_[end - 1])) --end;
    if (is_other_label(text_.substr(at, end - at))) return;
    const auto [first, last] = core(text_, at, end);
    if (first < last) line(at, first, last);
  }

  // Headings in the middle of lines: 一、总体情况 behind a blank, a bar or the end of a sentence,
  // and parted from what follows. A list of the titles in one sentence has commas between them.
  void find_inside() {
    constexpr std::string_view kPoint = "、";
    constexpr std::size_t kReach = 150;  // bytes
    const std::vector<Heading> lines = std::exchange(found_, {});
    for (std::size_t at = text_.find(kPoint); at != text_.npos; at = text_.find(kPoint, at + 1)) {
      const std::size_t begin = previous(at);
      if (begin == at || !parts_sentences(begin)) continue;
      const std::size_t stop = std::min(text_.find_first_of("|\n", at), text_.size());
      std::size_t end = std::min(stop, at + kReach);
      while (end < stop && (static_cast<unsigned char>(text_[end]) & 0xC0) == 0x80) ++end;
      const auto [first, last] = core(text_, begin, end);
      if (first < last) line(begin, first, last);
    }
    if (found_.size() <= lines.size()) found_ = lines;
  }

  // Byte at which the character before `at` begins; `at` itself at the beginning.
  std::size_t previous(std::size_t at) const {
    while (at > 0 && (static_cast<unsigned char>(text_[--at]) & 0xC0) == 0x80) continue;
    return at;
  }

  bool parts_sentences(std::size_t at) const {
    if (at == 0) return true;
    std::size_t before = previous(at);
    const char32_t c = text::next(text_, before);
    return text::is_blank(c) || c == U'|' || c == U'。';
  }

  void line(std::size_t from, std::size_t begin, std::size_t end) {
    const std::string_view line = text_.substr(begin, end - begin);
    if (is_plain_number(line) || line.find('|') != line.npos) return;  // cells
    if (!is_other_label(line)) words(from, begin, line);
  }

  void words(std::size_t from, std::size_t begin, std::string_view line) {
    constexpr std::size_t kLongest = 150;  // bytes of a line that is a heading and nothing else
    const SplitLabel split = split_ordinal(line);
    if (split.ordinal.value == 0 && line.size() > kLongest) return;
    if (split.ordinal.style == Ordinal::Style::bracket) return;  // needed()
    if (split.stem == line.size()) return;
    Heading best{0, offset(from), offset(begin), offset(begin + line.size()), 0};
    std::u32string_view folded;
    if (line.size() <= kLongest) folded = title_words(line.substr(split.stem), split.ordinal);
    const auto& titles = is_of_section(split.ordinal) ? titles_ : titles_as_long(folded.size());
    if (titles.empty()) return;
    const std::uint64_t letters = letters_of(folded);
    for (const SectionTitle& title : titles) {
      const bool own_number = split.ordinal.value == title.number;
      if (!own_number && !may_be_alike(folded, letters, title)) continue;
      const double need = needed(split.ordinal, title.number);
      const double own = own_number ? 0.5 : 0;
      const auto weigh = [&](double a) { return a + own + (title.statutory ? 0.4 * a : 0); };
      if (weigh(1) <= best.weight) continue;
      std::size_t behind = line.size();
      if (own_number) behind = title_end(line, split.stem, title.folded);
      const double alike = behind < line.size() ? 1 : alike_title(folded, letters, title, need);
      if (alike >= need && weigh(alike) > best.weight) {
        best = {title.number, best.line, best.begin, offset(begin + behind), weigh(alike)};
      }
    }
    if (best.number > 0) found_.push_back(best);
  }

  // A label of a table that is no heading: most lines where a table is printed cell by cell.
  static bool is_other_label(std::string_view line) {
    static const std::vector<bool> kOther = [] {
      std::vector<bool> other{false};
      for (std::uint16_t i = 1; i < known_labels().size(); ++i) {
        Finder finder(known_labels()[i].printed);
        finder.words(0, 0, finder.text_);
        other.push_back(finder.found_.empty());
      }
      return other;
    }();
    static const KnownLabels& kLabels = known_labels();
    return kOther[kLabels.find(line)];
  }

  // `stem` folded; nothing where it has more characters that no title has than the words of a
  // heading can have.
  std::u32string_view title_words(std::string_view stem, const Ordinal& ordinal) {
    // Or more, see needed().
    const double need = is_of_section(ordinal) ? 0.6 : ordinal.value == 0 ? 0.95 : 0.85;
    const double longest = static_cast<double>(letters_.longest) / need;
    const auto most = static_cast<std::size_t>((1 - need) * longest);
    std::size_t foreign = 0;
    folded_.clear();
    for (std::size_t at = 0; at < stem.size();) {
      const char32_t printed = text::next(stem, at);
      const char32_t c = printed < fold_.size() ? fold_[printed] : text::fold_beyond(printed);
      if (c == 0) continue;
      foreign += !letters_.has(c);
      if (foreign > most) return {};
      folded_.push_back(c);
    }
    return folded_;
  }

  std::string_view text_;
  const std::array<char16_t, 0x10000>& fold_ = text::fold_table();
  const TitleLetters& letters_ = title_letters();
  const std::vector<SectionTitle>& titles_ = section_titles();
  std::vector<Heading> found_;
  std::u32string folded_;
};

}  // namespace

std::vector<Heading> find_headings(std::string_view text, const KnownPart* known) {
  return Finder(text).find(known);
}

std::vector<Heading> headings_on_lines(std::string_view lines) {
  return Finder(lines).find_whole_lines();
}

}  // namespace gouji::parse
