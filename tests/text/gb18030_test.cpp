#include "text/gb18030.h"

#include <random>
#include <string>

#include "catch.h"
#include "text/charset.h"
#include "text/converter.h"

using namespace gouji::text;

TEST_CASE("GB18030 has characters of one, two and four bytes", "[text][gb18030]") {
  const auto [bytes, utf8] = GENERATE(table<std::string, std::string>({
      {"abc<p>", "abc<p>"},
      {"\xB9\xE6 \xD5\xC2", "规 章"},
      {"\x81\x40\xFE\x50", "丂⺁"},
      {"\x81\x30\x81\x30", "\u0080"},
      {"\x95\x32\x82\x36", "𠀀"},
      {"\xE3\x32\x9A\x35", "\U0010FFFF"},
      {"\x80", "€"},
  }));
  CHECK(from_gb18030(bytes) == utf8);
}

TEST_CASE("every character of GB18030 is the one that ICU has", "[text][gb18030]") {
  std::string bytes;
  for (int lead = 0x81; lead <= 0xFE; ++lead) {
    for (int trail = 0x40; trail <= 0xFE; ++trail) {
      if (trail != 0x7F) bytes.append({static_cast<char>(lead), static_cast<char>(trail)});
    }
    // The first plane, up to 0x8431A439, and those behind it, from 0x90308130.
    if (lead > 0x84 && (lead < 0x90 || lead > 0xE2)) continue;
    for (int second = 0x30; second <= (lead == 0x84 ? 0x30 : 0x39); ++second) {
      for (int third = 0x81; third <= 0xFE; ++third) {
        bytes.append({static_cast<char>(lead), static_cast<char>(second), static_cast<char>(third),
                      static_cast<char>(0x30 + (third + lead) % 10)});
      }
    }
  }
  CHECK(from_gb18030(bytes) == convert("gb18030", bytes));
}

TEST_CASE("ill-formed GB18030 is U+FFFD and never takes an ASCII character", "[text][gb18030]") {
  const auto [bytes, utf8] = GENERATE(table<std::string, std::string>({
      {"\xFF", "\uFFFD"},
      {"\xB9", "\uFFFD"},
      {"\xB9<p>", "\uFFFD<p>"},
      {"\xB9\xFF规", "\uFFFD瑙\uFFFD"},
      {"\x81\x30", "\uFFFD"},
      {"\x81\x30\x81", "\uFFFD"},
      {"\x81\x30<p>", "\uFFFD0<p>"},
      {"\x81\x30\x81<p>", "\uFFFD0\uFFFD<p>"},
      {"\x84\x39\x81\x30", "\uFFFD"},
      {"\xFE\x39\xFE\x39", "\uFFFD"},
  }));
  CHECK(from_gb18030(bytes) == utf8);
}

TEST_CASE("any bytes become well-formed UTF-8", "[text][gb18030]") {
  std::mt19937 random(1);
  for (int i = 0; i < 2000; ++i) {
    std::string bytes;
    for (std::size_t size = random() % 40; size > 0; --size) {
      bytes.push_back(static_cast<char>(random() % 4 == 0 ? '0' + random() % 10 : random()));
    }
    REQUIRE(is_utf8(from_gb18030(bytes)));
  }
}
