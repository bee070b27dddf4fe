#include "parse/title.h"

#include <algorithm>
#include <iterator>

#include "parse/pattern.h"
#include "text/blank.h"
#include "text/fold.h"

namespace gouji::parse {
namespace {

bool is_title(std::string_view line) {
  constexpr std::size_t kLongest = 300;  // bytes
  return line.size() <= kLongest && line.find("信息公开") != line.npos &&
         (line.find("报告") != line.npos || line.find("年报") != line.npos) &&
         RE2::PartialMatch(piece(line), patterns().title);
}

std::string_view without_label(std::string_view line) {
  if (!line.starts_with("标") && !line.starts_with("名") && !line.starts_with("信")) return line;
  re2::StringPiece rest = piece(line);
  RE2::Consume(&rest, patterns().title_label);
  return {rest.data(), rest.size()};
}

// Where a year may begin; npos where none can.
std::size_t begin_of_year(std::string_view words) {
  return std::min({words.find('2'), words.find("２"), words.find("二")});
}

// From 政府信息公开 on.
std::string_view without_phrase(std::string_view title) {
  const std::size_t end = title.find("信息公开");
  if (end == title.npos) return title;
  title = title.substr(0, end);
  for (const std::string_view what : {"政府", "政务"}) {
    if (title.ends_with(what)) return title.substr(0, title.size() - what.size());
  }
  return title;
}

bool has_site(std::string_view name) {
  return name.find_first_of("\t\n\f\r _|/>-") != name.npos || name.find("»") != name.npos ||
         name.find("—") != name.npos;
}

// The organ that a title names: what is left without the year and the words for the report.
std::string authority_of(std::string title) {
  if (begin_of_year(title) != title.npos) RE2::GlobalReplace(&title, patterns().title_year, "");
  title.resize(without_phrase(title).size());
  if (title.find("关于") != title.npos) RE2::Replace(&title, patterns().title_about, "");
  const bool blank = !title.empty() && kSpaces.find(title.back()) != kSpaces.npos;
  if (blank || title.ends_with("的")) RE2::Replace(&title, patterns().title_of, "");
  // Behind the name of the site: 某市人民政府 某市民政局.
  const std::string_view name = text::trim(title);
  std::string last;
  const bool behind = has_site(name) && RE2::PartialMatch(piece(name), patterns().last_name, &last);
  return behind ? last : std::string(name);
}

// The year that stands next to the words for the report: 2025年某乡2024年度报告 is on 2024.
std::optional<int> year_of_title(const std::string& title) {
  re2::StringPiece rest = piece(title);
  std::string digits;
  std::optional<int> year;
  for (;;) {
    const std::size_t begin = begin_of_year({rest.data(), rest.size()});
    if (begin == title.npos) return year;
    rest.remove_prefix(begin);
    if (!RE2::FindAndConsume(&rest, patterns().year, &digits)) return year;
    year = year_number(digits);
  }
}

// The title of another page: 上一篇:某局年报.
bool is_link(std::string_view title) {
  title = title.substr(std::min(title.find_first_not_of(kSpaces), title.size()));
  for (const std::string_view bracket : {"（", "(", "【", "["}) {
    if (!title.starts_with(bracket)) continue;
    title.remove_prefix(bracket.size());
    break;
  }
  constexpr std::string_view kLinks[] = {"上一篇", "下一篇", "上一条", "下一条",
                                         "相关",   "附件",   "链接",   "更多"};
  return std::any_of(std::begin(kLinks), std::end(kLinks),
                     [&](std::string_view link) { return title.starts_with(link); });
}

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

}  // namespace

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

std::optional<Title> find_title(const std::vector<std::string_view>& lines,
                                const std::optional<std::string>& source) {
  std::vector<Title> candidates = title_candidates(lines);
  const auto said = std::find_if(candidates.begin(), candidates.end(),
                                 [](const Title& title) { return title.labelled; });
  const std::string whole = said == candidates.end() ? std::string() : said->text;
  std::optional<Title> best;
  int most = 0;
  std::string looked_at;  // the candidate before
  std::string authority;
  std::optional<int> year;
  for (Title& title : candidates) {
    if (title.text != looked_at) {
      looked_at = title.text;
      authority = authority_of(title.text);
      year = year_of_title(title.text);
    }
    title.authority = authority;
    title.year = year;
    int worth = 1 + (title.year ? 2 : 0);
    if (RE2::FullMatch(authority, patterns().organ)) worth += 4;
    if (source && authority == *source) worth += 8;
    // The name of the whole site may stand on the line above.
    if (source && authority != *source && title.joined) worth = 0;
    if (title.joined && !whole.empty() && title.text.ends_with(whole)) continue;
    if (is_link(title.text)) continue;
    const bool longer = best && best->text.size() < title.text.size() &&
                        title.text.ends_with(best->text) && best->authority == authority;
    if (worth < most || longer) continue;
    most = worth;
    best = std::move(title);
  }
  return best;
}

}  // namespace gouji::parse
