// Characters of a Word document that are not simply written.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace gouji::text {

/// How digits are printed that are no part of the number beside them: raised, lowered, struck out.
enum class WordMark { none, raised, lowered, struck };

/// Appends `text` with its digits marked: 12³, 5₂, and a 5 that is struck out with a stroke on it.
void append_marked(std::string_view text, WordMark mark, std::string& out);

/// What the w:sym with these attributes prints; most symbols of a font without Unicode mean nothing
/// outside it, and are U+FFFD.
char32_t word_symbol(std::string_view attributes);

/// The number that an attribute begins with, in decimal or another base; the largest where it is
/// larger, 0 where there is none.
std::uint32_t word_number(std::string_view text, int base = 10);

}  // namespace gouji::text
