// What a page's text must be, by way of a tree: gumbo parses it as browsers do, and the tree is
// printed by the plainest means. Slow, and quadratic on hostile pages.
#pragma once

#include <string>

namespace gouji::text {

/// The text of a page: lines, and rows of grids, as html_text() has them.
std::string tree_text(const std::string& html);

}  // namespace gouji::text
