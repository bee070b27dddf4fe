// Tables whose only row has no label: 表四 is known by its header.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "form/form.h"
#include "parse/field.h"
#include "parse/folded.h"

namespace gouji::parse {

struct HeaderRun {
  std::uint32_t first;  ///< fields of the header, both included
  std::uint32_t last;
  std::uint32_t before_row;  ///< the field before the row's first place
  double share;              ///< how much of the prescribed header is there, 0…1
  bool unique;               ///< no other run has enough of it
};

/// The run of fields that has most of the header of `table`, its labels in any order and in pieces
/// (结果 and 纠正 on two lines, the second one lost), or nothing where no run has any of it.
std::optional<HeaderRun> header_run(std::string_view text, const std::vector<Field>& fields,
                                    const FoldedFields& folded, const form::Table& table);

/// False for a table that is known by its header.
bool has_labelled_rows(const form::Table& table);

/// What words, as printed in a field, are of such a header of any form: a label, or a part of one.
enum class HeaderPiece : std::uint8_t { none, part, whole };
HeaderPiece header_piece(std::string_view words);

}  // namespace gouji::parse
