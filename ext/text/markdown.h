// Markdown, as people and PDF converters write it, to the lines of canonical text.
#pragma once

#include <string>
#include <string_view>

namespace gouji::text {

/// Whether a text has the headings and tables of Markdown. When in doubt it has not: a row of bars
/// is none of Markdown without a separator below its first, nor is a small table of a page's head
/// within other text.
bool is_markdown(std::string_view utf8);

/// The text as a reader sees it: a heading is a line, a table rows of a grid, and a table in HTML
/// is read as HTML. Lines stay lines, and what is only perhaps markup stays as it is.
std::string markdown_text(std::string_view utf8);

/// `text`, which another medium printed, with what would make it Markdown in full width.
std::string without_markdown(std::string text);

}  // namespace gouji::text
