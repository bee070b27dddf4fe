#include "text/medium.h"

#include <iterator>
#include <utility>

#include "text/canonical.h"
#include "text/charset.h"
#include "text/docx.h"
#include "text/html.h"
#include "text/html_head.h"
#include "text/html_markup.h"
#include "text/markdown.h"
#include "text/signature.h"
#include "text/wordml.h"

namespace gouji::text {
namespace {

struct Medium {
  std::string_view name;
  bool (*is)(std::string_view utf8);
  std::string (*text)(std::string_view utf8);
};

// A document is of the first that it looks like.
constexpr Medium kMedia[] = {
    {"wordml", is_wordml, wordml_text},
    {"markdown", is_markdown, markdown_text},
    {"html", is_html, html_text},
    {"text", [](std::string_view) { return true; }, canonical},
};

const Medium& medium_of(std::string_view utf8) {
  const Medium* medium = kMedia;
  while (!medium->is(utf8)) ++medium;
  return *medium;
}

// A '<' that is printed must not make the text a page: it becomes full width before what a tag
// begins with.
std::string without_markup(std::string text) {
  std::size_t at = text.find('<');
  if (at == text.npos) return text;
  std::string out;
  std::size_t copied = 0;
  for (; at != text.npos; at = text.find('<', at + 1)) {
    if (at + 1 == text.size() || !begins_markup(text[at + 1])) continue;
    out.append(text, copied, at - copied).append("＜");
    copied = at + 1;
  }
  return out.append(text, copied);
}

// What a medium printed must not be taken for another one.
std::string printed(std::string text) { return without_markdown(without_markup(std::move(text))); }

Document document(std::string_view utf8, std::string_view charset) {
  const Medium& medium = medium_of(utf8);
  std::string text = without_markup(medium.text(utf8));
  // What is printed as it came has just been found to be no Markdown.
  const bool as_is = &medium == std::end(kMedia) - 1 && text == utf8;
  return {as_is ? std::move(text) : without_markdown(std::move(text)), medium.name, charset, {},
          as_is};
}

}  // namespace

Document read_bytes(std::string_view bytes) {
  if (const std::string_view error = signature_error(bytes); !error.empty()) {
    return {{}, "text", "UTF-8", error};
  }
  if (is_zip(bytes)) {
    Docx docx = read_docx(bytes);
    return {printed(std::move(docx.text)), "wordml", "UTF-8", docx.error};
  }
  // Markup is ASCII, whatever the charset of what it marks.
  const bool declares = bytes.starts_with("<?xml") || is_html(bytes);
  const Decoded decoded = decode(bytes, declares ? declared_charset(bytes) : std::string_view());
  return document(decoded.utf8, decoded.charset);
}

Document read_text(std::string_view utf8) {
  if (is_utf8(utf8)) return document(utf8, "UTF-8");
  Document read = document(to_valid_utf8(utf8), "UTF-8");
  read.as_given = false;
  return read;
}

}  // namespace gouji::text
