#include "parse/head_label.h"

#include <algorithm>
#include <span>

#include "parse/organ_name.h"
#include "parse/walk.h"
#include "text/character_set.h"
#include "text/fold.h"

namespace gouji::parse {
namespace {

constexpr std::string_view kPublished[] = {"发布日期", "发布时间", "公开日期", "公开时间",
                                           "发表日期", "发表时间", "生成日期", "信息时间"};
constexpr std::string_view kWritten[] = {"成文日期", "发文日期"};
constexpr std::string_view kSources[] = {"发布机构", "发布单位", "公开机构", "公开主体",
                                         "公开单位", "制作机关", "发文机关", "发文单位",
                                         "信息来源", "来源"};
constexpr std::size_t kBytes = 3;  // of a character of a label

// Of the last characters of labels.
text::CharacterSet set_of(std::u32string_view all) {
  text::CharacterSet set;
  for (const char32_t c : all) set.add(c);
  return set;
}

bool parts(char32_t c) { return c == U':' || c == U'：' || c == U'|'; }

bool is_blank(char32_t c) {
  return c == U' ' || (c >= U'\t' && c <= U'\r' && c != U'\v') || c == 0xA0 || c == 0x3000;
}

// Without the blanks at its end.
std::string_view without_blanks(std::string_view text) {
  for (std::string_view before = text; !before.empty(); text = before) {
    std::size_t at = before.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(before[at]) & 0xC0) == 0x80) --at;
    before = before.substr(0, at);
    if (!is_blank(text::next(text, at))) break;
  }
  return text;
}

// Whether `text` ends with `label`, blanks between its characters or not.
bool ends_with_label(std::string_view text, std::string_view label) {
  for (;;) {
    if (!text.ends_with(label.substr(label.size() - kBytes))) return false;
    label.remove_suffix(kBytes);
    if (label.empty()) return true;
    text.remove_suffix(kBytes);
    text = without_blanks(text);
  }
}

bool ends_with_one_of(std::string_view text, std::span<const std::string_view> labels) {
  return std::any_of(labels.begin(), labels.end(),
                     [&](std::string_view label) { return ends_with_label(text, label); });
}

// 日期 where no ideograph stands before it: 有效日期 is another label.
bool ends_with_date(std::string_view text) {
  if (!text.ends_with("日期") && !text.ends_with("时间")) return false;
  text.remove_suffix(2 * kBytes);
  if (text.empty()) return true;
  std::size_t at = text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return !is_han(text::next(text, at));
}

std::optional<LabelledDate::Label> date_label(std::string_view text) {
  if (ends_with_one_of(text, kPublished)) return LabelledDate::Label::published;
  if (ends_with_one_of(text, kWritten)) return LabelledDate::Label::written;
  if (ends_with_date(text)) return LabelledDate::Label::other;
  return std::nullopt;
}

}  // namespace

std::optional<LabelledDate> find_labelled_date(std::string_view head, std::size_t at) {
  static const text::CharacterSet kEnds = set_of(U"期间");
  std::optional<LabelledDate> found;
  kEnds.each(head, at, [&](std::size_t last) {
    Walk walk(head, last + kBytes);
    while (walk.one_that([](char32_t c) { return is_blank(c) || parts(c); })) continue;
    const std::optional<PrintedDate> date = printed_date(walk);
    if (!date) return true;
    const auto label = date_label(head.substr(at, last + kBytes - at));
    if (label) found = LabelledDate{*label, *date, walk.at()};
    return !label;
  });
  return found;
}

std::size_t behind_source_label(std::string_view head, std::size_t at) {
  static const text::CharacterSet kEnds = set_of(U"构位体关源");
  std::size_t found = head.npos;
  kEnds.each(head, at, [&](std::size_t last) {
    Walk walk(head, last + kBytes);
    bool parted = false;
    while (walk.one_that([&](char32_t c) {
      parted = parted || parts(c);
      return is_blank(c) || parts(c);
    })) {
      continue;
    }
    if (!parted || !ends_with_one_of(head.substr(at, last + kBytes - at), kSources)) return true;
    found = walk.at();
    return false;
  });
  return found;
}

}  // namespace gouji::parse
