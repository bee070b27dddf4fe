// Line ends and control characters: the last step of every medium.
#pragma once

#include <string>
#include <string_view>

namespace gouji::text {

/// Canonical text of well-formed UTF-8. Line breaks of every kind (CR LF, CR, VT, FF, NEL, U+2028,
/// U+2029) become '\n'; other control characters, U+0000 among them, become U+FFFD, since dropping
/// one could fuse two figures; a leading U+FEFF goes. A line with a tab after its first printed
/// character is a row copied from a spreadsheet: its tabs become " | ". Idempotent.
std::string canonical(std::string_view utf8);

}  // namespace gouji::text
