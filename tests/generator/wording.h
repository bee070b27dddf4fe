// Labels as people print them.
#pragma once

#include "generator/grid.h"
#include "generator/noise.h"
#include "generator/random.h"

namespace gouji::tests {

/// A label or heading in one of the ways that `noises` allow.
std::string reworded(Random& random, const std::string& label, const Noises& noises);

/// The same for every label of a table.
void reword(Random& random, Grid& grid, const Noises& noises);

/// The characters of a text, UTF-8 each.
std::vector<std::string> characters(const std::string& text);

}  // namespace gouji::tests
