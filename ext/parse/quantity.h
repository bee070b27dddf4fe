// Figures in running text: 22 份, 约1.3万余条, 四十余条, 380元, 32.9%.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "parse/glyph.h"
#include "parse/report.h"

namespace gouji::parse {

/// A decimal number without rounding: mantissa * 10^-decimals.
struct Decimal {
  std::int64_t mantissa = 0;
  int decimals = 0;

  /// Its value with the point moved `places` to the right: INTEGER where no decimals are left.
  /// Nothing where it does not fit 64 bits.
  Value shifted(int places) const;
};

/// What a figure counts, as far as what is printed behind it says.
enum class Counter : std::uint8_t {
  count,    ///< 件 份 条 …
  bare,     ///< nothing behind it
  money,    ///< 元
  percent,  ///< %, 百分之
  year,     ///< 2024年
  date,     ///< 12月31日, 月, 日
  other,    ///< anything else: 人次, 天, 个工作日, a code, a figure that is damaged
};

struct Quantity {
  std::uint32_t begin;  ///< glyphs, with 约 and the unit
  std::uint32_t end;
  Decimal number;
  int power;  ///< of ten, that 万, 亿 or the unit of money adds
  Counter counter;
  std::string_view bound;  ///< "=", ">=", "<=", "~"
  std::string_view unit;   ///< as printed; empty where none
  int month = 0;           ///< of a date
  int day = 0;
};

/// False where no figure, nor a word in front of one, begins with `c`.
bool may_begin_quantity(char32_t c);

/// The figure that begins at `at`, with what stands before and behind it.
std::optional<Quantity> quantity(std::string_view text, std::span<const Glyph> glyphs,
                                 std::size_t at);

}  // namespace gouji::parse
