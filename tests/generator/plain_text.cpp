#include <algorithm>

#include "generator/renderers.h"
#include "generator/snippet.h"

namespace gouji::tests {
namespace {

/// What a line break inside of a label becomes.
std::string line_break(PlainLayout layout) {
  switch (layout) {
    case PlainLayout::spaced_lines:
      return "\n\n";
    case PlainLayout::lines:
    case PlainLayout::opened_lines:
    case PlainLayout::broken_pipes:
    case PlainLayout::led_pipes:
    case PlainLayout::lone_pipes:
      return "\n";
    default:
      return " ";
  }
}

std::string text_of(const Block& block, const Draft& draft, PlainLayout layout) {
  switch (block.kind) {
    case Block::Kind::info:
      return info_lines(draft);
    case Block::Kind::table:
      return render(with_breaks(block.grid, line_break(layout)), layout);
    default:
      return block.text + '\n';
  }
}

}  // namespace

std::string plain_text(const Draft& draft, PlainLayout layout) {
  std::string text;
  for (const Block& block : draft.blocks) text += text_of(block, draft, layout);
  return text;
}

std::string folded_line(const Draft& draft) {
  std::string text = plain_text(draft, PlainLayout::lines);
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

std::string folded_cell(const Draft& draft) {
  std::string text = plain_text(draft, PlainLayout::broken_pipes);
  std::replace(text.begin(), text.end(), '\n', ' ');
  return "| " + text + std::string(400, '|') + '\n';
}

}  // namespace gouji::tests
