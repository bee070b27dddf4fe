// WordprocessingML, the markup in a .docx file, to the lines of canonical text.
#pragma once

#include <string>
#include <string_view>

#include "text/word_list.h"

namespace gouji::text {

/// True for XML whose root is a Word document: word/document.xml (transitional or strict), a whole
/// package in one file (Flat OPC), Word 2003 XML. Looks at the beginning only.
bool is_wordml(std::string_view utf8);

/// The canonical lines of a document's body, as a reader sees them with all its changes accepted:
/// paragraphs with their automatic ordinals, tables as rows of a grid, a text box behind the
/// paragraph that it hangs on. What is hidden, deleted or struck out is not printed; nor are
/// headers, footers, notes and comments. `lists` has the styles and list definitions, where they
/// are not in `xml` itself.
std::string wordml_text(std::string_view xml, WordLists lists);
std::string wordml_text(std::string_view xml);

}  // namespace gouji::text
