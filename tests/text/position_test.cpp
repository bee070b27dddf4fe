#include "text/position.h"

#include <string>

#include "catch.h"
#include "text/blank.h"

using namespace gouji::text;

TEST_CASE("characters are counted from 1, as code points", "[text][position]") {
  const std::string text = "aé规𠀀z";
  const Positions positions(text);
  CHECK(positions.character(0) == 1);
  CHECK(positions.character(1) == 2);
  CHECK(positions.character(3) == 3);
  CHECK(positions.character(6) == 4);
  CHECK(positions.character(10) == 5);
  CHECK(positions.character(11) == 6);
  CHECK(length(text) == 5);
}

TEST_CASE("positions are right at every character of a long text", "[text][position]") {
  std::string text;
  for (int i = 0; i < 500; ++i) text += i % 3 == 0 ? "规" : i % 3 == 1 ? "x" : "𠀀";
  const Positions positions(text);
  std::size_t character = 0;
  std::size_t wrong = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    if (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) continue;
    wrong += positions.character(at) != ++character;
  }
  CHECK(wrong == 0);
  CHECK(character == 501);
}

TEST_CASE("an empty text has one position", "[text][position]") {
  CHECK(Positions("").character(0) == 1);
  CHECK(length("") == 0);
}

TEST_CASE("outer blanks of every width go", "[text][blank]") {
  CHECK(trim("\u3000 \t规 章\u00A0\u200B\n") == "规 章");
  CHECK(trim(" \u3000").empty());
  CHECK(trim("").empty());
}
