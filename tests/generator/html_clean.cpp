#include "generator/html_snippet.h"
#include "generator/renderers.h"
#include "generator/snippet.h"

namespace gouji::tests {
namespace {

std::string table_row(const GridRow& row) {
  std::string html = "<tr>";
  for (const GridCell& cell : row) {
    html += "<td" + spans(cell) + '>' + replaced(escaped(cell.text), "\n", "<br>") + "</td>";
  }
  return html + "</tr>";
}

std::string info_table(const Draft& draft) {
  std::string html = "<table>\n";
  for (const auto& [label, value] : info(draft)) {
    html += "<tr><td>" + label + "</td><td>" + escaped(value) + "</td></tr>\n";
  }
  return html + "</table>\n";
}

}  // namespace

std::string escaped(const std::string& text) {
  return replaced(replaced(replaced(text, "&", "&amp;"), "<", "&lt;"), ">", "&gt;");
}

std::string spans(const GridCell& cell) {
  std::string html;
  if (cell.across > 1) html += " colspan=\"" + std::to_string(cell.across) + '"';
  if (cell.down > 1) html += " rowspan=\"" + std::to_string(cell.down) + '"';
  return html;
}

std::string html_table(const Grid& grid) {
  std::string html = "<table>";
  for (const GridRow& row : grid) html += table_row(row);
  return html + "</table>";
}

std::string html_clean(const Draft& draft) {
  std::string html =
      "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<title>" +
      draft.title + "</title>\n</head>\n<body>\n";
  for (const Block& block : draft.blocks) {
    switch (block.kind) {
      case Block::Kind::title:
        html += "<h1>" + escaped(block.text) + "</h1>\n";
        break;
      case Block::Kind::heading:
        html += "<h2>" + escaped(block.text) + "</h2>\n";
        break;
      case Block::Kind::info:
        html += info_table(draft);
        break;
      case Block::Kind::table:
        html += html_table(block.grid) + '\n';
        break;
      default:
        html += "<p>" + escaped(block.text) + "</p>\n";
    }
  }
  return html + "</body>\n</html>\n";
}

}  // namespace gouji::tests
