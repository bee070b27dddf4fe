// Pages made to break a reader: what they may cost, and that their text is never a page again.
#include <random>
#include <string>

#include "catch.h"
#include "text/charset.h"
#include "text/html.h"
#include "text/medium.h"

using namespace gouji::text;
using namespace std::string_literals;

namespace {

std::string repeated(const std::string& piece, std::size_t bytes) {
  std::string all;
  while (all.size() < bytes) all += piece;
  return all;
}

}  // namespace

TEST_CASE("no page has a text many times its own size", "[text][html][hostile]") {
  // The most that a byte can become is a bar in a cell, which is full width: three bytes.
  constexpr std::size_t kBytes = 200000;
  const std::string piece =
      GENERATE(values<std::string>({"<",
                                    "<a ",
                                    "<!",
                                    "<!--",
                                    "</",
                                    "<p>",
                                    "</p>",
                                    "&",
                                    "&#",
                                    "&lt",
                                    "&amp;lt;",
                                    "<table>",
                                    "<table><td>",
                                    "<table><tr><td>x",
                                    "<td>",
                                    "<tr>",
                                    "<tr><td rowspan=65534>x",
                                    "</table>",
                                    "<td colspan=1000000000 rowspan=1000000000>x",
                                    "<tr><td colspan=1000000000 rowspan=1000000000>x",
                                    "<caption>",
                                    "<tbody>",
                                    "<script>",
                                    "<script></script",
                                    "<template>",
                                    "<pre>\n",
                                    "<sup>1",
                                    "<option>1",
                                    "<br>",
                                    "|",
                                    "\n",
                                    "<p a='",
                                    "<p a=\"x\" ",
                                    "<![CDATA[",
                                    "<title>",
                                    "<meta name=title content=x>",
                                    "<img>",
                                    "<span style='display:none'>",
                                    "<p style='display:none",
                                    "-->",
                                    "<?xml ",
                                    "\t",
                                    "\f"}));
  for (const std::string start : {"<p>", "<table><tr><td>", "<pre>"}) {
    const std::string text = html_text(start + repeated(piece, kBytes));
    CHECK(text.size() <= 3 * kBytes + 100);
  }
}

TEST_CASE("a hundred thousand tables, one in the other", "[text][html][hostile]") {
  std::string html;
  for (int i = 0; i < 100000; ++i) html += "<table><tr><td>x";
  const std::string text = html_text(html);
  CHECK(text == repeated("x\n", text.size()));
  CHECK(text.size() == 200000);
}

TEST_CASE("the text of a document is a text", "[text][medium][hostile]") {
  const std::string document = GENERATE(values<std::string>(
      {"<p>&amp;lt;td&amp;gt;&lt;td&gt;1&lt;/td&gt;&lt;/td&gt;&lt;/table&gt;",
       "<p>&#60;html>&#60<p>&lt;!DOCTYPE html&gt;", "<p>&lt;<b>p</b>&gt;&lt;/<i>p</i>&gt;",
       "<pre>\n&lt;?xml version='1.0'?&gt;&lt;w:document>", "<title>&lt;html&gt;</title>",
       "<table><tr><td>&lt;<td>p></table>", "<xmp><table><tr><td></xmp>",
       "<textarea><p>x</p></textarea>", "a<b>c</b><br>", "<p>&#xFEFF;&lt;p&gt;",
       "<table><tr><td>---<td>---<tr><td>a<td>b</table>", "<p># 甲</p><p>|---|---|</p>"}));
  const Document first = read_text(document);
  const Document second = read_text(first.text);
  INFO(first.text);
  CHECK(second.text == first.text);
  CHECK(second.media == "text");
  CHECK(read_bytes(first.text).text == first.text);
}

TEST_CASE("a text of any pieces stays as it is", "[text][medium][hostile]") {
  const std::string pieces[] = {
      "<",        ">",      "/",        "!",       "?",        "p",        "td",     "table",
      "<p>",      "</p>",   "<td>",     "</td>",   "<table>",  "</table>", "<tr>",   "<!--",
      "-->",      "&lt;",   "&amp;",    "lt;",     "&#60;",    "&#124;",   "|",      " | ",
      "---",      "|---|",  "#",        "# ",      "\n",       "\n\n",     "\r",     "\t",
      " ",        "\u3000", "\u00A0",   "\uFEFF",  "一、",     "12",       "345",    "规章",
      "<pre>",    "<br>",   "\\",       "`",       "*",        "\f",       "\0"s,    "\u2028",
      "\u0085",   "<w:t>",  "<?xml ",   "<title>", "<script>", "%PDF-",    "</xmp>", "<xmp>",
      "&#xFEFF;", "&#9;",   "&#x2028;", "==",      ":-:",      "1. ",      "- "};
  std::mt19937 random(7);
  for (int i = 0; i < 20000; ++i) {
    std::string document;
    for (std::size_t count = 1 + random() % 12; count > 0; --count) {
      document += pieces[random() % std::size(pieces)];
    }
    const Document first = read_text(document);
    const Document second = read_text(first.text);
    if (second.text != first.text || second.media != "text" || !is_utf8(first.text)) {
      INFO(document);
      REQUIRE(second.text == first.text);
      REQUIRE(second.media == "text");
    }
  }
}
