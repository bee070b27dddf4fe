// Bytes of a text.
#pragma once

#include <cstddef>

namespace gouji::text {

/// Those from `begin` on and before `end`.
struct ByteRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

}  // namespace gouji::text
