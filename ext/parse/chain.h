// The heaviest chain of matches: in the order of the text and of the table at once.
#pragma once

#include <span>
#include <vector>

#include "parse/align.h"

namespace gouji::parse {

struct Chain {
  std::vector<std::uint32_t> chosen;  ///< indexes into the matches, in order
  std::vector<double> up_to;  ///< for each match the score of the best chain that ends with it
  double score = 0;
};

/// `matches` are sorted by their first field; `words` counts the text fields before each field, and
/// every one that a chain skips costs kSkip. O(n log n).
Chain heaviest_chain(std::span<const Match> matches, std::span<const std::uint32_t> words,
                     std::size_t lines);

/// For each match the score of the best chain that contains it. `chain` is that of the others.
std::vector<double> scores_through(const Chain& chain, std::span<const Match> matches,
                                   std::span<const std::uint32_t> words, std::size_t lines);

}  // namespace gouji::parse
