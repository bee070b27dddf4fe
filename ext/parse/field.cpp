#include "parse/field.h"

#include <algorithm>
#include <limits>
#include <span>
#include <utility>

#include "parse/known_words.h"
#include "parse/label.h"
#include "parse/number.h"
#include "parse/page_number.h"
#include "parse/separators.h"
#include "text/blank.h"
#include "text/fold.h"

namespace gouji::parse {
namespace {

// A figure with this many other characters or fewer is a damaged figure, with more it is text.
constexpr int kOddCharacters = 3;

bool is_digit(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= 0xFF10 && c <= 0xFF19); }

bool is_odd(std::string_view field) {
  std::size_t at = 0;
  if (!is_digit(text::next(field, at)) || split_ordinal(field).ordinal.value > 0) return false;
  int others = 0;
  while (at < field.size() && others <= kOddCharacters) {
    others += !is_digit(text::next(field, at));
  }
  return others <= kOddCharacters;
}

// Where a field stands: what may be a number there.
enum class Setting {
  words,   // a line without bars
  open,    // a cell at the begin of a line, with others behind it; or one that no bar closes
  closed,  // any other cell
};

bool is_numeral(char32_t c) {
  switch (c) {
    case U'一':
    case U'二':
    case U'两':
    case U'三':
    case U'四':
    case U'五':
    case U'六':
    case U'七':
    case U'八':
    case U'九':
    case U'十':
      return true;
    default:
      return false;
  }
}

// False for what begins with a letter, as nearly every word does: digits, signs and dashes are
// ASCII, or in the blocks of UTF-8 that begin with E2 and EF. Of the letters there are 无, the
// zeros, 增 and 减 in front of a number, and in cells the numerals: outside of them, and in front
// of a row, 三 is part of a label that is broken over several lines.
bool may_be_value(std::string_view field, Setting setting) {
  const auto c = static_cast<unsigned char>(field.front());
  if ((c < 'A' && c != '(') || c == '\\' || c == 0xE2 || c == 0xEF) return true;
  if (c < 0x80) return field == "O" || field == "o";
  constexpr std::size_t kLongest = 30;  // bytes of 一千二百三十四件
  if (field.size() > kLongest || c == 0xE7 || c == 0xE8) return false;
  std::size_t at = 0;
  const char32_t first = text::next(field, at);
  if (at == field.size() && (first == U'无' || first == U'〇' || first == U'零')) return true;
  if (first == U'增' || first == U'减' || first == U'新') return true;
  return setting == Setting::closed && is_numeral(first);
}

Kind classify(std::string_view field, Setting setting) {
  constexpr std::size_t kLongest = 48;  // bytes of a number in full-width digits and commas
  if (is_plain_number(field)) return Kind::figure;
  if (field.size() > kLongest || !may_be_value(field, setting)) return Kind::text;
  if (is_figure(field, setting != Setting::words)) return Kind::figure;
  if (is_mark(field)) return Kind::mark;
  return is_odd(field) ? Kind::odd : Kind::text;
}

// "3 / 8": a page number as well as a row of two figures and a mark.
bool is_fraction(std::string_view line) {
  constexpr std::size_t kLongest = 20;
  if (line.size() > kLongest || line.front() < '0' || line.front() > '9') return false;
  const std::size_t slash = line.find('/');
  if (slash == line.npos) return false;
  const auto is_number = [](std::string_view s) { return is_plain_number(text::trim(s)); };
  return is_number(line.substr(0, slash)) && is_number(line.substr(slash + 1));
}

// Where lines and cells end in the whole text but for known lines, and its size.
std::vector<std::uint32_t> separators(std::string_view text, const KnownLines* known) {
  std::vector<std::uint32_t> found;
  found.reserve(text.size() / 8 + 1);
  find_separators(text, 0, known ? known->begin + 1 : text.size(), found);
  if (known) find_separators(text, known->end, text.size(), found);
  found.push_back(static_cast<std::uint32_t>(text.size()));
  return found;
}

class Reader {
 public:
  // `known` is borrowed; null for none.
  explicit Reader(std::string_view text, const KnownLines* known = nullptr)
      : text_(text),
        known_(known),
        separators_(separators(text, known)),
        pages_(bare_page_numbers(text)) {
    const std::size_t more = known ? known->fields.size() : 0;
    fields_.reserve(separators_.size() + separators_.size() / 4 + more);
  }

  // Whether a line from byte `begin` on and before `end` is a bare page number.
  bool has_page(std::size_t begin, std::size_t end) const {
    const auto page = std::lower_bound(pages_.begin(), pages_.end(), begin);
    return page != pages_.end() && *page < end;
  }

  std::vector<Field> read() {
    for (std::size_t at = 0; at < text_.size();) {
      const std::uint32_t* const bars = separator_;
      while (*separator_ < text_.size() && text_[*separator_] == '|') ++separator_;
      const std::size_t end = *separator_;
      line(at, end, {bars, separator_});
      ++separator_;
      if (end < text_.size()) line_break();
      at = end + 1;
      if (known_ && end == known_->begin) at = known_lines();
    }
    add(text_.substr(text_.size()), Kind::end);
    return std::move(fields_);
  }

