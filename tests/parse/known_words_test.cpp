#include "parse/known_words.h"

#include "catch.h"
#include "parse/field.h"
#include "parse/folded.h"
#include "parse/label_lexicon.h"
#include "text/fold.h"

using namespace gouji::parse;

namespace {

// What is found of words without knowing them.
KnownWords looked_up(const std::string& printed) {
  const SplitLabel split = split_ordinal(printed);
  const std::u32string ordinal = gouji::text::fold(printed.substr(0, split.stem));
  const std::u32string stem = gouji::text::fold(printed.substr(split.stem));
  std::uint32_t node = Trie::kRoot;
  for (const char32_t c : stem) {
    if (node != Trie::kNone) node = lexicon().trie.step(node, c);
  }
  return {printed, split.ordinal, ordinal + stem, ordinal.size(), letters_of(stem), node, 0};
}

}  // namespace

TEST_CASE("labels of all forms are known, with brackets of either width", "[parse][known_words]") {
  for (const char* label : {"（一）予以公开", "(一)予以公开", "自然人", "合计", "其它", "行政许可",
                            "结果维持", "维持", "一、本年新收政府信息公开申请数量"}) {
    CAPTURE(label);
    CHECK(known_labels().find(label) != 0);
  }
  for (const char* other : {"", "公", "（一）予以公开 ", "(一）予以公开", "总体情况"}) {
    CAPTURE(other);
    CHECK(known_labels().find(other) == 0);
  }
}

TEST_CASE("headings of sections are known with their own number", "[parse][known_words]") {
  const auto section = [](const char* words) {
    return known_labels()[known_labels().find(words)].section;
  };
  CHECK(section("二、主动公开政府信息情况") == 2);
  CHECK(section("五、存在的问题及改进情况") == 5);
  CHECK(section("三、主动公开政府信息情况") == 0);
  CHECK(section("主动公开政府信息情况") == 0);
  CHECK(section("一、本年新收政府信息公开申请数量") == 0);
}

TEST_CASE("a known label is what it would be found to be", "[parse][known_words]") {
  REQUIRE(known_labels().size() > 100);
  for (std::uint16_t i = 1; i < known_labels().size(); ++i) {
    const KnownWords& known = known_labels()[i];
    const KnownWords words = looked_up(known.printed);
    CAPTURE(known.printed);
    CHECK(known_labels().find(known.printed) == i);
    CHECK(known.ordinal == words.ordinal);
    CHECK(known.folded == words.folded);
    CHECK(known.stem == words.stem);
    CHECK(known.letters == words.letters);
    CHECK(known.node == words.node);
  }
}

// A blank behind it keeps the label from being known where it is looked for.
TEST_CASE("a known label is one field of text wherever it stands", "[parse][known_words]") {
  for (std::uint16_t i = 1; i < known_labels().size(); ++i) {
    const std::string& label = known_labels()[i].printed;
    for (const std::string front : {"", "| ", "| a | ", "a | ", "1\n", "1 |\n", "| 1 |\n"}) {
      for (const std::string behind : {"", " |", " | 1 |", "\n1", "\n| 1", "\n一、"}) {
        const std::string text = front + label + behind;
        const std::string other = front + label + "\u3000" + behind;
        const std::vector<Field> known = fields(text);
        const std::vector<Field> looked_at = fields(other);
        CAPTURE(text);
        REQUIRE(known.size() == looked_at.size());
        for (std::size_t j = 0; j < known.size(); ++j) {
          CHECK(known[j].kind == looked_at[j].kind);
          CHECK(known[j].inside == looked_at[j].inside);
          CHECK(printed(text, known[j]) == printed(other, looked_at[j]));
        }
      }
    }
  }
}
