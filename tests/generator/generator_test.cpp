// Reports made up by seed, in every layout: each cell is read or withheld, and none is wrong.
#include <algorithm>
#include <array>
#include <set>

#include "catch.h"
#include "generator/foreign.h"
#include "generator/judge.h"
#include "law.h"

using gouji::Blob;
using gouji::Database;
using namespace gouji::tests;

namespace {

/// Reads a report in a layout, and tells what is wrong with it.
Tally read(const Database& db, Layout layout, Setting setting) {
  setting.noises = suited(layout, setting.noises);
  const Draft report = draft(setting);
  return tally(db, report, render(report, layout, setting));
}

/// Some noises at once.
Noises mixture(std::uint64_t seed) {
  Random random(seed);
  Noises noises;
  const std::size_t count = 2 + random.below(5);
  for (std::size_t i = 0; i < count; ++i) noises.add(Noise(random.below(kNoiseCount)));
  return noises;
}

constexpr std::array kForms{FormYear::y2021, FormYear::y2019};

}  // namespace

TEST_CASE("a clean report is read whole in every layout", "[generator][clean]") {
  const Database db;
  for (const Layout layout : layouts()) {
    if (!reads_whole(layout)) continue;
    for (std::uint64_t seed = 0; seed < 4; ++seed) {
      INFO(name(layout) << ", seed " << seed);
      const Tally sum = read(db, layout, {seed, kForms[seed % 2], {}});
      CHECK(sum.faults == std::vector<std::string>{});
      // Beside a page number that is a bare figure, rows may stay in doubt.
      const std::size_t doubtful = layout == Layout::pdf_layout ? sum.told / 8 : 0;
      CHECK((sum.gaps.size() > doubtful ? sum.gaps : std::vector<std::string>{}) ==
            std::vector<std::string>{});
    }
  }
}

TEST_CASE("a table torn into its columns gives no figure to another cell", "[generator][torn]") {
  const Database db;
  for (std::uint64_t seed = 0; seed < 8; ++seed) {
    INFO("seed " << seed);
    const Tally sum = read(db, Layout::pdf_torn, {seed, kForms[seed % 2], {}});
    CHECK(sum.faults == std::vector<std::string>{});
  }
}

TEST_CASE("no noise makes a cell wrong in any layout", "[generator][single]") {
  const Database db;
  for (const Layout layout : layouts()) {
    for (int noise = 0; noise < kNoiseCount; ++noise) {
      const auto seed = static_cast<std::uint64_t>(noise);
      INFO(name(layout) << ", " << name(Noise(noise)));
      CHECK(read(db, layout, {seed, kForms[seed % 3 == 2], {Noise(noise)}}).faults ==
            std::vector<std::string>{});
    }
  }
}

TEST_CASE("no mixture of noises makes a cell wrong in any layout", "[generator][mixture]") {
  const Database db;
  for (const Layout layout : layouts()) {
    for (std::uint64_t seed = 0; seed < 12; ++seed) {
      const Noises noises = mixture(seed * 100 + static_cast<std::uint64_t>(layout));
      INFO(name(layout) << ", seed " << seed << ", " << noises.names());
      CHECK(read(db, layout, {seed, kForms[seed % 3 == 2], noises}).faults ==
            std::vector<std::string>{});
    }
  }
}

