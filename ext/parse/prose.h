// The running text of a report: its sections without their tables.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "parse/report.h"
#include "parse/tables.h"

namespace gouji::parse {

/// One paragraph of running text, whatever lines it was broken over.
struct Paragraph {
  int section;            ///< number of the section that it is in
  std::string_view text;  ///< into the report's text; may have line breaks within
  bool heading;           ///< a line that has the ordinal of a heading, (二)依申请公开情况
  bool alone;             ///< the only running text of its section
};

/// No report has more; what follows them is not read.
inline constexpr std::size_t kMostParagraphs = std::size_t{1} << 17;

/// The paragraphs of all sections in reading order. Lines of the tables are none of them, be they
/// rows with bars or cells on lines of their own; nor are lines that are a figure and nothing else.
std::vector<Paragraph> prose(std::string_view text, const std::vector<Section>& sections,
                             const AlignedText& aligned);

}  // namespace gouji::parse
