// Text without any markup, as TEXT of SQLite is.
#include <algorithm>

#include "fuzz/law.h"
#include "text/canonical.h"
#include "text/charset.h"
#include "text/medium.h"

using namespace gouji;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string utf8 = text::to_valid_utf8(tests::input(data, size));
  const std::string canonical = text::canonical(utf8);
  tests::check_output(utf8, canonical);
  tests::require(text::canonical(canonical) == canonical, "canonical() is idempotent", canonical);
  tests::require(text::read_text(tests::input(data, size)).text == text::read_text(utf8).text,
                 "what is ill-formed is U+FFFD");
  std::replace(utf8.begin(), utf8.end(), '<', '(');
  tests::check_document("政府信息公开工作年度报告\n" + utf8);
  return 0;
}
