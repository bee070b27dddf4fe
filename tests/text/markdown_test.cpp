#include "text/markdown.h"

#include <chrono>
#include <string>

#include "catch.h"
#include "text/medium.h"

using gouji::text::Document;
using gouji::text::is_markdown;
using gouji::text::markdown_text;
using gouji::text::read_text;
using gouji::text::without_markdown;

namespace {

// With the headings that make it Markdown.
std::string body(const std::string& markdown) {
  const std::string text = markdown_text("# 一\n# 二\n" + markdown);
  CHECK_THAT(text, Catch::StartsWith("一\n二\n"));
  return text.substr(std::string("一\n二\n").size());
}

std::string line(const std::string& markdown) {
  const std::string text = body(markdown + '\n');
  return text.empty() ? text : text.substr(0, text.size() - 1);
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string all;
  all.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("a table of pipes is rows of a grid, its separator is not printed", "[text][markdown]") {
  const std::string rows = "规章 | 1 |  | 3 |\n信息 |  |  | 0 |\n";
  CHECK(body("| 规章 | 1 |  | 3 |\n|---|:--:|---:|:---|\n| 信息 | | | 0 |\n") == rows);
  CHECK(body("|规章|1||3|\n| --- | --- | --- | --- |\n|信息|||0|\n") == rows);
  CHECK(body("规章 | 1 |  | 3\n---|---|---|---\n信息 | | | 0\n") == rows);
  CHECK(body("|\t规章\t|\t1\t|\n|\t---\t|\t---\t|\n|\t信息\t|\t0\t|\n") ==
        "规章 | 1 |\n信息 | 0 |\n");
}

TEST_CASE("a table ends at a line without bars", "[text][markdown]") {
  CHECK(body("| a | b |\n|---|---|\n| 1 | 2 |\n\n3 | 4\n完\n") ==
        "a | b |\n1 | 2 |\n\n3 | 4\n完\n");
  // Behind a page's end a table goes on without a head.
  CHECK(body("| a | b |\n|---|---|\n| 1 | 2 |\n\n| 3 | 4 |\n") == "a | b |\n1 | 2 |\n\n3 | 4 |\n");
}

TEST_CASE("a bar that is escaped is none between cells", "[text][markdown]") {
  CHECK(body("| a\\|b | c |\n|---|---|\n| 1 | 2 |\n") == "a｜b | c |\n1 | 2 |\n");
  CHECK(line("收到\\|办结") == "收到｜办结");
}

TEST_CASE("breaks, tags and pictures in a cell", "[text][markdown]") {
  CHECK(
      body("| 商业<br>企业 | &nbsp; | ![](a/1.png) |\n|---|---|---|\n| **1** | <b>2</b> | 3 |\n") ==
      "商业\u3000企业 | \u00A0 | \uFFFC |\n1 | 2 | 3 |\n");
}

TEST_CASE("a heading is a line of its own", "[text][markdown]") {
  CHECK(line("## 一、总体情况") == "一、总体情况");
  CHECK(line("###### （一）主动公开 ######") == "（一）主动公开");
  CHECK(line("# **标题** #1") == "标题 #1");
  CHECK(body("标题\n===\n二级\n---\n文\n") == "标题\n二级\n文\n");
  CHECK(line("####### 七") == "####### 七");
  CHECK(line("#12号") == "#12号");
}

TEST_CASE("emphasis is not printed", "[text][markdown]") {
  const auto [input, expected] = GENERATE(table<std::string, std::string>({
      {"**一、总体情况**", "一、总体情况"},
      {"收到**12**件", "收到12件"},
      {"***全年***，*其中*，_网上_。", "全年，其中，网上。"},
      {"__主动公开__ `12` ~~删~~", "主动公开 12 删"},
      {"**收到*申请* 5件**", "收到*申请* 5件"},
      {"~~3~~4件", "~~3~~4件"},
      {"~~3~~ 4件", "3\u0336 4件"},
  }));
  CHECK(line(input) == expected);
}

TEST_CASE("what may be a mask over a figure, or a sign, stays", "[text][markdown]") {
  for (const char* printed : {"收到1***件，办结2***件",
                              "收到***件",
                              "主动***息和主动***息",
                              "3*4*5",
                              "2**3**4",
                              "12* 13*",
                              "第__号，共__件",
                              "a_b_c",
                              "1~2件，3~4件",

                              "5 ** 6 ** 7",
                              "**",
                              "-2",
                              "- 2",
                              "--",
                              "$5",
                              "1$2$3",
                              "C:\\文件\\1",
                              "[1](2)",
                              "〔2024〕5号",
                              "1<2 > 0",
                              "&c",
                              "____年____月",
                              "`",
                              "收到**12件"}) {
    INFO(printed);
    CHECK(line(printed) == printed);
  }
}

TEST_CASE("links are their text, pictures nothing", "[text][markdown]") {
  CHECK(line("见[附件1](https://example.gov.cn/a_b_c.docx)。") == "见附件1。");
  CHECK(line("[年报](/a \"标题\")") == "年报");
  CHECK(line("文![图 1](images/1.jpg)字") == "文字");
  CHECK(line("收到1![](a.png)件") == "收到1\uFFFC件");
  CHECK(line("[![](a.png)**年报**](b.html)") == "年报");
}

TEST_CASE("a sign behind a backslash is only a sign", "[text][markdown]") {
  CHECK(line("1\\.属于国家秘密 2\\*3 \\_ \\# \\[a\\](b.c)") == "1.属于国家秘密 2*3 _ # [a](b.c)");
  CHECK(line("换行\\") == "换行");
  CHECK(line("\\<br> \\&lt; &lt; &amp;lt;") == "<br> &lt; < &lt;");
}

TEST_CASE("converters write figures as formulas", "[text][markdown]") {
  CHECK(line("收到$12$件，占$95\\%$，$3.5$万元") == "收到12件，占95%，3.5万元");
  CHECK(line("$\\frac{1}{2}$") == "$\\frac{1}{2}$");
}

TEST_CASE("items and quotations keep their text", "[text][markdown]") {
  CHECK(body("- 公开\n* 申请\n1. 其一\n> 引\n> > 文\n") == "公开\n申请\n1. 其一\n引\n文\n");
}

TEST_CASE("code is printed as it is", "[text][markdown]") {
  CHECK(body("```\n  自然人   12\n# *x*\n```\n*y*\n") == "  自然人   12\n# *x*\ny\n");
  CHECK(markdown_text("```markdown\n# 标题\n*文*\n```\n") == "标题\n文\n");
}

TEST_CASE("a table in HTML is read as HTML", "[text][markdown]") {
  CHECK(body("前\n<table><tr><td "
             "rowspan=\"2\">a</td><td>1</td></tr><tr><td>2</td></tr></table>\n后\n") ==
        "前\na | 1 |\n | 2 |\n\n后\n");
  CHECK(body("<html><body><table>\n<tr><td>a</td>\n\n<td>1</td></tr></table></body></"
             "html>\n\n*后*\n") == "a | 1 |\n\n后\n");
  CHECK(
      body("<table><tr><td>a<table><tr><td>b</td><td>1</td></tr></table></td></tr></table>后\n") ==
      "a\nb | 1 |\n后\n");
}

TEST_CASE("comments and tags are not printed", "[text][markdown]") {
  CHECK(line("a<!-- image -->b<span id=\"page-1\"></span>c") == "abc");
  CHECK(body("<!-- 1\n2 -->\n3\n") == "\n3\n");
  // What nothing ends is text.
  CHECK(line("1 <!-- 2 <a 3") == "1 <!-- 2 <a 3");
}

TEST_CASE("Markdown is known by its headings and tables", "[text][markdown]") {
  const std::string table = "| a | b |\n|---|---|\n| 1 | 2 |\n";
  const std::string wide = "| a | b | c | d | e |\n|---|---|---|---|---|\n| 1 | 2 | 3 | 4 | 5 |\n";
  const std::string html = "<table><tr><td>1</td></tr></table>\n";
  for (const std::string& markdown :
       {std::string("# 一\n文\n## 二\n"), "# 一\n" + table, table, table + "文\n\n" + table,
        "文\n" + wide, "# 一\n" + html, "一\n\n二\n\n" + html + "\n三\n",
        "![](a.png)\n# 一\n" + html, std::string("<!-- image -->\n\n# 一\n\n# 二\n"),
        std::string("\r\n# 一\r\n# 二\r\n")}) {
    INFO(markdown);
    CHECK(is_markdown(markdown));
  }
}

TEST_CASE("rows of bars and signs in a text are no Markdown", "[text][markdown]") {
  const std::string info = "| 索引号 | x |\n|---|---|\n| 发布机构 | y |\n";
  for (const std::string& text :
       {std::string(), std::string("# 一\n文\n"), info + "一、总体情况\n规章 | 0 | 0 |\n",
        info + "\n规章 | 0 |\n文件 | 0 |\n许可 | 0 |\n处罚 | 0 |\n", "文\n" + info,
        std::string("| \n规章  | \n0  | \n0  |\n"),
        std::string("a | b |\n--- | --- | --- |\n1 | 2 |\n"),
        std::string("结果维持 | 总计 |\n- | - |\n"), std::string("结果维持 | 总计 |\n-- | -- |\n"),
        std::string("---\n***\n"), std::string("#一\n#二\n"),
        std::string("<p># 一</p>\n<p>二</p>\n"), std::string("<html>\n# 一\n# 二\n</html>"),
        std::string("<table><tr><td>1</td></tr></table>"),
        std::string("a<br>\nb<br>\nc<table></table>")}) {
    INFO(text);
    CHECK_FALSE(is_markdown(text));
  }
}

TEST_CASE("what another medium printed is made no Markdown", "[text][markdown]") {
  const std::string printed = "# 一\n  ## 二\na | b |\n--- | :-: |\n1 | 2 |\n";
  const std::string safe = without_markdown(printed);
  CHECK(safe == "＃ 一\n  ＃# 二\na | b |\n－-- | :-: |\n1 | 2 |\n");
  CHECK_FALSE(is_markdown(safe));
  CHECK(without_markdown("# 一\n文") == "# 一\n文");
}

TEST_CASE("what was read once is not read again", "[text][markdown]") {
  for (const std::string& document :
       {std::string("# # 一\n# \\# 二\n# 三\n"),
        std::string(
            "# 一\n\n| a | b |\n|---|---|\n| \\-\\-\\- | &#45;-- |\n| --- | --- |\n| 1 | 2 |\n"),
        std::string("# 一\n# 二\n```\n# 三\n# 四\na | b |\n---|---|\n```\n"),
        std::string("# 一\n# 二\n\\<p>三\\</p>\\<p>四\\</p>\n"),
        std::string("<p># 一</p><p># 二</p><table><tr><td>a<td>b<tr><td>---<td>---</table>"),
        std::string("a\tb\n---\t---\n1\t2\n"), std::string("a\t|b\n---\t|---\n1\t|2\n"),
        std::string("```md\n# 一\n# 二\n```\n```\n# 三\n# 四\n"),
        std::string("# 一\n# 二\n<table><tr><td># 三</td></tr></table>\n&num; 五\n&#35; 六\n")}) {
    INFO(document);
    const Document once = read_text(document);
    INFO(once.text);
    const Document twice = read_text(once.text);
    CHECK(twice.text == once.text);
    CHECK(twice.media == "text");
  }
}

TEST_CASE("reading is linear in Markdown made to hurt", "[text][markdown]") {
  const auto started = std::chrono::steady_clock::now();
  constexpr std::size_t kMany = 50000;
  for (const char* hurting : {"**a",
                              "*a ",
                              "[",
                              "![",
                              "](",
                              "[](",
                              "\\",
                              "`",
                              "<",
                              "<a ",
                              "<a\n",
                              "<!--",
                              "<!--\n",
                              "<table>",
                              "<table>\n",
                              "|",
                              "|\n",
                              "| a |\n|---|\n",
                              "| a | b |\n|---|---|\n",
                              "#",
                              "# \n",
                              "> ",
                              "&",
                              "$1",
                              "~~",
                              "```\n",
                              "<td",
                              "\t|\n",
                              "--|",
                              "_a_ "}) {
    INFO(hurting);
    const std::string text = "# 一\n# 二\n" + repeated(hurting, kMany);
    CHECK(is_markdown(text));
    markdown_text(text);
  }
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - started;
  CHECK(taken.count() < 40);  // a second where nothing else runs; hours if it were quadratic
}
