#include "parse/authority.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "parse/district.h"
#include "parse/pattern.h"
#include "text/fold.h"
#include "text/simplified.h"

namespace gouji::parse {
namespace {

struct Rewrite {
  std::string_view needs;  // part of all that it fits: most names have none of these
  std::string_view pattern;
  std::string_view to;
};

// One after the other, each as often as it fits. What a name ends in is the organ's own name.
constexpr Rewrite kOrgans[] = {
    {"中华人民共和国", R"(^中华人民共和国(..))", R"(\1)"},
    {"国家税务总局", R"(^国家税务总局(.+税务局)$)", R"(\1)"},  // 国家税务总局长沙市税务局
    {"人民政府", R"(人民政府)", "政府"},
    {"府办", R"(([省市县区州盟旗镇乡])府办(?:公室)?$)", R"(\1政府办公室)"},
    {"街道", R"(街道(?:办事处|办)?$)", "街道办事处"},
    {"管委会", R"(管委会$)", "管理委员会"},
    {"委", R"(([^省市县区州盟旗镇乡地党工纪政团常])委$)", R"(\1委员会)"},
    {"办", R"(^([^驻]*)办$)", R"(\1办公室)"},  // 驻京办 is an 办事处
    // 住房和城乡建设 is printed without 和 as well, and 和平区 never.
    {"",
     R"((发展|改革|住房|城乡|资源|社会保障|卫生|健康|文化|广播|电视|广电|旅游|教育|体育|科学|技术|)"
     R"(科技|经济|工业|信息化|商务|水利|林业|农业|民族|宗教|交通|运输|管理|执法|审批|服务|统计|司法|)"
     R"(规划|改革|粮食|物资|人口|劳动|应急|金融|新闻|出版|数据|保密|草原|园林|生态|环境|建设)[和与及])",
     R"(\1)"},
    {"发改", R"(发改(委员会|局)$)", R"(发展改革\1)"},
    {"卫健", R"(卫健(委员会|局)$)", R"(卫生健康\1)"},
    {"住建", R"(住建(委员会|厅|局)$)", R"(住房城乡建设\1)"},
    {"人", R"((?:人社|人力社保)(厅|局)$)", R"(人力资源社会保障\1)"},
    {"文旅", R"(文旅(委员会|厅|局)$)", R"(文化旅游\1)"},
    {"文广旅", R"(文广旅(厅|局)$)", R"(文化广电旅游\1)"},
    {"经信", R"(经信(委员会|厅|局)$)", R"(经济信息化\1)"},
    {"工信", R"(工信(厅|局)$)", R"(工业信息化\1)"},
    {"资规局", R"(资规局$)", "自然资源规划局"},
    {"规自局", R"(规自局$)", "规划自然资源局"},
    {"国资委员会", R"(国资委员会$)", "国有资产监督管理委员会"},
    {"市场监管", R"(市场监管(总局|局)$)", R"(市场监督管理\1)"},
    {"城管执法", R"(城管执法(委员会|局)$)", R"(城市管理执法\1)"},
    {"退役军人", R"(退役军人(厅|局)$)", R"(退役军人事务\1)"},
    {"医保局", R"(医保局$)", "医疗保障局"},
    {"应急局", R"(应急局$)", "应急管理局"},
    {"民宗", R"(民宗(委员会|局)$)", R"(民族宗教事务\1)"},
    {"林草局", R"(林草局$)", "林业草原局"},
    {"教体局", R"(教体局$)", "教育体育局"},
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
  std::string_view needs;
  RE2 pattern;
  std::string_view to;
};

struct AuthorityPatterns {
  AuthorityPatterns() {
    for (const Rewrite& rewrite : kOrgans) {
      organs.push_back(new Compiled{rewrite.needs, RE2(piece(rewrite.pattern)), rewrite.to});
    }
  }
  std::vector<const Compiled*> organs;
  // 湖北省随州市…: what is behind the province begins with a place of its own.
  RE2 province{
      "^(?:(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|"
      "四川|贵州|"
      "云南|陕西|甘肃|青海)省|(?:内蒙古|西藏|广西壮族|宁夏回族|新疆维吾尔)自治区)"
      "((\\p{Han}{2,12}?(?:市|州|地区|盟|县|区|旗)).*|[^区市各乡郊]县.*)$"};
  // 南充市营山县…, 延边朝鲜族自治州安图县…
  RE2 county{
      "^\\p{Han}{2,12}?(?:自治州|地区|盟|市)"
      "((?:[^市区镇乡街局委办厅]{2,12}?(?:县|[特尔洛审锦腾沁汉曼伦左右中前后治]旗)|[^区市各乡郊]县)"
      ".*)$"};
  RE2 district{R"(^(\p{Han}{2,8}?区)(?:[^域县划块段内间情别直级]|$))"};
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
  for (const Compiled* rewrite : authority_patterns().organs) {
    if (!has(name, rewrite->needs)) continue;
    if (rewrite->needs.empty() && !has(name, "和") && !has(name, "与") && !has(name, "及"))
      continue;
    RE2::GlobalReplace(&name, rewrite->pattern, piece(rewrite->to));
  }
}

// Each expression is asked only where the name has a word that it needs: expressions with groups
// are slow.
void unify_place(std::string& name) {
  const AuthorityPatterns& all = authority_patterns();
  std::string rest, place;
  if ((has(name, "省") || has(name, "自治区")) &&
      RE2::FullMatch(name, all.province, &rest, &place) && !RE2::PartialMatch(place, all.no_name)) {
    name = rest;
  }
  if ((has(name, "县") || has(name, "旗")) && RE2::FullMatch(name, all.county, &rest)) name = rest;
  if (has(name, "区") && RE2::PartialMatch(name, all.district, &place)) {
    name.insert(0, city_of(place));
  }
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
