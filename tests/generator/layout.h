// Whole reports in every layout in which they are found.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "generator/draft.h"
#include "generator/noise.h"

namespace gouji::tests {

enum class Layout {
  // Plain text: the tables as in plain.h.
  lines,
  spaced_lines,
  padded_pipes,
  bare_pipes,
  grid_pipes,
  closed_pipes,
  opened_lines,
  broken_pipes,
  led_pipes,
  lone_pipes,
  tabs,
  spaces,
  folded_line,  ///< the whole page on one line, headings inline
  folded_cell,  ///< the whole page in one cell of a row with hundreds of pipes
  // PDF text.
  pdf_layout,  ///< as of `pdftotext -layout`
  pdf_raw,     ///< as of `pdftotext -raw`
  pdf_torn,    ///< as of `pdftotext`: column after column
  // Markup.
  html_clean,  ///< nothing but the report
  html_word,   ///< pasted from a word processor
  html_page,   ///< a whole web page
  html_gbk,    ///< pasted from a word processor, GB18030 with gb2312 declared
  markdown,
  markdown_html,  ///< Markdown with the tables in HTML
  wordml,         ///< word/document.xml of a .docx
  docx_stored,
  docx_deflated,
};
inline constexpr int kLayoutCount = static_cast<int>(Layout::docx_deflated) + 1;

std::string_view name(Layout layout);

/// All layouts.
const std::vector<Layout>& layouts();

/// How much of the places of the figures is left in a layout.
enum class Places {
  kept,       ///< empty cells show
  ended,      ///< …but for the last of a table, or of a part of one
  shortened,  ///< …but for those at the end of a row
  lost,       ///< empty cells are gone: a row that had one can't be read with certainty
  torn,       ///< no figure can be told from another
};
Places places(Layout layout);

/// Whether a clean report is read whole in the layout, and not only without a fault: not where its
/// tables are torn, nor on one line without anything between the cells.
bool reads_whole(Layout layout);

/// Without the noises that can't be in the layout: digits parted by blanks in cells that nothing
/// closes, header words out of order where the order says what the columns are, and where one
/// blank parts all cells and empty ones are gone a figure 12 34 in a row with an empty cell: such a
/// row has as many figures as a full one, and no reader can tell it from one.
Noises suited(Layout layout, Noises noises);

/// A report in a layout.
struct Rendering {
  std::string bytes;
  /// For each cell of the draft: whether the text tells what is printed in it. Where it doesn't,
  /// the cell must be withheld, or be what it is.
  std::vector<bool> told;
  bool traditional = false;
};
Rendering render(const Draft& draft, Layout layout, const Setting& setting);

}  // namespace gouji::tests
