// Documents made to hurt, of any size.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace gouji::tests {

struct HostilePage {
  const char* name;
  std::string (*make)(std::size_t size);  ///< about `size` bytes, never more than twice that
};

const std::vector<HostilePage>& hostile_pages();

}  // namespace gouji::tests
