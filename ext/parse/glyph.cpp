#include "parse/glyph.h"

#include <array>
#include <memory>

#include "text/blank.h"
#include "text/fold.h"

namespace gouji::parse {
namespace {

// Marks of both widths as one.
char32_t mark(char32_t c) {
  switch (c) {
    case U',':
      return U'，';
    case U';':
      return U'；';
    case U':':
      return U'：';
    case U'(':
    case U'[':
    case U'〔':
      return U'（';
    case U')':
    case U']':
    case U'〕':
      return U'）';
    case U'!':
    case U'?':
    case U'？':
    case U'！':
      return U'。';
    case U'％':
      return U'%';
    case U'．':
      return U'.';
    case U'＜':
    case U'<':
      return U'《';
    case U'＞':
    case U'>':
      return U'》';
    case U'、':
    case U'､':
      return U'、';
    default:
      return c;
  }
}

bool is_quotation(char32_t c) {
  constexpr std::u32string_view kMarks = U"“”‘’\"'「」『』";
  return kMarks.find(c) != kMarks.npos;
}

constexpr std::size_t kPlane = 0x10000;
constexpr char16_t kGap = 1;      // a blank
constexpr char16_t kNothing = 2;  // a quotation mark

// What each character is as a glyph.
const std::array<char16_t, kPlane>& glyph_table() {
  static const auto kTable = [] {
    auto table = std::make_unique<std::array<char16_t, kPlane>>();
    for (char32_t c = 0; c < kPlane; ++c) {
      const char32_t folded = text::fold(c);
      char32_t glyph = folded != 0 ? folded : mark(c);
      if (text::is_blank(c)) glyph = kGap;
      if (folded == 0 && is_quotation(c)) glyph = kNothing;
      (*table)[c] = static_cast<char16_t>(glyph);
    }
    return table;
  }();
  return *kTable;
}

}  // namespace

void read_glyphs(std::string_view text, std::size_t begin, std::size_t end,
                 std::vector<Glyph>& found) {
  const auto& table = glyph_table();
  found.clear();
  bool gap = false;
  for (std::size_t at = begin; at < end;) {
    const auto first = static_cast<std::uint32_t>(at);
    const char32_t c = text::next(text, at);
    char32_t glyph = c < kPlane ? table[c] : c;
    if (glyph == kGap) gap = true;
    if (glyph <= kNothing) continue;
    // A half-width full stop, but not that of 2.5 or 1.
    if (glyph == U'.' && !found.empty() && found.back().c > 0x7F) glyph = U'。';
    found.push_back({glyph, first, gap});
    gap = false;
  }
  for (std::size_t i = 0; i < kAhead; ++i)
    found.push_back({0, static_cast<std::uint32_t>(end), true});
}

}  // namespace gouji::parse
