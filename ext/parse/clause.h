// Clauses: a sentence cut at its commas and brackets, each as the signs of its words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parse/lexicon.h"
#include "parse/quantity.h"

namespace gouji::parse {

/// A word or figure that says something; words that change nothing are dropped.
struct Token {
  char32_t sign;
  std::uint32_t begin;  ///< glyphs
  std::uint32_t end;
  std::optional<Quantity> quantity;  ///< of figures
  bool total = false;                ///< of figures: 共27件
};

struct Clause {
  std::vector<Token> tokens;
  char32_t before = 0;  ///< the mark in front of it: ， ； ： （; 0 at the beginning of a sentence
  char32_t after = 0;    ///< the mark behind it; 0 at the end of a sentence
  bool bracket = false;  ///< (含上年结转1件)
};

/// What makes words this report's own.
struct Own {
  std::optional<int> year;   ///< reported on
  std::u32string authority;  ///< its name, folded; may be empty
};

/// The clauses of glyphs[begin, end), one sentence.
std::vector<Clause> clauses(std::string_view text, std::span<const Glyph> glyphs, std::size_t begin,
                            std::size_t end, const Own& own);

/// True for the sign of a figure that counts something or is money or a share.
bool is_figure(char32_t sign);

}  // namespace gouji::parse
