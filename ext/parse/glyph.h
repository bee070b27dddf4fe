// The characters of running text, as words and figures are looked for in it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace gouji::parse {

/// A printed character: folded where it is a letter or a digit, else a mark in its full-width form.
/// Blanks and quotation marks are none.
struct Glyph {
  char32_t c;
  std::uint32_t at;  ///< byte of the text
  bool gap;          ///< a blank or line break before it
};

/// Glyphs with c = 0 behind the others, so that looking a few ahead needs no check.
inline constexpr std::size_t kAhead = 8;

/// Puts the glyphs of text[begin, end), and kAhead more, into `found`.
void read_glyphs(std::string_view text, std::size_t begin, std::size_t end,
                 std::vector<Glyph>& found);

}  // namespace gouji::parse
