#include "text/html_head.h"

#include <algorithm>

#include "text/blank.h"
#include "text/grid.h"
#include "text/html_flow.h"
#include "text/html_markup.h"

namespace gouji::text {
namespace {

constexpr std::array<std::string_view, 3> kLabels = {"标题：", "发布日期：", "来源："};

// The names of <meta> tags without signs and case, the better ones first. The first of each are
// those that the guidelines for government sites prescribe. <title> comes behind all of them: it
// names the site as well.
constexpr std::array<std::string_view, 4> kTitles = {"articletitle", "dctitle", "ogtitle", "title"};
constexpr std::array<std::string_view, 8> kDates = {
    "pubdate",     "publishdate", "publicationdate",      "pubtime",
    "publishtime", "releasedate", "articlepublishedtime", "dcdate"};
constexpr std::array<std::string_view, 4> kSources = {"contentsource", "articlesource", "source",
                                                      "dcsource"};

std::string folded(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (is_ascii_letter(c)) out.push_back(static_cast<char>(c | 0x20));
  }
  return out;
}

template <std::size_t kSize>
std::size_t rank(const std::array<std::string_view, kSize>& names, const std::string& name) {
  return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

// The charset in "text/html; charset=gb2312".
std::string_view charset_of(std::string_view content) {
  constexpr std::string_view kKey = "charset";
  for (std::size_t at = 0; at + kKey.size() < content.size(); ++at) {
    if (!html_same_name(content.substr(at, kKey.size()), kKey)) continue;
    const std::size_t begin = content.find_first_not_of(" =\"'", at + kKey.size());
    if (begin == content.npos) return {};
    return content.substr(begin, content.find_first_of(" ;,\"'", begin) - begin);
  }
  return {};
}

// <?xml version="1.0" encoding="GB2312"?>
std::string_view xml_encoding(std::string_view bytes) {
  const std::string_view declaration = bytes.substr(0, std::min(bytes.find("?>"), bytes.size()));
  constexpr std::string_view kKey = "encoding";
  const std::size_t at = declaration.find(kKey);
  if (at == declaration.npos) return {};
  return html_attribute(declaration.substr(at), kKey);
}

}  // namespace

void HtmlHead::add_title(std::string_view html) { add(title, kTitles.size(), html); }

void HtmlHead::add_meta(std::string_view attributes) {
  std::string_view name = html_attribute(attributes, "name");
  if (name.empty()) name = html_attribute(attributes, "property");
  if (name.empty()) return;
  const std::string key = folded(name);
  const std::string_view content = html_attribute(attributes, "content");
  if (const std::size_t i = rank(kTitles, key); i < kTitles.size()) add(title, i, content);
  if (const std::size_t i = rank(kDates, key); i < kDates.size()) add(published, i, content);
  if (const std::size_t i = rank(kSources, key); i < kSources.size()) add(source, i, content);
}

void HtmlHead::add(Field field, std::size_t rank, std::string_view html) {
  Entry& entry = entries_[field];
  if (!entry.value.empty() && entry.rank <= rank) return;
  // One line, with nothing in it that parts cells.
  std::string text;
  HtmlFlow flow;
  flow.set_target(text);
  flow.append(html);
  std::string value;
  append_cell(text, value);
  if (!trim(value).empty()) entry = {std::move(value), rank};
}

std::string HtmlHead::lines() const {
  std::string out;
  for (std::size_t i = 0; i < kFields; ++i) {
    if (entries_[i].value.empty()) continue;
    out.append(kLabels[i]).append(entries_[i].value).push_back('\n');
  }
  return out;
}

std::string_view declared_charset(std::string_view bytes) {
  constexpr std::size_t kHead = 16384;  // some pages have long scripts before it
  bytes = bytes.substr(0, kHead);
  if (bytes.starts_with("<?xml")) {
    if (const std::string_view charset = xml_encoding(bytes); !charset.empty()) return charset;
  }
  for (std::size_t at = bytes.find('<'); at < bytes.size(); at = bytes.find('<', at)) {
    const HtmlMarkup markup = html_markup(bytes, at);
    at = markup.end;
    if (markup.kind != HtmlMarkup::Kind::start) continue;
    if (markup.role == HtmlRole::raw_hidden) at = html_raw_end(bytes, at, markup.name);
    if (markup.role != HtmlRole::meta) continue;
    std::string_view charset = html_attribute(markup.attributes, "charset");
    if (charset.empty()) charset = charset_of(html_attribute(markup.attributes, "content"));
    if (!charset.empty()) return trim(charset);
  }
  return {};
}

}  // namespace gouji::text
