// Lines, and pieces of lines, that may be the headings of the six sections.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace gouji::parse {

struct Heading {
  int number;           ///< of its section
  std::uint32_t line;   ///< bytes: where its line begins
  std::uint32_t begin;  ///< from the ordinal on
  std::uint32_t end;
  double weight;
  std::uint32_t body = 0;  ///< bytes up to the next one that may be a heading
};

struct KnownPart;

/// All of a text, in reading order. `known`: lines of it whose headings need not be looked for;
/// null where there are none.
std::vector<Heading> find_headings(std::string_view text, const KnownPart* known);

/// Of these lines, each by itself, and without `body`.
std::vector<Heading> headings_on_lines(std::string_view lines);

}  // namespace gouji::parse
