// A small report on any year around given tables.
#pragma once

#include <string>
#include <vector>

#include "generator/plain.h"
#include "generator/printed_form.h"

namespace gouji::tests {

/// A whole report on `year` around the three tables.
std::string report(int year, const std::vector<Grid>& tables, PlainLayout layout);

}  // namespace gouji::tests
