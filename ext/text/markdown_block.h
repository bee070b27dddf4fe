// Parts of Markdown that are no matter of one line.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace gouji::text {

/// A table in HTML, or a comment over several lines.
struct MarkdownBlock {
  std::size_t begin = std::string_view::npos;
  std::size_t end = std::string_view::npos;
  bool is_table = false;
};

class MarkdownBlocks {
 public:
  /// `text` is borrowed.
  explicit MarkdownBlocks(std::string_view text) : text_(text) {}

  /// The first that begins in the line from `at` to `line_end`; both ends npos where none does. To
  /// be asked line by line, from the beginning on.
  MarkdownBlock find(std::size_t at, std::size_t line_end);

 private:
  std::size_t comment_end(std::size_t at);

  std::string_view text_;
  bool comments_end_ = true;
};

/// Whether a line opens or closes code. What is fenced as Markdown is a document, not code.
bool opens_markdown_code(std::string_view line);

/// `utf8` with spaces for the tabs beside the bars of a row, which are none between cells.
std::string without_row_tabs(std::string_view utf8);

}  // namespace gouji::text
