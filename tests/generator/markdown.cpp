#include "generator/renderers.h"
#include "generator/snippet.h"

namespace gouji::tests {
namespace {

/// A pipe table: a square a cell, a separator behind the first row.
std::string pipe_table(const Grid& grid, const std::string& separator) {
  std::string text = "\n";
  bool first = true;
  for (const auto& squares : expand(grid)) {
    text += '|';
    for (const Square& square : squares) text += ' ' + square.text + " |";
    text += '\n';
    if (!first) continue;
    text += '|';
    for (std::size_t i = 0; i < squares.size(); ++i) text += separator;
    text += '\n';
    first = false;
  }
  return text + '\n';
}

std::string info_table(const Draft& draft) {
  std::string text = "| 项目 | 内容 |\n|---|---|\n";
  for (const auto& [label, value] : info(draft)) text += "| " + label + " | " + value + " |\n";
  return text + '\n';
}

template <typename Table>
std::string document(const Draft& draft, Table table) {
  std::string text;
  for (const Block& block : draft.blocks) {
    switch (block.kind) {
      case Block::Kind::info:
        break;
      case Block::Kind::title:
        text += "# " + block.text + "\n\n" + info_table(draft);
        break;
      case Block::Kind::heading:
        text += "## " + block.text + "\n\n";
        break;
      case Block::Kind::table:
        text += table(block.grid);
        break;
      default:
        text += block.text + "\n\n";
    }
  }
  return text;
}

}  // namespace

std::string markdown(const Draft& draft, Random& random) {
  constexpr const char* kSeparators[] = {"---|", " --- |", ":---:|", " :--- |", "-----------|"};
  const std::string separator = random.pick(kSeparators);
  const std::string line_break = random.chance(50) ? "<br>" : " ";
  return document(draft, [&](const Grid& grid) {
    return pipe_table(with_breaks(grid, line_break), separator);
  });
}

std::string markdown_html(const Draft& draft) {
  return document(draft, [](const Grid& grid) {
    return "\n<html><body>" + html_table(grid) + "</body></html>\n\n";
  });
}

}  // namespace gouji::tests
