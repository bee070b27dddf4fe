// Bytes to UTF-8: detection and decoding.
#pragma once

#include <string>
#include <string_view>

namespace gouji::text {

struct Decoded {
  std::string utf8;          ///< well-formed; a byte order mark is not part of it
  std::string_view charset;  ///< "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "Big5"; static
};

/// Decodes by BOM, then as the document declares ('' where it does not), then by UTF-8 validity,
/// else as GB18030 (which has GBK and GB2312 as subsets). A declaration that the bytes refute
/// counts for nothing: a page saved in another charset keeps its old one. Ill-formed sequences
/// become U+FFFD.
Decoded decode(std::string_view bytes, std::string_view declared = {});

/// True where `bytes` is well-formed UTF-8 (no surrogates, no overlong forms, up to U+10FFFF).
bool is_utf8(std::string_view bytes);

/// `bytes` with each ill-formed sequence replaced by U+FFFD.
std::string to_valid_utf8(std::string_view bytes);

}  // namespace gouji::text
