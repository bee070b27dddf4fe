#include <array>

#include "generator/html_snippet.h"
#include "generator/renderers.h"
#include "generator/snippet.h"

namespace gouji::tests {
namespace {

std::string head(Random& random, const Draft& draft) {
  std::string html =
      "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\""
      " \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\">\n"
      "<html xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n"
      "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\" />\n"
      "<meta name=\"SiteName\" content=\"虚构县人民政府门户网站\" />\n"
      "<meta name=\"ArticleTitle\" content=\"" +
      draft.title +
      "\" />\n"
      "<meta name=\"PubDate\" content=\"" +
      draft.published +
      " 09:30\" />\n"
      "<meta name=\"ContentSource\" content=\"" +
      draft.authority +
      "\" />\n"
      "<meta name=\"ColumnName\" content=\"政府信息公开年报\">\n<title>" +
      draft.title + "_虚构县人民政府门户网站</title>\n";
  html +=
      "<script type=\"text/javascript\">\nvar page = { id: 4711, html: '<table><tr><td>规章</td>"
      "<td>99</td></tr></table>' };\nif (1 < 2 && 3 > 2) document.write('<td>88</td>');\n"
      "</script>\n<style type=\"text/css\">\n";
  const std::size_t rules = 100 + random.below(600);
  for (std::size_t i = 0; i < rules; ++i) {
    html += ".c" + std::to_string(i) + " > td { width: " + std::to_string(random.below(900)) +
            "px; content: \"</td>\"; }\n";
  }
  return html + "</style>\n</head>\n";
}

std::string links(Random& random, std::size_t count) {
  constexpr std::array kLinks{"首页",     "政府信息公开", "政务服务", "互动交流",   "行政许可",
                              "行政处罚", "规章",         "通知公告", "依申请公开", "政府集中采购"};
  std::string html = "<ul class=\"nav\">\n";
  for (std::size_t i = 0; i < count; ++i) {
    const std::string number = std::to_string(random.below(100000));
    html += "<li><a href=\"/xxgk/" + number + ".shtml?a=1&amp;b=2\" title=\"" +
            random.pick(kLinks) + "\">" + random.pick(kLinks) + "</a>";
    if (random.chance(30)) html += "<em>" + std::to_string(random.below(300)) + "</em>";
    html += random.chance(70) ? "</li>\n" : "\n";
  }
  return html + "</ul>\n";
}

/// Tables that a reader never sees, or that are no part of the report.
std::string decoys(Random& random) {
  const std::string figure = std::to_string(70000 + random.below(1000));
  return "<!-- <table><tr><td>规章</td><td>" + figure + "</td><td>" + figure + "</td><td>" +
         figure + "</td></tr></table> -->\n<script>var old = \"<tr><td>行政许可</td><td>" + figure +
         "</td></tr>\";</script>\n<table class=\"weather\"><tr><td>今日</td><td>" +
         std::to_string(random.below(30)) + "℃</td><td>访问量</td><td>" + figure +
         "</td></tr></table>\n";
}

std::string info_table(const Draft& draft) {
  std::string html = "<table class=\"xxgk\" width=\"100%\"><tbody>\n";
  const auto rows = info(draft);
  for (std::size_t i = 0; i + 1 < rows.size(); i += 2) {
    html += "<tr>";
    for (std::size_t j = i; j < i + 2; ++j) {
      html += "<td class=\"t\"><b>" + rows[j].first + "：</b></td><td>" + escaped(rows[j].second) +
              "</td>";
    }
    html += "</tr>\n";
  }
  return html + "</tbody></table>\n";
}

std::string body(Random& random, const Draft& draft) {
  std::string html;
  for (const Block& block : draft.blocks) {
    switch (block.kind) {
      case Block::Kind::info:
        html += info_table(draft);
        break;
      case Block::Kind::title:
        html += "<h1 id=\"title\">" + escaped(block.text) +
                "</h1>\n<div class=\"info\">发布日期：" + draft.published + "&nbsp;&nbsp;来源：" +
                draft.authority +
                "&nbsp;&nbsp;浏览次数：<span id=\"hits\">1024</span>　【字体：<a href=\"#\">大"
                "</a> <a href=\"#\">中</a> <a href=\"#\">小</a>】</div>\n";
        break;
      case Block::Kind::table:
        html += random.chance(50)
                    ? "<div class=\"table-box\">" + html_table(block.grid) + "</div>\n"
                    : word_table(random, block.grid);
        break;
      default:
        html += random.chance(50) ? "<p>　　" + escaped(block.text) + "</p>\n"
                                  : word_paragraph(random, block.text);
    }
  }
  return html;
}

}  // namespace

std::string html_page(const Draft& draft, Random& random) {
  const bool layout_tables = random.chance(50);
  std::string html = head(random, draft) +
                     "<body>\n<div class=\"top\">2025年3月12日 星期三 登录|注册"
                     "</div>\n" +
                     links(random, 20 + random.below(100)) + decoys(random) +
                     "<div class=\"path\">当前位置：<a href=\"/\">首页</a> &gt; <a>政府信息公开"
                     "年报</a> &gt; 正文</div>\n";
  if (layout_tables) {
    html += "<table width=\"1000\" align=\"center\"><tr><td width=\"200\">" + links(random, 12) +
            "</td><td>\n<table><tr><td>\n";
  }
  html += "<div id=\"zoom\" class=\"TRS_Editor\">\n" + body(random, draft) + "</div>\n";
  if (layout_tables) html += "</td></tr></table>\n</td></tr></table>\n";
  return html +
         "<div class=\"share\">分享到：<a>微信</a> <a>微博</a></div>\n<div>上一篇：<a>2019年"
         "报告</a> 下一篇：没有了</div>\n" +
         links(random, 20 + random.below(200)) +
         "<div "
         "class=\"footer\"><p>主办：虚构县人民政府办公室　ICP备12345678号　网站标识码：5113220001"
         "</p><p>电话：0817-8211701</p></div>\n<script>(function(){ for (var i = 0; i < 9; i++) {} "
         "})"
         "();</script>\n</body>\n</html>\n";
}

}  // namespace gouji::tests
