// The same tables in every layout that they are found in: each figure is read, and where a layout
// has lost the place of an empty cell, none of its row is guessed.
#include "generator/layout.h"

#include <algorithm>
#include <set>

#include "catch.h"
#include "database.h"
#include "golden.h"
#include "render.h"

using gouji::Blob;
using gouji::Bound;
using gouji::Database;
using namespace gouji::tests;

namespace {

std::vector<std::string> raws(const std::vector<GoldenCell>& cells) {
  std::vector<std::string> figures;
  for (const GoldenCell& cell : cells) figures.push_back(cell.raw);
  return figures;
}

std::string line(const GoldenCell& cell) {
  return cell.tbl + '|' + cell.item + '|' + cell.measure + '|' + cell.status + '|' + cell.value;
}

std::vector<std::string> read_cells(const Database& db, const Bound& text) {
  auto lines = split(db.query("SELECT tbl, item, measure, status, coalesce(value, '\\N')"
                              " FROM report_cells(?)",
                              {text}),
                     '\n');
  lines.pop_back();
  return lines;
}

/// The first place where two lists of lines differ; "" where they don't.
std::string difference(const std::vector<std::string>& expected,
                       const std::vector<std::string>& actual) {
  for (std::size_t i = 0; i < std::max(expected.size(), actual.size()); ++i) {
    const std::string want = i < expected.size() ? expected[i] : "nothing";
    const std::string got = i < actual.size() ? actual[i] : "nothing";
    if (want != got) return "expected " + want + ", got " + got;
  }
  return "";
}

std::vector<std::string> lines(const std::vector<GoldenCell>& cells) {
  std::vector<std::string> all;
  for (const GoldenCell& cell : cells) all.push_back(line(cell));
  return all;
}

/// A report in which every figure is another: 101, 102, …
std::vector<GoldenCell> distinct_cells() {
  auto cells = golden_cells("changsha_office_2024");
  int figure = 100;
  for (GoldenCell& cell : cells) cell.value = cell.raw = std::to_string(++figure);
  return cells;
}

std::string report_2021(const std::vector<GoldenCell>& cells, PlainLayout layout) {
  return report(2024, tables(FormYear::y2021, raws(cells)), layout);
}

/// Whether `other` is a figure of the printed row of `cell`: 表四 is one row.
bool same_row(const GoldenCell& cell, const GoldenCell& other) {
  return cell.tbl == other.tbl && (cell.tbl == "remedies" || cell.item == other.item);
}

bool keeps_empty_cells(PlainLayout layout) {
  return layout != PlainLayout::lines && layout != PlainLayout::spaced_lines &&
         layout != PlainLayout::spaces;
}

bool last_of_row(const std::vector<GoldenCell>& cells, std::size_t index) {
  return index + 1 == cells.size() || !same_row(cells[index], cells[index + 1]);
}

bool last_of_table(const std::vector<GoldenCell>& cells, std::size_t index) {
  return index + 1 == cells.size() || cells[index].tbl != cells[index + 1].tbl;
}

bool in_last_row(const std::vector<GoldenCell>& cells, std::size_t index) {
  while (!last_of_row(cells, index)) ++index;
  return last_of_table(cells, index);
}

/// A bar on a line of its own opens each row but the first words behind a table: whether the last
/// row has lost a place can't be told from whether it is followed by one of those.
bool opens_rows_apart(PlainLayout layout) {
  return layout == PlainLayout::opened_lines || layout == PlainLayout::led_pipes;
}

void withhold(GoldenCell& cell, const std::string& status) {
  cell.status = status;
  cell.value = "\\N";
}

/// What can be known once the figure at `index` is gone: that it is blank where the layout shows
/// its place, else nothing about its row.
std::vector<GoldenCell> without(std::vector<GoldenCell> cells, std::size_t index, bool placed) {
  const auto in_row = std::count_if(cells.begin(), cells.end(), [&](const GoldenCell& other) {
    return same_row(cells[index], other);
  });
  if (placed || in_row == 1) {
    withhold(cells[index], "blank");
    return cells;
  }
  const GoldenCell gone = cells[index];
  for (GoldenCell& cell : cells) {
    if (same_row(gone, cell)) withhold(cell, "ambiguous");
  }
  return cells;
}

}  // namespace

