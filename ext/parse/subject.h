// Which year, and which organ, the sentences of a report say that it is about.
#pragma once

#include <string_view>
#include <vector>

#include "parse/report.h"
#include "text/position.h"

namespace gouji::parse {

/// In reading order, the first 200. A year: of a paragraph of 一 to 四 that opens with it
/// (2024年，我局…) and speaks of no other, nor of plans, reviews and awards; or in the words that
/// present the report. An organ: named as the one that wrote the report (由某局编制,
/// 现公布某局2024年…), or as the subject of such an opening of 一. `sections` and `positions`
/// are those of `text`.
std::vector<Subject> subjects(std::string_view text, const std::vector<Section>& sections,
                              const text::Positions& positions);

}  // namespace gouji::parse
