// What the extension reads in a rendering, against what the generator has put there.
#pragma once

#include <string>
#include <vector>

#include "database.h"
#include "generator/draft.h"
#include "generator/layout.h"

namespace gouji::tests {

/// A row of report_cells().
struct ReadCell {
  std::string tbl, item, measure, status, value, raw;
};

/// The rows of report_cells(); as a file's bytes, or as TEXT.
std::vector<ReadCell> read_cells(const Database& db, const Bound& document);

struct Tally {
  std::size_t cells = 0;
  std::size_t told = 0;       ///< cells that the layout tells
  std::size_t right = 0;      ///< what is printed: the value, or that there is none and why
  std::size_t withheld = 0;   ///< told, but unreadable, ambiguous or missing
  std::size_t unsaid = 0;     ///< not told, and withheld as they must be
  std::size_t misstated = 0;  ///< blank or mark where something else is printed
  std::size_t wrong = 0;      ///< a value that is not printed there
  std::vector<std::string> faults = {};  ///< cells wrong or misstated
  std::vector<std::string> gaps = {};    ///< cells told and withheld

  void add(const Tally& other);
};

/// Reads a rendering and compares all cells.
Tally tally(const Database& db, const Draft& draft, const Rendering& rendering);

}  // namespace gouji::tests
