// The six sections of a report, which are the same in every form.
#pragma once

#include <span>
#include <string_view>

namespace gouji::form {

/// A section and what its heading is called, the statutory words first, then what offices write.
struct Section {
  int number;  ///< 1…6
  std::span<const std::string_view> titles;
};

std::span<const Section> sections();

}  // namespace gouji::form
