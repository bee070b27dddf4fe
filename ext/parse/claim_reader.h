// Claims: what a stretch of a clause states, with what the ones before it counted.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "parse/claim_pattern.h"
#include "parse/clause.h"
#include "parse/context.h"
#include "parse/part_list.h"
#include "parse/report.h"

namespace gouji::parse {

/// A claim before its characters are counted.
struct FoundClaim {
  Claim claim;
  Span span;
  bool printed = false;  ///< its figure is
};

class ClaimReader {
 public:
  /// The context is borrowed.
  ClaimReader(std::string_view text, Context& context) : text_(text), context_(context) {}

  void begin_paragraph();
  void begin_sentence(bool goes_on);
  /// `before` is the clause before it, whose figure it may speak of.
  void begin_clause(bool this_year, bool counted_before);

  /// What follows are parts of the whole (其中), or of the figure in front of a bracket.
  void begin_parts();
  void begin_bracket();
  void end_bracket();

  /// Reads all of a stretch. `closed` where nothing that it may speak of follows. False where it
  /// claims nothing.
  bool read(const Stretch& stretch, bool closed);

  /// A stretch that claims nothing; its figure may be a part of something.
  void skip(const Stretch& stretch);

  /// 其中市本级86件: the figure is of what the whole counts, for the scope of the clause.
  void narrow(const Stretch& stretch);

  /// A figure of another year or body has come.
  void lose() { last_ = {}; }

  /// Section 三 or 四 says 无 and nothing else.
  void add_none(int section, Span span);

  const Counted& whole() const { return whole_; }
  bool within() const { return within_; }

  /// The last claim, until a figure that is none comes; what percentages are of.
  const Counted& subject() const { return subject_; }

  /// Claims and parts so far.
  std::size_t size() const { return claims_.size() + parts_.size(); }

  std::vector<FoundClaim> take() { return std::move(claims_); }
  std::vector<FoundPart> take_parts();

 private:
  bool claim(const Pattern& pattern, const Stretch& stretch);
  std::optional<FoundClaim> make(const Gives& gives, const Stretch& stretch) const;
  std::optional<FoundClaim> from_before(const Gives& gives, FoundClaim found,
                                        const Stretch& stretch) const;
  bool name(const Gives& gives, std::u32string_view signs, Claim& claim) const;
  std::string_view applied(bool universal) const;
  void name_remainder(Claim& claim) const;
  bool whole_fits(const Claim& claim, std::u32string_view signs) const;
  bool is_own(const Claim& claim, std::u32string_view signs);
  bool carries_out(const Claim& claim, bool completes);
  void count(std::u32string_view signs);
  bool sum(const Counted& figure);
  bool sum_of_both(const Counted& figure);
  void retract(std::optional<std::size_t>& claim);
  std::string_view print(Span span) const {
    return text_.substr(span.begin, span.end - span.begin);
  }

  std::string_view text_;
  Context& context_;
  std::vector<FoundClaim> claims_;
  std::size_t first_ = 0;  // of them, in the sentence
  PartLists parts_;
  Counted last_;   // the figure before
  Counted whole_;  // the one whose parts may follow
  Counted outer_;  // … around a bracket
  Counted subject_;
  bool within_ = false;   // parts of the whole are being read
  bool carried_ = false;  // the last whole was carried in or out
  bool this_year_ = false;
  bool counted_before_ = false;
  // Claims that what follows may take back, where it shows that they count something else.
  std::optional<std::size_t> received_;
  std::optional<std::size_t> published_;
  std::optional<std::size_t> review_;
  std::optional<std::size_t> completed_;
  bool left_ = false;  // some were carried over, the sentence says
};

}  // namespace gouji::parse
