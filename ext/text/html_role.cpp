#include "text/html_role.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace gouji::text {
namespace {

using enum HtmlRole;

// Navigation, headers and footers stay, as lines: dropping them would lose a whole report where the
// end tag is missing or where a site puts its article into one, and lines of links are no table.
// What a browser with scripts does not print goes.
constexpr std::array kElements{
    HtmlElement{"p", block},
    HtmlElement{"div", block},
    HtmlElement{"span", plain},
    HtmlElement{"font", plain},
    HtmlElement{"td", cell},
    HtmlElement{"th", cell},
    HtmlElement{"tr", row},
    HtmlElement{"table", table},
    HtmlElement{"tbody", group},
    HtmlElement{"thead", group},
    HtmlElement{"tfoot", group},
    HtmlElement{"caption", caption},
    HtmlElement{"colgroup", block},
    HtmlElement{"col", block},
    HtmlElement{"br", line_break},
    HtmlElement{"hr", block},
    HtmlElement{"html", block},
    HtmlElement{"head", block},
    HtmlElement{"body", block},
    HtmlElement{"title", title},
    HtmlElement{"meta", meta},
    HtmlElement{"link", plain},
    HtmlElement{"base", plain},
    HtmlElement{"script", raw_hidden},
    HtmlElement{"style", raw_hidden},
    HtmlElement{"noscript", raw_hidden},
    HtmlElement{"iframe", raw_hidden},
    HtmlElement{"noembed", raw_hidden},
    HtmlElement{"noframes", raw_hidden},
    HtmlElement{"xmp", raw_shown},
    HtmlElement{"textarea", area},
    HtmlElement{"template", inert},
    HtmlElement{"pre", preformatted},
    HtmlElement{"listing", preformatted},
    HtmlElement{"sup", superscript},
    HtmlElement{"sub", subscript},
    HtmlElement{"del", struck},
    HtmlElement{"s", struck},
    HtmlElement{"strike", struck},
    HtmlElement{"rt", annotation},
    HtmlElement{"rp", annotation},
    HtmlElement{"img", image},
    HtmlElement{"option", option},
    HtmlElement{"optgroup", block},
    HtmlElement{"select", block},
    HtmlElement{"address", block},
    HtmlElement{"article", block},
    HtmlElement{"aside", block},
    HtmlElement{"blockquote", block},
    HtmlElement{"center", block},
    HtmlElement{"dd", block},
    HtmlElement{"details", block},
    HtmlElement{"dialog", block},
    HtmlElement{"dir", block},
    HtmlElement{"dl", block},
    HtmlElement{"dt", block},
    HtmlElement{"fieldset", block},
    HtmlElement{"figcaption", block},
    HtmlElement{"figure", block},
    HtmlElement{"footer", block},
    HtmlElement{"form", block},
    HtmlElement{"frameset", block},
    HtmlElement{"h1", block},
    HtmlElement{"h2", block},
    HtmlElement{"h3", block},
    HtmlElement{"h4", block},
    HtmlElement{"h5", block},
    HtmlElement{"h6", block},
    HtmlElement{"header", block},
    HtmlElement{"hgroup", block},
    HtmlElement{"legend", block},
    HtmlElement{"li", block},
    HtmlElement{"main", block},
    HtmlElement{"menu", block},
    HtmlElement{"nav", block},
    HtmlElement{"ol", block},
    HtmlElement{"search", block},
    HtmlElement{"section", block},
    HtmlElement{"summary", block},
    HtmlElement{"ul", block},
    HtmlElement{"a", plain},
    HtmlElement{"abbr", plain},
    HtmlElement{"b", plain},
    HtmlElement{"big", plain},
    HtmlElement{"button", plain},
    HtmlElement{"cite", plain},
    HtmlElement{"code", plain},
    HtmlElement{"em", plain},
    HtmlElement{"i", plain},
    HtmlElement{"input", plain},
    HtmlElement{"ins", plain},
    HtmlElement{"label", plain},
    HtmlElement{"mark", plain},
    HtmlElement{"object", plain},
    HtmlElement{"q", plain},
    HtmlElement{"ruby", plain},
    HtmlElement{"small", plain},
    HtmlElement{"strong", plain},
    HtmlElement{"svg", plain},
    HtmlElement{"tt", plain},
    HtmlElement{"u", plain},
    HtmlElement{"video", plain},
    HtmlElement{"wbr", plain},
};

constexpr std::size_t kLongest = 10;  // blockquote, figcaption

// The first letters, in lower case, and the length; the digits of h1 to h6 have that bit anyway.
constexpr std::size_t kInKey = 7;
constexpr std::uint64_t key_of(std::string_view name) {
  std::uint64_t key = name.size();
  for (std::size_t i = 0; i < name.size() && i < kInKey; ++i) {
    key = (key << 8) | (static_cast<unsigned char>(name[i]) | 0x20U);
  }
  return key;
}

constexpr std::size_t kSlots = 512;
constexpr std::size_t slot_of(std::uint64_t key) {
  return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15U) >> 55U);
}

// Open addressing, and half of the slots or more stay empty.
constexpr auto kTable = [] {
  std::array<std::uint8_t, kSlots> table{};  // 1 + index into kElements
  for (std::size_t i = 0; i < kElements.size(); ++i) {
    std::size_t slot = slot_of(key_of(kElements[i].name));
    while (table[slot] != 0) slot = (slot + 1) % kSlots;
    table[slot] = static_cast<std::uint8_t>(i + 1);
  }
  return table;
}();
static_assert(kElements.size() < 255);

struct Key {
  std::uint64_t key;
  bool is_name;  // no other name has that key: of a control character it would have a digit
};
constexpr auto kKeys = [] {
  std::array<Key, kElements.size()> keys{};
  for (std::size_t i = 0; i < keys.size(); ++i) {
    bool letters = kElements[i].name.size() <= kInKey;
    for (const char c : kElements[i].name) letters = letters && is_ascii_letter(c);
    keys[i] = {key_of(kElements[i].name), letters};
  }
  return keys;
}();

}  // namespace

const HtmlElement* html_element(std::string_view name) {
  if (name.size() > kLongest) return nullptr;
  const std::uint64_t key = key_of(name);
  for (std::size_t slot = slot_of(key); kTable[slot] != 0; slot = (slot + 1) % kSlots) {
    const std::size_t number = kTable[slot] - 1U;
    if (kKeys[number].key != key) continue;
    const HtmlElement& element = kElements[number];
    if (kKeys[number].is_name || html_same_name(name, element.name)) return &element;
  }
  return nullptr;
}

}  // namespace gouji::text
