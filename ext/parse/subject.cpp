#include "parse/subject.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "parse/authority.h"
#include "parse/opening.h"
#include "parse/presenter.h"
#include "parse/word_set.h"
#include "text/position.h"

namespace gouji::parse {
namespace {

constexpr std::string_view kCentury = "20";

// What speaks of other reports or of all.
bool is_notice(std::string_view words) {
  static const WordSet kWords{"关于", "做好", "通知", "要求"};
  return kWords.stands_in(words);
}

bool is_national(std::string_view organ) {
  static const WordSet kBegins{"国务院", "中共", "中央", "党中央", "全国", "国家"};
  return !kBegins.begin_of(organ).empty();
}

// What `find` finds at the begin of `words`, within so many characters.
template <typename Find>
auto within(std::size_t characters, std::string_view words, const Find& find) {
  constexpr std::size_t kLongest = 4;  // bytes of a character
  words = words.substr(0, characters * kLongest);
  auto found = find(words);
  // Rarely: to count first would take longer than to look.
  if (found && text::length(found->quote) > characters) found = find(front(words, characters));
  return found;
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
  // Of one word on a line: what begins with it.
  struct Places {
    std::array<std::string_view, 19> begins;
    std::size_t count = 0;
  };

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
    const std::optional<Opening> opened = opening_of(line);
    if (!opened) return;
    if (!is_elsewhere(*opened)) add("year", opened->year, section, opened->sentence);
    if (!first) return;
    const std::string_view organ = subject_of(opened->rest);
    if (!organ.empty() && !is_national(organ)) add("authority", organ, section, organ);
  }

  // Each place of a word that may present the report, or say who wrote it, line by line.
  void presented(std::string_view text, int section) {
    std::size_t end = 0;  // of the line
    presenting_characters().each(text, 0, [&](std::size_t at) {
      const std::size_t i = presenting(text.substr(at));
      if (i == kPresenting.size()) return true;
      if (at >= end) {
        present(section);
        end = std::min(text.find('\n', at), text.size());
      }
      Places& places = places_[i];
      if (places.count == places.begins.size()) return true;
      places.begins[places.count++] = text.substr(at, end - at);
      return true;
    });
    present(section);
  }

  // What was found on a line, word by word.
  void present(int section) {
    constexpr std::size_t kMost = 100;  // characters
    for (Places& places : places_) {
      for (std::size_t i = 0; i < places.count; ++i) {
        const std::string_view words = places.begins[i];
        if (const auto found = within(kMost, words, presented_report_at)) year(*found, section);
        if (const auto found = within(kMost, words, presenter_at)) organ(*found, section);
      }
      places.count = 0;
    }
  }

  void year(const PresentedReport& found, int section) {
    if (!is_notice(found.quote)) add("year", found.year, section, found.quote);
  }

  void organ(const Presenter& found, int section) {
    const bool other = is_national(found.organ) || is_notice(found.organ);
    if (!other) add("authority", found.organ, section, found.quote);
  }

  std::string_view text_;
  const text::Positions& positions_;
  std::array<Places, kPresenting.size()> places_;  // of each word
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
