// Character references of HTML: &lt; &#60; &#x3C;
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace gouji::text {

struct HtmlReference {
  char32_t character = 0;
  std::size_t bytes = 0;  ///< how many make the reference, 0 where the '&' is a character itself
};

/// The reference at `at`, where `html` has a '&'. Numbers 128 to 159 are those of windows-1252, as
/// everywhere; what is no character is U+FFFD. Names of old pages need no semicolon.
HtmlReference html_reference(std::string_view html, std::size_t at);

/// Writes `c` as UTF-8 and gives its length.
std::size_t to_utf8(char32_t c, std::array<char, 4>& bytes);

/// `html` with its references as characters.
std::string html_decoded(std::string_view html);

}  // namespace gouji::text
