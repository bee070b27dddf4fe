#include "text/markdown_block.h"

#include <algorithm>

#include "text/html_markup.h"
#include "text/html_role.h"
#include "text/markdown_line.h"

namespace gouji::text {
namespace {

constexpr std::size_t npos = std::string_view::npos;

bool is_table_tag(const HtmlMarkup& markup, HtmlMarkup::Kind kind) {
  return markup.kind == kind && markup.role == HtmlRole::table;
}

// Behind the end of the table that begins at `at`, with those in it.
std::size_t table_end(std::string_view text, std::size_t at) {
  std::size_t depth = 0;
  while (at < text.size()) {
    const HtmlMarkup markup = html_markup(text, at);
    depth += is_table_tag(markup, HtmlMarkup::Kind::start) ? 1 : 0;
    if (is_table_tag(markup, HtmlMarkup::Kind::end) && --depth == 0) return markup.end;
    at = text.find('<', std::max(markup.end, at + 1));
  }
  return text.size();
}

}  // namespace

MarkdownBlock MarkdownBlocks::find(std::size_t at, std::size_t line_end) {
  const std::string_view line = text_.substr(0, line_end);
  for (at = line.find('<', at); at < line_end;) {
    if (line.substr(at).starts_with("<!--")) {
      const std::size_t end = comment_end(at);
      if (end > line_end && end != npos) return {at, end, false};
    }
    const HtmlMarkup markup = html_markup(line, at);
    if (is_table_tag(markup, HtmlMarkup::Kind::start)) return {at, table_end(text_, at), true};
    at = line.find('<', std::max(markup.end, at + 1));
  }
  return {};
}

// npos where nothing ends it, which is then so for all behind it.
std::size_t MarkdownBlocks::comment_end(std::size_t at) {
  if (!comments_end_) return npos;
  const std::size_t end = text_.find("-->", at);
  comments_end_ = end != npos;
  return comments_end_ ? end + 3 : npos;
}

bool opens_markdown_code(std::string_view line) {
  if (!is_markdown_fence(line)) return false;
  const std::string_view language = trim_line(trim_line(line).substr(3));
  return language != "markdown" && language != "md";
}

std::string without_row_tabs(std::string_view utf8) {
  std::string text(utf8);
  if (text.find('\t') == npos) return text;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const bool is_row = next_line(text, at).find('|') != npos;
    const auto end = std::min(at, text.size());
    if (!is_row) continue;
    std::replace(text.begin() + static_cast<std::ptrdiff_t>(begin),
                 text.begin() + static_cast<std::ptrdiff_t>(end), '\t', ' ');
  }
  return text;
}

}  // namespace gouji::text
