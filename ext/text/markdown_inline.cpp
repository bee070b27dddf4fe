#include "text/markdown_inline.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <vector>

#include "text/html.h"
#include "text/html_markup.h"
#include "text/html_reference.h"
#include "text/html_role.h"

namespace gouji::text {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::string_view kObject = "\uFFFC";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_punctuation(char c) { return c > ' ' && c < 0x7F && !is_digit(c) && !is_ascii_letter(c); }
bool is_space(char c) { return c == ' ' || c == '\t'; }

// Whether there is an element of HTML, or a comment.
bool has_tag(std::string_view text) {
  for (std::size_t at = text.find('<'); at < text.size();) {
    const HtmlMarkup markup = html_markup(text, at);
    if (markup.kind == HtmlMarkup::Kind::nothing) {
      if (text.substr(at, markup.end - at).ends_with("-->")) return true;
    } else if (markup.kind != HtmlMarkup::Kind::literal && html_element(markup.name) != nullptr) {
      return true;
    }
    at = text.find('<', std::max(markup.end, at + 1));
  }
  return false;
}

// How a sign is written that would mean something; empty for one that doesn't.
std::string_view escaped(char sign) {
  switch (sign) {
    case '<':
      return "&lt;";
    case '&':
      return "&amp;";
    case '|':
      return "｜";
    default:
      return {};
  }
}

// Cuts a line into text and signs, and finds out which of the signs are emphasis.
class Line {
 public:
  Line(std::string_view text, bool is_cell) : text_(text), is_cell_(is_cell) { read(); }

  std::string printed() const {
    std::string out;
    bool is_struck = false;
    for (const Piece& piece : pieces_) {
      if (piece.is_removed) {
        is_struck ^= piece.sign == '~';
        continue;
      }
      is_struck ? append_struck(piece.text, out) : void(out.append(piece.text));
    }
    return out;
  }

 private:
  struct Piece {
    std::string_view text;
    char sign = '\0';  // of a run of them
    bool is_removed = false;
  };
  static constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();
  static constexpr std::size_t kLongest = 3;

  struct Bracket {
    std::size_t piece;
    bool is_picture;
  };

  void read();
  void add(std::string_view piece) {
    if (!piece.empty()) pieces_.push_back({piece});
  }
  void flush(std::size_t end) { add(text_.substr(copied_, end - copied_)); }
  void read_escape(std::size_t& at);
  void read_signs(std::size_t& at);
  void read_bracket(std::size_t& at);
  void read_formula(std::size_t& at);
  std::size_t target_end(std::size_t at) const;
  bool may_open(std::size_t begin, std::size_t end) const;
  bool may_close(std::size_t begin, std::size_t end) const;
  bool is_apart(std::size_t at, bool before) const;
  void forget_openers(std::size_t from) {
    for (auto& each : openers_) {
      std::replace_if(
          each.begin(), each.end(), [&](std::size_t i) { return i >= from; }, kNone);
    }
  }
  // A picture in a cell, or right behind a digit.
  bool is_figure(const Bracket& picture) const {
    return is_cell_ || (picture.piece > 0 && !pieces_[picture.piece - 1].text.empty() &&
                        is_digit(pieces_[picture.piece - 1].text.back()));
  }
  static void append_struck(std::string_view text, std::string& out);

