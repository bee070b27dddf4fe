#include "text/html.h"

#include <algorithm>
#include <cstdint>

#include "text/canonical.h"
#include "text/html_flow.h"
#include "text/html_head.h"
#include "text/html_markup.h"
#include "text/html_reference.h"
#include "text/html_tables.h"

namespace gouji::text {
namespace {

using Kind = HtmlMarkup::Kind;
using Mark = HtmlFlow::Mark;

// Whether a style has "display: none". The one letter of it that few styles have finds it.
bool hides(std::string_view style) {
  constexpr std::string_view kKey = "display";
  constexpr std::string_view kNone = "none";
  for (const char letter : {'y', 'Y'}) {
    for (std::size_t y = style.find(letter); y != style.npos; y = style.find(letter, y + 1)) {
      if (y + 1 < kKey.size()) continue;
      if (!html_same_name(style.substr(y + 1 - kKey.size(), kKey.size()), kKey)) continue;
      const std::size_t value = std::min(style.find_first_not_of(" :\t\r\n", y + 1), style.size());
      if (html_same_name(style.substr(value, kNone.size()), kNone)) return true;
    }
  }
  return false;
}

// Whether an element says of itself that it is not displayed.
bool is_hidden(const HtmlMarkup& markup) { return markup.hidden || hides(markup.style); }

// Whether the letters of colspan and rowspan are anywhere in the attributes of a cell.
bool may_span(std::string_view attributes) {
  constexpr std::string_view kKey = "span";
  for (const char letter : {'p', 'P'}) {
    for (std::size_t p = attributes.find(letter); p != attributes.npos;
         p = attributes.find(letter, p + 1)) {
      if (p > 0 && html_same_name(attributes.substr(p - 1, kKey.size()), kKey)) return true;
    }
  }
  return false;
}

// A number as browsers read it: blanks, digits, and whatever else.
std::uint32_t span(std::string_view attributes, std::string_view name) {
  constexpr std::uint32_t kMost = 1000000;
  if (!may_span(attributes)) return 1;
  std::string_view value = html_attribute(attributes, name);
  while (!value.empty() && is_html_space(value.front())) value.remove_prefix(1);
  if (value.empty() || value.front() < '0' || value.front() > '9') return 1;
  std::uint32_t number = 0;
  for (const char c : value) {
    if (c < '0' || c > '9') break;
    number = std::min(number * 10 + static_cast<std::uint32_t>(c - '0'), kMost);
  }
  return number;
}

class Reader {
 public:
  explicit Reader(std::string_view html) : html_(html), tables_(flow_, out_) {
    out_.reserve(html.size() / 8);
  }

  std::string read() {
    for (std::size_t at = 0; at < html_.size();) {
      const std::size_t sign = std::min(html_.find('<', at), html_.size());
      if (sign > at && is_shown()) flow_.append(html_.substr(at, sign - at));
      if (sign == html_.size()) break;
      if (sign + 1 < html_.size() && !begins_markup(html_[sign + 1])) {
        if (is_shown()) flow_.append_plain("<");
        at = sign + 1;
        continue;
      }
      const HtmlMarkup markup = html_markup(html_, sign);
      at = markup.end;
      take(markup, at);
    }
    tables_.close_all();
    return head_.lines() + out_;
  }

 private:
  bool is_shown() const { return inert_ == 0 && hidden_.empty() && !in_option_; }

  // `at` moves over what belongs to the element and has no markup.
  void take(const HtmlMarkup& markup, std::size_t& at) {
    if (markup.kind == Kind::nothing) return;
    if (markup.kind == Kind::literal || markup.kind == Kind::data) {
      if (is_shown()) flow_.append_plain(markup.kind == Kind::data ? markup.name : "<");
      return;
    }
    in_option_ = false;
    const bool start = markup.kind == Kind::start;
    if (start && takes_raw_text(markup, at)) return;
    if (inert_ > 0) {
      if (markup.role == HtmlRole::inert) inert_ += start ? 1 : std::size_t(-1);
      return;
    }
    if (!hidden_.empty() && stays_hidden(markup)) return;
    if (start) {
      open(markup);
    } else {
      close(markup);
    }
  }

  // Elements whose content has no markup.
  bool takes_raw_text(const HtmlMarkup& markup, std::size_t& at) {
    const HtmlRole role = markup.role;
    if (role != HtmlRole::raw_hidden && role != HtmlRole::raw_shown && role != HtmlRole::area &&
        role != HtmlRole::title) {
      return false;
    }
    const std::size_t begin = at;
    at = html_raw_end(html_, begin, markup.name);
    const std::string_view content = html_.substr(begin, at - begin);
    if (role == HtmlRole::title && inert_ == 0) head_.add_title(content);
    if (role != HtmlRole::raw_shown && role != HtmlRole::area) return true;
    flow_.end_line();
    if (!is_shown()) return true;
    flow_.open_preformatted();
    role == HtmlRole::area ? flow_.append(content) : flow_.append_plain(content);
    flow_.close_preformatted();
    flow_.end_line();
    return true;
  }

