// What one reading gives, no other reading takes for markup again, whatever the document is made
// of.
#include <random>
#include <string>

#include "catch.h"
#include "text/medium.h"

using gouji::text::Document;
using gouji::text::read_text;

namespace {

constexpr const char* kBeginnings[] = {
    "", "# 一\n# 二\n", "<p>一</p><p>二</p>",
    "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>"};

// Bits of every medium, and what looks like them.
constexpr const char* kPieces[] = {"# ",
                                   "## ",
                                   "#",
                                   "\n",
                                   "\n\n",
                                   "| a | b |\n",
                                   "|---|---|\n",
                                   "| 1 | 2 |\n",
                                   "---|---",
                                   "|",
                                   "-",
                                   "---",
                                   ":-:",
                                   " ",
                                   "\t",
                                   "<table>",
                                   "</table>",
                                   "<tr>",
                                   "<td>",
                                   "</td>",
                                   "</tr>",
                                   "<p>",
                                   "</p>",
                                   "<br>",
                                   "<html>",
                                   "<body>",
                                   "<!--",
                                   "-->",
                                   "<",
                                   "&lt;",
                                   "&#35;",
                                   "&#45;",
                                   "&#124;",
                                   "&num;",
                                   "\\",
                                   "\\#",
                                   "\\|",
                                   "\\-",
                                   "\\<",
                                   "*",
                                   "**",
                                   "***",
                                   "`",
                                   "```\n",
                                   "~~~\n",
                                   "~~",
                                   "_",
                                   "[a]",
                                   "(b.c)",
                                   "![",
                                   "](x.y)",
                                   "1",
                                   "12",
                                   "一、总体情况",
                                   "\r\n",
                                   "\r",
                                   "\f",
                                   "a",
                                   "> ",
                                   "- ",
                                   "<w:p>",
                                   "<w:r>",
                                   "<w:t>",
                                   "</w:t>",
                                   "</w:p>",
                                   "<w:tbl>",
                                   "<w:tr>",
                                   "<w:tc>",
                                   "<w:tab/>",
                                   "<w:br/>",
                                   "<pre>",
                                   "</pre>",
                                   "<title>",
                                   "<div>",
                                   "</div>",
                                   "\uFEFF",
                                   "$",
                                   "$5$",
                                   "===\n",
                                   "\u3000",
                                   "<img>",
                                   "<td",
                                   "<a href='x'>",
                                   "<![CDATA[",
                                   "]]>",
                                   "%PDF-",
                                   "<?xml version='1.0'?>",
                                   "<w:document ",
                                   "<meta name='PubDate' content='2025-01-01'>"};

template <class Random>
const char* any(const auto& pieces, Random& random) {
  return pieces[random() % std::size(pieces)];
}

}  // namespace

TEST_CASE("what was read is text for ever after", "[text][medium]") {
  std::mt19937 random(20250121);
  for (int i = 0; i < 10000; ++i) {
    std::string document = any(kBeginnings, random);
    for (auto pieces = random() % 40; pieces > 0; --pieces) document += any(kPieces, random);
    INFO(document);
    const Document once = read_text(document);
    INFO(once.text);
    const Document twice = read_text(once.text);
    REQUIRE(twice.text == once.text);
    REQUIRE(twice.media == "text");
  }
}
