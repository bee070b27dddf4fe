// Writes ZIP archives.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace gouji::tests {

/// An archive of the files, by name and content, in order.
std::string zip(const std::vector<std::pair<std::string, std::string>>& files, bool deflated);

}  // namespace gouji::tests
