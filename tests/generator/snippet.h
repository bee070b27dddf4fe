// What the renderers share: bits of text.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "generator/draft.h"

namespace gouji::tests {

std::string replaced(std::string text, const std::string& from, const std::string& to);

/// The index table of a report: what it says, by its label.
std::vector<std::pair<std::string, std::string>> info(const Draft& draft);

/// The same on lines of text.
std::string info_lines(const Draft& draft);

/// The same grid with another text for the line breaks inside of its labels.
Grid with_breaks(Grid grid, const std::string& line_break);

}  // namespace gouji::tests
