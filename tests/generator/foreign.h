// Documents that are no annual reports on the disclosure of government information, with tables of
// figures and with words that such reports have too.
#pragma once

#include <string>
#include <vector>

#include "generator/random.h"

namespace gouji::tests {

struct ForeignDocument {
  std::string name;
  std::string bytes;
};

/// One of each kind in each of a few layouts, with figures by chance.
std::vector<ForeignDocument> foreign_documents(Random& random);

}  // namespace gouji::tests
