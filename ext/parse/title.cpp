#include "parse/title.h"

#include <algorithm>
#include <iterator>

#include "parse/organ_name.h"
#include "parse/pattern.h"
#include "parse/printed_year.h"
#include "parse/walk.h"
#include "text/blank.h"
#include "text/fold.h"

namespace gouji::parse {
namespace {

// Whether `text` has at most so many characters and none of `not_in`.
bool has_few(std::string_view text, std::size_t most, std::u32string_view not_in) {
  std::size_t characters = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (++characters > most || not_in.find(text::next(text, at)) != not_in.npos) return false;
  }
  return true;
}

// In front of a short remark in brackets, 年度报告(文字版), if one ends the line.
std::string_view without_remark(std::string_view line) {
  constexpr std::string_view kWide = "（";
  constexpr std::size_t kLongest = 12;  // characters
  const std::size_t close = line.ends_with(")") ? 1 : line.ends_with("）") ? kWide.size() : 0;
  if (close == 0) return line;
  const std::string_view inside = line.substr(0, line.size() - close);
  const std::size_t narrow = inside.rfind('(');
  const std::size_t wide = inside.rfind(kWide);
  const bool is_wide = narrow == line.npos || (wide != line.npos && wide > narrow);
  const std::size_t open = is_wide ? wide : narrow;
  if (open == line.npos) return line;
  const std::string_view remark = inside.substr(open + (is_wide ? kWide.size() : 1));
  if (remark.empty() || !has_few(remark, kLongest, U"（()）")) return line;
  return line.substr(0, line.substr(0, open).find_last_not_of(kSpaces) + 1);
}

// A line, or a piece of one: titles end in 报告 or 年报 whatever their order of words.
bool is_title(std::string_view line) {
  constexpr std::size_t kLongest = 300;  // bytes
  constexpr std::size_t kBefore = 80;    // characters
  constexpr std::size_t kBehind = 24;
  constexpr std::string_view kPhrase = "信息公开";
  constexpr std::size_t kReport = 6;  // bytes of 报告
  if (line.size() > kLongest || line.find(kPhrase) == line.npos) return false;
  line = without_remark(line);
  if (!line.ends_with("报告") && !line.ends_with("年报")) return false;
  line.remove_suffix(kReport);
  for (std::size_t at = line.find(kPhrase); at != line.npos; at = line.find(kPhrase, at + 1)) {
    if (!has_few(line.substr(0, at), kBefore, U"。;；!！?？")) return false;
    if (has_few(line.substr(at + kPhrase.size()), kBehind, U"。,，;；:：_|")) return true;
  }
  return false;
}

std::string_view without_label(std::string_view line) {
  if (!line.starts_with("标") && !line.starts_with("名") && !line.starts_with("信")) return line;
  re2::StringPiece rest = piece(line);
  RE2::Consume(&rest, patterns().title_label);
  return {rest.data(), rest.size()};
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

// The last of several names, behind that of the site: 某市人民政府 某市民政局. All where none ends
// the title.
std::string_view last_name(std::string_view names) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < names.size();) {
    const char32_t c = text::next(names, at);
    const bool space = c < 0x80 && kSpaces.find(static_cast<char>(c)) != kSpaces.npos;
    if (space || std::u32string_view(U"_|/»>-—").find(c) != std::u32string_view::npos) begin = at;
  }
  return begin < names.size() ? names.substr(begin) : names;
}

// The organ that a title names: what is left without the year and the words for the report.
std::string authority_of(std::string_view title) {
  const std::string words = without_years(title);
  std::string_view name = without_phrase(words);
  const auto behind = [](std::string_view s) { return s.find_last_not_of(kSpaces) + 1; };
  const std::size_t first = std::min(name.find_first_not_of(kSpaces), name.size());
  constexpr std::string_view kAbout = "关于";
  if (name.substr(first).starts_with(kAbout)) name.remove_prefix(first + kAbout.size());
  name = name.substr(0, behind(name));
  constexpr std::string_view kOf = "的";
  if (name.ends_with(kOf)) name.remove_suffix(kOf.size());
  name = name.substr(0, behind(name));
  return std::string(last_name(text::trim(name)));
}

// The year that stands next to the words for the report: 2025年某乡2024年度报告 is on 2024.
std::optional<int> year_of_title(std::string_view title) {
  std::optional<int> year;
  std::size_t at = 0;
  while (const auto found = find_year_before_word(title, at)) {
    year = year_number(title.substr(found->begin, found->end - found->begin));
    at = found->end;
  }
  return year;
}

// Whether a line is the name of an organ and nothing else.
bool is_organ(std::string_view name) {
  std::size_t characters = 0;
  for (std::size_t at = 0; at < name.size(); ++characters) {
    if (!is_of_name(text::next(name, at))) return false;
  }
  return ends_as_organ(name, characters);
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
  const auto parts = [&](std::size_t at) {
    const char c = rest[at];
    return c == '|' || c == '_' || c == '>' ||
           (c == kWideBar[0] && rest.substr(at).starts_with(kWideBar));
  };
  std::size_t end = 0;
  while (end < rest.size() && !parts(end)) ++end;
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
    if (is_organ(authority)) worth += 4;
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
