// Which sentences are worth reading word by word: most state no figure and deny none.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace gouji::parse {

/// A sentence, with the mark that ends it, and what is in it.
struct Anchored {
  std::size_t begin;  ///< bytes of the text
  std::size_t end;
  bool figures = false;   ///< 22份, 380元, 32.9%
  bool denies = false;    ///< 未收到申请, 全部办结, or 无 and hardly anything else
  bool subject = false;   ///< a word that figures may be about
  bool applied = false;   ///< 申请
  bool times = false;     ///< another year than the one reported on, or a part of it
  bool itemised = false;  ///< it begins a new item: 二是
  bool fused = false;     ///< digits of its dates are run together: 20231月1日
};

/// No paragraph has more; those behind them are not read.
inline constexpr std::size_t kMostSentences = std::size_t{1} << 16;

/// Puts the sentences of text[begin, end), in a report on `year`, into `found`. One pass over the
/// bytes.
void read_anchored(std::string_view text, std::size_t begin, std::size_t end,
                   std::optional<int> year, std::vector<Anchored>& found);

}  // namespace gouji::parse
