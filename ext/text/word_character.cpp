#include "text/word_character.h"

#include <array>
#include <charconv>
#include <limits>

#include "text/xml.h"

namespace gouji::text {

char32_t word_symbol(std::string_view attributes) {
  constexpr char32_t kPrivate = 0xF000;
  const char32_t code = word_number(xml_attribute(attributes, "char").value_or(""), 16);
  if (code < 0xE000 || code > 0xF8FF) return code;
  if (xml_attribute(attributes, "font").value_or("").find("Wingdings") != 0) return 0xFFFD;
  switch (code - kPrivate) {
    case 0x52:
    case 0xFE:
      return U'☑';
    case 0x6F:
    case 0xA8:
      return U'□';
    case 0xFC:
      return U'✓';
    default:
      return 0xFFFD;
  }
}

void append_marked(std::string_view text, WordMark mark, std::string& out) {
  static constexpr std::array<char32_t, 10> kRaised{U'⁰', U'¹', U'²', U'³', U'⁴',
                                                    U'⁵', U'⁶', U'⁷', U'⁸', U'⁹'};
  constexpr std::string_view kStroke = "\u0336";  // combines with what it follows
  for (const char c : text) {
    const bool is_digit = c >= '0' && c <= '9';
    if (!is_digit || mark == WordMark::struck) out.push_back(c);
    if (!is_digit) continue;
    const auto digit = static_cast<std::size_t>(c - '0');
    if (mark == WordMark::struck) out += kStroke;
    if (mark == WordMark::raised) append_character(kRaised[digit], out);
    if (mark == WordMark::lowered) append_character(U'₀' + static_cast<char32_t>(digit), out);
  }
}

std::uint32_t word_number(std::string_view text, int base) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
  return error == std::errc::result_out_of_range ? std::numeric_limits<std::uint32_t>::max()
                                                 : number;
}

}  // namespace gouji::text
