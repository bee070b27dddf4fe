#include "parse/pattern.h"

#include <initializer_list>
#include <string>
#include <string_view>

namespace gouji::parse {
namespace {

using namespace std::string_literals;

// The name of an organ, by what such names end in: 本机关, 政府信息 are none.
constexpr char kOrgan[] =
    R"([\p{Han}（）()]{2,38}?(?:府|局|委|委员会|办|室|处|厅|镇|乡|街道|中心|院|校|大学|部|县|市|区|省|公司|)"
    R"(站|所|队|集团|馆))";

// What parts a label from what it names, and the cells of a table: blanks of any width and bars.
constexpr char kBlank[] = R"([\s\x{A0}\x{3000}:：|])";

// One of `labels`, with blanks between its characters or not.
std::string spaced(std::initializer_list<std::string_view> labels) {
  constexpr std::size_t kBytes = 3;  // of a character
  std::string pattern;
  for (const std::string_view label : labels) {
    if (!pattern.empty()) pattern += '|';
    for (std::size_t at = 0; at < label.size(); at += kBytes) {
      if (at > 0) pattern += R"([\s\x{A0}\x{3000}]*)";
      pattern += label.substr(at, kBytes);
    }
  }
  return pattern;
}

}  // namespace

// The wordings are those of FIELD 7 (metadata): dates have blanks anywhere, labels are parted from
// what they name by a colon, a bar or not.
Patterns::Patterns()
    : title_label(R"(^(?:标\s*题|名\s*称|信息名称)\s*[:：|]\s*)"),
      published("(?:(" +
                spaced({"发布日期", "发布时间", "公开日期", "公开时间", "发表日期", "发表时间",
                        "生成日期", "信息时间"}) +
                ")|(" + spaced({"成文日期", "发文日期"}) + R"()|(?:^|[^\p{Han}])(?:日期|时间)))" +
                kBlank + R"(*(20\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?)"),
      dated(R"(^[（(]?\s*(20\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?\s*[)）]?$)"),
      source("(?:" +
             spaced({"发布机构", "发布单位", "公开机构", "公开主体", "公开单位", "制作机关",
                     "发文机关", "发文单位", "信息来源", "来源"}) +
             ")" + kBlank + "*[:：|]" + kBlank + "*"),
      site(
          "(?:网|网站|平台|日报|客户端|公众号)$|^(?:本站|本网|原创|网络|互联网|转载|未知|佚名|"
          "管理员|编辑)|"
          "^(?:发布|公开|生成|成文|发文|索引|主题|组配|有效|文号|公文|名称|标题|字体|字号|浏览|"
          "点击|访问|分享|"
          "打印|作者|责任编辑|时间|日期)"),
      compiled_by("由("s + kOrgan + R"()(?:[（(][^（()）]*[)）])?(?:负责)?编制)"),
      presented("(?:现将|公布|公开|发布)("s + kOrgan +
                R"()\s*(?:[（(][^（()）]*[)）])?\s*20\d\d\s*年)") {}

const Patterns& patterns() {
  static const Patterns kPatterns;
  return kPatterns;
}

}  // namespace gouji::parse
