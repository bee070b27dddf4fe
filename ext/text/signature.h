// Files that are no text, known by their first bytes.
#pragma once

#include <string_view>

namespace gouji::text {

/// Why the bytes of a file can't be read as text, and how to convert them, in one line of Chinese;
/// empty for whatever may be text. Static storage. Looks at the first bytes only, so that the
/// beginning of a large file is enough.
std::string_view signature_error(std::string_view bytes);

}  // namespace gouji::text
