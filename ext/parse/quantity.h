// Figures in running text: 22 份, 约1.3万余条, 四十余条, 380元, 32.9%.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "parse/report.h"

namespace gouji::parse {

/// A printed character: folded where it is a letter or a digit, else a mark in its full-width form.
/// Blanks and quotation marks are none.
struct Glyph {
  char32_t c;
  std::uint32_t at;  ///< byte of the text
  bool gap;          ///< a blank or line break before it
};

/// Glyphs with c = 0 behind the others, so that looking a few ahead needs no check.
inline constexpr std::size_t kAhead = 8;

/// The glyphs of text[begin, end), and kAhead more.
std::vector<Glyph> glyphs(std::string_view text, std::size_t begin, std::size_t end);

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

/// The figure that begins at `at`, with what stands before and behind it.
std::optional<Quantity> quantity(std::string_view text, std::span<const Glyph> glyphs,
                                 std::size_t at);

}  // namespace gouji::parse