TEST_CASE("every layout gives every figure of the real reports", "[sql][layout]") {
  const Database db;
  for (const Document& document : real_reports()) {
    const auto cells = golden_cells(document.name);
    for (const PlainLayout layout : plain_layouts()) {
      INFO(document.name << ", " << name(layout));
      CHECK(difference(lines(cells), read_cells(db, report_2021(cells, layout))).empty());
    }
  }
}

namespace {

std::vector<DraftCell> draft_cells(const std::vector<GoldenCell>& golden) {
  auto names = cell_names(FormYear::y2021);
  std::vector<DraftCell> cells;
  for (std::size_t i = 0; i < golden.size(); ++i) {
    cells.push_back({names.at(i), {golden[i].raw, golden[i].status, golden[i].value}});
  }
  return cells;
}

Blob rendered(const std::vector<GoldenCell>& cells, Layout layout, const Noises& noises) {
  const Setting setting{1, FormYear::y2021, noises};
  return {render(draft(setting, draft_cells(cells)), layout, setting).bytes};
}

}  // namespace

TEST_CASE("the real reports are read whole as web pages, documents and PDF text too",
          "[sql][layout]") {
  const Database db;
  for (const Document& document : real_reports()) {
    const auto cells = golden_cells(document.name);
    for (const Layout layout : layouts()) {
      if (!reads_whole(layout)) continue;
      INFO(document.name << ", " << name(layout));
      CHECK(difference(lines(cells), read_cells(db, rendered(cells, layout, {}))) == "");
    }
  }
}

TEST_CASE("a real report is read whole in Traditional Chinese in every layout", "[sql][layout]") {
  const Database db;
  const auto cells = golden_cells("yingshan_office_2024");
  for (const Layout layout : layouts()) {
    if (!reads_whole(layout)) continue;
    INFO(name(layout));
    const auto read = read_cells(db, rendered(cells, layout, {Noise::traditional}));
    CHECK(difference(lines(cells), read) == "");
  }
}

TEST_CASE("every layout gives every figure of form 2019", "[sql][layout]") {
  const Database db;
  const auto cells = golden_cells("form_2019");
  for (const PlainLayout layout : plain_layouts()) {
    INFO(name(layout));
    const auto text = report(2020, tables(FormYear::y2019, raws(cells)), layout);
    CHECK(difference(lines(cells), read_cells(db, text)) == "");
  }
}

TEST_CASE("every layout gives each of 200 different figures", "[sql][layout]") {
  const Database db;
  const auto cells = distinct_cells();
  for (const PlainLayout layout : plain_layouts()) {
    INFO(name(layout));
    CHECK(difference(lines(cells), read_cells(db, report_2021(cells, layout))) == "");
  }
}

TEST_CASE("an empty cell is blank where its place shows, else its row is ambiguous",
          "[sql][layout]") {
  const Database db;
  const auto cells = distinct_cells();
  for (const PlainLayout layout : plain_layouts()) {
    for (std::size_t i = 0; i < cells.size(); i += 3) {
      INFO(name(layout) << " without " << line(cells[i]));
      auto figures = raws(cells);
      figures[i] = "";
      const auto read = read_cells(db, report(2024, tables(FormYear::y2021, figures), layout));
      const bool lost = layout == PlainLayout::bare_pipes && last_of_row(cells, i);
      const bool placed = keeps_empty_cells(layout) && !lost;
      const auto best = difference(lines(without(cells, i, placed)), read);
      // The end of a table has often lost its padding, and with it an empty last cell.
      const bool end =
          last_of_table(cells, i) || (opens_rows_apart(layout) && in_last_row(cells, i));
      const bool either = end && difference(lines(without(cells, i, !placed)), read).empty();
      CHECK((either ? "" : best) == "");
    }
  }
}

