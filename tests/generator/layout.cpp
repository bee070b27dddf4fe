#include "generator/layout.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <stdexcept>

#include "generator/pdf_canvas.h"
#include "generator/renderers.h"
#include "generator/traditional.h"

namespace gouji::tests {
namespace {

std::string gb18030(const std::string& text) {
  UErrorCode error = U_ZERO_ERROR;
  std::string bytes(text.size() * 2 + 16, '\0');
  const auto size = ucnv_convert("GB18030", "UTF-8", bytes.data(), static_cast<int>(bytes.size()),
                                 text.data(), static_cast<int>(text.size()), &error);
  if (U_FAILURE(error)) throw std::runtime_error(u_errorName(error));
  bytes.resize(static_cast<std::size_t>(size));
  return bytes;
}

std::string text_of(const Draft& draft, Layout layout, Random& random) {
  switch (layout) {
    case Layout::folded_line:
      return folded_line(draft);
    case Layout::folded_cell:
      return folded_cell(draft);
    case Layout::pdf_layout:
      return pdf_layout(draft, random);
    case Layout::pdf_raw:
      return pdf_raw(draft, random);
    case Layout::pdf_torn:
      return pdf_torn(draft, random);
    case Layout::html_clean:
      return html_clean(draft);
    case Layout::html_word:
      return html_word(draft, random, "utf-8");
    case Layout::html_page:
      return html_page(draft, random);
    case Layout::html_gbk:
      return html_word(draft, random, "gb2312");
    case Layout::markdown:
      return markdown(draft, random);
    case Layout::markdown_html:
      return markdown_html(draft);
    case Layout::wordml:
    case Layout::docx_stored:
    case Layout::docx_deflated:
      return wordml(draft, random);
    default:
      return plain_text(draft, PlainLayout(static_cast<int>(layout)));
  }
}

bool is_pdf(Layout layout) { return layout == Layout::pdf_layout || layout == Layout::pdf_raw; }

/// A figure that its column is too narrow for is printed over several lines.
bool wraps(const DraftCell& cell) { return columns_of(cell.figure.text) > 7; }

bool has_status(const std::vector<DraftCell>& figures, std::string_view status) {
  return std::any_of(figures.begin(), figures.end(),
                     [&](const DraftCell& cell) { return cell.figure.status == status; });
}

/// Whether a row of figures is told whole.
bool row_told(const std::vector<DraftCell>& figures, Layout layout, bool last_row) {
  const bool end_empty = figures.back().figure.status == "blank";
  switch (places(layout)) {
    case Places::kept:
      return true;
    case Places::ended:
      // A bar on a line of its own opens each row but the first words behind a table.
      if (layout == Layout::opened_lines || layout == Layout::led_pipes) {
        return !(last_row && has_status(figures, "blank"));
      }
      return !(last_row && end_empty);
    case Places::shortened:
      return !end_empty;
    case Places::lost:
      if (is_pdf(layout) && std::any_of(figures.begin(), figures.end(), wraps)) return false;
      return !has_status(figures, "blank") && !has_status(figures, "unreadable");
    case Places::torn:
      return false;
  }
  return false;
}

void tell(const Draft& draft, const Grid& grid, Layout layout, bool ragged,
          std::vector<bool>& told) {
  for (std::size_t r = 0; r < grid.size(); ++r) {
    std::vector<std::size_t> cells;
    std::vector<DraftCell> figures;
    for (const GridCell& square : grid[r]) {
      if (!square.cell) continue;
      cells.push_back(*square.cell);
      figures.push_back(draft.cells[*square.cell]);
    }
    if (figures.empty()) continue;
    const bool frayed = ragged && has_status(figures, "blank");
    if (!frayed && row_told(figures, layout, r + 1 == grid.size())) continue;
    for (const std::size_t cell : cells) told[cell] = false;
  }
}

}  // namespace

std::string_view name(Layout layout) {
  constexpr std::array<std::string_view, kLayoutCount> kNames{
      "lines",        "spaced_lines", "padded_pipes", "bare_pipes", "grid_pipes",    "closed_pipes",
      "opened_lines", "broken_pipes", "led_pipes",    "lone_pipes", "tabs",          "spaces",
      "folded_line",  "folded_cell",  "pdf_layout",   "pdf_raw",    "pdf_torn",      "html_clean",
      "html_word",    "html_page",    "html_gbk",     "markdown",   "markdown_html", "wordml",
      "docx_stored",  "docx_deflated"};
  return kNames.at(static_cast<std::size_t>(layout));
}

const std::vector<Layout>& layouts() {
  static const std::vector<Layout> list = [] {
    std::vector<Layout> all;
    for (int i = 0; i < kLayoutCount; ++i) all.push_back(Layout(i));
    return all;
  }();
  return list;
}

Places places(Layout layout) {
  switch (layout) {
    case Layout::lines:
    case Layout::spaced_lines:
    case Layout::spaces:
    case Layout::folded_line:
    case Layout::pdf_layout:
    case Layout::pdf_raw:
      return Places::lost;
    case Layout::pdf_torn:
      return Places::torn;
    case Layout::bare_pipes:
      return Places::shortened;
    case Layout::html_clean:
    case Layout::html_word:
    case Layout::html_page:
    case Layout::html_gbk:
    case Layout::markdown:
    case Layout::markdown_html:
    case Layout::wordml:
    case Layout::docx_stored:
    case Layout::docx_deflated:
      return Places::kept;
    default:
      return Places::ended;
  }
}

bool reads_whole(Layout layout) {
  return places(layout) != Places::torn && layout != Layout::folded_line;
}

Noises suited(Layout layout, Noises noises) {
  const Places left = places(layout);
  const bool closed = left != Places::lost && left != Places::torn;
  noises.remove(closed ? Noise::shuffled_headers : Noise::spaced_digits);
  const bool one_blank = layout == Layout::folded_line || layout == Layout::pdf_raw;
  if (one_blank) noises.add(Noise::whole_beside_blanks);
  return noises;
}

Rendering render(const Draft& draft, Layout layout, const Setting& setting) {
  Random random(setting.seed * 31 + static_cast<std::uint64_t>(layout));
  Rendering rendering;
  std::string text = text_of(draft, layout, random);
  rendering.traditional = setting.noises.has(Noise::traditional);
  if (rendering.traditional) text = traditional(text);
  if (layout == Layout::html_gbk) text = gb18030(text);
  if (layout == Layout::docx_stored) text = docx(draft, text, false);
  if (layout == Layout::docx_deflated) text = docx(draft, text, true);
  rendering.bytes = std::move(text);
  rendering.told.assign(draft.cells.size(), places(layout) != Places::torn);
  const bool ragged = setting.noises.has(Noise::ragged_rows);
  if (setting.noises.has(Noise::second_tables)) {
    rendering.told.assign(draft.cells.size(), false);
  }
  for (const Block& block : draft.blocks) tell(draft, block.grid, layout, ragged, rendering.told);
  return rendering;
}

}  // namespace gouji::tests
