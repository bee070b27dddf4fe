// Heads of tables that are printed anew on each page.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "parse/field.h"
#include "parse/folded.h"

namespace gouji::parse {

/// True where the label `stem` that begins at field `first` names a column of a head, and not the
/// row of that name: 其他 behind 自然人 and 总计, with no other 其他 between the figures before and
/// behind. `head` has the names of the columns.
bool is_of_head(const std::vector<Field>& fields, const FoldedFields& folded, std::uint32_t first,
                const std::u32string& stem, const std::vector<std::u32string>& head);

}  // namespace gouji::parse
