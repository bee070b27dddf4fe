#include <algorithm>

#include "text/html.h"
#include "text/html_markup.h"
#include "text/html_role.h"

namespace gouji::text {
namespace {

using Kind = HtmlMarkup::Kind;

// Where the first tag may stand: behind a byte order mark and blanks.
std::size_t skip_blanks(std::string_view document, std::size_t at) {
  while (at < document.size() && is_html_space(document[at])) ++at;
  return at;
}

bool is_doctype(std::string_view document, std::size_t at) {
  constexpr std::string_view kDoctype = "<!doctype html";
  return html_same_name(document.substr(at, kDoctype.size()), kDoctype);
}

// Tags that break lines, and so show that the line ends of the document do not.
struct Breaks {
  int begun = 0;
  int ended = 0;
};

// Counts up to the first two ends behind a beginning, which are enough.
Breaks count_breaks(std::string_view document, std::size_t at) {
  Breaks breaks;
  for (at = document.find('<', at); at < document.size(); at = document.find('<', at)) {
    if (at + 1 < document.size() && !begins_markup(document[at + 1])) {
      ++at;
      continue;
    }
    const HtmlMarkup markup = html_markup(document, at);
    at = markup.end;
    if (markup.role != HtmlRole::block && markup.role != HtmlRole::line_break &&
        markup.role != HtmlRole::table && markup.role != HtmlRole::row &&
        markup.role != HtmlRole::cell) {
      continue;
    }
    (markup.kind == Kind::start ? breaks.begun : breaks.ended) += 1;
    if (breaks.begun > 0 && breaks.ended >= 2) break;
  }
  return breaks;
}

}  // namespace

bool is_html(std::string_view document) {
  constexpr std::string_view kMark = "\uFEFF";
  std::size_t at = skip_blanks(document, document.starts_with(kMark) ? kMark.size() : 0);
  // Comments and an XML declaration may stand before the first tag.
  while (document.substr(at, 2) == "<!" || document.substr(at, 2) == "<?") {
    if (is_doctype(document, at)) return true;
    at = skip_blanks(document, html_markup(document, at).end);
  }
  const Breaks breaks = count_breaks(document, at);
  // One or two tags may be left over in a text.
  if (breaks.begun > 0 && breaks.ended >= 2) return true;
  if (at >= document.size() || document[at] != '<') return false;
  const HtmlMarkup first = html_markup(document, at);
  if (first.kind != Kind::start && first.kind != Kind::end) return false;
  if (html_element(first.name) == nullptr) return false;
  // A text of lines may begin with <b>, and its lines must not run together.
  if (first.role != HtmlRole::plain || breaks.begun > 0) return true;
  return document.substr(at).find('\n') >= document.find_last_not_of(" \n") - at;
}

}  // namespace gouji::text
