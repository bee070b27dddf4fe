// Is a text Markdown? What in it speaks for that, and when it is enough.
#include <algorithm>
#include <cstddef>

#include "text/canonical.h"
#include "text/html_markup.h"
#include "text/html_role.h"
#include "text/markdown.h"
#include "text/markdown_block.h"
#include "text/markdown_line.h"

namespace gouji::text {
namespace {

constexpr std::size_t npos = std::string_view::npos;

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
  MarkdownBlocks blocks_;
  Evidence evidence_;
  bool is_code_ = false;
  bool in_table_ = false;
  std::size_t head_ = 0;  // how many cells the line before has, if it is a row
};

void Survey::read() {
  for (std::size_t at = 0; at < text_.size();) {
    const std::size_t line_end = std::min(text_.find('\n', at), text_.size());
    const MarkdownBlock block = blocks_.find(at, line_end);
    take(text_.substr(at, std::min(block.begin, line_end) - at));
    evidence_.html_tables += block.is_table ? 1 : 0;
    at = block.end == npos ? line_end + 1 : block.end;
  }
}

void Survey::take(std::string_view line) {
  if (opens_markdown_code(line)) is_code_ = !is_code_;
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
  if (text.starts_with("\uFEFF")) text.remove_prefix(3);
  const std::size_t at = text.find_first_not_of(" \r\n\t");
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

// Signs that a text without any of Markdown's has not: nearly every text.
bool may_be_markdown(std::string_view text) {
  return text.find('#') != npos || text.find("--") != npos || text.find(":-") != npos ||
         (text.find('<') != npos && (text.find("<t") != npos || text.find("<T") != npos));
}

}  // namespace

bool is_markdown(std::string_view utf8) {
  if (begins_page(utf8) || !may_be_markdown(utf8)) return false;
  const auto decides = [](const std::string& text) {
    return !begins_page(text) && decide(Survey(text).evidence());
  };
  // Without its tabs, and as it is: the text that would be printed otherwise must be none, either.
  return decides(canonical(without_row_tabs(utf8))) ||
         (utf8.find('\t') != npos && decides(canonical(utf8)));
}

}  // namespace gouji::text