  std::string_view text_;
  bool is_cell_;
  std::size_t copied_ = 0;
  std::vector<Piece> pieces_;
  std::vector<Bracket> brackets_;
  // For each sign and length, the piece that may open an emphasis.
  std::array<std::array<std::size_t, kLongest + 1>, 4> openers_{{{kNone, kNone, kNone, kNone},
                                                                 {kNone, kNone, kNone, kNone},
                                                                 {kNone, kNone, kNone, kNone},
                                                                 {kNone, kNone, kNone, kNone}}};
};

constexpr std::string_view kSigns = "*_~`";

void Line::append_struck(std::string_view text, std::string& out) {
  for (const char c : text) {
    out.push_back(c);
    if (is_digit(c)) out += "\u0336";
  }
}

void Line::read() {
  for (std::size_t at = 0; at < text_.size();) {
    const char c = text_[at];
    if (c == '\\') {
      read_escape(at);
    } else if (kSigns.find(c) != npos) {
      read_signs(at);
    } else if (c == '[' || c == ']') {
      read_bracket(at);
    } else if (c == '$') {
      read_formula(at);
    } else {
      ++at;
    }
  }
  flush(text_.size());
}

// A backslash before a sign says that it is only a sign; at the end of a line, that it ends.
void Line::read_escape(std::size_t& at) {
  const std::size_t next = at + 1;
  if (next < text_.size() && !is_punctuation(text_[next])) {
    at = next;
    return;
  }
  flush(at);
  copied_ = next;
  at = next + 1;
  if (next >= text_.size()) return;
  // What is only a sign must not look like markup later on.
  const std::string_view sign = escaped(text_[next]);
  if (sign.empty()) return;
  add(sign);
  copied_ = at;
}

// Whether what stands beside a run of signs is no character of a word.
bool Line::is_apart(std::size_t at, bool before) const {
  if (before ? at == 0 : at >= text_.size()) return true;
  const char c = text_[before ? at - 1 : at];
  if (is_space(c) || is_punctuation(c)) return true;
  // Chinese punctuation and full-width forms: U+3000 to U+303F, U+FF00 to U+FF0F.
  const std::string_view near = before ? text_.substr(at < 3 ? 0 : at - 3, 3) : text_.substr(at, 3);
  return near.starts_with("\xE3\x80") || near.starts_with("\xEF\xBC") ||
         near.starts_with("\xE2\x80");
}

bool Line::may_open(std::size_t begin, std::size_t end) const {
  if (end >= text_.size() || is_space(text_[end])) return false;
  if (begin > 0 && is_digit(text_[begin - 1])) return false;
  const bool is_double = end - begin == 2 && text_[begin] != '_';
  return is_double || text_[begin] == '`' || is_apart(begin, true);
}

bool Line::may_close(std::size_t begin, std::size_t end) const {
  if (begin == 0 || is_space(text_[begin - 1])) return false;
  if (end < text_.size() && is_digit(text_[end])) return false;
  const bool is_double = end - begin == 2 && text_[begin] != '_';
  return is_double || text_[begin] == '`' || is_apart(end, false);
}

void Line::read_signs(std::size_t& at) {
  const char sign = text_[at];
  const std::size_t begin = at;
  at = std::min(text_.find_first_not_of(sign, at), text_.size());
  const std::size_t length = at - begin;
  if (length > kLongest || (sign == '~' && length != 2)) return;
  flush(begin);
  copied_ = at;
  auto& openers = openers_[kSigns.find(sign)];
  const std::size_t opener = openers[length];
  const std::size_t here = pieces_.size();
  pieces_.push_back({text_.substr(begin, length), sign});
  if (opener != kNone && may_close(begin, at)) {
    pieces_[opener].is_removed = pieces_[here].is_removed = true;
    forget_openers(opener);
  } else if (may_open(begin, at)) {
    openers[length] = here;
  }
}

// Where a target "(https://…)" that begins at `at` ends; npos where it is none: (5) is a number.
std::size_t Line::target_end(std::size_t at) const {
  if (at >= text_.size() || text_[at] != '(') return npos;
  const std::size_t end = text_.find_first_of("()[]<>", at + 1);
  if (end == npos || text_[end] != ')') return npos;
  const std::string_view target = text_.substr(at + 1, end - at - 1);
  const bool is_address = target.empty() || target.find_first_of("/.#") != npos;
  return is_address ? end + 1 : npos;
}

void Line::read_bracket(std::size_t& at) {
  if (text_[at] == '[') {
    const bool is_picture = at > copied_ && text_[at - 1] == '!';
    const std::size_t begin = at - (is_picture ? 1 : 0);
    flush(begin);
    brackets_.push_back({pieces_.size(), is_picture});
    pieces_.push_back({text_.substr(begin, at + 1 - begin)});
    copied_ = ++at;
    return;
  }
  const std::size_t end = brackets_.empty() ? npos : target_end(at + 1);
  if (end != npos) {
    const Bracket bracket = brackets_.back();
    flush(at);
    pieces_[bracket.piece].text = bracket.is_picture && is_figure(bracket) ? kObject : "";
    if (bracket.is_picture) {
      pieces_.resize(bracket.piece + 1);
      forget_openers(bracket.piece);
    }
    copied_ = end;
  }
  if (!brackets_.empty()) brackets_.pop_back();
  at = end != npos ? end : at + 1;
}

// Converters write figures as formulas: $12$, $95\%$.
void Line::read_formula(std::size_t& at) {
  const std::size_t begin = at + 1;
  std::size_t end = begin;
  while (end < text_.size() && (is_digit(text_[end]) || text_[end] == '.' || text_[end] == ','))
    ++end;
  const std::size_t digits = end;
  if (text_.substr(end).starts_with("\\%")) end += 2;
  const bool is_apart = (at == 0 || !is_digit(text_[at - 1])) &&
                        (end + 1 >= text_.size() || !is_digit(text_[end + 1]));
  if (digits == begin || end >= text_.size() || text_[end] != '$' || !is_apart) {
    ++at;
    return;
  }
  flush(at);
  add(text_.substr(begin, digits - begin));
  if (end > digits) add("%");
  at = copied_ = end + 1;
}

}  // namespace

void append_markdown(std::string_view markdown, bool is_cell, std::string& out) {
  if (markdown.find_first_of("\\*_~`[]$<&") == npos) {
    out.append(markdown);
    return;
  }
  // What is longer is no line that anybody wrote, and stays as it is.
  std::string printed = markdown.size() > kLongestMarkdownLine ? std::string(markdown)
                                                               : Line(markdown, is_cell).printed();
  if (has_tag(printed)) {
    printed = html_text(printed);
    while (printed.ends_with('\n')) printed.pop_back();
  } else if (printed.find('&') != npos) {
    printed = html_decoded(printed);
  }
  out += printed;
}

}  // namespace gouji::text
