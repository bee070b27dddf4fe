#include "generator/snippet.h"

namespace gouji::tests {

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
    text.replace(at, from.size(), to);
    at += to.size();
  }
  return text;
}

std::vector<std::pair<std::string, std::string>> info(const Draft& draft) {
  return {{"索引号", draft.index},       {"主题分类", "政府信息公开"},
          {"发布机构", draft.authority}, {"公开日期", draft.published},
          {"名称", draft.title},         {"有效性", "有效"}};
}

std::string info_lines(const Draft& draft) {
  std::string text;
  for (const auto& [label, value] : info(draft)) text += label + "：" + value + '\n';
  return text;
}

Grid with_breaks(Grid grid, const std::string& line_break) {
  for (GridRow& row : grid) {
    for (GridCell& cell : row) cell.text = replaced(cell.text, "\n", line_break);
  }
  return grid;
}

}  // namespace gouji::tests
