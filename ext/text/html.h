// HTML pages and fragments: markup to lines and table rows, in one linear pass without a tree.
#pragma once

#include <string>
#include <string_view>

namespace gouji::text {

/// Whether a document is HTML: it begins with a tag that HTML has, or has the tags of tables or
/// paragraphs around its text. Words in angle brackets, 3<5 and a single tag in a text are none.
bool is_html(std::string_view document);

/// The canonical text of a page, as a browser shows it, line by line: blanks collapsed, references
/// as characters, each row of a table as a row of the grid (see Grid), and in front what the head
/// says of title, date and source. A fragment, such as a table within Markdown, is read the same
/// way.
std::string html_text(std::string_view utf8);

}  // namespace gouji::text
