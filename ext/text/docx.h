// A .docx file: which parts of the package are the document, and what else a zip file may be.
#pragma once

#include <string>
#include <string_view>

namespace gouji::text {

/// True for the bytes of a zip archive, of whatever kind.
bool is_zip(std::string_view bytes);

struct Docx {
  std::string text;        ///< the lines of the document
  std::string_view error;  ///< why there are none, in Chinese; static storage; else empty
};

/// Reads a zip archive that is a Word document; of one that is something else, or broken, the error
/// says what is the matter.
Docx read_docx(std::string_view bytes);

}  // namespace gouji::text