TEST_CASE("a row with nothing but its total is not read as its first figure", "[sql][layout]") {
  const Database db;
  auto cells = distinct_cells();
  std::set<std::size_t> emptied;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].item == "granted" && cells[i].measure != "total") emptied.insert(i);
  }
  auto figures = raws(cells);
  for (const std::size_t i : emptied) figures[i] = "";
  for (const PlainLayout layout : plain_layouts()) {
    INFO(name(layout));
    auto expected = cells;
    for (const std::size_t i : emptied) {
      withhold(expected[i], keeps_empty_cells(layout) ? "blank" : "ambiguous");
      if (!keeps_empty_cells(layout)) withhold(expected[*emptied.rbegin() + 1], "ambiguous");
    }
    CHECK(difference(lines(expected),
                     read_cells(db, report(2024, tables(FormYear::y2021, figures), layout))) == "");
  }
}

namespace {

/// The lines among `actual` that give a figure and are not in `expected`.
std::vector<std::string> wrong_figures(const std::vector<GoldenCell>& expected,
                                       const std::vector<std::string>& actual) {
  std::vector<std::string> wrong;
  for (std::size_t i = 0; i < actual.size(); ++i) {
    const bool figure = actual[i].find("|ok|") != std::string::npos;
    if (figure && (i >= expected.size() || actual[i] != line(expected[i]))) {
      wrong.push_back(actual[i]);
    }
  }
  return wrong;
}

}  // namespace

TEST_CASE("a lost line never moves a figure to another cell", "[sql][layout]") {
  const Database db;
  const auto cells = distinct_cells();
  for (const PlainLayout layout : plain_layouts()) {
    const std::string text = report_2021(cells, layout);
    const std::size_t step = std::count(text.begin(), text.end(), '\n') > 100 ? 5 : 1;
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < text.size(); ++number) {
      const std::size_t end = text.find('\n', begin) + 1;
      if (number % step == 0 && end > begin + 1) {
        INFO(name(layout) << " without line " << number << ": " << text.substr(begin, end - begin));
        const auto read = read_cells(db, text.substr(0, begin) + text.substr(end));
        CHECK(wrong_figures(cells, read) == std::vector<std::string>{});
      }
      begin = end;
    }
  }
}

namespace {

/// `text` without the cell that prints `figure`, and without what parts it from the next one.
std::string without_cell(const std::string& text, const std::string& figure,
                         const std::string& separator) {
  const std::size_t begin = text.find(separator + figure) + separator.size();
  const std::size_t end = begin + figure.size();
  return text.compare(end, separator.size(), separator) == 0
             ? text.substr(0, begin) + text.substr(end + separator.size())
             : text.substr(0, begin - separator.size()) + text.substr(end);
}

}  // namespace

TEST_CASE("a lost cell never moves a figure to another cell", "[sql][layout]") {
  const Database db;
  const auto cells = distinct_cells();
  for (const PlainLayout layout :
       {PlainLayout::padded_pipes, PlainLayout::bare_pipes, PlainLayout::grid_pipes,
        PlainLayout::closed_pipes, PlainLayout::tabs, PlainLayout::spaces}) {
    const std::string text = report_2021(cells, layout);
    const std::string separator =
        layout == PlainLayout::tabs ? "\t" : (layout == PlainLayout::spaces ? "    " : " | ");
    for (std::size_t i = 0; i < cells.size(); i += 2) {
      if (cells[i].item == "review" && cells[i].measure == "upheld") continue;  // opens its row
      INFO(name(layout) << " without the cell " << line(cells[i]));
      const auto read = read_cells(db, without_cell(text, cells[i].raw, separator));
      CHECK(wrong_figures(cells, read) == std::vector<std::string>{});
    }
  }
}

TEST_CASE("a report cut off in any layout has no wrong figure", "[sql][layout]") {
  const Database db;
  const auto cells = distinct_cells();
  for (const PlainLayout layout : plain_layouts()) {
    const std::string text = report_2021(cells, layout);
    for (std::size_t end = text.find("二、主动"); end < text.size(); end += 83) {
      // What is cut in two is cut back to the line before.
      const std::size_t cut = text.rfind('\n', end);
      INFO(name(layout) << " up to " << text.substr(text.rfind('\n', cut - 1) + 1, 40));
      CHECK(wrong_figures(cells, read_cells(db, text.substr(0, cut))) ==
            std::vector<std::string>{});
    }
  }
}
