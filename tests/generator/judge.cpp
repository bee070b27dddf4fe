#include "generator/judge.h"

#include <cstdlib>

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
  return name.tbl + ' ' + name.item + ' ' + name.measure + ": printed '" + expected.figure.text +
         "' (" + expected.figure.status + ' ' + expected.figure.value + "), read '" + read.raw +
         "' (" + read.status + ' ' + read.value + ')';
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

Tally tally(const Database& db, const Draft& draft, const Rendering& rendering) {
  Tally sum;
  sum.cells = draft.cells.size();
  const auto read = read_cells(db, Blob{rendering.bytes});
  for (std::size_t i = 0; i < draft.cells.size(); ++i) {
    const DraftCell& expected = draft.cells[i];
    const CellName& name = expected.name;
    ReadCell cell = i < read.size() ? read[i] : ReadCell{"", "", "", "none", "", ""};
    const bool absent = cell.status == "none";
    const bool named =
        absent || (cell.tbl == name.tbl && cell.item == name.item && cell.measure == name.measure);
    Judgement judgement = named ? judge(expected, cell) : Judgement::wrong;
    const bool quoted = cell.status != "ok" || same_raw(expected, cell, rendering.traditional);
    if (!quoted) judgement = Judgement::wrong;
    sum.told += rendering.told[i] ? 1 : 0;
    switch (judgement) {
      case Judgement::right:
        ++sum.right;
        break;
      case Judgement::withheld:
        ++(rendering.told[i] ? sum.withheld : sum.unsaid);
        if (rendering.told[i]) sum.gaps.push_back(line(expected, cell));
        break;
      case Judgement::misstated:
        ++sum.misstated;
        sum.faults.push_back(line(expected, cell));
        break;
      case Judgement::wrong:
        ++sum.wrong;
        sum.faults.push_back(line(expected, cell));
    }
  }
  if (read.size() > draft.cells.size()) {
    ++sum.wrong;
    sum.faults.push_back("more cells than the form has");
  }
  return sum;
}

}  // namespace gouji::tests
