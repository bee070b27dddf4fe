// Advertising and garbled characters, and the honest words that look like them.
#include "parse/oddity.h"

#include <re2/re2.h>

#include <chrono>
#include <string>

#include "catch.h"
#include "parse/oddity_word.h"
#include "parse/report.h"
#include "text/medium.h"

namespace {

using gouji::parse::Report;

/// "kind|word|quote\n" for each oddity.
std::string oddities(const std::string& text) {
  const Report report(gouji::text::read_text(text));
  std::string rows;
  for (const auto& oddity : report.oddities()) {
    rows.append(oddity.kind).append("|").append(oddity.word).append("|");
    rows.append(oddity.quote).append("\n");
  }
  return rows;
}

}  // namespace

TEST_CASE("every expression for oddities compiles", "[parse][oddity]") {
  for (const auto word : gouji::parse::injected_words()) {
    INFO(word);
    CHECK(RE2(std::string(word)).ok());
  }
  for (const auto tail : gouji::parse::injected_tails()) {
    INFO(tail);
    CHECK(RE2(std::string(tail)).ok());
  }
  for (const auto& garble : gouji::parse::garbles()) {
    INFO(garble.name);
    CHECK(RE2(std::string(garble.pattern)).ok());
  }
}

TEST_CASE("advertising is quoted as a whole phrase", "[parse][oddity]") {
  struct {
    const char* text;
    const char* row;
  } const cases[] = {
      {"坚持以足彩app哪个是正规的新时代", "injected|足彩|足彩app哪个是正规的\n"},
      {"国务院办公厅365bet体育官网印发", "injected|365bet|365bet体育官网\n"},
      {"澳门金沙城中心_欧洲杯足球网-【投注官网平台】水务局",
       "injected|澳门金沙|澳门金沙\ninjected|欧洲杯足球网|欧洲杯足球网\n"
       "injected|投注官网|投注官网平台\n"},
      {"威廉希尔体育政务公开领导小组办公室", "injected|威廉希尔|威廉希尔体育\n"},
      {"免费菠萝视频app下载", "injected|免费菠萝视频|免费菠萝视频app下载\n"},
      {"国产精品久久久久久_欧美激情视频一区二区_日韩女优在线播放",
       "injected|国产精品久|国产精品久\ninjected|久久久久|久久久久\n"
       "injected|欧美激情|欧美激情视频一区二区\ninjected|日韩女优|日韩女优在线\n"},
      {"五大联赛买球APP下载", "injected|五大联赛买球|五大联赛买球APP下载\n"},
      {"開元棋牌", "injected|开元棋牌|開元棋牌\n"},
  };
  for (const auto& one : cases) {
    CAPTURE(one.text);
    CHECK(oddities(one.text) == one.row);
  }
}

TEST_CASE("honest words are none", "[parse][oddity]") {
  for (const char* text :
       {"公开福利彩票公益金和体育彩票公益金使用情况，体彩销售网点、投注站和彩票市场监管信息",
        "县体育局举办足球联赛，开放体育场馆，推广全民健身体育APP和体育服务平台",
        "港澳台及外国人申请；赴澳门、香港招商；贵州省金沙县、金沙江、金沙街道、永利村、银河路",
        "打击跨境赌博、网络赌博、六合彩、老虎机，查处棋牌室和娱乐场所，整治淫秽色情",
        "下载“国家反诈中心”APP，政务APP下载量，通过抖音短视频平台、短视频APP、直播平台发布",
        "久久为功、成人教育、成人高考、成人学校、妇女优先、欧美同学会、亚洲运动会、激情广场",
        "构建“一区二区三中心”格局，国产化率，推广国产精品牌，老年人无码通行，中文字幕，人人参与",
        "皇冠大厦、新葡萄园、足球彩旗、开云街道、江南体育中心、半岛体育公园、星空体育场",
        "亚洲综合实力、欧美市场、日韩企业、在线视频、免费开放、最新版本、官方网站、登录入口",
        "哪个部门负责？公开什么？怎么办?请拨打12345。网址:https://a.gov.cn/x?id=1&y=??",
        "咨询:Is it true?? 5·15政务公开日，“两微一端”，25℃，100㎡，·········7，×××村，①②③，——",
        "猇(xiāo)亭区、鄠(hù)邑区、附件(pdf)(doc)(xls)(a)(b)(i)(ii)(iii)(app)(he)",
        "│规章│ 0 │ ┌─┐ ├─┤ ┏━┓ 联通 屯屯通公路 Café Zürich α β"}) {
    CAPTURE(text);
    CHECK(oddities(text) == "");
  }
}

TEST_CASE("garbled characters are quoted with what stands beside them", "[parse][oddity]") {
  struct {
    const char* text;
    const char* row;
  } const cases[] = {
      {"\n???三、收到和处理政府信息\n", "garbled|?|???三、收到和处理政\n"},
      {"三、本年度办理结果??\n", "garbled|?|、本年度办理结果??\n"},
      {"?发布日期", "garbled|?|?发布日期\n"},
      {"公开信息\uFFFD\uFFFD条", "garbled|U+FFFD|公开信息\uFFFD\uFFFD条\n"},
      {"政府锟斤拷息", "garbled|锟斤拷|政府锟斤拷息\n"},
      {"鏀垮簻淇℃伅鍏紑宸ヤ綔", "garbled|UTF-8/GBK|鏀垮簻淇℃伅鍏紑宸ヤ綔\n"},
      {"ÕþÎñ¹«¿ª", "garbled|Latin-1|ÕþÎñ¹«¿ª\n"},
      {"“三审三?！敝贫龋", "garbled|GBK|“三审三?！敝贫龋\n"},
      {"?。ㄒ唬┲鲃庸", "garbled|GBK|?。ㄒ唬┲鲃庸\n"},
      {"在5ž15活动中", "garbled|ž|在5ž15活动中\n"},
      {"无。?/p>", "garbled|?/p>|无。?/p>\n"},
      {"文(wen)章(zhang)來源:发(fa)布时(shi)间(jian)",
       "garbled|pinyin|文(wen)章(zhang)來源:发(fa)布时(shi)间(jian)\n"},
  };
  for (const auto& one : cases) {
    CAPTURE(one.text);
    CHECK(oddities(one.text) == one.row);
  }
}

TEST_CASE("places of one line far apart are several", "[parse][oddity]") {
  CHECK(oddities("公开\uFFFD条，其中通过政府门户网站发布的有四十一\uFFFD条") ==
        "garbled|U+FFFD|公开\uFFFD条，其中通过政府\n"
        "garbled|U+FFFD|站发布的有四十一\uFFFD条\n");
}

TEST_CASE("hostile text has a bounded number of oddities, and takes time in proportion",
          "[parse][oddity]") {
  for (const std::string unit : {"足彩。", "\uFFFD\n", "??政\n", "1ž1\n", "锛政\n", "文(wen)\n",
                                 "澳门", "国产精品", "?", "é"}) {
    CAPTURE(unit);
    std::string text;
    while (text.size() < 3000000) text += unit;
    const Report report(gouji::text::read_text(text));
    const auto begin = std::chrono::steady_clock::now();
    CHECK(report.oddities().size() <= 3000);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(10));
  }
}
