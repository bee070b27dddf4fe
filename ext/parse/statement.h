// What the paragraphs of a report state: their clauses in order, each read with what the ones
// before it counted.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parse/anchor.h"
#include "parse/context.h"
#include "parse/part_list.h"
#include "parse/prose.h"
#include "parse/ratio.h"

namespace gouji::parse {

/// A claim before its characters are counted.
struct Found {
  Claim claim;
  Span span;
  bool printed = false;  ///< its figure is
};

/// Reads paragraphs in reading order.
class StatementReader {
 public:
  StatementReader(std::string_view text, const Reporter& reporter);

  void read(const Paragraph& paragraph);

  /// The claims so far.
  const std::vector<Found>& claims() const { return claims_; }

  const std::vector<FoundRatio>& ratios() const { return ratios_; }
  std::vector<FoundPart> take_parts() { return parts_.take(); }

  /// True where digits of dates are fused (20231月1日): those of counts may be, too.
  bool fused() const { return fused_; }

 private:
  using Tokens = std::span<const Token>;

  void stretch(const Anchored& sentence, bool first);
  bool heading(std::size_t end);
  bool names_applications(const Anchored& sentence) const;
  void begin_sentence(bool goes_on);
  void sentence(std::size_t begin, std::size_t end);
  void clause(const Clause& clause);
  bool distribute(Tokens tokens);
  bool combined(Tokens tokens);
  void pieces(Tokens tokens);
  bool percentage(const Clause& clause, Tokens core);
  void other_clause(const Clause& clause, Tokens core);
  void counted(Tokens tokens);
  bool sum(const Counted& figure);
  bool piece(Tokens tokens, bool led, bool closed);
  void unmatched(Tokens tokens);
  bool claim(const Pattern& pattern, Tokens tokens);
  std::optional<Found> make(const Gives& gives, Tokens tokens) const;
  bool name(const Gives& gives, Tokens tokens, Claim& claim) const;
  bool whole_fits(const Claim& claim, Tokens tokens) const;
  void nothing_at_all(const Paragraph& paragraph);
  void remainder(Claim& claim) const;
  void retract(std::optional<std::size_t>& claim);
  bool is_followed_by_thing(const Token& figure) const;
  Span span_of(Tokens tokens) const;
  std::string_view print(Span span) const {
    return text_.substr(span.begin, span.end - span.begin);
  }

  std::string_view text_;
  Own own_;
  Context context_;
  std::vector<Glyph> glyphs_;
  std::vector<Found> claims_;
  std::vector<FoundRatio> ratios_;
  PartLists parts_;
  RatioContext ratio_;
  Counted last_;                          // the figure before
  Counted whole_;                         // the one whose parts may follow
  bool within_ = false;                   // parts of it do
  Counted outer_;                         // the whole around a bracket
  std::vector<Token> before_;             // the clause before
  bool this_year_ = false;                // the clause names the year
  std::optional<std::size_t> review_;     // claim that may be of other organs' cases
  std::optional<std::size_t> published_;  // claim that may include what was applied for
  std::optional<std::size_t> received_;   // claim that includes what was carried in, perhaps
  bool fused_ = false;
};

}  // namespace gouji::parse
