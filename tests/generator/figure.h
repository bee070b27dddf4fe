// Figures as people print them into cells.
#pragma once

#include <string>

#include "generator/noise.h"
#include "generator/printed_form.h"
#include "generator/random.h"

namespace gouji::tests {

/// What is printed in a cell, and what that is.
struct Figure {
  std::string text;
  std::string status = "ok";  ///< ok, blank, mark or unreadable
  std::string value = {};     ///< decimal; empty unless ok
};

/// How the figures of a report are spread.
enum class Spread {
  distinct,   ///< no two alike, so that none can move unseen
  realistic,  ///< most of them 0, the others small
};

/// The figure of cell number `index`.
Figure figure(Random& random, Holds holds, Spread spread, std::size_t index, const Noises& noises);

/// "一百零五"; for numbers below 10000.
std::string chinese(unsigned number);

/// `digits` / 10000, by moving the point: "251000" → "25.1".
std::string in_ten_thousands(const std::string& digits);

}  // namespace gouji::tests
