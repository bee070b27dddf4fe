#include <algorithm>
#include <array>

#include "generator/html_snippet.h"
#include "generator/renderers.h"
#include "generator/snippet.h"
#include "generator/wording.h"

namespace gouji::tests {
namespace {

constexpr std::array kOpen{
    "<span style=\"font-size:12.0pt;font-family:仿宋_GB2312;mso-hansi-font-family:宋体\">",
    "<span lang=EN-US style='font-size: 14pt; line-height: 150%'>",
    "<font face=\"宋体\" size=3>",
    "<SPAN>",
    "<font color=#000000>",
    "<span class=\"a > b\">"};

std::string close(const std::string& open) {
  return open.rfind("<font", 0) == 0 ? "</font>" : "</span>";
}

/// One run of text with its markup.
std::string run(Random& random, const std::string& text) {
  const std::string open = random.pick(kOpen);
  switch (random.below(8)) {
    case 0:
      return text;
    case 1:  // misnested
      return "<b>" + open + text + "</b>" + close(open);
    case 2:
      return open + "<o:p></o:p>" + text + close(open);
    case 3:  // never closed
      return "<strong></strong>" + open + text;
    case 4:
      return open + "<!-- " + std::to_string(random.below(100)) + " -->" + text + close(open);
    default:
      return open + text + close(open);
  }
}

/// A text in runs of one to six characters, or whole.
std::vector<std::string> cut(Random& random, const std::string& text) {
  std::vector<std::string> runs{""};
  const std::size_t longest = random.chance(60) ? 60 : 1 + random.below(6);
  std::size_t length = 0;
  for (const std::string& character : characters(text)) {
    if (length++ >= longest) {
      runs.emplace_back();
      length = 1;
    }
    runs.back() += character;
  }
  return runs;
}

std::string empty_cell(Random& random) {
  constexpr std::array kEmpty{"",
                              "&nbsp;",
                              "<p>&nbsp;</p>",
                              "　",
                              "<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>",
                              "<br>",
                              "&#160;",
                              "<p></p>"};
  return random.pick(kEmpty);
}

std::string cell_content(Random& random, const GridCell& cell) {
  if (cell.text.empty()) return empty_cell(random);
  const std::string runs = word_runs(random, cell.text);
  switch (random.below(5)) {
    case 0:
      return runs;
    case 1:
      return "\n  <div align=center>" + runs + "</div>\n  ";
    case 2:  // the paragraph is closed by its cell
      return "<p class=MsoNormal align=center style='text-align:center'>" + runs;
    default:
      return "<p style=\"text-align: center\">" + runs + "</p>";
  }
}

std::string open_cell(Random& random, const GridCell& cell) {
  std::string html = random.chance(20) ? "<TD" : "<td";
  html += " width=" + std::to_string(30 + random.below(200));
  const bool bare = random.chance(30);
  const std::string quote = bare ? "" : "\"";
  if (cell.across > 1 || random.chance(10)) {
    html += " colspan=" + quote + std::to_string(cell.across) + quote;
  }
  if (cell.down > 1 || random.chance(10)) {
    html +=
        (random.chance(20) ? " ROWSPAN=" : " rowspan=") + quote + std::to_string(cell.down) + quote;
  }
  if (random.chance(50)) html += " style='border:solid windowtext 1.0pt;padding:0cm 5.4pt 0cm'";
  return html + '>';
}

}  // namespace

std::string word_runs(Random& random, const std::string& text) {
  std::string html;
  for (const std::string& part : cut(random, text)) {
    html += run(random, replaced(escaped(part), "\n", "<br/>"));
  }
  return html;
}

std::string word_paragraph(Random& random, const std::string& text) {
  const std::string content = text.empty() ? "&nbsp;" : word_runs(random, text);
  const bool closed = random.chance(70);
  return "<p class=MsoNormal style='text-indent:32.0pt'>" + content + (closed ? "</p>\n" : "\n");
}

std::string word_table(Random& random, const Grid& grid) {
  const bool closes_cells = random.chance(70);
  std::string html =
      "<table border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse'>";
  html += random.chance(50) ? "<tbody>\n" : "\n";
  if (random.chance(30)) html += "<colgroup><col width=72><col width=72></colgroup>\n";
  for (const GridRow& row : grid) {
    html += "<tr style='height:19.85pt'>\n";
    for (const GridCell& cell : row) {
      html += ' ' + open_cell(random, cell) + cell_content(random, cell);
      html += closes_cells ? "</td>\n" : "\n";
    }
    html += closes_cells || random.chance(50) ? "</tr>\n" : "\n";
  }
  return html + "</table>\n";
}

std::string html_word(const Draft& draft, Random& random, const std::string& charset) {
  std::string html =
      "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\">\n<head>\n"
      "<meta http-equiv=Content-Type content=\"text/html; charset=" +
      charset + "\">\n<title>" + draft.title +
      "</title>\n<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View>"
      "<w:Zoom>100</w:Zoom></w:WordDocument></xml><![endif]-->\n<style>\n<!--\n"
      "p.MsoNormal {margin:0cm; font-size:10.5pt}\ntd > p {color: #000}\n-->\n</style>\n</head>\n"
      "<body lang=ZH-CN style='tab-interval:21.0pt'>\n<div class=Section1>\n";
  for (const Block& block : draft.blocks) {
    if (block.kind == Block::Kind::info) continue;
    html += block.kind == Block::Kind::table ? word_table(random, block.grid)
                                             : word_paragraph(random, block.text);
  }
  return html + "</div>\n</body>\n</html>\n";
}

}  // namespace gouji::tests
