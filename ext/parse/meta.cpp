#include "parse/meta.h"

#include <algorithm>
#include <iterator>
#include <span>

#include "parse/date.h"
#include "parse/head_label.h"
#include "parse/organ_name.h"
#include "parse/presenter.h"
#include "parse/printed_date.h"
#include "parse/printed_period.h"
#include "parse/printed_year.h"
#include "parse/title.h"
#include "parse/word_set.h"
#include "text/blank.h"
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

// Whether what follows a date is its weekday: 时间:2019年12月3日 星期二 is when the page was read.
bool is_clock(std::string_view rest) { return text::trim(rest.substr(0, 30)).starts_with("星期"); }

std::optional<std::string> iso(const PrintedDate& date) {
  return iso_date(date.year, date.month, date.day);
}

// That of a line that is a date and nothing else.
std::optional<std::string> dated(std::string_view line) {
  const auto date = date_of_line(line);
  return date ? iso(*date) : std::nullopt;
}

// 发布日期 before 成文日期; a date in brackets under the title, or the last line of the text.
std::optional<std::string> find_published(std::string_view head, std::string_view text,
                                          std::span<const std::string_view> behind_title) {
  std::optional<std::string> unnamed, written;
  for (std::size_t at = 0; const auto found = find_labelled_date(head, at);) {
    at = found->end;
    const auto date = iso(found->date);
    if (!date) continue;
    if (found->label == LabelledDate::Label::published) return date;
    if (found->label == LabelledDate::Label::written) {
      if (!written) written = date;
    } else if (!unnamed && !is_clock(head.substr(at))) {
      unnamed = date;
    }
  }
  if (unnamed) return unnamed;
  if (written) return written;
  for (const std::string_view line : behind_title) {
    if (const auto date = dated(line)) return date;
  }
  const std::string_view tail = text::trim(text);
  return dated(text::trim(tail.substr(tail.find_last_of('\n') + 1)));
}

// The name of 3 to 40 characters that `text` begins with; empty where it begins with none.
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

// What stands there and is no organ: 某市政府网, 本站, the next label.
bool is_site(std::string_view name) {
  constexpr std::string_view kEnds[] = {"网", "网站", "平台", "日报", "客户端", "公众号"};
  static const WordSet kBegins{
      "本站", "本网", "原创", "网络", "互联网", "转载", "未知", "佚名", "管理员",   "编辑",
      "发布", "公开", "生成", "成文", "发文",   "索引", "主题", "组配", "有效",     "文号",
      "公文", "名称", "标题", "字体", "字号",   "浏览", "点击", "访问", "分享",     "打印",
      "作者", "责任编辑", "时间", "日期"};
  return !kBegins.begin_of(name).empty() ||
         std::any_of(std::begin(kEnds), std::end(kEnds),
                     [&](std::string_view end) { return name.ends_with(end); });
}

// 发布机构 or 来源, unless that is a web site.
std::optional<std::string> find_source(std::string_view head) {
  for (std::size_t at = 0; (at = behind_source_label(head, at)) != head.npos;) {
    const std::string_view name = name_at(head.substr(at));
    at += name.size();
    if (!name.empty() && !is_site(name)) return std::string(name);
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
  if (!meta.authority) meta.authority = source;
  if (!meta.authority) {
    const std::string_view presenter = find_presenter(head);
    if (!presenter.empty()) meta.authority = presenter;
  }
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
