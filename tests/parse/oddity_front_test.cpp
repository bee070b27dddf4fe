// What matches begin with, read off the expressions.
#include "parse/oddity_front.h"

#include <string>

#include "catch.h"
#include "parse/oddity_word.h"

namespace {

using gouji::parse::fronts;
using Fronts = std::vector<std::u32string>;

}  // namespace

TEST_CASE("fronts are the first three characters of each alternative", "[parse][oddity_front]") {
  CHECK(fronts("足彩") == Fronts{U"足彩"});
  CHECK(fronts("(?:BET|体育)365|36") == Fronts{U"bet", U"体育3", U"36"});
  CHECK(fronts("新?葡京") == Fronts{U"新葡京", U"葡京"});
  CHECK(fronts("娱[城0-2]?乐") == Fronts{U"娱0乐", U"娱1乐", U"娱2乐", U"娱乐", U"娱城乐"});
  CHECK(fronts("(?:a片|av)_?区") == Fronts{U"av_", U"av区", U"a片_", U"a片区"});
}

TEST_CASE("every injected word has fronts of two or three characters", "[parse][oddity_front]") {
  for (const auto word : gouji::parse::injected_words()) {
    INFO(word);
    CHECK_FALSE(fronts(word).empty());
    for (const auto& front : fronts(word)) CHECK((front.size() == 2 || front.size() == 3));
  }
}

TEST_CASE("places of garbles begin at the anchor and before it", "[parse][oddity_front]") {
  const gouji::parse::OddityFronts all;
  CHECK(all.find("一锟斤").garbled == std::vector<std::size_t>{0, 3, 6});
  CHECK(all.find("文(wen)章（甲）").pinyin == std::vector<std::size_t>{0});
  CHECK(all.find("坚持以足彩APP为").injected == std::vector<std::size_t>{9});
  CHECK(all.find("以买球app和人妻无码").injected == std::vector<std::size_t>{3, 15});
  CHECK(all.find("政府信息公开").injected.empty());
  // Two characters of a word, and another third one: 365体育, 1769精品, 99久久
  CHECK(all.find("36件，1733件，99件，36").injected.empty());
  CHECK(all.find("BET365").injected == std::vector<std::size_t>{0, 3});
}
