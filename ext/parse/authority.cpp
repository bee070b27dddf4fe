#include "parse/authority.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <span>

#include "parse/district.h"
#include "parse/organ_name.h"
#include "parse/word_set.h"
#include "text/fold.h"
#include "text/simplified.h"

namespace gouji::parse {
namespace {

// The first of `words` that a name ends in, or nothing.
std::string_view end_of(std::string_view name, std::span<const std::string_view> words) {
  const auto found = std::find_if(words.begin(), words.end(),
                                  [&](std::string_view word) { return name.ends_with(word); });
  return found == words.end() ? std::string_view() : *found;
}

// A short form before what a name ends in.
struct ShortForm {
  std::string_view word;
  std::string_view whole;
  std::array<std::string_view, 3> ends;
};

constexpr std::string_view kBoard = "委员会";

// One after the other. What a name ends in is the organ's own name.
constexpr ShortForm kShortForms[] = {
    {"发改", "发展改革", {kBoard, "局"}},
    {"卫健", "卫生健康", {kBoard, "局"}},
    {"住建", "住房城乡建设", {kBoard, "厅", "局"}},
    {"人社", "人力资源社会保障", {"厅", "局"}},
    {"人力社保", "人力资源社会保障", {"厅", "局"}},
    {"文旅", "文化旅游", {kBoard, "厅", "局"}},
    {"文广旅", "文化广电旅游", {"厅", "局"}},
    {"经信", "经济信息化", {kBoard, "厅", "局"}},
    {"工信", "工业信息化", {"厅", "局"}},
    {"资规", "自然资源规划", {"局"}},
    {"规自", "规划自然资源", {"局"}},
    {"国资", "国有资产监督管理", {kBoard}},
    {"市场监管", "市场监督管理", {"总局", "局"}},
    {"城管执法", "城市管理执法", {kBoard, "局"}},
    {"退役军人", "退役军人事务", {"厅", "局"}},
    {"医保", "医疗保障", {"局"}},
    {"应急", "应急管理", {"局"}},
    {"民宗", "民族宗教事务", {kBoard, "局"}},
    {"林草", "林业草原", {"局"}},
    {"教体", "教育体育", {"局"}},
};

// 住房和城乡建设 is printed without 和 as well, and 和平区 never.
constexpr std::string_view kJoined[] = {
    "发展", "改革", "住房", "城乡", "资源", "社会保障", "卫生", "健康", "文化", "广播", "电视",
    "广电", "旅游", "教育", "体育", "科学", "技术",     "科技", "经济", "工业", "信息化", "商务",
    "水利", "林业", "农业", "民族", "宗教", "交通",     "运输", "管理", "执法", "审批", "服务",
    "统计", "司法", "规划", "粮食", "物资", "人口",     "劳动", "应急", "金融", "新闻", "出版",
    "数据", "保密", "草原", "园林", "生态", "环境",     "建设"};

// What the name of a place ends with.
constexpr std::array<std::string_view, 8> kPlaces{"省", "市", "县", "区",
                                                  "旗", "镇", "乡", "自治州"};

// Before 区 these make no name of a district.
constexpr std::string_view kNoName[] = {
    "开发", "高新", "经开", "新",   "园",   "景",   "矿",   "库",   "灾",   "保护", "示范", "试验",
    "合作", "度假", "保税", "牧",   "农",   "工业", "管理", "社",   "校",   "辖",   "山",   "特",
    "农村", "城镇", "重点", "贫困", "民族", "沿海", "集聚", "先导", "功能", "片",   "地"};

void append(std::string& utf8, char32_t c) {
  const auto put = [&](char32_t byte) { utf8.push_back(static_cast<char>(byte)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | c >> 6);
    put(0x80 | (c & 0x3F));
  } else {
    if (c < 0x10000) {
      put(0xE0 | c >> 12);
    } else {
      put(0xF0 | c >> 18);
      put(0x80 | (c >> 12 & 0x3F));
    }
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

std::string folded(std::string_view name) {
  const std::optional<std::string> simple = text::simplified(name);
  std::string utf8;
  for (const char32_t c : text::fold(simple ? std::string_view(*simple) : name)) append(utf8, c);
  return utf8;
}

bool has(std::string_view name, std::string_view part) { return name.find(part) != name.npos; }

bool is_no_district(std::string_view place) {
  constexpr std::string_view kDistrict = "区";
  if (!place.ends_with(kDistrict)) return false;
  place.remove_suffix(kDistrict.size());
  return !end_of(place, kNoName).empty();
}

constexpr std::size_t kBytes = 3;  // of a character of what follows

// The character in front of the last `bytes` of `name`; 0 where there is none.
char32_t character_before(std::string_view name, std::size_t bytes) {
  if (name.size() <= bytes) return 0;
  std::size_t at = name.size() - bytes - 1;
  while (at > 0 && (static_cast<unsigned char>(name[at]) & 0xC0) == 0x80) --at;
  return text::next(name, at);
}

bool is_one_of(char32_t c, std::u32string_view all) { return all.find(c) != all.npos; }

// 中华人民共和国水利部, unless one character is left; 国家税务总局长沙市税务局
void drop_nation(std::string& name) {
  constexpr std::string_view kNation = "中华人民共和国";
  constexpr std::string_view kTaxation = "国家税务总局";
  constexpr std::string_view kOffice = "税务局";
  if (name.starts_with(kNation)) {
    std::size_t at = kNation.size();
    if (at < name.size()) text::next(name, at);
    if (at < name.size()) name.erase(0, kNation.size());
  }
  const bool office = name.starts_with(kTaxation) && name.ends_with(kOffice) &&
                      name.size() > kTaxation.size() + kOffice.size();
  if (office) name.erase(0, kTaxation.size());
}

void shorten_government(std::string& name) {
  constexpr std::string_view kWhole = "人民政府";
  constexpr std::size_t kPeople = 2 * kBytes;
  for (std::size_t at = 0; (at = name.find(kWhole, at)) != name.npos;) {
    name.erase(at, kPeople);
    at += kWhole.size() - kPeople;
  }
}

// Puts `whole` for the one of `ends` that `name` ends in.
void replace_end(std::string& name, std::initializer_list<std::string_view> ends,
                 std::string_view whole) {
  const std::string_view end = end_of(name, ends);
  if (!end.empty()) name.replace(name.size() - end.size(), end.size(), whole);
}

// 县府办, 街道办, 管委会, 财政委
void complete_end(std::string& name) {
  constexpr std::u32string_view kPlaceEnds = U"省市县区州盟旗镇乡";
  constexpr std::u32string_view kNoBoard = U"省市县区州盟旗镇乡地党工纪政团常";
  for (const std::string_view office : {"府办", "府办公室"}) {
    const auto last = name.ends_with(office) ? character_before(name, office.size()) : 0;
    if (!is_one_of(last, kPlaceEnds)) continue;
    replace_end(name, {office}, "政府办公室");
    break;
  }
  replace_end(name, {"街道", "街道办", "街道办事处"}, "街道办事处");
  replace_end(name, {"管委会"}, "管理委员会");
  if (name.ends_with("委")) {
    const char32_t last = character_before(name, kBytes);
    if (last != 0 && !is_one_of(last, kNoBoard)) name += "员会";
  }
  if (name.ends_with("办") && !has(name, "驻")) name += "公室";  // 驻京办 is an 办事处
}

// 发展和改革 is 发展改革.
void drop_and(std::string& name) {
  static const WordSet kAnd{"和", "与", "及"};
  if (!kAnd.stands_in(name)) return;
  std::string rest;
  const std::string_view whole = name;
  for (std::size_t at = 0; at < whole.size();) {
    const std::size_t begin = at;
    text::next(whole, at);
    const bool dropped = !kAnd.begin_of(whole.substr(begin)).empty() &&
                         !end_of(whole.substr(0, begin), kJoined).empty();
    if (!dropped) rest.append(whole, begin, at - begin);
  }
  name = std::move(rest);
}

// 发改局 is 发展改革局.
void expand(std::string& name) {
  constexpr std::string_view kEnds[] = {kBoard, "厅", "局"};
  if (end_of(name, kEnds).empty()) return;
  for (const ShortForm& form : kShortForms) {
    for (const std::string_view end : form.ends) {
      if (end.empty() || !name.ends_with(end)) continue;
      const std::size_t at = name.size() - end.size();
      if (!std::string_view(name).substr(0, at).ends_with(form.word)) continue;
      name.replace(at - form.word.size(), form.word.size(), form.whole);
      break;
    }
  }
}

void unify_organ(std::string& name) {
  drop_nation(name);
  shorten_government(name);
  complete_end(name);
  drop_and(name);
  expand(name);
}

// Calls visit(behind) behind each number of `least` to `most` ideographs at the begin of `name`,
// until it gives true.
template <typename Visit>
bool behind_ideographs(std::string_view name, int least, int most, const Visit& visit) {
  std::size_t at = 0;
  for (int characters = 1; characters <= most && at < name.size(); ++characters) {
    if (!is_of_name(text::next(name, at))) return false;
    if (characters >= least && visit(at)) return true;
  }
  return false;
}

// The one of `words` that `text` begins with, or nothing.
std::string_view begin_of(std::string_view text, std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words) {
    if (text.starts_with(word)) return word;
  }
  return {};
}

// 营县: a county whose name has one character.
bool begins_short_county(std::string_view name) {
  if (name.empty()) return false;
  std::size_t at = 0;
  constexpr std::u32string_view kOther = U"区市各乡郊";
  return kOther.find(text::next(name, at)) == kOther.npos && name.substr(at).starts_with("县");
}

bool begins_county(std::string_view name) {
  constexpr std::u32string_view kNone = U"市区镇乡街局委办厅";
  constexpr std::u32string_view kBanners = U"特尔洛审锦腾沁汉曼伦左右中前后治";
  constexpr int kLeast = 2;
  constexpr int kMost = 12;
  if (begins_short_county(name)) return true;
  std::size_t at = 0;
  for (int characters = 1; characters <= kMost && at < name.size(); ++characters) {
    if (kNone.find(text::next(name, at)) != kNone.npos) return false;
    if (characters < kLeast || at >= name.size()) continue;
    if (name.substr(at).starts_with("县")) return true;
    std::size_t behind = at;
    const bool banner = kBanners.find(text::next(name, behind)) != kBanners.npos;
    if (banner && name.substr(behind).starts_with("旗")) return true;
  }
  return false;
}

// 湖北省随州市…: what is behind the province begins with a place of its own.
void drop_province(std::string& name) {
  const std::string_view province = begin_of(
      name, {"河北省", "山西省", "辽宁省", "吉林省", "黑龙江省", "江苏省", "浙江省", "安徽省",
             "福建省", "江西省", "山东省", "河南省", "湖北省", "湖南省", "广东省", "海南省",
             "四川省", "贵州省", "云南省", "陕西省", "甘肃省", "青海省", "内蒙古自治区",
             "西藏自治区", "广西壮族自治区", "宁夏回族自治区", "新疆维吾尔自治区"});
  if (province.empty()) return;
  const std::string_view rest = std::string_view(name).substr(province.size());
  std::string_view place;
  behind_ideographs(rest, 2, 12, [&](std::size_t at) {
    const std::string_view kind =
        begin_of(rest.substr(at), {"市", "州", "地区", "盟", "县", "区", "旗"});
    if (!kind.empty()) place = rest.substr(0, at + kind.size());
    return !kind.empty();
  });
  if (place.empty() && !begins_short_county(rest)) return;
  if (!is_no_district(place)) {
    name.erase(0, province.size());
  }
}

// 南充市营山县…, 延边朝鲜族自治州安图县…
void drop_city(std::string& name) {
  const std::string_view whole = name;
  std::size_t city = 0;
  behind_ideographs(whole, 2, 12, [&](std::size_t at) {
    const std::string_view kind = begin_of(whole.substr(at), {"自治州", "地区", "盟", "市"});
    const bool found = !kind.empty() && begins_county(whole.substr(at + kind.size()));
    if (found) city = at + kind.size();
    return found;
  });
  name.erase(0, city);
}

// 东湖区…: with its city, where that is known.
void add_city(std::string& name) {
  constexpr std::string_view kDistrict = "区";
  constexpr std::u32string_view kOther = U"域县划块段内间情别直级";
  const std::string_view whole = name;
  std::string_view place;
  behind_ideographs(whole, 2, 8, [&](std::size_t at) {
    if (!whole.substr(at).starts_with(kDistrict)) return false;
    std::size_t behind = at + kDistrict.size();
    const std::string_view district = whole.substr(0, behind);
    const bool ends = behind == whole.size();
    if (!ends && kOther.find(text::next(whole, behind)) != kOther.npos) return false;
    place = district;
    return true;
  });
  if (!place.empty()) name.insert(0, city_of(place));
}

// By hand: to find the groups of an expression is slow.
void unify_place(std::string& name) {
  if (has(name, "省") || has(name, "自治区")) drop_province(name);
  if (has(name, "县") || has(name, "旗")) drop_city(name);
  if (has(name, "区")) add_city(name);
}

// The ideographs that `name` ends in, where those are the name of a place and what stands before
// them names no organ; empty where not.
std::string_view place_of(std::string_view name) {
  constexpr std::u32string_view kOrgans = U"局委办厅会处院所站队司部心";
  const std::string_view kind = end_of(name, kPlaces);
  if (kind.empty()) return {};
  std::size_t begin = 0;
  bool organ = false;   // in front of the ideographs
  bool behind = false;  // among them
  for (std::size_t at = 0; at < name.size();) {
    const char32_t c = text::next(name, at);
    behind = behind || is_one_of(c, kOrgans);
    if (is_han(c)) continue;
    organ = organ || behind;
    begin = at;
  }
  return organ || name.size() - begin <= kind.size() ? std::string_view() : name.substr(begin);
}

// A place alone stands for its government: 营山县2024年政府信息公开工作年度报告.
void name_government(std::string& name) {
  const std::string_view place = place_of(name);
  if (!place.empty() && !is_no_district(place)) name += "政府";
}

}  // namespace

std::string authority_key(std::string_view name) {
  constexpr std::size_t kLongest = 600;  // bytes: no organ has a longer name
  std::string key = folded(name);
  if (key.empty() || key.size() > kLongest) return key;
  unify_organ(key);
  unify_place(key);
  name_government(key);
  return key;
}

}  // namespace gouji::parse
