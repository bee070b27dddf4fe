// What a report's text should not contain: foreign advertising, and characters gone wrong.
#pragma once

#include <string_view>
#include <vector>

#include "parse/report.h"
#include "text/byte_range.h"
#include "text/position.h"

namespace gouji::parse {

/// All oddities of a text in reading order, a run of garbled characters as one; their quotes have
/// some of the sound characters around them. The first thousand places of each sort are looked at.
/// `matched` is the text as matching reads it, with the same bytes at the same places; quotes are
/// from `printed`. `positions` are those of either, if they are known; null where not. `plain`:
/// bytes, the same in both, at which none begins.
std::vector<Oddity> oddities(std::string_view printed, std::string_view matched,
                             const text::Positions* positions = nullptr,
                             text::ByteRange plain = {});

/// Whether an oddity may be in a text: false for nearly every one that has none.
bool may_be_odd(std::string_view text);

}  // namespace gouji::parse