TEST_CASE("what once was read wrong is withheld", "[generator][wrong]") {
  struct Case {
    Layout layout;
    Setting setting;
  };
  const std::vector<Case> cases{
      // The column 其他 of a head that is printed anew, for the row 3.其他.
      {Layout::spaces,
       {247,
        FormYear::y2021,
        {Noise::marks, Noise::one_other_row, Noise::split_tables, Noise::ragged_rows}}},
      {Layout::html_clean,
       {247,
        FormYear::y2021,
        {Noise::marks, Noise::one_other_row, Noise::split_tables, Noise::ragged_rows}}},
      // 见附件 for the end of a label, and 12 34 for two figures.
      {Layout::pdf_layout,
       {191, FormYear::y2019, {Noise::decimals, Noise::odd_cells, Noise::outcome_list}}},
      // 四 below 二千三 and 百一十, 件 below 26460.
      {Layout::pdf_layout,
       {282, FormYear::y2021, {Noise::grouped_digits, Noise::chinese_numerals}}},
      {Layout::pdf_layout,
       {323, FormYear::y2019, {Noise::units, Noise::late_form, Noise::outcome_list}}},
      // The one row 其他处理 behind a blank one; 见附件 alone in a row between bars.
      {Layout::spaces,
       {615,
        FormYear::y2021,
        {Noise::full_width_digits, Noise::blanks, Noise::one_other_row, Noise::blank_lines}}},
      {Layout::lone_pipes, {965, FormYear::y2021, {Noise::odd_cells}}},
      // 12 34 beside an empty cell, as many figures as in a full row.
      {Layout::spaces,
       {810,
        FormYear::y2021,
        {Noise::blanks, Noise::odd_cells, Noise::ragged_rows, Noise::far_figures}}},
      {Layout::pdf_layout,
       {810,
        FormYear::y2021,
        {Noise::blanks, Noise::odd_cells, Noise::ragged_rows, Noise::far_figures}}},
      // A column too many behind the figures, and merged labels in front of them.
      {Layout::tabs,
       {670, FormYear::y2019, {Noise::signed_changes, Noise::blanks, Noise::ragged_rows}}},
      {Layout::markdown,
       {1114,
        FormYear::y2019,
        {Noise::blanks, Noise::marks, Noise::split_tables, Noise::ragged_rows,
         Noise::prose_figures}}},
      // Labels of blank rows, and all figures of the table behind the heads below.
      {Layout::pdf_torn, {341, FormYear::y2021, {Noise::missing_rows}}}};
  const Database db;
  for (const Case& each : cases) {
    INFO(name(each.layout) << ", seed " << each.setting.seed);
    CHECK(read(db, each.layout, each.setting).faults == std::vector<std::string>{});
  }
}

TEST_CASE("the laws hold in every layout", "[generator][law]") {
  const Database db;
  for (const Layout layout : layouts()) {
    for (std::uint64_t seed = 0; seed < 3; ++seed) {
      const Noises noises = suited(layout, seed == 0 ? Noises{} : mixture(seed));
      const Setting setting{seed, kForms[seed % 2], noises};
      INFO(name(layout) << ", seed " << seed << ", " << noises.names());
      check_laws(db, render(draft(setting), layout, setting).bytes);
    }
  }
}

TEST_CASE("a report in two media has the same cells", "[generator][media]") {
  const Database db;
  const auto cells = [&](const Draft& report, Layout layout, const Setting& setting) {
    return db.query("SELECT tbl, item, measure, status, value FROM report_cells(?)",
                    {Blob{render(report, layout, setting).bytes}});
  };
  for (std::uint64_t seed = 0; seed < 3; ++seed) {
    const Setting setting{seed, kForms[seed % 2], {Noise::units, Noise::decimals, Noise::marks}};
    const Draft report = draft(setting);
    const std::string expected = cells(report, Layout::closed_pipes, setting);
    CHECK(std::count(expected.begin(), expected.end(), '\n') ==
          static_cast<std::ptrdiff_t>(report.cells.size()));
    for (const Layout layout : layouts()) {
      if (places(layout) != Places::kept) continue;
      INFO(name(layout) << ", seed " << seed);
      CHECK(cells(report, layout, setting) == expected);
    }
  }
}

TEST_CASE("documents of other kinds have no figures", "[generator][foreign]") {
  const Database db;
  Random random(1);
  for (const ForeignDocument& document : foreign_documents(random)) {
    INFO(document.name);
    CHECK(db.query("SELECT tbl, item, measure, value, raw FROM report_cells(?)"
                   " WHERE status = 'ok'",
                   {Blob{document.bytes}}) == "");
    check_laws(db, document.bytes);
  }
}
