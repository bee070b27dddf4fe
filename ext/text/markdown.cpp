#include "text/markdown.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "text/canonical.h"
#include "text/grid.h"
#include "text/html.h"
#include "text/html_markup.h"
#include "text/html_role.h"
#include "text/markdown_inline.h"
#include "text/markdown_line.h"

namespace gouji::text {
namespace {

constexpr std::size_t npos = std::string_view::npos;

bool is_table_tag(const HtmlMarkup& markup, HtmlMarkup::Kind kind) {
  return markup.kind == kind && markup.role == HtmlRole::table;
}

// Behind the end of the table that begins at `at`, with those in it.
std::size_t table_end(std::string_view text, std::size_t at) {
  std::size_t depth = 0;
  while (at < text.size()) {
    const HtmlMarkup markup = html_markup(text, at);
    depth += is_table_tag(markup, HtmlMarkup::Kind::start) ? 1 : 0;
    if (is_table_tag(markup, HtmlMarkup::Kind::end) && --depth == 0) return markup.end;
    at = text.find('<', std::max(markup.end, at + 1));
  }
  return text.size();
}

// Markup that is no matter of one line: a table in HTML, or a comment over several lines.
struct Block {
  std::size_t begin = npos;
  std::size_t end = npos;
  bool is_table = false;
};

class Blocks {
 public:
  explicit Blocks(std::string_view text) : text_(text) {}

  // The first that begins in the line from `at` to `line_end`, if any does.
  Block find(std::size_t at, std::size_t line_end) {
    const std::string_view line = text_.substr(0, line_end);
    for (at = line.find('<', at); at < line_end;) {
      if (line.substr(at).starts_with("<!--")) {
        const std::size_t end = comment_end(at);
        if (end > line_end && end != npos) return {at, end, false};
      }
      const HtmlMarkup markup = html_markup(line, at);
      if (is_table_tag(markup, HtmlMarkup::Kind::start)) return {at, table_end(text_, at), true};
      at = line.find('<', std::max(markup.end, at + 1));
    }
    return {};
  }

 private:
  // npos where nothing ends it, which is then so for all behind it.
  std::size_t comment_end(std::size_t at) {
    if (!comments_end_) return npos;
    const std::size_t end = text_.find("-->", at);
    comments_end_ = end != npos;
    return comments_end_ ? end + 3 : npos;
  }

  std::string_view text_;
  bool comments_end_ = true;
};

// Or closes it. What is fenced as Markdown is a document, not code.
bool opens_code(std::string_view line) {
  if (!is_markdown_fence(line)) return false;
  const std::string_view language = trim_line(trim_line(line).substr(3));
  return language != "markdown" && language != "md";
}

// What there is in a text that speaks for Markdown.
struct Evidence {
  std::size_t headings = 0;
  std::size_t tables = 0;      // with a separator
  std::size_t rows = 0;        // in them
  std::size_t other_rows = 0;  // lines with bars that are in none
  std::size_t other_lines = 0;
  std::size_t columns = 0;  // of the widest table
  std::size_t html_tables = 0;
  bool has_blocks = false;  // tags of HTML that break lines, outside of its tables
};

class Survey {
 public:
  explicit Survey(std::string_view text) : text_(text), blocks_(text) { read(); }
  const Evidence& evidence() const { return evidence_; }

 private:
  void read();
  void take(std::string_view line);
  void take_tags(std::string_view line);

