#include "text/html.h"

#include <string>

#include "catch.h"

using gouji::text::html_text;
using gouji::text::is_html;

TEST_CASE("blocks are lines, and inline elements are joined with nothing", "[text][html]") {
  const auto [html, text] = GENERATE(table<std::string, std::string>({
      {"<p>甲</p><p>乙</p>", "甲\n乙\n"},
      {"<p>甲<p>乙<div>丙</div>丁", "甲\n乙\n丙\n丁\n"},
      {"<p>收到<span>1</span><font color=red>2</font><b>3</b>件</p>", "收到123件\n"},
      {"<p>1<o:p></o:p><unknown>2</unknown></p>", "12\n"},
      {"<p>1<!-- x -->2<![if !vml]>3<![endif]></p>", "123\n"},
      {"甲<br>乙<br/><br />丙", "甲\n乙\n丙\n"},
      {"<ul><li>甲<li>乙</ul>丙", "甲\n乙\n丙\n"},
      {"<h1>甲</h1>乙<hr>丙", "甲\n乙\n丙\n"},
      {"<div><div><p></p></div></div>", ""},
      {"", ""},
  }));
  CHECK(html_text(html) == text);
}

TEST_CASE("blanks collapse as in a browser", "[text][html]") {
  const auto [html, text] = GENERATE(table<std::string, std::string>({
      {"<p> \n 甲 \t\r\n 乙 </p>", "甲 乙\n"},
      {"<p>12 <span> 345</span> </p>", "12 345\n"},
      {"<p>12<span> </span>345</p>", "12 345\n"},
      {"<p>12\n<span>345</span></p>", "12 345\n"},
      {"<p>甲&nbsp;&nbsp; 乙</p>", "甲\u00A0\u00A0 乙\n"},
      {"<p>\u3000\u3000甲</p>", "\u3000\u3000甲\n"},
      {"<p>甲&#32;&#10; 乙</p>", "甲 乙\n"},
      {"<pre>a  b\n c\n\nd</pre>e  f", "a  b\n c\nd\ne f\n"},
      {"<pre>甲\t1</pre>", "甲 | 1 |\n"},
  }));
  CHECK(html_text(html) == text);
}

TEST_CASE("references are the characters that they name", "[text][html]") {
  const auto [html, text] = GENERATE(table<std::string, std::string>({
      {"&lt;&gt;&amp;&quot;&apos;", "<>&\"'"},
      {"&ldquo;三安全&rdquo;&mdash;&hellip;&middot;&times;", "“三安全”—…·×"},
      {"&#65;&#x4E00;&#X4e8c;&#20013", "A一二中"},
      {"&#147;&#150;&#128;", "“–€"},
      {"&lt&copy2024&nbsp1", "<©2024\u00A01"},
      {"&notit; &notin;", "¬it; ∉"},
      {"&amp;lt;td&amp;gt;", "&lt;td&gt;"},
      {"&unknown; & &; &# &#x; &", "&unknown; & &; &# &#x; &"},
      {"&#0;&#xD800;&#x110000;&#99999999999999999999;", "\uFFFD\uFFFD\uFFFD\uFFFD"},
      {"&#x1D7D8;", "𝟘"},
      {"&nbsp", "\u00A0"},
      {"a&ampb", "a&b"},
  }));
  CHECK(html_text(html) == text + "\n");
}

TEST_CASE("what a browser does not print is no text", "[text][html]") {
  const auto [html, text] = GENERATE(table<std::string, std::string>({
      {"甲<script>if (a < b) document.write('<td>1</td>')</script>乙", "甲乙\n"},
      {"甲<style>p > a {}</style><noscript>请启用<p>脚本</noscript>乙", "甲乙\n"},
      {"<SCRIPT>x</Script >甲", "甲\n"},
      {"<script>x</scripty></script>甲", "甲\n"},
      {"<script>x", ""},
      {"甲<template><p>乙<template>丙</template></template>丁", "甲丁\n"},
      {"甲<!-- <p>乙</p> --><!--> -->丙", "甲 -->丙\n"},
      {"甲<!-- 乙 --!>丙<!---->丁", "甲丙丁\n"},
      {"甲<!-- 乙", "甲\n"},
      {"甲<?xml:namespace prefix=o />乙", "甲乙\n"},
      {"甲</>乙</ x>丙", "甲乙丙\n"},
      {"甲<p title='乙", "甲\n"},
      {"<select><option>1<option selected>2</option></select>甲", "甲\n"},
      {"甲<iframe>乙</iframe>丙", "甲丙\n"},
      {"<ruby>关<rt>guān</rt></ruby>于", "关于\n"},
      {"<ruby>关<rp>(<rt>guān<rp>)</ruby>于", "关于\n"},
  }));
  CHECK(html_text(html) == text);
}

TEST_CASE("signs that begin no tag are printed", "[text][html]") {
  CHECK(html_text("<p>3<5, a < b, 1<2<3 <") == "3<5, a < b, 1<2<3 <\n");
  CHECK(html_text("<p>甲<![CDATA[1<2 & <b>]]>乙") == "甲1<2 & <b>乙\n");
  CHECK(html_text("<textarea><p>甲&lt;</textarea>乙") == "<p>甲<\n乙\n");
  CHECK(html_text("<xmp><p>甲&lt;</xmp>乙") == "<p>甲&lt;\n乙\n");
}

