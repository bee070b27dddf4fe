#include "text/canonical.h"

#include <string>

#include "catch.h"

using gouji::text::canonical;
using namespace std::string_literals;

TEST_CASE("canonical text has one kind of line end", "[text][canonical]") {
  const auto [input, expected] = GENERATE(table<std::string, std::string>({
      {"a\r\nb\rc\nd", "a\nb\nc\nd"},
      {"a\r\r\nb", "a\n\nb"},
      {"a\vb\fc", "a\nb\nc"},
      {"a\u0085b\u2028c\u2029d", "a\nb\nc\nd"},
      {"", ""},
  }));
  CHECK(canonical(input) == expected);
}

TEST_CASE("a control character is replaced, so that it can't fuse two figures",
          "[text][canonical]") {
  CHECK(canonical("1\0"s + "2") == "1\uFFFD2");
  CHECK(canonical("1\x1B[31m2\x7F") == "1\uFFFD[31m2\uFFFD");
  CHECK(canonical("1\u00822") == "1\uFFFD2");
}

TEST_CASE("characters stay as printed", "[text][canonical]") {
  const std::string printed = "  １２　“三安全”\u00A0é ﹣ \u200B𠀀 <br> | \n\n";
  CHECK(canonical(printed) == printed);
}

TEST_CASE("a byte order mark is no character of the text", "[text][canonical]") {
  CHECK(canonical("\uFEFF\uFEFF规章") == "规章");
  CHECK(canonical("规\uFEFF章") == "规\uFEFF章");
}

TEST_CASE("tabs between cells become bars, with the empty cells kept", "[text][canonical]") {
  const auto [input, expected] = GENERATE(table<std::string, std::string>({
      {"规章\t1\t0\t3", "规章 | 1 | 0 | 3 |"},
      {"规章\t\t0\t", "规章 |  | 0 |  |"},
      {"\t\t2.其他\t0", " |  | 2.其他 | 0 |"},
      {"\t一、总体情况", "\t一、总体情况"},  // an indent
      {"规章\t", "规章\t"},
      {"\t", "\t"},
  }));
  CHECK(canonical(input) == expected);
}

TEST_CASE("canonical text is its own canonical text", "[text][canonical]") {
  for (const std::string& input :
       {"\r\n\ta\tb\t\n\t\n"s, "\uFEFF\0\x01\v\f\u0085"s, "a\tb\rc\td\r\n"s, "\t\ta\t \tb"s}) {
    CHECK(canonical(canonical(input)) == canonical(input));
  }
}
