#include "text/html_page.h"

#include <array>

namespace gouji::text {
namespace {

constexpr std::array kRuns = {"一、总体情况",
                              "12",
                              " 345 ",
                              "件",
                              "&nbsp;",
                              "a&lt;b&gt;",
                              "&#20013;&#x56FD;",
                              "规\n  章",
                              "3<5",
                              "&",
                              "&ldquo;x&rdquo;",
                              "。",
                              "a | b",
                              "\t0\r\n",
                              "&notanentity;",
                              "“公开”"};
constexpr std::array kInline = {"span", "font", "b", "strong", "em", "u", "a", "o:p", "unknown"};
constexpr std::array kBlock = {"div", "p", "h1", "h2", "center", "blockquote", "section", "li"};
constexpr std::array kAttributes = {"",
                                    " class=a",
                                    " style=\"font-family:'a>b';color:red\"",
                                    " title='<td>'",
                                    " a = \"x\" b",
                                    " lang=EN-US\n",
                                    " x=\"&quot;\"",
                                    " DATA-a"};
constexpr std::array kNoise = {"<!-- <table><tr><td>x -->",
                               "<script type=a>if (a<b) { x = '<td>'; }</script>",
                               "<style>td > p { color: red }</style>",
                               "<![if !supportLists]>",
                               "<?xml:namespace prefix = o />",
                               "<!---->",
                               "<SCRIPT></SCRIPT>",
                               "<img src=x.png>",
                               "<wbr>"};

}  // namespace

std::vector<std::string> HtmlPage::pieces() {
  pieces_.clear();
  add("<!DOCTYPE html>");
  add("<html>");
  add("<body>");
  add_blocks(3);
  add("</body>");
  add("</html>");
  return std::move(pieces_);
}

void HtmlPage::add_blocks(int depth) {
  for (std::size_t i = 1 + below(4); i > 0; --i) add_block(depth);
}

void HtmlPage::add_block(int depth) {
  if (once_in(2)) add("\n");
  if (once_in(4)) add_noise();
  if (depth > 0 && once_in(3)) return add_table(depth - 1);
  if (once_in(6)) return add_line();
  const std::string tag = kBlock[below(kBlock.size())];
  add("<" + tag + kAttributes[below(kAttributes.size())] + ">");
  const bool nests = depth > 0 && tag != "p" && tag[0] != 'h' && once_in(3);
  nests ? add_blocks(depth - 1) : add_line();
  if ((tag != "p" && tag != "li") || !once_in(3)) add("</" + tag + ">");
}

void HtmlPage::add_line() {
  for (std::size_t i = below(5); i > 0; --i) {
    const std::string tag = kInline[below(kInline.size())];
    if (once_in(3)) {
      add_run();
      if (once_in(4)) add(once_in(2) ? "<br>" : "<br/>");
      continue;
    }
    add("<" + tag + kAttributes[below(kAttributes.size())] + ">");
    add_run();
    add("</" + tag + ">");
  }
}

void HtmlPage::add_run() {
  if (once_in(9)) add_noise();
  add(kRuns[below(kRuns.size())]);
}

void HtmlPage::add_noise() {
  // In a cell a picture is printed, which the tree does not know.
  std::string noise = kNoise[below(kNoise.size())];
  if (noise.starts_with("<img")) noise = "<wbr>";
  add(std::move(noise));
}

void HtmlPage::add_table(int depth) {
  add(once_in(2) ? "<table border=1>" : "<TABLE>");
  if (once_in(4)) {
    add("<caption>");
    add_line();
    add("</caption>");
  }
  if (once_in(4)) add("<colgroup><col><col></colgroup>");
  const bool grouped = once_in(3);
  const bool nests = depth > 0 && once_in(3);
  for (std::size_t groups = grouped ? 1 + below(2) : 1; groups > 0; --groups) {
    if (grouped) add("<tbody>");
    for (std::size_t rows = below(5); rows > 0; --rows) {
      add("<tr>");
      for (std::size_t cells = below(6); cells > 0; --cells) add_cell(depth, nests && once_in(3));
      if (!once_in(4)) add("</tr>");
      if (once_in(3)) add("\n");
    }
    if (grouped && !once_in(3)) add("</tbody>");
  }
  add("</table>");
}

void HtmlPage::add_cell(int depth, bool nested) {
  std::string tag = once_in(5) ? "<th" : "<td";
  if (once_in(4)) tag += " colspan=" + std::to_string(below(4));
  if (once_in(4)) tag += " rowspan=\"" + std::to_string(1 + below(3)) + "\"";
  add(tag + kAttributes[below(kAttributes.size())] + ">");
  if (once_in(3)) add("\n ");
  if (nested) {
    add_table(depth - 1);
  } else if (once_in(2)) {
    add_line();
  } else {
    for (std::size_t i = below(3); i > 0; --i) {
      add("<p>");
      add_line();
      if (!once_in(3)) add("</p>");
    }
  }
  if (!once_in(4)) add(tag.starts_with("<th") ? "</th>" : "</td>");
}

}  // namespace gouji::text
