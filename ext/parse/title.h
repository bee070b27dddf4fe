// The title of a report, and the organ and the year that it names.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gouji::parse {

struct Title {
  std::string text;
  std::size_t line;       // its last line in the head
  bool joined;            // from several lines
  bool labelled = false;  // the line says that it is the title
  std::string authority;  // that it names, and the year, once it is looked at closely
  std::optional<int> year;
};

/// The title among the lines of the head. A title that names organ and year is better than one that
/// does not, and a short one than one with the name of the site in front. Of equals the last: it
/// stands next to the text, behind any menu. `source` is the organ that is said to publish.
std::optional<Title> find_title(const std::vector<std::string_view>& lines,
                                const std::optional<std::string>& source);

}  // namespace gouji::parse
