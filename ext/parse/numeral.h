// Chinese numerals.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace gouji::parse {

/// The number that Chinese numerals write: 零, 十二, 一百零五, 两千三百, 三万五千. Nothing for what
/// is none, or could be read in two ways (二三, 一百五).
std::optional<std::int64_t> numeral(std::u32string_view printed);

}  // namespace gouji::parse
