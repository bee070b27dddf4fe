// What web pages say of a report, in their head and around its text.
#include <string>

#include "catch.h"
#include "parse/report.h"

namespace parse = gouji::parse;

namespace {

constexpr auto kReport = "<p>一、总体情况</p><p>正文</p><p>二、主动公开政府信息情况</p><p>正文</p>";

parse::Meta meta(const std::string& head, const std::string& body) {
  const std::string page =
      "<!DOCTYPE html><html><head>" + head + "</head><body>" + body + kReport + "</body></html>";
  return parse::Report(gouji::text::read_bytes(page)).meta();
}

}  // namespace

TEST_CASE("the head of a page names title, day and source", "[parse][meta]") {
  const parse::Meta found = meta(
      "<title>某县财政局2024年政府信息公开工作年度报告_某县人民政府网</title>"
      "<meta name=\"SiteName\" content=\"某县人民政府\">"
      "<meta name=\"ArticleTitle\" content=\"某县财政局2024年政府信息公开工作年度报告\">"
      "<meta name=\"PubDate\" content=\"2025-01-21 09:55\">"
      "<meta name=\"ContentSource\" content=\"某县财政局\">",
      "<div>某县人民政府</div><div>首页 &gt; 政府信息公开年报</div>");
  CHECK(found.title == "某县财政局2024年政府信息公开工作年度报告");
  CHECK(found.authority == "某县财政局");
  CHECK(found.year == 2024);
  CHECK(found.published == "2025-01-21");
}

TEST_CASE("the name of the site is no part of the title", "[parse][meta]") {
  const auto [title, found] = GENERATE(table<std::string, std::string>({
      {"某县财政局2024年政府信息公开工作年度报告_某县人民政府网",
       "某县财政局2024年政府信息公开工作年度报告"},
      {"某县财政局2024年政府信息公开工作年度报告-某县人民政府网站",
       "某县财政局2024年政府信息公开工作年度报告"},
      {"某县财政局2024年政府信息公开工作年度报告 - 某县人民政府",
       "某县财政局2024年政府信息公开工作年度报告"},
      {"某县财政局2024年政府信息公开工作年度报告 | 某县人民政府",
       "某县财政局2024年政府信息公开工作年度报告"},
      {"某县财政局2024年政府信息公开工作年度报告——某县人民政府",
       "某县财政局2024年政府信息公开工作年度报告"},
      {"某县人民政府 - 某县财政局2024年政府信息公开工作年度报告",
       "某县财政局2024年政府信息公开工作年度报告"},
      {"某县人民政府_政府信息公开年报_某县财政局2024年政府信息公开工作年度报告",
       "某县财政局2024年政府信息公开工作年度报告"},
      {"某县财政局2024年政府信息公开工作年度报告_部门年报_某县人民政府网",
       "某县财政局2024年政府信息公开工作年度报告"},
  }));
  const parse::Meta page = meta("<title>" + title + "</title>", "");
  CHECK(page.title == found);
  CHECK(page.authority == "某县财政局");
  CHECK(page.year == 2024);
}

TEST_CASE("a title without the organ takes it from the source", "[parse][meta]") {
  const auto [head, body, authority] = GENERATE(table<std::string, std::string, std::string>({
      {"<meta name=contentSource content=某县水利局>", "", "某县水利局"},
      {"<meta name=ContentSource content=某县人民政府网>", "<p>发布机构：某县水利局</p>",
       "某县水利局"},
      {"", "<table><tr><td>索引号：<td>0001/2025-00012<td>发布机构：<td>某县水利局</table>",
       "某县水利局"},
      {"",
       "<table><tr><td>索 引 号<td>0001<td>主题分类<td>年报<tr><td>发布机构<td>某县水利局</table>",
       "某县水利局"},
      {"", "<p>来源：&nbsp;某县水利局&nbsp;&nbsp;发布时间：2025-01-21 09:00&nbsp;字体：</p>",
       "某县水利局"},
      {"", "<ul><li><b>发布机构：</b>某县水利局</li><li><b>生成日期：</b>2025-01-20</li></ul>",
       "某县水利局"},
      {"", "<p>信息来源：　某县水利局</p>", "某县水利局"},
  }));
  const parse::Meta page = meta(head + "<title>2024年政府信息公开工作年度报告-某市人民政府</title>",
                                "<h1>2024年政府信息公开工作年度报告</h1>" + body);
  CHECK(page.title == "2024年政府信息公开工作年度报告");
  CHECK(page.authority == authority);
  CHECK(page.year == 2024);
}

