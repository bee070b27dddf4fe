#include "text/xml.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

namespace gouji::text {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::string_view kSpace = " \t\r\n";

// Where the tag that begins at `at` has its '>'. One within quotes is none.
std::size_t tag_end(std::string_view document, std::size_t at) {
  for (; at < document.size(); ++at) {
    const char c = document[at];
    if (c == '>') return at;
    if (c == '"' || c == '\'') at = std::min(document.find(c, at + 1), document.size());
  }
  return npos;
}

struct Reference {
  std::string_view name;
  char character;
};
constexpr std::array kReferences{Reference{"lt", '<'}, Reference{"gt", '>'}, Reference{"amp", '&'},
                                 Reference{"quot", '"'}, Reference{"apos", '\''}};

// `name`: what stands between & and ;. False where it is no reference.
bool append_reference(std::string_view name, std::string& out) {
  if (!name.starts_with('#')) {
    for (const Reference& reference : kReferences) {
      if (reference.name != name) continue;
      out.push_back(reference.character);
      return true;
    }
    return false;
  }
  name.remove_prefix(1);
  const bool is_hex = name.starts_with('x') || name.starts_with('X');
  if (is_hex) name.remove_prefix(1);
  std::uint32_t code = 0;
  const auto [end, error] =
      std::from_chars(name.data(), name.data() + name.size(), code, is_hex ? 16 : 10);
  if (name.empty() || end != name.data() + name.size()) return false;
  append_character(error == std::errc() ? char32_t{code} : char32_t{0}, out);
  return true;
}

}  // namespace

XmlToken XmlReader::next() {
  while (at_ < document_.size()) {
    if (document_[at_] != '<') {
      const std::size_t from =
          std::exchange(at_, std::min(document_.find('<', at_), document_.size()));
      XmlToken token{XmlToken::characters};
      token.text = document_.substr(from, at_ - from);
      return token;
    }
    const std::string_view rest = document_.substr(at_);
    if (rest.starts_with("<!--")) {
      if (!pass("-->")) break;
    } else if (rest.starts_with("<?")) {
      if (!pass("?>")) break;
    } else if (rest.starts_with("<![CDATA[")) {
      return section();
    } else if (rest.starts_with("<!")) {
      pass_doctype();
    } else {
      return tag();
    }
  }
  at_ = document_.size();
  return {};
}

bool XmlReader::pass(std::string_view close) {
  const std::size_t end = document_.find(close, at_ + 2);
  if (end == npos) return false;
  at_ = end + close.size();
  return true;
}

// With its internal subset, if it has one.
void XmlReader::pass_doctype() {
  std::size_t end = tag_end(document_, at_);
  const std::size_t subset = document_.substr(0, end).find('[', at_);
  if (subset != npos) end = document_.find("]>", subset);
  at_ = end == npos ? document_.size() : document_.find('>', end) + 1;
}

XmlToken XmlReader::section() {
  constexpr std::size_t kOpen = 9;  // <![CDATA[
  const std::size_t from = at_ + kOpen;
  const std::size_t end = document_.find("]]>", from);
  at_ = end == npos ? document_.size() : end + 3;
  XmlToken token{XmlToken::characters};
  token.text = document_.substr(from, end == npos ? npos : end - from);
  token.is_literal = true;
  return token;
}

XmlToken XmlReader::tag() {
  const std::size_t end = tag_end(document_, at_);
  if (end == npos) {
    at_ = document_.size();
    return {};
  }
  std::string_view inner = document_.substr(at_ + 1, end - at_ - 1);
  at_ = end + 1;
  XmlToken token{XmlToken::start};
  if (inner.starts_with('/')) {
    token.kind = XmlToken::end;
    inner.remove_prefix(1);
  } else if (inner.ends_with('/')) {
    token.is_empty = true;
    inner.remove_suffix(1);
  }
  const std::size_t name_end = std::min(inner.find_first_of(kSpace), inner.size());
  token.name = inner.substr(0, name_end);
  token.attributes = inner.substr(name_end);
  return token;
}

std::string_view local_name(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == npos ? name : name.substr(colon + 1);
}

bool XmlAttributes::next() {
  rest_.remove_prefix(std::min(rest_.find_first_not_of(kSpace), rest_.size()));
  const std::size_t equals = rest_.find('=');
  if (equals == npos) return false;
  name_ = rest_.substr(0, equals);
  name_ = name_.substr(0, name_.find_last_not_of(kSpace) + 1);
  const std::size_t quote = rest_.find_first_not_of(kSpace, equals + 1);
  if (quote == npos || (rest_[quote] != '"' && rest_[quote] != '\'')) return false;
  const std::size_t end = rest_.find(rest_[quote], quote + 1);
  if (end == npos) return false;
  value_ = rest_.substr(quote + 1, end - quote - 1);
  rest_.remove_prefix(end + 1);
  return true;
}

std::optional<std::string_view> xml_attribute(std::string_view attributes, std::string_view name) {
  for (XmlAttributes each(attributes); each.next();) {
    if (local_name(each.name()) == name) return each.value();
  }
  return std::nullopt;
}

void append_xml(std::string_view raw, std::string& out) {
  constexpr std::size_t kLongest = 16;  // of a reference
  std::size_t copied = 0;
  for (std::size_t at = raw.find('&'); at != npos; at = raw.find('&', at)) {
    const std::size_t end = raw.substr(at, kLongest).find(';');
    out.append(raw, copied, at - copied);
    copied = at;
    if (end != npos && append_reference(raw.substr(at + 1, end - 1), out)) copied = at + end + 1;
    at = std::max(copied, at + 1);
  }
  out.append(raw, copied);
}

void append_character(char32_t c, std::string& out) {
  const bool is_control =
      (c < 0x20 && c != '\t' && c != '\n') || c == 0x7F || (c >= 0x80 && c < 0xA0);
  const bool is_surrogate = c >= 0xD800 && c < 0xE000;
  if (is_control || is_surrogate || c > 0x10FFFF) c = 0xFFFD;
  const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (c < 0x80) return put(c);
  if (c < 0x800) {
    put(0xC0 | c >> 6);
  } else {
    if (c < 0x10000) {
      put(0xE0 | c >> 12);
    } else {
      put(0xF0 | c >> 18);
      put(0x80 | (c >> 12 & 0x3F));
    }
    put(0x80 | (c >> 6 & 0x3F));
  }
  put(0x80 | (c & 0x3F));
}

}  // namespace gouji::text
