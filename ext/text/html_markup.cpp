#include "text/html_markup.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "text/html_role.h"

namespace gouji::text {
namespace {

using Kind = HtmlMarkup::Kind;

// Offset of `c` at `from` or behind it, or the end.
std::size_t find(std::string_view s, char c, std::size_t from) {
  if (from >= s.size()) return s.size();
  const void* found = std::memchr(s.data() + from, c, s.size() - from);
  return found == nullptr ? s.size()
                          : static_cast<std::size_t>(static_cast<const char*>(found) - s.data());
}

std::size_t skip_spaces(std::string_view s, std::size_t at) {
  while (at < s.size() && is_html_space(s[at])) ++at;
  return at;
}

struct Attribute {
  std::string_view name, value;
  std::size_t end;
};

// Behind the last byte of a name.
constexpr auto kEndsName = [] {
  std::array<bool, 256> ends{};
  for (const char c : {' ', '\n', '\t', '\r', '\f', '/', '>', '='}) {
    ends[static_cast<unsigned char>(c)] = true;
  }
  return ends;
}();

std::size_t name_end(std::string_view s, std::size_t at) {
  while (at < s.size() && !kEndsName[static_cast<unsigned char>(s[at])]) ++at;
  return at;
}

// The attribute whose name begins at `at`. One whose quote is never closed ends behind the end.
Attribute attribute_at(std::string_view s, std::size_t at) {
  const std::size_t begin = at;
  at = name_end(s, at + (s[at] == '=' ? 1 : 0));  // of the name, where it stands first
  const std::string_view name = s.substr(begin, at - begin);
  const std::size_t sign = skip_spaces(s, at);
  if (sign >= s.size() || s[sign] != '=') return {name, s.substr(at, 0), at};
  at = skip_spaces(s, sign + 1);
  if (at < s.size() && (s[at] == '"' || s[at] == '\'')) {
    const std::size_t quote = find(s, s[at], at + 1);
    return {name, s.substr(at + 1, quote - at - 1), quote + 1};
  }
  const std::size_t value = at;
  while (at < s.size() && s[at] != '>' && !is_html_space(s[at])) ++at;
  return {name, s.substr(value, at - value), at};
}

// Moves `at`, behind the name of a tag, to the '>' that closes it, or to the end of the text or
// behind it where none does.
void read_attributes(std::string_view html, std::size_t& at, HtmlMarkup& markup) {
  while (at < html.size() && html[at] != '>') {
    if (html[at] == '/' || is_html_space(html[at])) {
      ++at;
      continue;
    }
    const Attribute attribute = attribute_at(html, at);
    if (html_same_name(attribute.name, "style")) {
      if (markup.style.empty()) markup.style = attribute.value;
    } else if (html_same_name(attribute.name, "hidden")) {
      markup.hidden = true;
    }
    at = attribute.end;
  }
}

HtmlMarkup tag(std::string_view html, std::size_t name, Kind kind) {
  std::size_t at = name;
  while (at < html.size() &&
         (html[at] == '=' || !kEndsName[static_cast<unsigned char>(html[at])])) {
    ++at;
  }
  HtmlMarkup markup;
  markup.name = html.substr(name, at - name);
  const std::size_t behind = at;
  read_attributes(html, at, markup);
  markup.end = std::min(at + 1, html.size());
  if (at >= html.size()) return markup;
  markup.kind = kind;
  markup.attributes = html.substr(behind, at - behind);
  if (const HtmlElement* element = html_element(markup.name)) {
    markup.name = element->name;
    markup.role = element->role;
  }
  return markup;
}

HtmlMarkup nothing_until(std::size_t end, std::string_view html) {
  HtmlMarkup markup;
  markup.end = std::min(end, html.size());
  return markup;
}

// Behind "<!--": up to "-->" or "--!>"; "<!-->" and "<!--->" are whole comments, too.
HtmlMarkup comment(std::string_view html, std::size_t at) {
  if (html.substr(at, 1) == ">") return nothing_until(at + 1, html);
  if (html.substr(at, 2) == "->") return nothing_until(at + 2, html);
  for (std::size_t end = find(html, '>', at); end < html.size(); end = find(html, '>', end + 1)) {
    const std::string_view before = html.substr(at, end - at);
    if (before.ends_with("--") || before.ends_with("--!")) return nothing_until(end + 1, html);
  }
  return nothing_until(html.size(), html);
}

// At "<!": comments, character data of XHTML, and all else (doctypes, Word's <![if …]>) up to '>'.
HtmlMarkup declaration(std::string_view html, std::size_t at) {
  constexpr std::string_view kData = "<![CDATA[";
  const std::string_view rest = html.substr(at);
  if (rest.starts_with("<!--")) return comment(html, at + 4);
  if (rest.starts_with(kData)) {
    const std::size_t begin = at + kData.size();
    const std::size_t end = html.find("]]>", begin);
    if (end != html.npos) {
      HtmlMarkup markup = nothing_until(end + 3, html);
      markup.kind = Kind::data;
      markup.name = html.substr(begin, end - begin);
      return markup;
    }
  }
  return nothing_until(find(html, '>', at) + 1, html);
}

}  // namespace

HtmlMarkup html_markup(std::string_view html, std::size_t at) {
  const char c = at + 1 < html.size() ? html[at + 1] : '\0';
  if (is_ascii_letter(c)) return tag(html, at + 1, Kind::start);
  if (c == '!') return declaration(html, at);
  if (c == '?') return nothing_until(find(html, '>', at) + 1, html);
  if (c == '/' && at + 2 < html.size()) {
    if (is_ascii_letter(html[at + 2])) return tag(html, at + 2, Kind::end);
    return nothing_until(find(html, '>', at + 2) + 1, html);
  }
  HtmlMarkup markup = nothing_until(at + 1, html);
  markup.kind = Kind::literal;
  return markup;
}

std::string_view html_attribute(std::string_view attributes, std::string_view name) {
  for (std::size_t at = 0; at < attributes.size();) {
    if (attributes[at] == '/' || is_html_space(attributes[at])) {
      ++at;
      continue;
    }
    const Attribute attribute = attribute_at(attributes, at);
    if (html_same_name(attribute.name, name)) return attribute.value;
    at = std::max(attribute.end, at + 1);
  }
  return {};
}

std::size_t html_raw_end(std::string_view html, std::size_t at, std::string_view name) {
  for (at = find(html, '<', at); at < html.size(); at = find(html, '<', at + 1)) {
    const std::size_t behind = at + 2 + name.size();
    if (behind >= html.size()) break;
    if (html[at + 1] != '/' || !html_same_name(html.substr(at + 2, name.size()), name)) continue;
    if (html[behind] == '>' || html[behind] == '/' || is_html_space(html[behind])) return at;
  }
  return html.size();
}

}  // namespace gouji::text
