// What the running text states in figures.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parse/report.h"
#include "parse/tables.h"

namespace gouji::parse {

/// Whose text is read, and of when.
struct Reporter {
  std::optional<int> year;               ///< reported on
  std::optional<std::string> authority;  ///< as in Meta
  std::string_view form;                 ///< "2021"
};

/// The claims, ratios and parts of a report's running text, each in reading order. The sections are
/// those of `text`, as is what it was aligned with.
Statements statements(std::string_view text, const std::vector<Section>& sections,
                      const AlignedText& aligned, const Reporter& reporter);

}  // namespace gouji::parse
