// The order of printed column headers.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "parse/align.h"
#include "parse/field.h"

namespace gouji::parse {

/// What the headers above a row say of its columns.
struct Columns {
  bool contradict = false;  ///< another order than the form's, or another unit
  bool complete = false;    ///< every column of the row is named
};

/// For each match of the chain that is a row, what the headers printed above it say. Their order
/// may be that of the figures, or that in which a header of two lines is read, where 总计 comes
/// before 商业企业.
std::vector<Columns> columns_of(std::string_view text, const std::vector<Field>& fields,
                                const FoldedFields& folded, const Alignment& alignment);

/// True where the header of a table whose row has no label names its columns in full, and in
/// another order than the form's.
bool header_contradicts(const std::vector<Field>& fields, const FoldedFields& folded,
                        const form::Table& table, const Match& header);

}  // namespace gouji::parse
