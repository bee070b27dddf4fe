// Percentages: 占32.9%, (44.8%), 同比增长70.3%.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "parse/clause.h"
#include "parse/part_list.h"
#include "parse/report.h"

namespace gouji::parse {

/// A ratio before its characters are counted.
struct FoundRatio {
  Ratio ratio;
  Span span;
};

/// What the clauses before a percentage have counted.
struct RatioContext {
  Counted subject;            ///< the claim before it, of this year
  Counted whole;              ///< the one whose parts these may be
  Value last_year;            ///< a figure of last year since the subject
  bool compared = false;      ///< the clause before compares with another year
  bool applications = false;  ///< 申请量 is that of applications
};

/// The share or growth that a clause states, with its comparison; nothing where it is of anything
/// that has no word in the vocabulary, or where what it is of can't be told.
std::optional<Ratio> ratio(const Clause& clause, const Stretch& core, const RatioContext& context);

}  // namespace gouji::parse
