// Bytes to UTF-8: detection and decoding. The only file with ICU converters.
#pragma once

#include <string>
#include <string_view>

namespace gouji::text {

struct Decoded {
  std::string utf8;          ///< well-formed; a byte order mark is not part of it
  std::string_view charset;  ///< "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"; static storage
};

/// Decodes by BOM, then UTF-8 validity, else GB18030 (which has GBK and GB2312 as subsets).
/// Ill-formed sequences become U+FFFD.
Decoded decode(std::string_view bytes);

/// True where `bytes` is well-formed UTF-8 (no surrogates, no overlong forms, up to U+10FFFF).
bool is_utf8(std::string_view bytes);

/// `bytes` with each ill-formed sequence replaced by U+FFFD.
std::string to_valid_utf8(std::string_view bytes);

}  // namespace gouji::text
