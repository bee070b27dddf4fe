// What is lost from the statutory tables, added to them and torn in them before they are laid out.
#pragma once

#include "generator/draft.h"

namespace gouji::tests {

/// Damages the tables of a report, 表二, 表三 and 表四, as `noises` say. What a row that is gone
/// had is `missing` from then on.
void disorder(Random& random, std::vector<Grid>& tables, std::vector<DraftCell>& cells,
              const Noises& noises);

/// A table as blocks: whole, or in parts with the ends of pages between.
std::vector<Block> paged(Random& random, Grid table, const Noises& noises);

}  // namespace gouji::tests
