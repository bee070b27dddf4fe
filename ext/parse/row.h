// The figures behind a label, and which of them belongs to which column.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "parse/field.h"

namespace gouji::parse {

/// One place in a row: what is printed there, or nothing.
struct Slot {
  std::uint32_t begin;  ///< bytes; begin = end where it is empty
  std::uint32_t end;

  bool empty() const { return begin == end; }
};

/// The places behind a label up to the end of its row.
struct ObservedRow {
  std::vector<Slot> slots;
  std::size_t wanted = 0;  ///< figures that the form prescribes for the row
  std::size_t before =
      0;              ///< places in front of the first slot on the same row, the label's included
  bool bars = false;  ///< bars part the places, so that empty ones are seen
};

/// How the rows of one table are padded, learnt from those of its rows that have every figure.
struct Padding {
  struct Full {
    std::size_t before, slots, wanted, gap;
  };
  std::vector<Full> full;
  bool left = true;                  ///< figures follow their label at once in all of these
  bool right = true;                 ///< figures end their row in all of these
  std::optional<std::size_t> width;  ///< places of a row, where all of these have the same number
};

/// Reads the row whose label ends with field `label`. `stops` says at which fields other ones
/// begin.
ObservedRow observe_row(std::string_view text, const std::vector<Field>& fields,
                        std::uint32_t label, std::size_t wanted, const std::vector<bool>& stops);

/// What the full ones among `rows` say of their table.
Padding padding(const std::vector<ObservedRow>& rows);

/// Index of the slot of the first column, or nothing where that can't be told with certainty.
std::optional<std::size_t> first_column(const ObservedRow& row, const Padding& padding);

/// How many slots are not empty.
std::size_t printed_slots(const ObservedRow& row);

}  // namespace gouji::parse
