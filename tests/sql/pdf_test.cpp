// What pdftotext makes of reports printed by LibreOffice and by chromium (tests/documents/pdf, with
// how they were made): what is read is what was put into them, and nearly all of it is read.
#include <algorithm>
#include <filesystem>
#include <map>
#include <tuple>

#include "catch.h"
#include "database.h"
#include "golden.h"
#include "law.h"

using gouji::Blob;
using gouji::Database;
using namespace gouji::tests;

namespace {

/// A file tests/documents/pdf/<report>.<print>.<mode>.txt; mode is layout, raw or plain.
struct Fixture {
  std::string name, report, mode;
  std::string bytes;
  bool has_golden;  ///< else it is no report, or one without figures
};

std::vector<Fixture> fixtures() {
  std::vector<Fixture> all;
  for (const auto& entry :
       std::filesystem::directory_iterator(in_repository("tests/documents/pdf"))) {
    if (entry.path().extension() != ".txt") continue;
    const std::string name = entry.path().stem().string();
    const auto parts = split(name, '.');
    const auto golden = in_repository("tests/golden/pdf_" + parts.front() + ".cells.tsv");
    all.push_back({name, parts.front(), parts.back(), read_file(entry.path()),
                   std::filesystem::exists(golden)});
  }
  std::sort(all.begin(), all.end(),
            [](const Fixture& a, const Fixture& b) { return a.name < b.name; });
  return all;
}

struct Score {
  int right = 0, withheld = 0, wrong = 0;
  std::string first_wrong;  ///< "" where none is

  int cells() const { return right + withheld + wrong; }
};

bool is_withheld(const std::string& status) {
  return status == "ambiguous" || status == "missing" || status == "unreadable";
}

/// LibreOffice parts figures from ideographs: 386.52 万元.
std::string without_blanks(std::string text) {
  std::erase(text, ' ');
  return text;
}

using Key = std::tuple<std::string, std::string, std::string>;

void compare(const GoldenCell& expected, const GoldenCell& actual, Score& score) {
  const bool same = expected.status == actual.status && expected.value == actual.value &&
                    expected.raw == without_blanks(actual.raw);
  if (same) {
    ++score.right;
  } else if (is_withheld(actual.status)) {
    ++score.withheld;
  } else if (++score.wrong == 1) {
    score.first_wrong = actual.tbl + ' ' + actual.item + ' ' + actual.measure + ": " +
                        expected.status + ' ' + expected.raw + " is read as " + actual.status +
                        ' ' + actual.raw;
  }
}

/// The cells of `text` against the figures that were put into the report.
Score score(const Database& db, const std::string& report, const std::string& text) {
  std::map<Key, GoldenCell> printed;
  for (const GoldenCell& cell : golden_cells("pdf_" + report)) {
    printed.emplace(Key(cell.tbl, cell.item, cell.measure), cell);
  }
  Score score;
  const auto lines =
      split(db.query("SELECT " + fields({"tbl", "item", "measure", "value", "raw", "status"}) +
                         " FROM report_cells(?)",
                     {Blob{text}}),
            '\n');
  for (const std::string& line : lines) {
    if (line.empty()) continue;
    const auto f = split(line, '\t');
    const GoldenCell actual{f.at(0), f.at(1), f.at(2), f.at(3), f.at(4), f.at(5)};
    const auto expected = printed.find({actual.tbl, actual.item, actual.measure});
    const GoldenCell none{"", "", "", "\\N", "\\N", "missing"};
    compare(expected == printed.end() ? none : expected->second, actual, score);
  }
  return score;
}

/// What can be read; a cell known to be empty, a mark or missing counts as read. In `gaps` hardly a
/// row is whole: raw text drops its empty cells, -layout its empty columns. In the broken prints
/// figures are in pieces.
bool counts(const Fixture& fixture, const std::string& mode) {
  return fixture.mode == mode && fixture.has_golden && fixture.report != "gaps" &&
         fixture.name.find(".broken_") == std::string::npos;
}

/// The fixture's text without one of its pages, counted from 0.
std::string without_page(const Fixture& fixture, std::size_t without) {
  const auto pages = split(fixture.bytes, '\f');
  std::string rest;
  for (std::size_t page = 0; page < pages.size(); ++page) {
    if (page != without) rest += pages[page] + '\f';
  }
  return rest;
}

}  // namespace

TEST_CASE("pdf: a figure is read as printed or not at all", "[sql][pdf]") {
  const Database db;
  for (const Fixture& fixture : fixtures()) {
    if (!fixture.has_golden) continue;
    INFO(fixture.name);
    CHECK(score(db, fixture.report, fixture.bytes).first_wrong == "");
  }
}

TEST_CASE("pdf: of -layout and -raw text 98.5 cells of 100 are read", "[sql][pdf]") {
  const Database db;
  for (const std::string mode : {"layout", "raw"}) {
    int right = 0;
    int cells = 0;
    std::string withheld;
    for (const Fixture& fixture : fixtures()) {
      if (!counts(fixture, mode)) continue;
      const Score each = score(db, fixture.report, fixture.bytes);
      right += each.right;
      cells += each.cells();
      withheld += fixture.name + ": " + std::to_string(each.withheld) + '\n';
    }
    INFO("withheld:\n" << withheld);
    CHECK(cells > 4000);
    CHECK(1000 * right >= 985 * cells);
  }
}

// What page breaks leave: tables without a head, rows without their labels' first lines, and in
// plain text, whose columns are torn apart, figures of a row whose label went with a page:
// city.head_last without page 5 has those of 结转下年度继续办理 behind the column 其他.
TEST_CASE("pdf: nothing is read wrong from some of a report's pages", "[sql][pdf]") {
  const Database db;
  for (const Fixture& fixture : fixtures()) {
    if (!fixture.has_golden) continue;
    const auto pages = std::count(fixture.bytes.begin(), fixture.bytes.end(), '\f');
    for (std::size_t without = 0; without < static_cast<std::size_t>(pages); ++without) {
      INFO(fixture.name << " without page " << without + 1);
      CHECK(score(db, fixture.report, without_page(fixture, without)).first_wrong == "");
    }
  }
}

TEST_CASE("pdf: the laws hold for text in columns", "[sql][pdf][law]") {
  const Database db;
  for (const Fixture& fixture : fixtures()) {
    INFO(fixture.name);
    check_laws(db, fixture.bytes);
  }
}

TEST_CASE("pdf: other tables of figures give no cell", "[sql][pdf]") {
  const Database db;
  int documents = 0;
  for (const Fixture& fixture : fixtures()) {
    if (fixture.has_golden) continue;
    ++documents;
    INFO(fixture.name);
    CHECK(db.query("SELECT tbl, item, measure, raw FROM report_cells(?) WHERE status = 'ok'",
                   {Blob{fixture.bytes}}) == "");
  }
  CHECK(documents > 0);
}

TEST_CASE("pdf: totals printed as 0 beside parts of 10 and 1 are found, not mended", "[sql][pdf]") {
  for (const std::string mode : {"layout", "raw"}) {
    INFO(mode);
    const Database db;
    db.query("SELECT gouji_install()");
    db.exec("INSERT INTO document(path, body) VALUES('bureau', ?)",
            {Blob{read_file(in_repository("tests/documents/pdf/bureau.spaced." + mode + ".txt"))}});
    CHECK(db.query("SELECT item, expected, actual FROM finding WHERE rule = 'applicant_sum'"
                   " ORDER BY start") ==
          "received|11|0\n"
          "granted|7|0\n"
          "partly_granted|1|0\n"
          "unavailable_not_held|3|0\n"
          "handled_total|11|0\n");
  }
}
