// The figures of a line of text.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "parse/row.h"

namespace gouji::parse {

/// The figures of one line of text, which are borrowed. `begin` is its first byte.
struct FigureLine {
  std::string_view text;  ///< the canonical text
  std::size_t begin;
  std::span<const Slot> slots;
};

/// The line that has the byte `at`, without figures yet.
FigureLine figure_line(std::string_view text, std::size_t at);

}  // namespace gouji::parse
