// What the running text states in figures.
#pragma once

#include <vector>

#include "parse/report.h"

namespace gouji::parse {

/// The claims of a report's sections, in reading order. No statement is recognised yet.
std::vector<Claim> claims(const std::vector<Section>& sections);

}  // namespace gouji::parse
