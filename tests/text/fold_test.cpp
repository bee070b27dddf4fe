#include "text/fold.h"

#include <string>

#include "catch.h"

using gouji::text::fold;
using gouji::text::next;

TEST_CASE("what layout, font or typist changed is folded away", "[text][fold]") {
  const auto [printed, folded] = GENERATE(table<std::string, std::u32string>({
      {"第二十条第（一）项", U"第二十条第一项"},
      {"第二十条第(一)项", U"第二十条第一项"},
      {" 商业\n\u3000企业 ", U"商业企业"},
      {"危及“三安全一稳定”", U"危及三安全一稳定"},
      {"钩稽关系", U"勾稽关系"},
      {"本年增/减", U"本年增减"},
      {"２０２４ａＡ", U"2024aa"},
      {"㈠①", U"一1"},
      {"\uFFFD?？、。", U""},
      {"𠀀", U"𠀀"},
  }));
  CHECK(fold(printed) == folded);
}

TEST_CASE("characters of one to four bytes are read one after another", "[text][fold]") {
  const std::string text = "aé规𠀀";
  std::size_t at = 0;
  CHECK(next(text, at) == U'a');
  CHECK(next(text, at) == U'é');
  CHECK(next(text, at) == U'规');
  CHECK(next(text, at) == U'𠀀');
  CHECK(at == text.size());
}
