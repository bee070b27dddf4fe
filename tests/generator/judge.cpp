#include "generator/judge.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <tuple>

#include "generator/traditional.h"

namespace gouji::tests {
namespace {

std::vector<std::string> parts(const std::string& text, char separator) {
  std::vector<std::string> list;
  std::size_t begin = 0;
  for (std::size_t end; (end = text.find(separator, begin)) != std::string::npos; begin = end + 1) {
    list.push_back(text.substr(begin, end - begin));
  }
  list.push_back(text.substr(begin));
  return list;
}

bool same_value(const std::string& expected, const std::string& read) {
  if (expected.find('.') == std::string::npos) return read == expected;
  return std::strtod(expected.c_str(), nullptr) == std::strtod(read.c_str(), nullptr);
}

std::string squeezed(const std::string& text) {
  std::string kept;
  for (const char byte : text) {
    if (byte != ' ' && byte != '\n' && byte != '\t') kept += byte;
  }
  return kept;
}

/// What is quoted stays as it is printed; blanks inside of it are the medium's.
bool same_raw(const DraftCell& expected, const ReadCell& read, bool in_traditional) {
  const std::string& text = expected.figure.text;
  return squeezed(in_traditional ? traditional(text) : text) == squeezed(read.raw);
}

std::string line(const DraftCell& expected, const ReadCell& read) {
  const CellName& name = expected.name;
  std::string raw = read.raw;
  std::replace(raw.begin(), raw.end(), '\n', ' ');
  return name.tbl + ' ' + name.item + ' ' + name.measure + ": printed '" + expected.figure.text +
         "' (" + expected.figure.status + ' ' + expected.figure.value + "), read '" + raw + "' (" +
         read.status + ' ' + read.value + ')';
}

enum class Judgement { right, withheld, misstated, wrong };

Judgement judge(const DraftCell& expected, const ReadCell& read) {
  if (read.status == "ok") {
    const bool same =
        expected.figure.status == "ok" && same_value(expected.figure.value, read.value);
    return same ? Judgement::right : Judgement::wrong;
  }
  if (read.status == expected.figure.status) return Judgement::right;
  const bool states = read.status == "blank" || read.status == "mark";
  return states ? Judgement::misstated : Judgement::withheld;
}

using Key = std::tuple<std::string, std::string, std::string>;

void count(Tally& sum, const DraftCell& expected, const ReadCell& read, const Rendering& rendering,
           std::size_t index) {
  const bool told = rendering.told[index];
  Judgement judgement = judge(expected, read);
  if (read.status == "ok" && !same_raw(expected, read, rendering.traditional)) {
    judgement = Judgement::wrong;
  }
  ++sum.cells;
  sum.told += told ? 1 : 0;
  switch (judgement) {
    case Judgement::right:
      ++sum.right;
      return;
    case Judgement::withheld:
      ++(told ? sum.withheld : sum.unsaid);
      if (told) sum.gaps.push_back(line(expected, read));
      return;
    case Judgement::misstated:
      ++sum.misstated;
      break;
    case Judgement::wrong:
      ++sum.wrong;
  }
  sum.faults.push_back(line(expected, read));
}

}  // namespace

std::vector<ReadCell> read_cells(const Database& db, const Bound& document) {
  std::string rows = db.query(
      "SELECT group_concat(tbl || char(31) || item || char(31) || measure || char(31) || status"
      " || char(31) || coalesce(value, '') || char(31) || coalesce(raw, ''), char(30))"
      " FROM report_cells(?)",
      {document});
  rows.pop_back();
  std::vector<ReadCell> cells;
  if (rows == "NULL") return cells;
  for (const std::string& row : parts(rows, '\x1e')) {
    const auto fields = parts(row, '\x1f');
    cells.push_back(
        {fields.at(0), fields.at(1), fields.at(2), fields.at(3), fields.at(4), fields.at(5)});
  }
  return cells;
}

void Tally::add(const Tally& other) {
  cells += other.cells;
  told += other.told;
  right += other.right;
  withheld += other.withheld;
  unsaid += other.unsaid;
  misstated += other.misstated;
  wrong += other.wrong;
  faults.insert(faults.end(), other.faults.begin(), other.faults.end());
  gaps.insert(gaps.end(), other.gaps.begin(), other.gaps.end());
}

Tally tally(const Database& db, const Draft& draft, const Rendering& rendering) {
  Tally sum;
  std::map<Key, ReadCell> read;
  for (const ReadCell& cell : read_cells(db, Blob{rendering.bytes})) {
    read[{cell.tbl, cell.item, cell.measure}] = cell;
  }
  for (std::size_t i = 0; i < draft.cells.size(); ++i) {
    const CellName& name = draft.cells[i].name;
    // A table that is not there may be of another form, without the cell.
    ReadCell cell{name.tbl, name.item, name.measure, "missing", "", ""};
    const auto found = read.find({name.tbl, name.item, name.measure});
    if (found != read.end()) {
      cell = found->second;
      read.erase(found);
    }
    count(sum, draft.cells[i], cell, rendering, i);
  }
  for (const auto& [key, cell] : read) {
    if (cell.status != "ok") continue;
    ++sum.wrong;
    sum.faults.push_back(cell.item + ' ' + cell.measure + " is not in the form, read " +
                         cell.value);
  }
  return sum;
}

}  // namespace gouji::tests
