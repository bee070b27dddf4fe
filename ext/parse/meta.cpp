#include "parse/meta.h"

#include <algorithm>
#include <span>

#include "parse/date.h"
#include "parse/pattern.h"
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

bool is_title(std::string_view line) {
  constexpr std::size_t kLongest = 300;  // bytes
  return line.size() <= kLongest && line.find("信息公开") != line.npos &&
         RE2::PartialMatch(piece(line), patterns().title);
}

std::string_view without_label(std::string_view line) {
  if (!line.starts_with("标") && !line.starts_with("名") && !line.starts_with("信")) return line;
  re2::StringPiece rest = piece(line);
  RE2::Consume(&rest, patterns().title_label);
  return {rest.data(), rest.size()};
}

bool has_begin_of_year(std::string_view words) {
  return words.find('2') != words.npos || words.find("２") != words.npos ||
         words.find("二") != words.npos;
}

// The organ that a title names: what is left without the year and the words for the report.
std::string authority_of(std::string title) {
  if (has_begin_of_year(title)) RE2::GlobalReplace(&title, patterns().title_year, "");
  RE2::Replace(&title, patterns().title_phrase, "");
  RE2::Replace(&title, patterns().title_about, "");
  RE2::Replace(&title, patterns().title_of, "");
  // Behind the name of the site: 某市人民政府 某市民政局.
  const std::string_view name = text::trim(title);
  std::string last;
  return RE2::PartialMatch(piece(name), patterns().last_name, &last) ? last : std::string(name);
}

// 2024 in digits of any width, with blanks, and 二〇二四, in which a zero is written in many ways.
int year_number(std::string_view digits) {
  constexpr std::u32string_view kNumerals = U"〇一二三四五六七八九";
  int year = 0;
  for (std::size_t at = 0; at < digits.size();) {
    const char32_t c = text::next(digits, at);
    if (text::is_blank(c)) continue;
    const std::size_t numeral = kNumerals.find(c);
    const char32_t half = c >= 0xFF10 && c <= 0xFF19 ? c - 0xFEE0 : c;
    int digit = 0;
    if (half >= U'0' && half <= U'9') digit = static_cast<int>(half - U'0');
    if (numeral != kNumerals.npos) digit = static_cast<int>(numeral);
    year = year * 10 + digit;
  }
  return year;
}

// The year that stands next to the words for the report: 2025年某乡2024年度报告 is on 2024.
std::optional<int> year_of_title(const std::string& title) {
  re2::StringPiece rest = piece(title);
  std::string digits;
  std::optional<int> year;
  while (has_begin_of_year({rest.data(), rest.size()}) &&
         RE2::FindAndConsume(&rest, patterns().year, &digits)) {
    year = year_number(digits);
  }
  return year;
}

struct Title {
  std::string text;
  std::size_t line;       // its last line in the head
  bool joined;            // from several lines
  bool labelled = false;  // the line says that it is the title
  std::string authority;  // that it names, and the year, once it is looked at closely
  std::optional<int> year;
};

// The next piece of a line of several: of a browser title, a breadcrumb, a table row.
std::string_view next_piece(std::string_view& rest) {
  constexpr std::string_view kWideBar = "｜";
  const auto parts = [](char c) { return c == '|' || c == '_' || c == '>'; };
  const auto first = std::find_if(rest.begin(), rest.end(), parts);
  const std::size_t end =
      std::min(static_cast<std::size_t>(first - rest.begin()), rest.find(kWideBar));
  const std::string_view piece = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  if (rest.starts_with(kWideBar.substr(1))) rest.remove_prefix(kWideBar.size() - 1);
  return piece;
}

// A piece as a title, whole, or in front of a dash or behind it: the name of the site stands there.
void add_titles(std::string_view piece, std::size_t line, std::vector<Title>& found) {
  const std::string_view words = without_label(piece);
  const bool labelled = words.size() < piece.size();
  piece = words;
  const auto add = [&](std::string_view title) {
    title = text::trim(title);
    if (is_title(title)) found.push_back({std::string(title), line, false, labelled});
  };
  add(piece);
  for (const std::string_view dash : {"-", "—", "–", "－"}) {
    const std::size_t first = piece.find(dash);
    if (first == piece.npos) continue;
    add(piece.substr(0, first));
    add(piece.substr(piece.rfind(dash) + dash.size()));
  }
}

// Every line of the head, piece of a line, or run of two or three lines that reads as a title.
std::vector<Title> title_candidates(const std::vector<std::string_view>& lines) {
  std::vector<Title> found;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    for (std::string_view rest = lines[i]; !rest.empty();) {
      add_titles(text::trim(next_piece(rest)), i, found);
    }
    constexpr std::size_t kLongest = 90;  // bytes of a line of a title over several
    std::string joined(without_label(lines[i]));
    for (std::size_t j = i + 1; j < std::min(lines.size(), i + 3); ++j) {
      if (lines[j - 1].size() > kLongest || lines[j].size() > kLongest) break;
      if (is_title(joined)) break;
      joined += lines[j];
      if (is_title(joined)) found.push_back({joined, j, true});
    }
  }
  return found;
}

