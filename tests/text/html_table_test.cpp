#include <string>

#include "catch.h"
#include "text/html.h"

using gouji::text::html_text;

namespace {

std::string table(const std::string& rows) { return html_text("<table>" + rows + "</table>"); }

}  // namespace

TEST_CASE("a table is its grid", "[text][html]") {
  const auto [rows, text] = GENERATE(table<std::string, std::string>({
      {"<tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr>", "a | b |\nc | d |\n"},
      {"<tr><th colspan=2>a</th><td rowspan=2>b</td></tr><tr><td>c</td><td></td></tr>",
       "a |  | b |\nc |  |  |\n"},
      {"<thead><tr><td>a<tbody><tr><td>b<tfoot><tr><td>c", "a |\nb |\nc |\n"},
      {"<tbody><tr><td rowspan=9>a<td>b</tbody><tbody><tr><td>c", "a | b |\nc |\n"},
      {"<tr><td>a<td rowspan=0>b<tr><td>c<tr><td>d", "a | b |\nc |  |\nd |  |\n"},
      {"<tr><td>a</td></tr><tr></tr><tr><td>b</td></tr>", "a |\nb |\n"},
      {"<tr><td></td><td>&nbsp;</td><td> </td></tr>", " | \u00A0 |  |\n"},
      {"<caption>表一</caption><tr><td>a", "表一\na |\n"},
      {"<colgroup><col><col></colgroup><tr><td>a<td>b", "a | b |\n"},
      {"<tr><td colspan=0>a<td colspan=-1>b<td rowspan=x>c", "a | b | c |\n"},
  }));
  CHECK(::table(rows) == text);
}

TEST_CASE("a cell is one line, in which a break never joins two figures", "[text][html]") {
  CHECK(table("<tr><td><p>12</p><p>345</p></td><td>1") == "12\u3000345 | 1 |\n");
  CHECK(table("<tr><td>12<br>345<td>1") == "12\u3000345 | 1 |\n");
  CHECK(table("<tr><td><p>\n 商业 </p> <p> 企业\n</p><td><p>0<br></p>") ==
        "商业\u3000企业 | 0 |\n");
  CHECK(table("<tr><td>a|b<td>1") == "a｜b | 1 |\n");
  CHECK(table("<tr><td><font>1</font><font>2</font><td><span>3</span> <span>4</span>") ==
        "12 | 3 4 |\n");
}

TEST_CASE("a cell with a picture is neither empty nor a figure", "[text][html]") {
  CHECK(table("<tr><td>a<td><img src=1.png><td>1<img src=2.png>2") == "a | \uFFFC | 1\uFFFC2 |\n");
  CHECK(table("<tr><td>a<td><img src=x.gif width=1 height=20>") == "a |  |\n");
  CHECK(html_text("<p><img src=logo.png>甲") == "甲\n");
}

TEST_CASE("cells and rows that are not displayed are not there", "[text][html]") {
  CHECK(table("<tr><td colspan=2>a<td style='DISPLAY: none'>x<td>b") == "a |  | b |\n");
  CHECK(table("<tr><td>a<tr style='display:none'><td>x<tr hidden><td>y<tr><td>b") == "a |\nb |\n");
}

TEST_CASE("tags that are missing or misplaced are put right as in browsers", "[text][html]") {
  const auto [html, text] = GENERATE(table<std::string, std::string>({
      {"<table><td>a<td>b<tr><td>c", "a | b |\nc |\n"},
      {"<table><tr><td>a</tr><td>b</table>c", "a |\nb |\nc\n"},
      {"<table><tr><td>a</table>b</td></tr></table>c", "a |\nb\nc\n"},
      {"<table><tr><td><b>a</td><td>b</b></td></tr></table>", "a | b |\n"},
      {"<table><tr><td>a<table><tr><td>b</table>c<td>d</table>", "a\nb |\nc\nd\n"},
      {"<table><tr><table><tr><td>a", "a |\n"},
      {"<table><tr><td>a</td></tr>x<tr><td>b</td></tr></table>", "a |\nx\nb |\n"},
      {"<table><tr><td>a</td>x<td>b</td></tr></table>", "x\na | b |\n"},
      {"</td></tr></table>a", "a\n"},
      // Without a table around them the figures of two cells are not one.
      {"<tr><td>1</td><td>2</td></tr>", "1 | 2 |\n"},
      {"<td>1</td><td>2</td>", "1 | 2 |\n"},
      {"<td>1</td><p>a", "a\n1 |\n"},
  }));
  CHECK(html_text(html) == text);
}

TEST_CASE("tables that only lay out the page are lines", "[text][html]") {
  const std::string inner = "<table><tr><td>规章<td>1</table>";
  CHECK(table("<tr><td>首页<td><h1>年报</h1>" + inner + "<p>后</p><td>尾") ==
        "首页\n年报\n规章 | 1 |\n后\n尾\n");
  CHECK(table("<tr><td><h1>年报</h1><p>一、总体情况</p></td></tr>") == "年报\n一、总体情况\n");
  std::string prose;
  for (int i = 0; i < 10; ++i) prose += "<p>本年度共主动公开政府信息若干条,各项工作有序推进。</p>";
  CHECK(table("<tr><td>导航<td>" + prose).starts_with("导航\n本年度"));
  CHECK(table("<tr><td>导航<td>" + prose).find('|') == std::string::npos);
  // Long, but of one piece.
  CHECK(table("<tr><td>问题<td><p>" + std::string(2000, 'x')).ends_with("x |\n"));
  // The row before and the row behind are as they were.
  CHECK(table("<tr><td>a<td>b<tr><td>" + inner + "<td>c<tr><td>d<td>e") ==
        "a | b |\n规章 | 1 |\nc\nd | e |\n");
}

TEST_CASE("tables nested however deep keep their text, each once", "[text][html]") {
  std::string html;
  std::string text;
  for (int i = 0; i < 1000; ++i) {
    html += "<table><tr><td>" + std::to_string(i);
    text += std::to_string(i) + "\n";
  }
  const std::string deep = html_text(html + "<table><tr><td>x<td>y</table>");
  CHECK(deep == text + "x\ny\n");
}
