#include "text/medium.h"

#include "catch.h"

using namespace gouji::text;

TEST_CASE("bytes are decoded, text is not", "[text][medium]") {
  const Document bytes = read_bytes("\xB9\xE6\xD5\xC2\r\n");
  CHECK(bytes.text == "规章\n");
  CHECK(bytes.charset == "GB18030");
  CHECK(bytes.media == "text");
  const Document text = read_text("\xB9\xE6规\r\n");
  CHECK(text.text == "\uFFFD\uFFFD规\n");
  CHECK(text.charset == "UTF-8");
}
