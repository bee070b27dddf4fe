// Where the lines and cells of a text end.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace gouji::parse {

/// Adds the bytes of all line breaks and bars from `at` on and before `end` to `found`.
void find_separators(std::string_view text, std::size_t at, std::size_t end,
                     std::vector<std::uint32_t>& found);

}  // namespace gouji::parse
