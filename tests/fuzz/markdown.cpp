// Markdown, whatever it is made of.
#include "text/markdown.h"

#include <algorithm>

#include "fuzz/law.h"
#include "text/canonical.h"
#include "text/charset.h"

using namespace gouji;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string utf8 = text::to_valid_utf8(tests::input(data, size));
  tests::check_output(utf8, text::markdown_text(utf8));
  std::string lines = text::canonical(utf8);
  std::replace(lines.begin(), lines.end(), '<', '(');
  const std::string printed = text::without_markdown(lines);
  tests::require(!text::is_markdown(printed), "what is made text is Markdown no more", printed);
  tests::require(text::without_markdown(printed) == printed, "and stays as it is", printed);
  tests::check_document("# 一\n\n## 二\n\n" + utf8);
  return 0;
}
