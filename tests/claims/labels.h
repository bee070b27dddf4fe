// The labelled sentences of this folder, and how well the parser reads them: README.md.
#pragma once

#include <string>
#include <vector>

namespace gouji::claims {

/// A line of one of the tables, cut at its tabs; comments and the header left out.
using Line = std::vector<std::string>;

/// Throws where the file can't be read.
std::vector<Line> read_lines(const std::string& path);

/// A report with `text` (\n for line breaks) under the heading that `section` names, a number and
/// perhaps a second-level heading; no tables, the other sections empty.
std::string report(const std::string& section, const std::string& year,
                   const std::string& authority, const std::string& text);

/// What the labels say and what was read, compared as sets.
struct Score {
  std::size_t right = 0;
  std::size_t wrong = 0;            ///< read, and in no label
  std::size_t missed = 0;           ///< in a label that is not optional, and not read
  std::vector<std::string> misses;  ///< a line for each that is wrong or missed

  double precision() const;  ///< per cent; 100 where nothing was read
  double recall() const;
};

/// `path`: sentences.tsv or independent.tsv.
Score score_claims(const std::string& path);
Score score_ratios(const std::string& folder);

/// Of the lists, those read with all their parts and rightly called complete or open. A part that
/// a sentence does not have, or a list wrongly called complete, is wrong; a list that was read in
/// pieces, or not, is missed.
Score score_parts(const std::string& folder);

}  // namespace gouji::claims
