// What a line is in Markdown, looked at by itself.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace gouji::text {

/// Without spaces and tabs at both ends.
std::string_view trim_line(std::string_view line);

/// The line that begins at `at`, without its end; `at` moves to the next one.
std::string_view next_line(std::string_view text, std::size_t& at);

/// The text of a heading, "## 一、总体情况 ##"; null data where the line is none.
std::string_view markdown_heading(std::string_view line);

/// The cells of a table row, between the bars that are not escaped; without bars it is one cell.
/// Outer bars are none of it.
std::vector<std::string_view> markdown_cells(std::string_view line);

/// How many cells the line has that separates a table's head from its body, |---|:--:|; 0 where it
/// is none. Two dashes are a mark in place of a number.
std::size_t markdown_separator(std::string_view line);

/// Three or more of - = * _ and nothing else: a rule between parts, or the line under a title.
bool is_markdown_rule(std::string_view line);

/// The line that opens or closes a block of code.
bool is_markdown_fence(std::string_view line);

}  // namespace gouji::text
