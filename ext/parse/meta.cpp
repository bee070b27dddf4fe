#include "parse/meta.h"

#include <algorithm>
#include <span>

#include "parse/date.h"
#include "parse/organ_name.h"
#include "parse/pattern.h"
#include "parse/printed_period.h"
#include "parse/printed_year.h"
#include "parse/title.h"
#include "parse/walk.h"
#include "text/blank.h"
#include "text/character_set.h"
#include "text/fold.h"

namespace gouji::parse {
namespace {

// Lines and bytes of a text without sections that may be its head.
constexpr std::size_t kHeadLines = 60;
constexpr std::size_t kHeadBytes = 8192;

std::vector<std::string_view> lines_of(std::string_view text, std::size_t most) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at < text.size() && lines.size() < most;) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text::trim(text.substr(at, end - at));
    if (!line.empty()) lines.push_back(line);
    at = end + 1;
  }
  return lines;
}

std::optional<int> year_in(std::string_view text) {
  const auto year = find_year_before_word(text);
  if (!year) return std::nullopt;
  return year_number(text.substr(year->begin, year->end - year->begin));
}

struct Period {
  std::string start, end;
};

// Days of a period, by the months of its dates: good enough to compare.
int days_of(const PrintedPeriod& p) {
  return (p.last.year - p.first.year) * 372 + (p.last.month - p.first.month) * 31 + p.last.day -
         p.first.day;
}

// The first period of about a year in `text`: reports also speak of campaigns of some weeks, and of
// what has been done since 2008.
std::optional<Period> find_period(std::string_view text) {
  constexpr int kHalfYear = 180;
  constexpr int kYear = 380;
  std::size_t at = 0;
  while (const auto found = find_printed_period(text, at)) {
    const auto start = iso_date(found->first.year, found->first.month, found->first.day);
    const auto end = iso_date(found->last.year, found->last.month, found->last.day);
    const int days = days_of(*found);
    if (start && end && days >= kHalfYear && days <= kYear) return Period{*start, *end};
    at = found->end;
  }
  return std::nullopt;
}

// The statistical period stands in the preamble, in 六 or in 一; that of a plan stands in 五.
std::optional<Period> find_period(std::string_view head, const std::vector<Section>& sections) {
  if (const auto period = find_period(head)) return period;
  for (const int number : {6, 1, 2, 3, 4}) {
    for (const Section& section : sections) {
      if (section.number != number) continue;
      if (const auto period = find_period(section.text)) return period;
    }
  }
  return std::nullopt;
}

// A text without labels and figures is not searched: patterns with groups are slow.
enum class After { colon, year };

// The head from a place on that is in front of the label that ends at `end`, and of a character
// before it: labels have four characters, and blanks among them.
std::string_view from_label(std::string_view head, std::size_t end) {
  std::size_t begin = end;
  for (int characters = 0; characters < 6 && begin > 0;) {
    while (--begin > 0 && (static_cast<unsigned char>(head[begin]) & 0xC0) == 0x80) continue;
    std::size_t at = begin;
    characters += !text::is_blank(text::next(head, at));
  }
  return head.substr(begin);
}

// From the first label on: where one of `ends`, with which labels end, stands in front of blanks
// and a colon or bar, or of the digits of a year behind these. Nothing where there is none.
std::string_view labelled(std::string_view head, const text::CharacterSet& ends, After wanted) {
  std::string_view found;
  ends.each(head, 0, [&](std::size_t at) {
    text::next(head, at);
    bool colon = false;
    std::size_t behind = at;
    for (std::size_t next = at; next < head.size(); behind = next) {
      const char32_t c = text::next(head, next);
      const bool parts = c == U':' || c == U'：' || c == U'|';
      colon = colon || parts;
      if (!parts && c > U' ' && c != 0xA0 && c != 0x3000) break;
    }
    const bool label = wanted == After::colon ? colon : head.substr(behind).starts_with("20");
    if (label) found = from_label(head, at);
    return !label;
  });
  return found;
}

text::CharacterSet set_of(std::u32string_view all) {
  text::CharacterSet set;
  for (const char32_t c : all) set.add(c);
  return set;
}

// Whether what follows a date is its weekday: 时间:2019年12月3日 星期二 is when the page was read.
bool is_clock(std::string_view rest) { return text::trim(rest.substr(0, 30)).starts_with("星期"); }

