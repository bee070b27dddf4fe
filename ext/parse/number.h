// Printed figures: what a cell holds.
#pragma once

#include <cstddef>
#include <string_view>

#include "form/form.h"
#include "parse/report.h"

namespace gouji::parse {

/// What is printed in one cell, without outer white space.
struct Figure {
  Status status;  ///< ok, blank, mark or unreadable
  Value value;    ///< set exactly where status is ok
};

/// What is known of a cell before it is read.
struct Setting {
  form::Quantity quantity = form::Quantity::count;
  std::string_view unit = "";  ///< of the column, where the form prints one: 万元
  bool closed = false;         ///< a bar closes the cell: a blank in it can group digits
};

/// True for a few ASCII digits and nothing else, as nearly every cell is.
inline bool is_plain_number(std::string_view cell) {
  constexpr std::size_t kDigits = 18;  // that fit 64 bits whatever they are
  if (cell.empty() || cell.size() > kDigits) return false;
  for (const char c : cell) {
    if (c < '0' || c > '9') return false;
  }
  return true;
}

/// Reads one cell: a whole number or a decimal in ASCII or full-width digits, with a sign or
/// thousands separators; Chinese numerals; 〇, O or o alone for zero; each with a unit that fits
/// the column's quantity. An amount in another unit than the column's is converted by moving its
/// decimal point. Else a mark in place of a number (/ - — 无), nothing, or text that is no number.
Figure figure(std::string_view cell, const Setting& setting = {});

/// True for what stands in place of a number: / - — 无
bool is_mark(std::string_view cell);

/// True for what some column or other reads as a number.
bool is_figure(std::string_view cell, bool closed);

/// True for what a narrow column may have broken off a figure: a unit, 件 or 万元; some Chinese
/// numerals, 百一十.
bool is_unit(std::string_view word);
bool has_only_numerals(std::string_view word);

}  // namespace gouji::parse
