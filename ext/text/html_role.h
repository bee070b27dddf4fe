// The elements of HTML that do something to the text.
#pragma once

#include <string_view>

#include "text/html_markup.h"

namespace gouji::text {

struct HtmlElement {
  std::string_view name;  ///< in lower case
  HtmlRole role;
};

/// The element of a name in letters of any case; null where HTML has none.
const HtmlElement* html_element(std::string_view name);

}  // namespace gouji::text
