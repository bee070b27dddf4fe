#include "text/markdown_line.h"

#include <algorithm>

namespace gouji::text {
namespace {

constexpr std::string_view kSpace = " \t";

bool is_separator_cell(std::string_view cell) {
  cell = trim_line(cell);
  const std::size_t size = cell.size();
  if (cell.starts_with(':')) cell.remove_prefix(1);
  if (cell.ends_with(':')) cell.remove_suffix(1);
  return size >= 3 && !cell.empty() && cell.find_first_not_of('-') == cell.npos;
}

}  // namespace

std::string_view trim_line(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(kSpace);
  if (begin == line.npos) return line.substr(line.size());
  return line.substr(begin, line.find_last_not_of(kSpace) - begin + 1);
}

std::string_view next_line(std::string_view text, std::size_t& at) {
  const std::size_t end = std::min(text.find('\n', at), text.size());
  const std::string_view line = text.substr(at, end - at);
  at = end + 1;
  return line;
}

std::string_view markdown_heading(std::string_view line) {
  constexpr std::size_t kDeepest = 6;
  line = trim_line(line);
  const std::size_t signs = std::min(line.find_first_not_of('#'), line.size());
  if (signs == 0 || signs > kDeepest || signs == line.size()) return {};
  if (kSpace.find(line[signs]) == kSpace.npos) return {};
  const std::string_view text = trim_line(line.substr(signs));
  const std::size_t last = text.find_last_not_of('#');
  if (last == text.npos) return {};
  // Signs at the end belong to the text, unless something separates them.
  const bool is_closed = last + 1 < text.size() && kSpace.find(text[last]) != kSpace.npos;
  return is_closed ? trim_line(text.substr(0, last)) : text;
}

std::vector<std::string_view> markdown_cells(std::string_view line) {
  line = trim_line(line);
  if (line.starts_with('|')) line.remove_prefix(1);
  std::vector<std::string_view> cells;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '\\') {
      ++at;
    } else if (line[at] == '|') {
      cells.push_back(trim_line(line.substr(begin, at - begin)));
      begin = at + 1;
    }
  }
  const std::string_view rest = trim_line(line.substr(begin));
  if (!rest.empty() || cells.empty()) cells.push_back(rest);
  return cells;
}

std::size_t markdown_separator(std::string_view line) {
  if (line.find_first_not_of("-:| \t") != line.npos || line.find('|') == line.npos) return 0;
  const std::vector<std::string_view> cells = markdown_cells(line);
  return std::all_of(cells.begin(), cells.end(), is_separator_cell) ? cells.size() : 0;
}

bool is_markdown_rule(std::string_view line) {
  line = trim_line(line);
  if (line.empty() || std::string_view("-=*_").find(line.front()) == std::string_view::npos) {
    return false;
  }
  const auto signs = std::count(line.begin(), line.end(), line.front());
  const auto blanks = std::count(line.begin(), line.end(), ' ');
  return signs >= 3 && signs + blanks == static_cast<std::ptrdiff_t>(line.size());
}

bool is_markdown_fence(std::string_view line) {
  line = trim_line(line);
  return line.starts_with("```") || line.starts_with("~~~");
}

}  // namespace gouji::text
