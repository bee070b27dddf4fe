// What the paragraphs of a report state: their sentences clause by clause.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "parse/anchor.h"
#include "parse/claim_reader.h"
#include "parse/prose.h"
#include "parse/ratio.h"

namespace gouji::parse {

/// Reads paragraphs in reading order.
/// A sentence of more bytes states nothing: it is none.
inline constexpr std::size_t kLongestSentence = std::size_t{1} << 16;
/// No report states more; what follows is not read.
inline constexpr std::size_t kMostStatements = std::size_t{1} << 16;

class StatementReader {
 public:
  StatementReader(std::string_view text, const Reporter& reporter);

  void read(const Paragraph& paragraph);

  std::vector<FoundClaim> take_claims() { return claims_.take(); }
  std::vector<FoundPart> take_parts() { return claims_.take_parts(); }
  std::vector<FoundRatio> take_ratios() { return std::move(ratios_); }

  /// True where digits of dates are fused (20231月1日): those of counts may be, too.
  bool fused() const { return fused_; }

 private:
  void stretch_of_text(const Anchored& sentence, bool first);
  bool heading(std::size_t end);
  bool names_applications(const Anchored& sentence) const;
  void begin_sentence(bool goes_on);
  void sentence(std::size_t begin, std::size_t end);
  void clause(const Clause& clause);
  void own_clause(const Clause& clause);
  void other_clause(const Clause& clause);
  bool percentage(const Clause& clause);
  bool opens_parts(const Stretch& stretch) const;
  void drop_links();
  void answer();
  void repeat_denial(const Clause& clause);
  bool distribute(const Stretch& stretch);
  bool deny(const Stretch& stretch);
  bool combined(const Stretch& stretch);
  void pieces(const Stretch& stretch);
  bool piece(const Stretch& stretch, bool led, bool closed);
  bool is_followed_by_thing(const Token& figure) const;
  void nothing_at_all(const Paragraph& paragraph);

  std::string_view text_;
  Own own_;
  Context context_;
  ClaimReader claims_;
  std::vector<FoundRatio> ratios_;
  std::vector<Anchored> sentences_;  // of the paragraph
  std::vector<Glyph> glyphs_;        // of the sentence
  Sentence sentence_;                // … its clauses
  std::vector<Token> core_;          // what a clause says of figures
  std::u32string signs_;             // of it
  std::vector<Token> before_;        // of the clause before
  std::vector<std::size_t> ends_;    // where a piece of the clause may end
  RatioContext ratio_;
  bool fused_ = false;
};

}  // namespace gouji::parse
