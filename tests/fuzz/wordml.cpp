// A Word document's XML: what stands in its body, and whole.
#include "text/wordml.h"

#include "fuzz/law.h"
#include "text/charset.h"

using namespace gouji;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string utf8 = text::to_valid_utf8(tests::input(data, size));
  tests::check_output(utf8, text::wordml_text(utf8));
  const std::string document =
      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
      "<w:body>" +
      utf8;
  tests::require(text::is_wordml(document), "a Word document is one");
  tests::check_document(document);
  return 0;
}
