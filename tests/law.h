// What holds for any document, whatever is printed in it.
#pragma once

#include <string>

#include "database.h"

namespace gouji::tests {

/// Checks every law on a document, the bytes of a file.
void check_laws(const Database& db, const std::string& bytes);

}  // namespace gouji::tests
