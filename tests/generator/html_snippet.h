// What the renderers of HTML share.
#pragma once

#include <string>

#include "generator/grid.h"
#include "generator/random.h"

namespace gouji::tests {

std::string escaped(const std::string& text);

/// The attributes of a merged cell.
std::string spans(const GridCell& cell);

/// A text as word processors write it: in runs of markup, digits parted too, line breaks as <br>,
/// tags unclosed and misnested now and then.
std::string word_runs(Random& random, const std::string& text);

/// A table as word processors write it.
std::string word_table(Random& random, const Grid& grid);

/// A paragraph as word processors write it.
std::string word_paragraph(Random& random, const std::string& text);

}  // namespace gouji::tests
