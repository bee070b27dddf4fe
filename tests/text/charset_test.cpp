#include "text/charset.h"

#include <string>

#include "catch.h"

using namespace gouji::text;
using namespace std::string_literals;

TEST_CASE("the charset is told by mark, by validity, or is of the GB family", "[text][charset]") {
  const auto [bytes, utf8, charset] = GENERATE(table<std::string, std::string, std::string>({
      {"规章", "规章", "UTF-8"},
      {"", "", "UTF-8"},
      {"0123", "0123", "UTF-8"},
      {"\xEF\xBB\xBF规章", "规章", "UTF-8"},
      {"\xFF\xFE\xC4\x89\xE0\x7A"s, "规章", "UTF-16LE"},
      {"\xFE\xFF\x89\xC4\x7A\xE0"s, "规章", "UTF-16BE"},
      {"\xB9\xE6\xD5\xC2", "规章", "GB18030"},
      {"\xA3\xB1\xA3\xB2", "１２", "GB18030"},
      {"\x81\x30\x81\x30", "\u0080", "GB18030"},  // four bytes
  }));
  const Decoded decoded = decode(bytes);
  CHECK(decoded.utf8 == utf8);
  CHECK(decoded.charset == charset);
}

TEST_CASE("what a charset can't have becomes U+FFFD", "[text][charset]") {
  CHECK(decode("\xB9\xE6\xFF\xD5\xC2").utf8 == "规\uFFFD章");
  CHECK(decode("\xB9\xE6\xD5").utf8 == "规\uFFFD");               // cut off
  CHECK(decode("\xFF\xFE\xC4\x89\xE0"s).utf8 == "规\uFFFD");      // half a unit
  CHECK(decode("\xFF\xFE\x00\xD8\xC4\x89"s).utf8 == "\uFFFD规");  // half a pair
  CHECK(decode("\xEF\xBB\xBF\xC0\x80规").utf8 == "\uFFFD\uFFFD规");
}

TEST_CASE("UTF-8 that was cut off is UTF-8", "[text][charset]") {
  CHECK(decode("规章规章\xE7\xAB").charset == "UTF-8");
  CHECK(decode("规章规章\xE7\xAB").utf8 == "规章规章\uFFFD");
  CHECK(decode("ab\xB9\xE6").charset == "GB18030");
}

TEST_CASE("ill-formed UTF-8 is seen and mended", "[text][charset]") {
  const auto [bytes, mended] = GENERATE(table<std::string, std::string>({
      {"\xC0\x80", "\uFFFD\uFFFD"},                      // overlong
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},            // a surrogate
      {"\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD"},  // behind U+10FFFF
      {"规\xE7\xAB", "规\uFFFD"},                        // cut off
      {"a\x80z", "a\uFFFDz"},
  }));
  CHECK_FALSE(is_utf8(bytes));
  CHECK(to_valid_utf8(bytes) == mended);
  CHECK(is_utf8(mended));
}
