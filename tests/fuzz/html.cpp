// A page, whatever it is made of: as a fragment by itself, and as a document.
#include "text/html.h"

#include "fuzz/law.h"
#include "text/charset.h"

using namespace gouji;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string utf8 = text::to_valid_utf8(tests::input(data, size));
  tests::check_output(utf8, text::html_text(utf8));
  const std::string page = "<!DOCTYPE html><html><body><p>一</p>" + utf8;
  tests::require(text::is_html(page), "a page is a page");
  tests::check_document(page);
  return 0;
}
