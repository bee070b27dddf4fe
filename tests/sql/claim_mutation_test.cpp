// One figure of a real report's prose is changed at a time, and exactly the findings about that
// figure appear. What they are is worked out here, from tests/golden/prose_figures.tsv and the
// golden cells alone. In its rows a reader has labelled each figure of the prose:
//
//   place   the words around it, the figure between 【】; without one where it is said in words: 0
//   rule … measure   what it is a claim of, if any; of the whole of a list without a claim, its
//   word cells   the cells that it speaks of: + adds them up, ; separates accepted readings lists
//   part 3: one of the parts of list 3; whole 3: their whole; all 3: the list is complete
#include <map>
#include <set>

#include "catch.h"
#include "database.h"
#include "golden.h"

using gouji::Database;
using namespace gouji::tests;

namespace {

struct Figure {
  std::string before, after;  // in the text; the figure stands between them
  bool printed;
  long value;
  std::string rule, tbl, item, measure;
  std::vector<long> readings;  // what the table has
  std::vector<std::string> lists;
};

using Cells = std::map<std::string, long>;  // "item measure" to value

Cells cells_of(std::string_view document) {
  Cells cells;
  for (const GoldenCell& cell : golden_cells(document)) {
    if (cell.status == "ok") cells[cell.item + ' ' + cell.measure] = std::stol(cell.value);
  }
  return cells;
}

long sum_of(const std::string& items, const std::string& measure, const Cells& cells) {
  long sum = 0;
  for (const std::string& item : split(items, '+')) sum += cells.at(item + ' ' + measure);
  return sum;
}

Figure figure_of(const Fields& row, const Cells& cells) {
  Figure figure;
  const std::string open = "【";
  const std::string close = "】";
  const std::string& place = row.at(1);
  const std::size_t first = place.find(open);
  figure.printed = first != place.npos;
  figure.value = 0;
  figure.before = place.substr(0, first);
  if (figure.printed) {
    const std::size_t last = place.find(close);
    const std::size_t begin = first + open.size();
    figure.value = std::stol(place.substr(begin, last - begin));
    figure.after = place.substr(last + close.size());
  }
  figure.rule = row.at(2);
  figure.tbl = row.at(3);
  figure.item = row.at(4);
  figure.measure = row.at(5);
  if (!row.at(6).empty()) {
    for (const std::string& reading : split(row[6], ';')) {
      figure.readings.push_back(sum_of(reading, figure.measure, cells));
    }
  }
  if (!row.at(7).empty()) figure.lists = split(row[7], ',');
  return figure;
}

/// "claim_sum|tbl|item|measure|expected|actual" of the lists that are wrong.
void add_lists(const std::vector<Figure>& figures, std::set<std::string>& found) {
  for (const Figure& whole : figures) {
    for (const std::string& list : whole.lists) {
      if (list.starts_with("part")) continue;
      const std::string part = "part" + list.substr(list.find(' '));
      long sum = 0;
      for (const Figure& figure : figures) {
        for (const std::string& name : figure.lists) sum += name == part ? figure.value : 0;
      }
      const bool complete = list.starts_with("all");
      if (sum <= whole.value && !(complete && sum < whole.value)) continue;
      const bool table = whole.item != "published_items";
      const std::string tbl = whole.item == "received" ? "applications" : "remedies";
      found.insert("claim_sum|" + (table ? tbl : "NULL") + '|' + whole.item + '|' + whole.measure +
                   '|' + std::to_string(sum) + '|' + std::to_string(whole.value));
      break;  // one finding for each whole
    }
  }
}

/// The findings of a report whose prose has these figures.
std::set<std::string> findings_of(const std::vector<Figure>& figures) {
  std::set<std::string> found;
  for (const Figure& figure : figures) {
    if (figure.readings.empty()) continue;
    bool fits = false;
    for (const long reading : figure.readings) fits = fits || reading == figure.value;
    if (fits) continue;
    found.insert(figure.rule + '|' + figure.tbl + '|' + figure.item + '|' + figure.measure + '|' +
                 std::to_string(figure.readings.front()) + '|' + std::to_string(figure.value));
  }
  add_lists(figures, found);
  return found;
}

class Prose {
 public:
  explicit Prose(const Document& document) : text_(read(document)) {
    const Cells cells = cells_of(document.name);
    for (const Fields& row : golden_rows("prose_figures.tsv")) {
      if (row.at(0) == document.name) figures_.push_back(figure_of(row, cells));
    }
    db_.exec("SELECT gouji_install(); INSERT INTO document(id, path, body) VALUES (1, 'x', ?)",
             {text_});
    others_ = others();
  }

  std::size_t size() const { return figures_.size(); }
  const Figure& figure(std::size_t index) const { return figures_.at(index); }

  /// The prose as it is has the findings that its figures imply.
  void check() { CHECK(claims() == findings_of(figures_)); }

  void check(std::size_t index, long value) {
    const Figure& changed = figures_.at(index);
    INFO(changed.before << changed.value << changed.after << ": " << value);
    const std::string printed = changed.before + std::to_string(changed.value) + changed.after;
    const std::size_t at = text_.find(printed);
    REQUIRE(at != text_.npos);
    REQUIRE(text_.find(printed, at + 1) == text_.npos);
    std::string text = text_;
    text.replace(at, printed.size(), changed.before + std::to_string(value) + changed.after);
    db_.exec("UPDATE document SET body = ? WHERE id = 1", {text});
    std::vector<Figure> figures = figures_;
    figures.at(index).value = value;
    CHECK(claims() == findings_of(figures));
    CHECK(others() == others_);
    CHECK(unproved() == "");
  }

 private:
  std::set<std::string> claims() const {
    const std::string rows = db_.query(
        "SELECT rule, tbl, item, measure, expected, actual FROM finding WHERE rule IN"
        " ('claim_mismatch', 'claim_scope', 'claim_sum', 'share_mismatch', 'growth_mismatch')");
    std::set<std::string> found;
    for (const std::string& row : split(rows, '\n')) {
      if (!row.empty()) found.insert(row);
    }
    return found;
  }

  std::string others() const {
    return db_.query(
        "SELECT rule, tbl, item, measure, expected, actual FROM finding WHERE rule NOT IN"
        " ('claim_mismatch', 'claim_scope', 'claim_sum') ORDER BY 1, 2, 3, 4");
  }

  /// Findings whose evidence does not have the figure.
  std::string unproved() const {
    return db_.query(
        "SELECT rule, item FROM finding JOIN document ON id = report_id"
        " WHERE rule IN ('claim_mismatch', 'claim_scope') AND actual > 0"
        "   AND instr(substr(report_text(body), start, length), actual) = 0");
  }

  Database db_;
  std::string text_;
  std::vector<Figure> figures_;
  std::string others_;
};

}  // namespace

TEST_CASE("a changed figure of the prose has exactly the findings about it", "[sql][mutation]") {
  for (const Document& document : real_reports()) {
    DYNAMIC_SECTION(document.name) {
      Prose prose(document);
      REQUIRE(prose.size() > 2);
      prose.check();
      for (std::size_t i = 0; i < prose.size(); ++i) {
        const long value = prose.figure(i).value;
        if (!prose.figure(i).printed) continue;
        prose.check(i, value + 1);
        prose.check(i, value + 100);
        if (value > 1) prose.check(i, value - 1);
      }
    }
  }
}