TEST_CASE("the site's own name is not the authority", "[parse][meta]") {
  const parse::Meta page = meta(
      "<meta name=SiteName content=某市人民政府>"
      "<title>2024年政府信息公开工作年度报告_某市人民政府</title>",
      "<div>某市人民政府</div><ul><li>首页</ul><h1>2024年政府信息公开工作年度报告</h1>");
  CHECK(page.title == "2024年政府信息公开工作年度报告");
  CHECK_FALSE(page.authority);
}

TEST_CASE("what stands behind a label and is no organ is no authority", "[parse][meta]") {
  const std::string line = GENERATE(
      values<std::string>({"来源：本站原创", "来源：互联网", "来源：&nbsp;发布时间：2025-01-21",
                           "<table><tr><td>发布机构：<td><td>发布日期：<td>2025-01-21</table>",
                           "来源：某县政务服务网"}));
  const parse::Meta page =
      meta("<title>2024年政府信息公开工作年度报告</title>", "<div>" + line + "</div>");
  CHECK_FALSE(page.authority);
}

TEST_CASE("the day of publication stands in tags, tables and lines", "[parse][meta]") {
  const auto [head, body, day] = GENERATE(table<std::string, std::string, std::string>({
      {"<meta name=PubDate content='2025-01-21'>", "<p>成文日期：2025-01-02</p>", "2025-01-21"},
      {"<meta name=pubdate content='2025年1月21日'>", "", "2025-01-21"},
      {"<meta name=PUBDATE content='2025/1/21 9:00:00'>", "", "2025-01-21"},
      {"<meta name=PubDate content='2025-01-21T09:00:00+08:00'>", "", "2025-01-21"},
      {"", "<table><tr><td>成文日期：<td>2025-01-02<tr><td>发布日期：<td>2025-01-21</table>",
       "2025-01-21"},
      {"", "<table><tr><td>发布日期<td>2025年01月21日<td>有效性<td>有效</table>", "2025-01-21"},
      {"", "<p>发布时间：&nbsp;2025-01-21&nbsp;09:55</p>", "2025-01-21"},
      {"", "<p>公开日期：　2025-01-21</p>", "2025-01-21"},
      {"", "<p>时间：2025-01-21 09:55 点击数：12</p>", "2025-01-21"},
      {"", "<p>时间：2025-05-01 星期四</p><p>成文日期：2025-01-21</p>", "2025-01-21"},
  }));
  const parse::Meta page =
      meta(head + "<title>某县财政局2024年政府信息公开工作年度报告</title>", body);
  CHECK(page.published == day);
}

TEST_CASE("what the head says is the same in the text alone", "[parse][meta]") {
  const std::string page =
      "<html><head><title>某县财政局2024年政府信息公开工作年度报告_某县人民政府网</title>"
      "<meta name=PubDate content=2025-01-21><meta name=ContentSource content=某县财政局></head>" +
      std::string(kReport);
  const parse::Report first(gouji::text::read_bytes(page));
  const parse::Report second(gouji::text::read_text(first.text()));
  CHECK(second.text() == first.text());
  CHECK(second.meta().title == first.meta().title);
  CHECK(second.meta().published == "2025-01-21");
  CHECK(second.meta().authority == "某县财政局");
  CHECK(second.document().media == "text");
  REQUIRE(first.sections().size() == 3);
  CHECK(first.sections()[0].number == 0);
}