  std::string_view text_;
  Blocks blocks_;
  Evidence evidence_;
  bool is_code_ = false;
  bool in_table_ = false;
  std::size_t head_ = 0;  // how many cells the line before has, if it is a row
};

void Survey::read() {
  for (std::size_t at = 0; at < text_.size();) {
    const std::size_t line_end = std::min(text_.find('\n', at), text_.size());
    const Block block = blocks_.find(at, line_end);
    take(text_.substr(at, std::min(block.begin, line_end) - at));
    evidence_.html_tables += block.is_table ? 1 : 0;
    at = block.end == npos ? line_end + 1 : block.end;
  }
}

void Survey::take(std::string_view line) {
  if (opens_code(line)) is_code_ = !is_code_;
  const std::size_t separated = markdown_separator(line);
  const bool is_row = line.find('|') != npos;
  if (separated > 1 && separated == head_ && !in_table_) {
    in_table_ = true;
    ++evidence_.tables;
    ++evidence_.rows;  // its head was counted among the others
    --evidence_.other_rows;
    evidence_.columns = std::max(evidence_.columns, separated);
    return;
  }
  in_table_ = in_table_ && is_row;
  head_ = is_row ? markdown_cells(line).size() : 0;
  if (is_row) {
    ++(in_table_ ? evidence_.rows : evidence_.other_rows);
  } else if (!is_code_ && markdown_heading(line).data() != nullptr) {
    ++evidence_.headings;
  } else if (!trim_line(line).empty()) {
    ++evidence_.other_lines;
    take_tags(line);
  }
}

void Survey::take_tags(std::string_view line) {
  for (std::size_t at = line.find('<'); at < line.size();) {
    const HtmlMarkup markup = html_markup(line, at);
    at = line.find('<', std::max(markup.end, at + 1));
    const bool is_frame =
        html_same_name(markup.name, "html") || html_same_name(markup.name, "body");
    const bool is_block = markup.role == HtmlRole::block || markup.role == HtmlRole::line_break;
    evidence_.has_blocks |= markup.kind == HtmlMarkup::Kind::start && is_block && !is_frame;
  }
}

// A page or a fragment of HTML; a picture, comment or table may also begin Markdown.
bool begins_page(std::string_view text) {
  const std::size_t at = text.find_first_not_of(" \n\t");
  if (at == npos || text[at] != '<') return false;
  const std::string_view begin = text.substr(at, 32);
  constexpr std::string_view kFrame = "<html><body><table";
  if (begin.starts_with("<!--") || html_same_name(begin.substr(0, kFrame.size()), kFrame)) {
    return false;
  }
  const HtmlMarkup markup = html_markup(text, at);
  return markup.role != HtmlRole::table && markup.role != HtmlRole::image &&
         (markup.role != HtmlRole::plain || begin.starts_with("<!") || begin.starts_with("<?"));
}

bool decide(const Evidence& found) {
  constexpr std::size_t kManyRows = 10;
  constexpr std::size_t kManyColumns = 5;
  constexpr std::size_t kFewLines = 3;
  const bool has_tables = found.tables > 0 && found.rows >= found.other_rows;
  if (found.headings > 1) return true;
  if (found.headings > 0 && (has_tables || found.html_tables > 0)) return true;
  if (has_tables) {
    return found.tables > 1 || found.rows >= kManyRows || found.columns >= kManyColumns ||
           found.other_lines + found.other_rows == 0;
  }
  return found.html_tables > 0 && found.other_lines >= kFewLines && !found.has_blocks;
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text), blocks_(text) { out_.reserve(text.size()); }
  std::string read();

 private:
  void take(std::string_view line);
  bool take_row(std::string_view line);
  void print_row(std::string_view line);
  void print_line(std::string_view line);

