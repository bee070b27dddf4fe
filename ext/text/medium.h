// A document: its canonical text, and what it was read from.
#pragma once

#include <string>
#include <string_view>

namespace gouji::text {

/// The canonical text of a document: valid UTF-8, '\n' line ends, no control characters but '\n'
/// and
/// '\t', table cells separated by " | ". Everything else stays as printed.
struct Document {
  std::string text;
  std::string_view media;    ///< "text"; static storage
  std::string_view charset;  ///< IANA name of what the bytes were decoded as; static storage
};

/// Reads the raw bytes of a file: charset by BOM, UTF-8 validity, else GB18030. Never fails:
/// bytes that the charset can't have become U+FFFD.
Document read_bytes(std::string_view bytes);

/// Reads text that is UTF-8 already (a TEXT value of SQLite): nothing is decoded, ill-formed
/// sequences become U+FFFD.
Document read_text(std::string_view utf8);

}  // namespace gouji::text