  // Within an inline element that is not displayed. Blocks and cells end it, so that one that was
  // never closed hides no more than its line.
  bool stays_hidden(const HtmlMarkup& markup) {
    const HtmlRole role = markup.role;
    const bool text_level = role == HtmlRole::plain || role == HtmlRole::annotation ||
                            role == HtmlRole::superscript || role == HtmlRole::subscript ||
                            role == HtmlRole::struck || role == HtmlRole::image ||
                            role == HtmlRole::line_break;
    if (!text_level) {
      hidden_ = {};
      return false;
    }
    // The end tag of a reading aid may be left out.
    if (hidden_role_ == HtmlRole::annotation &&
        (role == HtmlRole::annotation || markup.name == "ruby")) {
      hidden_ = {};
      return false;
    }
    if (markup.name == hidden_) {
      hidden_depth_ += markup.kind == Kind::start ? 1 : std::size_t(-1);
      if (hidden_depth_ == 0) hidden_ = {};
    }
    return true;
  }

  void open(const HtmlMarkup& markup) {
    switch (markup.role) {
      case HtmlRole::plain:
      case HtmlRole::annotation:
        return open_inline(markup);
      case HtmlRole::superscript:
        return flow_.set_mark(Mark::superscript);
      case HtmlRole::subscript:
        return flow_.set_mark(Mark::subscript);
      case HtmlRole::struck:
        return flow_.set_mark(Mark::struck);
      case HtmlRole::image:
        return open_image(markup);
      case HtmlRole::inert:
        ++inert_;
        return;
      case HtmlRole::meta:
        return head_.add_meta(markup.attributes);
      default:
        return open_block(markup);
    }
  }

  void open_block(const HtmlMarkup& markup) {
    flow_.set_mark(Mark::none);
    switch (markup.role) {
      case HtmlRole::table:
        return tables_.open_table();
      case HtmlRole::caption:
        return tables_.open_caption();
      case HtmlRole::group:
        return tables_.change_group();
      case HtmlRole::row:
        return tables_.open_row(!is_hidden(markup));
      case HtmlRole::cell:
        return open_cell(markup);
      case HtmlRole::preformatted:
        flow_.open_preformatted();
        break;
      case HtmlRole::option:
        in_option_ = true;
        break;
      default:
        break;
    }
    flow_.end_line();
  }

  void open_cell(const HtmlMarkup& markup) {
    tables_.open_cell(span(markup.attributes, "colspan"), span(markup.attributes, "rowspan"),
                      !is_hidden(markup));
  }

  // A reading aid, or a digit that a script or Word hides, would be joined with what is printed.
  void open_inline(const HtmlMarkup& markup) {
    if (markup.role != HtmlRole::annotation && !is_hidden(markup)) return;
    if (markup.attributes.ends_with('/')) return;
    hidden_ = markup.name;
    hidden_role_ = markup.role;
    hidden_depth_ = 1;
  }

  // A picture in a cell may be that of a figure, or of a digit of one: the cell is neither empty
  // nor a number.
  void open_image(const HtmlMarkup& markup) {
    constexpr char32_t kObject = 0xFFFC;
    constexpr std::uint32_t kSpacer = 3;  // pixels
    const auto size = [&](std::string_view name) {
      const bool known = html_attribute(markup.attributes, name).data() != nullptr;
      return known ? span(markup.attributes, name) : kSpacer + 1;
    };
    const bool spacer = size("width") <= kSpacer || size("height") <= kSpacer;
    if (tables_.in_cell() && !spacer) flow_.append_character(kObject);
  }

  void close(const HtmlMarkup& markup) {
    switch (markup.role) {
      case HtmlRole::plain:
      case HtmlRole::annotation:
      case HtmlRole::image:
      case HtmlRole::raw_hidden:
      case HtmlRole::title:
      case HtmlRole::inert:
      case HtmlRole::meta:
        return;
      case HtmlRole::table:
        tables_.close_table();
        break;
      case HtmlRole::caption:
        tables_.close_caption();
        break;
      case HtmlRole::group:
        tables_.change_group();
        break;
      case HtmlRole::row:
        tables_.close_row();
        break;
      case HtmlRole::cell:
        tables_.close_cell();
        break;
      case HtmlRole::preformatted:
        flow_.close_preformatted();
        break;
      default:
        break;
    }
    flow_.set_mark(Mark::none);
    const bool text_level = markup.role == HtmlRole::superscript ||
                            markup.role == HtmlRole::subscript || markup.role == HtmlRole::struck;
    if (!text_level) flow_.end_line();
  }

  std::string_view html_;
  std::string out_;
  HtmlFlow flow_;
  HtmlTables tables_;
  HtmlHead head_;
  std::size_t inert_ = 0;    // <template>s that are open
  std::string_view hidden_;  // the name of the inline element that is not displayed, if any
  HtmlRole hidden_role_ = HtmlRole::plain;
  std::size_t hidden_depth_ = 0;
  bool in_option_ = false;  // behind <option>, up to the next tag
};

}  // namespace

std::string html_text(std::string_view utf8) { return canonical(Reader(utf8).read()); }

}  // namespace gouji::text
