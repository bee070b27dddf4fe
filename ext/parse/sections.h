// The six sections of a report.
#pragma once

#include <string_view>
#include <vector>

#include "parse/report.h"
#include "parse/tables.h"

namespace gouji::parse {

/// The sections in the order in which they stand in the text, each number once; before them number
/// 0 where anything is printed there. The tables tell a heading from the same words elsewhere.
std::vector<Section> sections(std::string_view text, const AlignedText& aligned);

}  // namespace gouji::parse
