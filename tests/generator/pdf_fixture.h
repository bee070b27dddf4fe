// The texts that the real pdftotext made of printed reports: tests/documents/pdf.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "generator/draft.h"

namespace gouji::tests {

struct PdfFixture {
  std::string name;
  std::string mode;  ///< `layout`, `raw` or `plain`: the option of pdftotext
  std::string bytes;
  std::vector<DraftCell> cells;  ///< what was put into the report
  bool told;  ///< whether the text tells the cells: not where figures or columns are in pieces
};

/// The fixtures in the checkout at `source` that are reports, in order of name.
std::vector<PdfFixture> pdf_fixtures(const std::filesystem::path& source);

}  // namespace gouji::tests
