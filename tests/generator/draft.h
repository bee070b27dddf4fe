// A whole report before it is laid out: its blocks in order of reading, and all that is known of
// its cells.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "generator/figure.h"
#include "generator/grid.h"
#include "generator/noise.h"
#include "generator/printed_form.h"
#include "generator/random.h"

namespace gouji::tests {

/// A cell of the form: what is printed in it, or status `missing`.
struct DraftCell {
  CellName name;
  Figure figure;
};

struct Block {
  enum class Kind {
    title,
    info,  ///< the table of index number, issuing body and date: label, value, label, value, …
    heading,
    paragraph,
    table,
    page_mark,  ///< what stands at the end of a page
  };
  Kind kind;
  std::string text = {};
  Grid grid = {};
};

struct Draft {
  FormYear form;
  int year;
  std::string authority, title, published, index;
  std::vector<Block> blocks;
  std::vector<DraftCell> cells;  ///< those of the form, then those of a row of the other form
};

/// What makes a report: the same setting gives the same report.
struct Setting {
  std::uint64_t seed = 0;
  FormYear form = FormYear::y2021;
  Noises noises = {};
  std::string authority = {};  ///< empty: by chance
  int year = 0;                ///< 0: by chance, one that the form is for
};

/// Makes 1234 of 12 34 in rows with an empty cell, from cell number `first` on.
void join_beside_blanks(std::vector<DraftCell>& cells, std::size_t first);

/// A report with figures of its own.
Draft draft(const Setting& setting);

/// A report with given cells, in the form's order.
Draft draft(const Setting& setting, std::vector<DraftCell> cells);

}  // namespace gouji::tests
