// The order of printed column headers.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "parse/align.h"
#include "parse/field.h"

namespace gouji::parse {

/// For each match of the chain, true where it is a row and the headers printed above it contradict
/// the form's order of columns: neither left to right, nor as a header of two lines is read, where
/// 总计 comes before 商业企业.
std::vector<bool> swapped_columns(std::string_view text, const std::vector<Field>& fields,
                                  const Alignment& alignment);

}  // namespace gouji::parse
