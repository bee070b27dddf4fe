// The text of one line or cell of Markdown: emphasis, links, pictures, escapes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace gouji::text {

/// A longer line has no signs that mean something, but for HTML.
inline constexpr std::size_t kLongestMarkdownLine = std::size_t{1} << 16;

/// Appends what a reader sees of `markdown`. Signs are taken for emphasis only where they can't
/// be a mask over a figure (1***, 2**件) or a word: they come in pairs, close to what is within,
/// and no digit stands beside them outside. A tag of HTML or a reference is what it is there; <br>
/// is a line break. A picture in a cell, which may be one of a figure, is U+FFFC.
void append_markdown(std::string_view markdown, bool is_cell, std::string& out);

}  // namespace gouji::text
