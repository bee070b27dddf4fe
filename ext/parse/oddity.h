// What a report's text should not contain: foreign advertising, and characters gone wrong.
#pragma once

#include <string_view>
#include <vector>

#include "parse/report.h"
#include "text/position.h"

namespace gouji::parse {

/// All oddities of a text in reading order, a run of garbled characters as one; their quotes have
/// some of the sound characters around them. The first thousand places of each sort are looked at.
/// `matched` is the text as matching reads it, with the same bytes at the same places; quotes are
/// from `printed`. `positions` are those of either, if they are known; null where not.
std::vector<Oddity> oddities(std::string_view printed, std::string_view matched,
                             const text::Positions* positions = nullptr);

}  // namespace gouji::parse