 private:
  void line(std::size_t begin, std::size_t end, std::span<const std::uint32_t> bars) {
    if (!bars.empty()) {
      cells(begin, end, bars);
      return;
    }
    std::string_view printed = text::trim_spaces(text_.substr(begin, end - begin));
    if (printed.empty() || add_label(printed)) return;
    printed = text::trim(printed);
    if (printed.empty()) return;
    if (is_plain_number(printed)) {
      if (is_cell(end) || !is_page(begin)) add(printed, Kind::figure);
    } else if (is_fraction(printed)) {
      add(printed, Kind::odd);
    } else if (is_cell(end)) {
      add(printed, classify(printed, Setting::closed));
    } else if (!is_page_number(printed)) {
      is_last_cell(printed, end) ? add(printed, classify(printed, Setting::closed))
                                 : words(printed);
    }
  }

  // Adds the fields of the known lines, and gives the byte behind these.
  std::size_t known_lines() {
    fields_.insert(fields_.end(), known_->fields.begin(), known_->fields.end());
    gap_ = {};
    return known_->end;
  }

  // True for a line with a bare page number.
  bool is_page(std::size_t begin) const { return has_page(begin, begin + 1); }

  // True for a word on a line of its own between a line that closes a cell and the next heading.
  bool is_last_cell(std::string_view printed, std::size_t end) const {
    if (gap_.bars == 0 || text::find_blank(printed) < printed.size()) return false;
    const std::size_t next = text_.find_first_not_of(" \n", end);
    if (next == text_.npos) return false;
    const std::string_view line = text_.substr(next, text_.find('\n', next) - next);
    return split_ordinal(line).ordinal.style == Ordinal::Style::chinese;
  }

  // True for a line without bars between lines that close a cell before it, and its own.
  bool is_cell(std::size_t end) const {
    if (gap_.bars_after + gap_.bars == 0) return false;
    while (end < text_.size() && (text_[end] == ' ' || text_[end] == '\n')) ++end;
    return end < text_.size() && text_[end] == '|';
  }

  void cells(std::size_t begin, std::size_t end, std::span<const std::uint32_t> bars) {
    auto next = bars.begin();
    for (std::size_t at = begin;;) {
      const std::size_t bar = next == bars.end() ? end : *next++;
      if (!add_number(at, bar)) add_cell(at, bar, begin, end);
      if (bar == end) return;
      constexpr auto kMost = std::numeric_limits<std::uint16_t>::max();
      if (gap_.bars < kMost) ++gap_.bars;
      if (gap_.bars_after < kMost) ++gap_.bars_after;
      at = bar + 1;
    }
  }

  // Adds what stands at `at`, in front of `bar`, on the line from `begin` to `end`.
  void add_cell(std::size_t at, std::size_t bar, std::size_t begin, std::size_t end) {
    std::string_view cell = text::trim_spaces(text_.substr(at, bar - at));
    if (cell.empty() || add_label(cell)) return;
    cell = text::trim(cell);
    if (cell.empty()) return;
    cell = behind_page_number(cell);
    const bool first = at == begin && !is_row_of_figures(text_.substr(bar, end - bar));
    const bool closed = bar < end && !first;
    add(cell, classify(cell, closed ? Setting::closed : Setting::open));
  }

  // Adds words that are a label as a form prints it, which may be nothing else; false for others.
  bool add_label(std::string_view printed) {
    const std::uint16_t label = labels_.find(printed);
    if (label == 0) return false;
    add(printed, Kind::text, label);
    return true;
  }

  // Adds a cell of spaces and a few digits, as nearly every one is; false for any other.
  bool add_number(std::size_t at, std::size_t end) {
    constexpr std::size_t kDigits = 18;
    while (at < end && text_[at] == ' ') ++at;
    const std::size_t first = at;
    while (at < end && text_[at] >= '0' && text_[at] <= '9') ++at;
    const std::size_t last = at;
    while (at < end && text_[at] == ' ') ++at;
    if (at < end || first == last || last - first > kDigits) return false;
    add(text_.substr(first, last - first), Kind::figure);
    return true;
  }

  // True where a figure or nothing stands behind the bar that `rest` of a line begins with.
  static bool is_row_of_figures(std::string_view rest) {
    if (rest.size() < 2) return true;
    const std::string_view next = text::trim(rest.substr(1, rest.find('|', 1) - 1));
    return next.empty() ? rest.find_first_not_of(" |") == rest.npos : is_figure(next, true);
  }

  // In a line without bars, figures stand at its end; a number before words is part of them.
  void words(std::string_view rest) {
    const std::size_t first_field = fields_.size();
    while (!rest.empty()) {
      std::string_view word = rest.substr(0, text::find_blank(rest));
      if (!add_label(word)) {
        word = word.substr(0, glued_figure(word));
        if (fields_.size() == first_field || !join_unit(word))
          add(word, classify(word, Setting::words));
      }
      rest = text::trim(rest.substr(word.size()));
    }
    find_numerals(first_field);
    std::size_t words_end = fields_.size();
    while (words_end > first_field && fields_[words_end - 1].kind != Kind::text) --words_end;
    for (std::size_t i = first_field; i < words_end; ++i) {
      fields_[i].inside = std::exchange(fields_[i].kind, Kind::text);
    }
  }

