// How many threads a scan reads ahead in, besides its own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "sqlite/guard.h"
#include "sqlite/value.h"

namespace gouji::sqlite {

/// What the argument `threads` of `function` asks for. Throws Error where it is no number from 0
/// to 64.
inline std::size_t thread_count(sqlite3_value* argument, const std::string& function) {
  constexpr std::int64_t kMost = 64;
  const std::optional<std::int64_t> number = whole(argument);
  if (!number || *number < 0 || *number > kMost) {
    throw Error(function + ": threads is a whole number from 0 to 64");
  }
  return static_cast<std::size_t>(*number);
}

}  // namespace gouji::sqlite
