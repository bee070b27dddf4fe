// ICU's converters, which no other file uses.
#pragma once

#include <string>
#include <string_view>

namespace gouji::text {

/// `bytes` of a charset, by ICU's name of it, as UTF-8. What the charset has not becomes U+FFFD.
std::string convert(const char* charset, std::string_view bytes);

}  // namespace gouji::text