// 发布日期 before 成文日期; a date in brackets under the title, or the last line of the text.
std::optional<std::string> find_published(std::string_view head, std::string_view text,
                                          std::span<const std::string_view> behind_title) {
  static const text::CharacterSet kEnds = set_of(U"期间");  // 发布日期, 时间
  re2::StringPiece rest = piece(labelled(head, kEnds, After::year));
  std::string label, label_of_writing;
  int year = 0, month = 0, day = 0;
  std::optional<std::string> unnamed, written;
  while (RE2::FindAndConsume(&rest, patterns().published, &label, &label_of_writing, &year, &month,
                             &day)) {
    const auto date = iso_date(year, month, day);
    if (!date) continue;
    if (!label.empty()) return date;
    if (!label_of_writing.empty()) {
      if (!written) written = date;
    } else if (!unnamed && !is_clock({rest.data(), rest.size()})) {
      unnamed = date;
    }
  }
  if (unnamed) return unnamed;
  if (written) return written;
  const auto dated = [&](std::string_view line) -> std::optional<std::string> {
    // As few lines begin: with a year, or a bracket or blank in front of it.
    constexpr std::string_view kFirst = "2(\xEF\t\n\f\r ";
    if (line.empty() || kFirst.find(line.front()) == kFirst.npos) return std::nullopt;
    const bool date = RE2::FullMatch(piece(line), patterns().dated, &year, &month, &day);
    return date ? iso_date(year, month, day) : std::nullopt;
  };
  for (const std::string_view line : behind_title) {
    if (const auto date = dated(line)) return date;
  }
  const std::string_view tail = text::trim(text);
  return dated(text::trim(tail.substr(tail.find_last_of('\n') + 1)));
}

// The name of 3 to 40 characters that `text` begins with; empty where it begins with none. By hand,
// since an expression with as many characters to keep is slow.
std::string_view name_at(std::string_view text) {
  constexpr int kShortest = 3;
  constexpr int kLongest = 40;
  std::size_t end = 0;
  int characters = 0;
  for (std::size_t at = 0; at < text.size() && characters < kLongest; ++characters) {
    if (!is_of_name(text::next(text, at))) break;
    end = at;
  }
  return text.substr(0, characters < kShortest ? 0 : end);
}

// 发布机构 or 来源, unless that is a web site.
std::optional<std::string> find_source(std::string_view head) {
  static const text::CharacterSet kEnds = set_of(U"构位体关源");  // 发布机构, 来源
  re2::StringPiece rest = piece(labelled(head, kEnds, After::colon));
  if (rest.empty()) return std::nullopt;
  while (RE2::FindAndConsume(&rest, patterns().source)) {
    const std::string_view name = name_at({rest.data(), rest.size()});
    rest.remove_prefix(name.size());
    if (!name.empty() && !RE2::PartialMatch(piece(name), patterns().site)) return std::string(name);
  }
  return std::nullopt;
}

std::size_t begin_of_presented(std::string_view head) {
  return std::min({head.find("现将"), head.find("公布"), head.find("公开"), head.find("发布")});
}

std::optional<std::string> find_in_prose(std::string_view head) {
  std::string name;
  for (const RE2* pattern : {&patterns().presented, &patterns().compiled_by}) {
    const bool compiled = pattern == &patterns().compiled_by;
    if (head.find(compiled ? "编制" : "20") == head.npos) continue;
    const std::size_t begin = compiled ? head.find("由") : begin_of_presented(head);
    const std::string_view rest = head.substr(std::min(begin, head.size()));
    if (!rest.empty() && RE2::PartialMatch(piece(rest), *pattern, &name)) return name;
  }
  return std::nullopt;
}

std::string_view head_of(std::string_view text, const std::vector<Section>& sections) {
  if (sections.empty() || !sections.front().heading) {
    const std::string_view head = sections.empty() ? text : sections.front().text;
    if (sections.size() > 1) return head;
    std::size_t end = std::min(head.size(), kHeadBytes);
    while (end < head.size() && (static_cast<unsigned char>(head[end]) & 0xC0) == 0x80) --end;
    return head.substr(0, end);
  }
  return {};  // the text begins with a heading
}

}  // namespace

Meta meta(std::string_view text, const std::vector<Section>& sections) {
  Meta meta;
  const std::string_view head = head_of(text, sections);
  const std::vector<std::string_view> lines = lines_of(head, kHeadLines);
  const std::optional<std::string> source = find_source(head);
  const std::optional<Title> title = find_title(lines, source);
  if (title) {
    meta.title = title->text;
    if (!title->authority.empty()) meta.authority = title->authority;
    meta.year = title->year;
  }
  if (!meta.authority) meta.authority = source ? source : find_in_prose(head);
  if (const auto period = find_period(head, sections)) {
    meta.period_start = period->start;
    meta.period_end = period->end;
  }
  const std::span<const std::string_view> all(lines);
  meta.published = find_published(head, text, title ? all.subspan(title->line + 1) : all);
  if (!meta.year && meta.period_start) meta.year = std::stoi(meta.period_start->substr(0, 4));
  for (const Section& section : sections) {
    constexpr std::size_t kOpening = 300;  // bytes of 总体情况 in which the year is named
    if (meta.year || section.number != 1) continue;
    meta.year = year_in(section.text.substr(0, kOpening));
  }
  if (!meta.year && sections.size() > 1) meta.year = year_in(head);
  return meta;
}

}  // namespace gouji::parse
