// HTML cut into tags: what stands at a '<', as a browser's tokenizer has it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/ascii.h"

namespace gouji::text {

/// What an element does to the text. Any other one leaves it alone.
enum class HtmlRole : std::uint8_t {
  plain,         ///< span, font, b, unknown ones: text before and behind is joined with nothing
  block,         ///< begins and ends a line: p, div, li, h1 …
  line_break,    ///< br
  table,         ///< table
  group,         ///< tbody, thead, tfoot
  row,           ///< tr
  cell,          ///< td, th
  caption,       ///< caption
  preformatted,  ///< pre, listing
  superscript,   ///< sup
  subscript,     ///< sub
  struck,        ///< del, s, strike
  annotation,    ///< rt, rp: reading aids between the characters of the text
  image,         ///< img
  option,        ///< option: a choice of a form's control
  raw_hidden,    ///< script, style …: no markup within, nothing of it is text
  raw_shown,     ///< xmp: no markup within, printed as it is
  area,          ///< textarea: references within, printed
  title,         ///< title: references within, not printed
  inert,         ///< template
  meta,          ///< meta
};

struct HtmlMarkup {
  enum class Kind : std::uint8_t {
    literal,  ///< the '<' is a character of the text
    start,
    end,
    data,     ///< <![CDATA[ … ]]>; `name` is what it holds
    nothing,  ///< a comment, a doctype, an instruction, a tag that the text ends in
  };
  Kind kind = Kind::nothing;
  HtmlRole role = HtmlRole::plain;
  std::string_view name;        ///< in lower case where HTML has such an element, else as written
  std::string_view attributes;  ///< all of them, as written
  std::string_view style;       ///< the raw value of that attribute
  bool hidden = false;          ///< whether it has that attribute
  std::size_t end = 0;          ///< where what follows begins
};

/// Whether a '<' before `c` may begin markup; else it is a character of the text.
constexpr bool begins_markup(char c) {
  return is_ascii_letter(c) || c == '/' || c == '!' || c == '?';
}

/// The markup at `at`, where `html` has a '<'.
HtmlMarkup html_markup(std::string_view html, std::size_t at);

/// The raw value of an attribute, by its name in lower case; '' where it has none, and data() is
/// null where it is not there.
std::string_view html_attribute(std::string_view attributes, std::string_view name);

/// Where the end tag of a raw text element, `name` in lower case, begins, at `at` or behind it;
/// html.size() without one.
std::size_t html_raw_end(std::string_view html, std::size_t at, std::string_view name);

constexpr bool is_html_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

/// Whether `name` is `lower`, which is in lower case, in letters of any case.
constexpr bool html_same_name(std::string_view name, std::string_view lower) {
  if (name.size() != lower.size()) return false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (ascii_lower(name[i]) != lower[i]) return false;
  }
  return true;
}

}  // namespace gouji::text
