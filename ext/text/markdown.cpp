#include "text/markdown.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "text/canonical.h"
#include "text/grid.h"
#include "text/html.h"
#include "text/markdown_block.h"
#include "text/markdown_inline.h"
#include "text/markdown_line.h"

namespace gouji::text {
namespace {

constexpr std::size_t npos = std::string_view::npos;

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text), blocks_(text) { out_.reserve(text.size()); }
  std::string read();

 private:
  void take(std::string_view line);
  bool take_row(std::string_view line);
  void print_row(std::string_view line);
  void print_line(std::string_view line);

  std::string_view text_;
  MarkdownBlocks blocks_;
  std::string out_;
  GridPadding padding_;
  bool is_code_ = false;
  bool in_table_ = false;
  std::string_view next_;  // the line behind the one that is taken
};

std::string Reader::read() {
  for (std::size_t at = 0; at < text_.size();) {
    const std::size_t line_end = std::min(text_.find('\n', at), text_.size());
    const MarkdownBlock block = blocks_.find(at, line_end);
    std::size_t behind = line_end + 1;
    next_ = behind < text_.size() ? next_line(text_, behind) : std::string_view();
    const std::string_view line = text_.substr(at, std::min(block.begin, line_end) - at);
    if (block.begin == npos || !trim_line(line).empty()) take(line);
    if (block.is_table) out_ += html_text(text_.substr(block.begin, block.end - block.begin));
    at = block.end == npos ? line_end + 1 : block.end;
  }
  return std::move(out_);
}

void Reader::take(std::string_view line) {
  if (is_markdown_fence(line)) {
    if (opens_markdown_code(line)) is_code_ = !is_code_;
    return;
  }
  if (is_code_) {
    out_.append(line).push_back('\n');
    return;
  }
  if (take_row(line) || is_markdown_rule(line)) return;
  const std::string_view heading = markdown_heading(line);
  print_line(heading.data() != nullptr ? heading : line);
}

// A row of a table, or one that goes on behind a page's end.
bool Reader::take_row(std::string_view line) {
  if (markdown_separator(line) > 1) return true;
  const std::string_view row = trim_line(line);
  const bool is_row = row.find('|') != npos;
  const std::size_t separated = markdown_separator(next_);
  const bool is_head = is_row && separated > 1 && markdown_cells(line).size() == separated;
  in_table_ = is_head || (in_table_ && is_row);
  const bool is_closed = row.size() > 2 && row.starts_with('|') && row.ends_with('|');
  if (!in_table_ && !is_closed) return false;
  // Converters write a head without text above a table that has none.
  const bool is_blank = row.find_first_not_of("| \t") == npos;
  if (!is_head || !is_blank) print_row(line);
  return true;
}

void Reader::print_row(std::string_view line) {
  const std::vector<std::string_view> cells = markdown_cells(line);
  std::vector<std::string> texts(cells.size());
  std::vector<GridCell> row;
  row.reserve(cells.size());
  for (std::size_t i = 0; i < cells.size(); ++i) {
    append_markdown(cells[i], true, texts[i]);
    row.push_back({texts[i], 1, 1});
  }
  Grid(padding_).append_row(row, out_);
}

void Reader::print_line(std::string_view line) {
  // A quotation, and the sign of an item; a dash before a digit may be its own.
  std::string_view text = trim_line(line);
  while (text.starts_with("> ")) text = trim_line(text.substr(2));
  const bool is_item = text.size() > 2 && (text[0] == '-' || text[0] == '*' || text[0] == '+') &&
                       text[1] == ' ' && !(text[2] >= '0' && text[2] <= '9');
  if (is_item) {
    text = trim_line(text.substr(2));
  } else if (text.data() == trim_line(line).data()) {
    text = line;  // with its indent, which may be a position
  }
  const std::size_t begin = out_.size();
  append_markdown(text, false, out_);
  // A line of tags alone, or a picture, leaves none.
  if (out_.size() > begin || text.empty()) out_.push_back('\n');
}

}  // namespace

std::string markdown_text(std::string_view utf8) {
  const std::string text = canonical(without_row_tabs(utf8));
  return canonical(Reader(text).read());
}

std::string without_markdown(std::string text) {
  if (!is_markdown(text)) return text;
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    std::string line(next_line(text, at));
    const std::size_t sign = line.find_first_not_of(" \t");
    if (markdown_heading(line).data() != nullptr) line.replace(sign, 1, "＃");
    if (markdown_separator(line) > 1) line.replace(line.find('-'), 1, "－");
    out += line;
    if (at <= text.size()) out.push_back('\n');
  }
  return out;
}

}  // namespace gouji::text
