#include "generator/pdf_fixture.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

namespace gouji::tests {
namespace {

std::string content(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The cells of a golden file: tbl, item, measure, value, raw, status behind a line of heads.
std::vector<DraftCell> golden(const std::filesystem::path& path) {
  std::vector<DraftCell> cells;
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    std::istringstream fields(line);
    std::vector<std::string> row;
    for (std::string field; std::getline(fields, field, '\t');) {
      row.push_back(field == "\\N" ? "" : field);
    }
    cells.push_back({{row.at(0), row.at(1), row.at(2)}, {row.at(4), row.at(5), row.at(3)}});
  }
  return cells;
}

}  // namespace

std::vector<PdfFixture> pdf_fixtures(const std::filesystem::path& source) {
  std::vector<PdfFixture> all;
  for (const auto& entry : std::filesystem::directory_iterator(source / "tests/documents/pdf")) {
    // <report>.<print>.<mode>.txt
    if (entry.path().extension() != ".txt") continue;
    const std::string name = entry.path().stem().string();
    const std::string report = name.substr(0, name.find('.'));
    const auto cells = source / "tests/golden" / ("pdf_" + report + ".cells.tsv");
    if (!std::filesystem::exists(cells)) continue;
    const std::string mode = name.substr(name.rfind('.') + 1);
    // In `gaps` hardly a row is whole, in the broken prints figures are in pieces.
    const bool told =
        mode != "plain" && report != "gaps" && name.find(".broken_") == std::string::npos;
    all.push_back({name, mode, content(entry.path()), golden(cells), told});
  }
  std::sort(all.begin(), all.end(),
            [](const PdfFixture& a, const PdfFixture& b) { return a.name < b.name; });
  return all;
}

}  // namespace gouji::tests
