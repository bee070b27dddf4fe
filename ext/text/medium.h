// A document: its canonical text, and what it was read from.
#pragma once

#include <string>
#include <string_view>

namespace gouji::text {

/// The canonical text of a document: valid UTF-8, '\n' line ends, no control characters but '\n'
/// and '\t', table cells separated by " | ", and nothing in it that is any medium's markup.
/// Everything else stays as printed.
struct Document {
  std::string text;
  std::string_view media;       ///< "text", "html", …; static storage
  std::string_view charset;     ///< IANA name of what was decoded, as of Decoded; static storage
  std::string_view error = {};  ///< why it can't be read, '' where it can; static storage
  bool as_given = false;        ///< the text is, byte by byte, the UTF-8 that was read
};

/// Reads the raw bytes of a file: charset by BOM, what the document declares, UTF-8 validity, else
/// GB18030; its medium by its content. Never fails: bytes that the charset can't have become
/// U+FFFD.
Document read_bytes(std::string_view bytes);

/// Reads text that is UTF-8 already (a TEXT value of SQLite): nothing is decoded, ill-formed
/// sequences become U+FFFD. Its medium is told by its content, too.
Document read_text(std::string_view utf8);

}  // namespace gouji::text