TEST_CASE("attributes may hold any sign", "[text][html]") {
  const std::string row = "a |  | b |\n";
  CHECK(html_text("<table><tr><td title='x>y<td>' colspan=\"2\">a<td>b</table>") == row);
  CHECK(html_text("<table><tr><td x=\"'\" colspan = '2' y>a<td>b</table>") == row);
  CHECK(html_text("<table><tr><TD COLSPAN=2px>a<td/>b</table>") == row);
  CHECK(html_text("<table><tr><td colspan=\"\n2\" colspan=9>a<td =x>b</table>") == row);
  CHECK(html_text("<table><tr><td data-colspan=3 colspan=2/>a<td>b</table>") == row);
}

TEST_CASE("a figure that only stands at another is marked, not joined", "[text][html]") {
  CHECK(html_text("10<sup>4</sup>5<sub>12</sub>件") == "10⁴5₁₂件\n");
  CHECK(html_text("<del>12</del>3") == "1̶2̶3\n");
  CHECK(html_text("<p>1<sup>2<p>3") == "1²\n3\n");  // never closed
}

TEST_CASE("inline elements that are not displayed are no part of a figure", "[text][html]") {
  CHECK(html_text("<p><span style='color:red; Display : NONE'>1</span>5</p>") == "5\n");
  CHECK(html_text("<p><span style='display:none;mso-hide:all'>1<span>2</span>3</span>5</p>") ==
        "5\n");
  CHECK(html_text("<p><span hidden>1</span>5</p>") == "5\n");
  CHECK(html_text("<p><span style='display:none'>1<p>5</p>") == "5\n");  // never closed
  CHECK(html_text("<p><span style='display:inline'>1</span>5</p>") == "15\n");
  // Blocks stay: scripts show the panes of a page that way.
  CHECK(html_text("<div style='display:none'>甲</div>乙") == "甲\n乙\n");
}

TEST_CASE("the head of a page comes first", "[text][html]") {
  const auto [html, text] = GENERATE(table<std::string, std::string>({
      {"<title> 甲\n年报 </title><p>乙", "标题：甲 年报\n乙\n"},
      {"<head><title>甲_站</title><meta name=\"ArticleTitle\" content=\"甲&amp;\"/></head>乙",
       "标题：甲&\n乙\n"},
      {"<META CONTENT='2025-01-21 09:55' NAME='pubDate'><meta name=contentsource content=甲局>",
       "发布日期：2025-01-21 09:55\n来源：甲局\n"},
      {"<meta name='ArticleTitle' content=''><title>甲</title>", "标题：甲\n"},
      {"<meta property='og:title' content='甲|乙'><title>丙</title>", "标题：甲｜乙\n"},
      {"<title>甲<b></title><title>乙</title>丙", "标题：甲<b>\n丙\n"},
      {"<meta name=PubDate content='2025-01-21'><meta name=PubDate content='2024-01-01'>",
       "发布日期：2025-01-21\n"},
      {"<meta name=SiteName content=某县人民政府><meta name=keywords content=甲>乙", "乙\n"},
  }));
  CHECK(html_text(html) == text);
}

TEST_CASE("HTML is told by its tags", "[text][html]") {
  const auto [document, html] = GENERATE(table<std::string, bool>({
      {"<!DOCTYPE html>\n<html>", true},
      {"\uFEFF \n<html>", true},
      {"<?xml version='1.0'?><!DOCTYPE html PUBLIC ''><html>", true},
      {"<!-- saved from url --><table>", true},
      {"<table><tr><td>1</td></tr></table>", true},
      {"<p>甲", true},
      {"<div class=x>甲</div>", true},
      {"<td>1</td>", true},
      {"</p>甲", true},
      {"HTTP/1.1 200 OK\n\n<HTML><BODY>甲</BODY></HTML>", true},
      {"某县年报\n<p>甲</p>\n<p>乙</p>", true},
      {"<ucapcontent><p>甲</p><p>乙</p></ucapcontent>", true},
      {"<span>规章</span>\n", true},
      {"<font>甲<br>乙\n</font>", true},
      {"<b>甲</b>\n<p>乙", true},
      {"<b>甲</b>\n一、总体情况\n二、", false},
      {"", false},
      {"一、总体情况", false},
      {"3<5 且 a<b", false},
      {"a<b>c</b>", false},
      {"<正文>甲</正文>", false},
      {"<xx>甲</xx>", false},
      {"<image>data:image/png;base64,xx", false},
      {"甲?/p>乙</p>丙</p>", false},
      {"请填写<p>标记", false},
      {"本表用<table>和</table>写成", false},
      {"<?xml version='1.0'?><w:document>", false},
      {"<b", false},
      {"＜p＞甲＜/p＞", false},
  }));
  INFO(document);
  CHECK(is_html(document) == html);
}
