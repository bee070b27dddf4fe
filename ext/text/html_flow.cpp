#include "text/html_flow.h"

#include <array>

#include "text/html_markup.h"
#include "text/html_reference.h"

namespace gouji::text {
namespace {

// Neither a blank nor the beginning of a reference.
constexpr auto kOrdinary = [] {
  std::array<bool, 256> ordinary{};
  for (std::size_t c = 0; c < ordinary.size(); ++c) {
    ordinary[c] = !is_html_space(static_cast<char>(c)) && c != '&';
  }
  return ordinary;
}();

bool is_ordinary(char c) { return kOrdinary[static_cast<unsigned char>(c)]; }

constexpr std::array<std::string_view, 10> kSuperscripts = {"⁰", "¹", "²", "³", "⁴",
                                                            "⁵", "⁶", "⁷", "⁸", "⁹"};
constexpr std::array<std::string_view, 10> kSubscripts = {"₀", "₁", "₂", "₃", "₄",
                                                          "₅", "₆", "₇", "₈", "₉"};

}  // namespace

void HtmlFlow::set_target(std::string& out) {
  out_ = &out;
  begin_ = out.size();
  space_ = false;
}

void HtmlFlow::append(std::string_view html) { append_text(html, true); }

void HtmlFlow::append_text(std::string_view text, bool references) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    while (at < text.size() && is_ordinary(text[at])) ++at;
    if (at > begin) append_run(text.substr(begin, at - begin));
    if (at == text.size()) return;
    if (text[at] != '&') {
      append_blank(text[at++]);
      continue;
    }
    const HtmlReference reference = references ? html_reference(text, at) : HtmlReference{};
    append_character(reference.bytes > 0 ? reference.character : U'&');
    at += reference.bytes > 0 ? reference.bytes : 1;
  }
}

void HtmlFlow::append_character(char32_t c) {
  if (c < 0x80 && is_html_space(static_cast<char>(c))) return append_blank(static_cast<char>(c));
  std::array<char, 4> bytes{};
  append_run({bytes.data(), to_utf8(c, bytes)});
}

void HtmlFlow::append_run(std::string_view run) {
  append_space();
  if (mark_ == Mark::none) {
    out_->append(run);
  } else {
    append_marked(run);
  }
}

void HtmlFlow::append_marked(std::string_view run) {
  constexpr std::string_view kStroke = "\u0336";  // combines with what it follows
  for (const char c : run) {
    const bool digit = c >= '0' && c <= '9';
    if (!digit || mark_ == Mark::struck) out_->push_back(c);
    if (!digit) continue;
    const auto value = static_cast<std::size_t>(c - '0');
    out_->append(mark_ == Mark::struck        ? kStroke
                 : mark_ == Mark::superscript ? kSuperscripts[value]
                                              : kSubscripts[value]);
  }
}

void HtmlFlow::append_space() {
  if (space_ && !at_line_start()) out_->push_back(' ');
  space_ = false;
}

void HtmlFlow::append_blank(char c) {
  if (preformatted_ == 0) {
    space_ = true;
  } else if (c == ' ' || c == '\t') {
    out_->push_back(c);
  } else {
    end_line();
  }
}

void HtmlFlow::end_line() {
  space_ = false;
  if (!at_line_start()) out_->push_back('\n');
}

}  // namespace gouji::text
