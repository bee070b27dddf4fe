#include "parse/authority.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <vector>

#include "parse/district.h"
#include "parse/label.h"
#include "parse/pattern.h"
#include "text/fold.h"
#include "text/simplified.h"

namespace gouji::parse {
namespace {

struct Rewrite {
  std::string_view needs;    // part of all that it fits: most names have none of these
  std::u32string_view ends;  // one of these ends all that it fits; empty where anything may
  std::string_view pattern;
  std::string_view to;
};

// One after the other, each as often as it fits. What a name ends in is the organ's own name.
constexpr Rewrite kOrgans[] = {
    {"中华人民共和国", U"", R"(^中华人民共和国(..))", R"(\1)"},
    {"国家税务总局", U"局", R"(^国家税务总局(.+税务局)$)", R"(\1)"},  // 国家税务总局长沙市税务局
    {"人民政府", U"", R"(人民政府)", "政府"},
    {"府办", U"办室", R"(([省市县区州盟旗镇乡])府办(?:公室)?$)", R"(\1政府办公室)"},
    {"街道", U"道处办", R"(街道(?:办事处|办)?$)", "街道办事处"},
    {"管委会", U"会", R"(管委会$)", "管理委员会"},
    {"委", U"委", R"(([^省市县区州盟旗镇乡地党工纪政团常])委$)", R"(\1委员会)"},
    {"办", U"办", R"(^([^驻]*)办$)", R"(\1办公室)"},  // 驻京办 is an 办事处
    // 住房和城乡建设 is printed without 和 as well, and 和平区 never.
    {"", U"",
     R"((发展|改革|住房|城乡|资源|社会保障|卫生|健康|文化|广播|电视|广电|旅游|教育|体育|科学|技术|)"
     R"(科技|经济|工业|信息化|商务|水利|林业|农业|民族|宗教|交通|运输|管理|执法|审批|服务|统计|司法|)"
     R"(规划|改革|粮食|物资|人口|劳动|应急|金融|新闻|出版|数据|保密|草原|园林|生态|环境|建设)[和与及])",
     R"(\1)"},
    {"发改", U"会局", R"(发改(委员会|局)$)", R"(发展改革\1)"},
    {"卫健", U"会局", R"(卫健(委员会|局)$)", R"(卫生健康\1)"},
    {"住建", U"会厅局", R"(住建(委员会|厅|局)$)", R"(住房城乡建设\1)"},
    {"人", U"厅局", R"((?:人社|人力社保)(厅|局)$)", R"(人力资源社会保障\1)"},
    {"文旅", U"会厅局", R"(文旅(委员会|厅|局)$)", R"(文化旅游\1)"},
    {"文广旅", U"厅局", R"(文广旅(厅|局)$)", R"(文化广电旅游\1)"},
    {"经信", U"会厅局", R"(经信(委员会|厅|局)$)", R"(经济信息化\1)"},
    {"工信", U"厅局", R"(工信(厅|局)$)", R"(工业信息化\1)"},
    {"资规局", U"局", R"(资规局$)", "自然资源规划局"},
    {"规自局", U"局", R"(规自局$)", "规划自然资源局"},
    {"国资委员会", U"会", R"(国资委员会$)", "国有资产监督管理委员会"},
    {"市场监管", U"局", R"(市场监管(总局|局)$)", R"(市场监督管理\1)"},
    {"城管执法", U"会局", R"(城管执法(委员会|局)$)", R"(城市管理执法\1)"},
    {"退役军人", U"厅局", R"(退役军人(厅|局)$)", R"(退役军人事务\1)"},
    {"医保局", U"局", R"(医保局$)", "医疗保障局"},
    {"应急局", U"局", R"(应急局$)", "应急管理局"},
    {"民宗", U"会局", R"(民宗(委员会|局)$)", R"(民族宗教事务\1)"},
    {"林草局", U"局", R"(林草局$)", "林业草原局"},
    {"教体局", U"局", R"(教体局$)", "教育体育局"},
};

// What the name of a place ends with.
constexpr std::array<std::string_view, 9> kPlaces{"省", "自治区", "自治州", "市", "县",
                                                  "区", "旗",     "镇",     "乡"};

// Before 区 these make no name of a district.
constexpr std::string_view kNoName =
    "(?:开发|高新|经开|新|园|景|矿|库|灾|保护|示范|试验|合作|度假|保税|牧|农|工业|管理|社|校|辖|山|"
    "特|"
    "农村|城镇|重点|贫困|民族|沿海|集聚|先导|功能|片|地)区$";

struct Compiled {
  const Rewrite& rewrite;
  std::uint64_t letters;  // that it needs
  RE2 pattern;
};

// The characters of `utf8`, a bit for each, hashed.
std::uint64_t letters_in(std::string_view utf8) {
  std::uint64_t bits = 0;
  for (std::size_t at = 0; at < utf8.size();) bits |= letter(text::next(utf8, at));
  return bits;
}

// The last character of well-formed UTF-8 that is not empty.
char32_t last_character(std::string_view utf8) {
  std::size_t at = utf8.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(utf8[at]) & 0xC0) == 0x80) --at;
  return text::next(utf8, at);
}

struct AuthorityPatterns {
  AuthorityPatterns() {
    for (const Rewrite& rewrite : kOrgans) {
      organs.push_back(
          new Compiled{rewrite, letters_in(rewrite.needs), RE2(piece(rewrite.pattern))});
    }
  }
  std::vector<const Compiled*> organs;
  RE2 no_name{piece(kNoName)};
  RE2 place{
      R"(^[^局委办厅会处院所站队司部心]*?(\p{Han}+?(?:省|自治区|自治州|市|县|区|旗|镇|乡))$)"};
};

const AuthorityPatterns& authority_patterns() {
  static const auto* const kPatterns = new AuthorityPatterns;
  return *kPatterns;
}

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

bool ends_place(std::string_view name) {
  return std::any_of(kPlaces.begin(), kPlaces.end(),
                     [&](std::string_view kind) { return name.ends_with(kind); });
}

void unify_organ(std::string& name) {
  std::uint64_t letters = letters_in(name);
  for (const Compiled* each : authority_patterns().organs) {
    const Rewrite& rewrite = each->rewrite;
    if ((each->letters & ~letters) != 0 || !has(name, rewrite.needs)) continue;
    if (!rewrite.ends.empty() && rewrite.ends.find(last_character(name)) == rewrite.ends.npos) {
      continue;
    }
    if (rewrite.needs.empty() && !has(name, "和") && !has(name, "与") && !has(name, "及")) continue;
    if (RE2::GlobalReplace(&name, each->pattern, piece(rewrite.to)) > 0) letters = letters_in(name);
  }
}

// Calls visit(behind) behind each number of `least` to `most` ideographs at the begin of `name`,
// until it gives true.
template <typename Visit>
bool behind_ideographs(std::string_view name, int least, int most, const Visit& visit) {
  std::size_t at = 0;
  for (int characters = 1; characters <= most && at < name.size(); ++characters) {
    const std::size_t begin = at;
    text::next(name, at);
    if (!is_of_name(name.substr(begin, at - begin))) return false;
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
  if (!RE2::PartialMatch(piece(place), authority_patterns().no_name)) {
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

// A place alone stands for its government: 营山县2024年政府信息公开工作年度报告.
void name_government(std::string& name) {
  const AuthorityPatterns& all = authority_patterns();
  std::string place;
  if (!ends_place(name) || !RE2::FullMatch(name, all.place, &place)) return;
  if (!RE2::PartialMatch(place, all.no_name)) name += "政府";
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