// A title that names organ and year is better than one that does not, and a short one than one with
// the name of the site in front. Of equals the last: it stands next to the text, behind any menu.
std::optional<Title> find_title(const std::vector<std::string_view>& lines,
                                const std::optional<std::string>& source) {
  std::vector<Title> candidates = title_candidates(lines);
  const auto said = std::find_if(candidates.begin(), candidates.end(),
                                 [](const Title& title) { return title.labelled; });
  const std::string whole = said == candidates.end() ? std::string() : said->text;
  std::optional<Title> best;
  int most = 0;
  for (Title& title : candidates) {
    title.authority = authority_of(title.text);
    title.year = year_of_title(title.text);
    const std::string& authority = title.authority;
    int worth = 1 + (title.year ? 2 : 0);
    if (RE2::FullMatch(authority, patterns().organ)) worth += 4;
    if (source && authority == *source) worth += 8;
    // The name of the whole site may stand on the line above.
    if (source && authority != *source && title.joined) worth = 0;
    if (title.joined && !whole.empty() && title.text.ends_with(whole)) continue;
    if (RE2::PartialMatch(title.text, patterns().link)) continue;
    const bool longer = best && best->text.size() < title.text.size() &&
                        title.text.ends_with(best->text) && best->authority == authority;
    if (worth < most || longer) continue;
    most = worth;
    best = std::move(title);
  }
  return best;
}

std::optional<int> year_in(std::string_view text) {
  std::string digits;
  if (!RE2::PartialMatch(piece(text), patterns().year, &digits)) {
    return std::nullopt;
  }
  return year_number(digits);
}

struct Period {
  std::string start, end;
};

// Byte at which the first date in full begins; the size where there is none.
std::size_t begin_of_period(std::string_view text) {
  const auto is_digit = [&](std::size_t i) {
    return i < text.size() && text[i] >= '0' && text[i] <= '9';
  };
  // Behind a number at `at`, blanks and a word, where these are there.
  const auto behind = [&](std::size_t at, std::string_view word) {
    while (is_digit(at)) ++at;
    at = std::min(text.find_first_not_of("\t\n\f\r ", at), text.size());
    if (!text.substr(at).starts_with(word)) return text.npos;
    return std::min(text.find_first_not_of("\t\n\f\r ", at + word.size()), text.size());
  };
  for (std::size_t at = text.find("20"); at != text.npos; at = text.find("20", at + 1)) {
    if (!is_digit(at + 2) || !is_digit(at + 3) || is_digit(at + 4)) continue;
    const std::size_t month = behind(at, "年");
    if (month == text.npos || !is_digit(month)) continue;
    const std::size_t day = behind(month, "月");
    if (day != text.npos && is_digit(day) && behind(day, "日") != text.npos) return at;
  }
  return text.size();
}

// The first period of about a year in `text`: reports also speak of campaigns of some weeks, and of
// what has been done since 2008.
std::optional<Period> find_period(std::string_view text) {
  re2::StringPiece rest = piece(text.substr(begin_of_period(text)));
  if (rest.empty()) return std::nullopt;
  int y1 = 0, m1 = 0, d1 = 0, m2 = 0, d2 = 0;
  std::string y2;
  while (RE2::FindAndConsume(&rest, patterns().period, &y1, &m1, &d1, &y2, &m2, &d2)) {
    const int end_year = y2.empty() ? y1 : std::stoi(y2);
    const auto start = iso_date(y1, m1, d1);
    const auto end = iso_date(end_year, m2, d2);
    const int days = (end_year - y1) * 372 + (m2 - m1) * 31 + d2 - d1;  // good enough to compare
    constexpr int kHalfYear = 180;
    constexpr int kYear = 380;
    if (start && end && days >= kHalfYear && days <= kYear) return Period{*start, *end};
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

// True where one of `ends`, with which labels end, stands in front of blanks and a colon or bar, or
// of the digits of a year behind these.
bool has_label(std::string_view head, const text::CharacterSet& ends, After wanted) {
  for (std::size_t at = ends.find(head); at < head.size(); at = ends.find(head, at)) {
    text::next(head, at);
    bool colon = false;
    std::size_t behind = at;
    for (std::size_t next = at; next < head.size(); behind = next) {
      const char32_t c = text::next(head, next);
      const bool parts = c == U':' || c == U'：' || c == U'|';
      colon = colon || parts;
      if (!parts && c > U' ' && c != 0xA0 && c != 0x3000) break;
    }
    if (wanted == After::colon ? colon : head.substr(behind).starts_with("20")) return true;
  }
  return false;
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
  re2::StringPiece rest = piece(has_label(head, kEnds, After::year) ? head : std::string_view());
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
  const auto dated = [&](std::string_view line) {
    const bool date = RE2::FullMatch(piece(line), patterns().dated, &year, &month, &day);
    return date ? iso_date(year, month, day) : std::nullopt;
  };
  for (const std::string_view line : behind_title) {
    if (const auto date = dated(line)) return date;
  }
  const std::string_view tail = text::trim(text);
  return dated(text::trim(tail.substr(tail.find_last_of('\n') + 1)));
}

// 发布机构 or 来源, unless that is a web site.
std::optional<std::string> find_source(std::string_view head) {
  static const text::CharacterSet kEnds = set_of(U"构位体关源");  // 发布机构, 来源
  if (!has_label(head, kEnds, After::colon)) return std::nullopt;
  re2::StringPiece rest = piece(head);
  std::string name;
  while (RE2::FindAndConsume(&rest, patterns().source, &name)) {
    if (!RE2::PartialMatch(name, patterns().site)) return name;
  }
  return std::nullopt;
}

std::optional<std::string> find_in_prose(std::string_view head) {
  std::string name;
  for (const RE2* pattern : {&patterns().presented, &patterns().compiled_by}) {
    const bool compiled = pattern == &patterns().compiled_by;
    if (head.find(compiled ? "编制" : "20") == head.npos) continue;
    if (RE2::PartialMatch(piece(head), *pattern, &name)) return name;
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
