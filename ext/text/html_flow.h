// Runs of text as a browser lays them out: blanks collapsed, lines broken where blocks begin.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace gouji::text {

/// Where the text of a page flows to: the lines of the document, or a table cell.
class HtmlFlow {
 public:
  /// What follows is appended to `out`, from the beginning of a line. Borrowed.
  void set_target(std::string& out);

  /// Text between tags, with its references. Blanks between two runs are one blank, and without
  /// one the runs are joined with nothing: <span>1</span><span>2</span> is 12.
  void append(std::string_view html);

  /// Text in which an '&' is a character.
  void append_plain(std::string_view text) { append_text(text, false); }

  /// One character that is printed, whatever it is.
  void append_character(char32_t c);

  /// Ends the line, unless nothing is on it.
  void end_line();

  bool at_line_start() const { return out_->size() == begin_ || out_->back() == '\n'; }

  /// How digits are marked, which else would be read as part of a figure that they only stand at:
  /// 10<sup>4</sup> is 10⁴, and a 5 that is struck out is 5̶.
  enum class Mark : unsigned char { none, superscript, subscript, struck };
  void set_mark(Mark mark) { mark_ = mark; }
  Mark mark() const { return mark_; }

  /// In preformatted text blanks stay as they are and line ends are line ends.
  void open_preformatted() { ++preformatted_; }
  void close_preformatted() { preformatted_ -= preformatted_ > 0 ? 1 : 0; }

 private:
  void append_text(std::string_view text, bool references);
  void append_run(std::string_view run);
  void append_marked(std::string_view run);
  void append_blank(char c);
  void append_space();

  std::string* out_ = nullptr;
  std::size_t begin_ = 0;  // of the cell in *out_
  std::size_t preformatted_ = 0;
  Mark mark_ = Mark::none;
  bool space_ = false;  // blanks have come since the last character
};

}  // namespace gouji::text
