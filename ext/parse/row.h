// The figures behind a label, and which of them belongs to which column.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "parse/align.h"
#include "parse/field.h"

namespace gouji::parse {

/// One place in a row: what is printed there, or nothing.
struct Slot {
  std::uint32_t begin;  ///< bytes; begin = end where it is empty
  std::uint32_t end;
  bool words = false;  ///< text that is no figure

  bool empty() const { return begin == end; }
};

/// The places behind a label up to the end of its row.
struct ObservedRow {
  std::vector<Slot> slots;
  std::size_t printed = 0;  ///< slots that are not empty
  std::size_t lines = 0;    ///< lines of the text that these stand in
  std::size_t wanted = 0;   ///< figures that the form prescribes for the row
  /// Places in front of the first slot on the same row, the label's included; 0 where not known.
  std::size_t before = 0;
  bool bars = false;   ///< bars part the places, so that empty ones are seen
  bool torn = false;   ///< figures in a row with bars that no bar parts: one broken over two lines
  bool wraps = false;  ///< figures on a later line than the label, or than the first figure
};

/// How the rows of one table are padded, learnt from all of them. A converter that writes out
/// merged columns as empty places puts them behind the figures, or leaves them where they were,
/// between the label and the figures; in either way all rows get the same number of places.
struct Padding {
  std::optional<std::size_t> width;  ///< places of a row, those of its labels included
  /// The place of the first figure in all full rows of that width, where it is the same in all.
  std::optional<std::size_t> begin;
  bool behind = false;    ///< empty places that are no cells stand behind the figures
  bool before = false;    ///< … between label and figures
  bool none = false;      ///< no row has more places than figures
  bool one_line = false;  ///< rows are a line each
};

/// Reads the row behind `label`: its label, or the header above a row that has none (`labelled`
/// false). `stops` says at which fields other labels begin.
ObservedRow observe_row(std::string_view text, const std::vector<Field>& fields, const Match& label,
                        bool labelled, std::size_t wanted, const std::vector<bool>& stops);

/// True where a column of the row behind `header`, without bars, was too narrow for its figure, and
/// a part of this stands in the lines above or below: 二千三百一十, and 四 in the row of `table`.
bool has_broken_figure(std::string_view text, const std::vector<Field>& fields,
                       const form::Table& table, const Match& header, const ObservedRow& row);

/// What `rows` say of their table.
Padding padding(const std::vector<const ObservedRow*>& rows);

/// Index of the slot of the first column, or nothing where that can't be told with certainty.
std::optional<std::size_t> first_column(const ObservedRow& row, const Padding& padding);

}  // namespace gouji::parse
