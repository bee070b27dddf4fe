// Page numbers, which are no figures of a report.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace gouji::parse {

/// True for a line that is a page number with its marks: - 4 -, 第 3 页 共 8 页.
bool is_page_number(std::string_view line);

/// A cell without the page number that a page's end has left in front of what it holds, where its
/// lines were joined: 第 5 页 共 12 页 2283.
std::string_view behind_page_number(std::string_view cell);

/// Page numbers without any mark: numbers on lines of their own beside an empty line (a page's end
/// becomes one), not one under another, each one more than the one before and a page behind it.
/// Bytes at which their lines begin; none where the text has any other such line, since that may be
/// a figure.
std::vector<std::size_t> bare_page_numbers(std::string_view text);

}  // namespace gouji::parse