  // The unit behind a figure, 386.52 万元, is a part of it. Where no field is added any more, the
  // last one is not the word before this.
  bool join_unit(std::string_view word) {
    constexpr std::size_t kLongest = 6;  // bytes of 万元
    if (fields_.size() >= kMostFields) return false;
    Field& last = fields_.back();
    const auto end = static_cast<std::uint32_t>(word.data() + word.size() - text_.data());
    const std::string_view both = text_.substr(last.begin, end - last.begin);
    if (word.size() > kLongest || last.kind != Kind::figure || !is_figure(both, false))
      return false;
    last.end = end;
    return true;
  }

  // Chinese numerals beside figures and behind words are figures, too.
  void find_numerals(std::size_t first_field) {
    for (std::size_t i = fields_.size(); i-- > first_field + 1;) {
      Field& field = fields_[i];
      const bool beside =
          is_value(fields_[i - 1]) || (i + 1 < fields_.size() && is_value(fields_[i + 1]));
      if (field.kind != Kind::text || !beside) continue;
      field.kind = classify(printed(text_, field), Setting::closed);
    }
  }

  // Where digits stand right behind the words of a narrow label, 行政许可15230; all of `word` else.
  static std::size_t glued_figure(std::string_view word) {
    constexpr std::string_view kDigits = "0123456789.,";
    constexpr std::size_t kLongest = 90;  // bytes of a label's line
    if (static_cast<unsigned char>(word.back()) > '9') return word.size();
    const std::size_t words = word.find_last_not_of(kDigits);
    if (words == word.npos || words + 1 == word.size() || word.size() > kLongest)
      return word.size();
    const bool number = is_figure(word.substr(words + 1), false);
    return number && ends_a_label(word.substr(0, words + 1)) ? words + 1 : word.size();
  }

  // An ideograph or a closing mark: the comma of 1，053 ends no label.
  static bool ends_a_label(std::string_view words) {
    std::size_t at = words.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(words[at]) & 0xC0) == 0x80) --at;
    const char32_t last = text::next(words, at);
    return (last >= 0x4E00 && last <= 0x9FFF) || last == U'）' || last == U'”' || last == U')';
  }

  void line_break() {
    if (!gap_.breaks) gap_.bars_before = gap_.bars;
    gap_.breaks = true;
    gap_.bars_after = 0;
  }

  // A report has some two thousand fields. What is made of figures without end has no table behind
  // a million of them.
  void add(std::string_view printed, Kind kind, std::uint16_t label = 0) {
    if (fields_.size() >= kMostFields && kind != Kind::end) return;
    const auto begin = static_cast<std::uint32_t>(printed.data() - text_.data());
    Field& field = fields_.emplace_back();
    field.begin = begin;
    field.end = static_cast<std::uint32_t>(begin + printed.size());
    field.bars = static_cast<std::uint16_t>(gap_.bars);
    field.bars_before = static_cast<std::uint16_t>(gap_.breaks ? gap_.bars_before : gap_.bars);
    field.bars_after = static_cast<std::uint16_t>(gap_.breaks ? gap_.bars_after : 0);
    field.label = label;
    field.heading = label != 0 && labels_[label].section != 0;
    field.breaks = gap_.breaks;
    field.kind = kind;
    gap_ = {};
  }

  // Bars and line breaks since the last field, as a field has them. In whole words: what has been
  // written in parts is slow to read as one.
  struct Gap {
    std::uint32_t bars = 0;
    std::uint32_t bars_before = 0;
    std::uint32_t bars_after = 0;
    bool breaks = false;
  };

  std::string_view text_;
  const KnownLines* known_;
  std::vector<std::uint32_t> separators_;
  const std::uint32_t* separator_ = separators_.data();  // the next one
  std::vector<std::size_t> pages_;                       // lines with a bare page number
  std::vector<Field> fields_;
  const KnownLabels& labels_ = known_labels();
  Gap gap_;
};

}  // namespace

std::vector<Field> fields(std::string_view text) { return Reader(text).read(); }

std::optional<std::vector<Field>> fields(std::string_view text, const KnownLines& known) {
  Reader reader(text, &known);
  if (reader.has_page(known.begin, known.end)) return std::nullopt;
  std::vector<Field> found = reader.read();
  if (found.size() >= kMostFields) return std::nullopt;  // some of them may be none
  return found;
}

std::uint32_t behind_heading(const std::vector<Field>& fields, std::uint32_t begin,
                             std::uint32_t end) {
  while (end > begin && !fields[end - 1].heading) --end;
  return end;
}

std::uint32_t up_to_heading(const std::vector<Field>& fields, std::uint32_t begin,
                            std::uint32_t end) {
  while (begin < end && !fields[begin].heading) ++begin;
  return begin;
}

}  // namespace gouji::parse