  std::string_view text_;
  Blocks blocks_;
  std::string out_;
  GridPadding padding_;
  bool is_code_ = false;
  bool in_table_ = false;
  std::string_view next_;  // the line behind the one that is taken
};

std::string Reader::read() {
  for (std::size_t at = 0; at < text_.size();) {
    const std::size_t line_end = std::min(text_.find('\n', at), text_.size());
    const Block block = blocks_.find(at, line_end);
    std::size_t behind = line_end + 1;
    next_ = behind < text_.size() ? next_line(text_, behind) : std::string_view();
    const std::string_view line = text_.substr(at, std::min(block.begin, line_end) - at);
    if (block.begin == npos || !trim_line(line).empty()) take(line);
    if (block.is_table) out_ += html_text(text_.substr(block.begin, block.end - block.begin));
    at = block.end == npos ? line_end + 1 : block.end;
  }
  return std::move(out_);
}

void Reader::take(std::string_view line) {
  if (is_markdown_fence(line)) {
    if (opens_code(line)) is_code_ = !is_code_;
    return;
  }
  if (is_code_) {
    out_.append(line).push_back('\n');
    return;
  }
  if (take_row(line) || is_markdown_rule(line)) return;
  const std::string_view heading = markdown_heading(line);
  print_line(heading.data() != nullptr ? heading : line);
}

// A row of a table, or one that goes on behind a page's end.
bool Reader::take_row(std::string_view line) {
  if (markdown_separator(line) > 1) return true;
  const std::string_view row = trim_line(line);
  const bool is_row = row.find('|') != npos;
  const std::size_t separated = markdown_separator(next_);
  const bool is_head = is_row && separated > 1 && markdown_cells(line).size() == separated;
  in_table_ = is_head || (in_table_ && is_row);
  const bool is_closed = row.size() > 2 && row.starts_with('|') && row.ends_with('|');
  if (!in_table_ && !is_closed) return false;
  // Converters write a head without text above a table that has none.
  const bool is_blank = row.find_first_not_of("| \t") == npos;
  if (!is_head || !is_blank) print_row(line);
  return true;
}

void Reader::print_row(std::string_view line) {
  const std::vector<std::string_view> cells = markdown_cells(line);
  std::vector<std::string> texts(cells.size());
  std::vector<GridCell> row;
  row.reserve(cells.size());
  for (std::size_t i = 0; i < cells.size(); ++i) {
    append_markdown(cells[i], true, texts[i]);
    row.push_back({texts[i], 1, 1});
  }
  Grid(padding_).append_row(row, out_);
}

void Reader::print_line(std::string_view line) {
  // A quotation, and the sign of an item; a dash before a digit may be its own.
  std::string_view text = trim_line(line);
  while (text.starts_with("> ")) text = trim_line(text.substr(2));
  const bool is_item = text.size() > 2 && (text[0] == '-' || text[0] == '*' || text[0] == '+') &&
                       text[1] == ' ' && !(text[2] >= '0' && text[2] <= '9');
  if (is_item) {
    text = trim_line(text.substr(2));
  } else if (text.data() == trim_line(line).data()) {
    text = line;  // with its indent, which may be a position
  }
  const std::size_t begin = out_.size();
  append_markdown(text, false, out_);
  // A line of tags alone, or a picture, leaves none.
  if (out_.size() > begin || text.empty()) out_.push_back('\n');
}

// A tab beside the bars of a row is none between cells.
std::string without_tabs(std::string_view utf8) {
  std::string text(utf8);
  if (text.find('\t') == npos) return text;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const bool is_row = next_line(text, at).find('|') != npos;
    const auto end = std::min(at, text.size());
    if (!is_row) continue;
    std::replace(text.begin() + static_cast<std::ptrdiff_t>(begin),
                 text.begin() + static_cast<std::ptrdiff_t>(end), '\t', ' ');
  }
  return text;
}

// Signs that a text without any of Markdown's has not: nearly every text.
bool may_be_markdown(std::string_view text) {
  return text.find('#') != npos || text.find("--") != npos || text.find(":-") != npos ||
         text.find("<t") != npos || text.find("<T") != npos;
}

}  // namespace

bool is_markdown(std::string_view utf8) {
  if (!may_be_markdown(utf8)) return false;
  const auto decides = [](const std::string& text) {
    return !begins_page(text) && decide(Survey(text).evidence());
  };
  // Without its tabs, and as it is: the text that would be printed otherwise must be none, either.
  return decides(canonical(without_tabs(utf8))) ||
         (utf8.find('\t') != npos && decides(canonical(utf8)));
}

std::string markdown_text(std::string_view utf8) {
  const std::string text = canonical(without_tabs(utf8));
  return canonical(Reader(text).read());
}

std::string without_markdown(std::string text) {
  if (!is_markdown(text)) return text;
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    std::string line(next_line(text, at));
    const std::size_t sign = line.find_first_not_of(" \t");
    if (markdown_heading(line).data() != nullptr) line.replace(sign, 1, "＃");
    if (markdown_separator(line) > 1) line.replace(line.find('-'), 1, "－");
    out += line;
    if (at <= text.size()) out.push_back('\n');
  }
  return out;
}

}  // namespace gouji::text
