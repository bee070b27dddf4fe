// The statutory forms as the notices print them, known here by themselves and not from ext/form, so
// that a slip there is seen.
#pragma once

#include <string>
#include <vector>

#include "generator/grid.h"

namespace gouji::tests {

enum class FormYear { y2019, y2021 };

/// What a cell holds, which decides how it may be printed.
enum class Holds {
  count,   ///< pieces
  change,  ///< pieces more or less than the year before
  fees,    ///< money in 万元
  money,   ///< money in whatever unit
};

/// A cell by the words of the interface.
struct CellName {
  std::string tbl, item, measure;
  Holds holds = Holds::count;
};

/// The 198 or 200 cells of a form, in its order.
std::vector<CellName> cell_names(FormYear form);

/// The seven cells of （六）其他处理 as one row, which form 2021 does not have.
std::vector<CellName> other_handling_names();

/// 表二, 表三 and 表四 with the figures of a report, all of them in the form's order; "" is an
/// empty cell.
std::vector<Grid> tables(FormYear form, const std::vector<std::string>& figures);

}  // namespace gouji::tests
