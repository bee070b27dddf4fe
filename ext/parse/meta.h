// What the head of a report says of it.
#pragma once

#include <string_view>
#include <vector>

#include "parse/report.h"

namespace gouji::parse {

/// Title, authority, year, period and date of publication; `form` is left empty. `sections` are
/// those of the text.
Meta meta(std::string_view text, const std::vector<Section>& sections);

}  // namespace gouji::parse
