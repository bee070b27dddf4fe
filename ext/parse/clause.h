// Clauses: a sentence cut at its commas and brackets, each as the signs of its words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parse/lexicon.h"
#include "parse/quantity.h"
#include "parse/sign_set.h"

namespace gouji::parse {

/// A stretch of the text, in bytes.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// A word or figure that says something; words that change nothing are dropped.
struct Token {
  char32_t sign;
  std::uint32_t begin;  ///< glyphs
  std::uint32_t end;
  Span span;
  const Quantity* quantity = nullptr;  ///< of figures
  bool total = false;                  ///< of figures: 共27件
};

/// Into a Sentence, which it does not outlive.
struct Clause {
  std::span<const Token> tokens;
  std::u32string_view signs;  ///< of the tokens
  char32_t before = 0;  ///< the mark in front of it: ， ； ： （; 0 at the beginning of a sentence
  char32_t after = 0;    ///< the mark behind it; 0 at the end of a sentence
  bool bracket = false;  ///< (含上年结转1件)
};

/// The clauses of a sentence and what they are made of, in the order in which it is printed. One
/// serves for all sentences of a text, so that each finds the memory of those before it.
struct Sentence {
  std::vector<Clause> clauses;
  std::vector<Token> tokens;
  std::u32string signs;              ///< of all tokens
  std::deque<Quantity> quantities;  ///< that tokens point to
};

/// What makes words this report's own.
struct Own {
  std::optional<int> year;   ///< reported on
  std::u32string authority;  ///< its name, folded; may be empty
};

/// Puts the clauses of glyphs[begin, end), one sentence, into `found`.
void read_clauses(std::string_view text, std::span<const Glyph> glyphs, std::size_t begin,
                  std::size_t end, const Own& own, Sentence& found);

/// Some tokens of a clause, one behind the other.
struct Stretch {
  std::span<const Token> tokens;
  std::u32string_view signs;

  std::size_t size() const { return tokens.size(); }
  Stretch sub(std::size_t begin, std::size_t end) const {
    return {tokens.subspan(begin, end - begin), signs.substr(begin, end - begin)};
  }
  Span span() const { return {tokens.front().span.begin, tokens.back().span.end}; }

  /// The first figure that counts something or is money; null where there is none.
  const Quantity* figure() const;
};

/// True for the sign of a figure that counts something or is money.
inline bool is_number(char32_t sign) { return sign == sign::kCount || sign == sign::kMoney; }

}  // namespace gouji::parse
