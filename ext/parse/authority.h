// The names of organs, as different reports print those of one organ.
#pragma once

#include <string>
#include <string_view>

namespace gouji::parse {

/// A name, well-formed UTF-8, brought to one of its forms, so that two names of one organ have the
/// same key: full and short forms (人民政府办公室, 政府办; 发展和改革委员会, 发改委), a place with
/// or without the province and city that it lies in, widths, Traditional script. Empty where no
/// letter is left.
///
/// Two organs never share a key, so a place is only shortened where what is left names it alone in
/// China: a city without its province, a county without its city. A district without its city gets
/// it only if no other city has one of the name, and a township keeps its county.
std::string authority_key(std::string_view name);

}  // namespace gouji::parse
