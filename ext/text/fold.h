// Characters as matching sees them: what layout, font or typist changed is folded away.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace gouji::text {

/// One character of well-formed UTF-8 at `offset`, which moves behind it.
char32_t next(std::string_view utf8, std::size_t& offset);

/// What matching compares `c` as: half-width, lower case, character variants (钩 as 勾) unified; 0
/// for what it ignores: blanks, punctuation, symbols, marks.
char32_t fold(char32_t c);

/// `utf8` folded, character by character.
std::u32string fold(std::string_view utf8);

}  // namespace gouji::text
