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

TEST_CASE("what a document declares comes before validity", "[text][charset]") {
  const auto [declared, bytes, utf8, charset] =
      GENERATE(table<std::string, std::string, std::string, std::string>({
          {"gb2312", "\xB9\xE6\xD5\xC2", "规章", "GB18030"},
          {"GBK", "\xC1\xAA\xCD\xA8", "联通", "GB18030"},  // two characters of UTF-8, by chance
          {"", "\xC1\xAA\xCD\xA8", "联通", "GB18030"},
          {"x-gbk", "ab", "ab", "GB18030"},
          {"Big5", "\xB3\x57\xB3\xB9", "規章", "Big5"},
          {"utf-8", "规章", "规章", "UTF-8"},
          // Not believed: a page of bytes is no UTF-16, and servers say iso-8859-1 of all.
          {"utf-16", "规章", "规章", "UTF-8"},
          {"iso-8859-1", "\xB9\xE6\xD5\xC2", "规章", "GB18030"},
          {"nonsense", "规章", "规章", "UTF-8"},
      }));
  const Decoded decoded = decode(bytes, declared);
  CHECK(decoded.charset == charset);
  if (charset != "UTF-8" || is_utf8(bytes)) CHECK(decoded.utf8 == utf8);
}

TEST_CASE("a declaration that the bytes refute counts for nothing", "[text][charset]") {
  // Saved in UTF-8 with the declaration of old.
  CHECK(decode("规章制度", "gb2312").charset == "UTF-8");
  CHECK(decode("规章制度", "big5").charset == "UTF-8");
  // GBK all over, in a template that says UTF-8.
  CHECK(decode("\xB9\xE6\xD5\xC2\xD6\xC6\xB6\xC8", "utf-8").utf8 == "规章制度");
  // UTF-8 with a bad byte, declared or in a text long enough.
  CHECK(decode("规章\xFF制度", "utf-8").utf8 == "规章\uFFFD制度");
  std::string text;
  for (int i = 0; i < 20; ++i) text += "规章";
  CHECK(decode(text + "\xFF" + text).utf8 == text + "\uFFFD" + text);
}

TEST_CASE("the byte order mark comes before what is declared", "[text][charset]") {
  CHECK(decode("\xEF\xBB\xBF规章", "gb2312").utf8 == "规章");
  CHECK(decode("\xFF\xFE\xC4\x89\xE0\x7A"s, "utf-8").utf8 == "规章");
}
