// The regular expressions of the parser, compiled once. RE2: linear in the text, whatever it has.
#pragma once

#include <re2/re2.h>
#include <re2/stringpiece.h>

#include <string_view>

namespace gouji::parse {

/// `s` as RE2 takes it: its own type, or that of Abseil, which need not be the standard's.
inline re2::StringPiece piece(std::string_view s) { return {s.data(), s.size()}; }

/// All patterns; a test asks each for ok().
struct Patterns {
  Patterns();

  RE2 title_label;  ///< what may stand before a title: 标题:
};

const Patterns& patterns();

}  // namespace gouji::parse
