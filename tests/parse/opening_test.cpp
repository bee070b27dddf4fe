// Lines of a report that open with the year they are about.
#include "parse/opening.h"

#include <string>

#include "catch.h"
#include "parse/word_set.h"

using namespace gouji::parse;

TEST_CASE("an opening parts the year from what is said of it", "[parse][opening]") {
  const auto [line, sentence, rest] = GENERATE(table<std::string, std::string, std::string>(
      {{"2024年，我局坚持。另外", "2024年，我局坚持。", "我局坚持。另外"},
       {" 2024 年度 , 我局", "2024 年度 , 我局", "我局"},
       {"2024年全年我局", "2024年全年我局", "我局"},
       {"2024年度1件", "2024年度1件", "度1件"},
       {"（一）主动公开。2024年我局", "2024年我局", "我局"},
       {"一是2024年我局", "2024年我局", "我局"}}));
  CAPTURE(line);
  const auto opening = opening_of(line);
  REQUIRE(opening);
  CHECK(opening->year == "2024");
  CHECK(opening->sentence == sentence);
  CHECK(opening->rest == rest);
}

TEST_CASE("other lines do not open with a year", "[parse][opening]") {
  for (const char* line :
       {"", "我局2024年公开", "2024年", "2024年1月", "1924年我局", "二是2024年我局",
        "(一)主动，公开。2024年我局", "（一）甲。2024年我局", "2024年，1件"}) {
    CAPTURE(line);
    CHECK_FALSE(opening_of(line));
  }
}

TEST_CASE("what is planned, judged or compared is elsewhere", "[parse][opening]") {
  for (const char* line : {"2024年我局将公开", "2024年我局荣获", "2024年以来我局", "2024年起，我局",
                           "2024年我局自2022至 2023", "2024年我局，2023年"}) {
    CAPTURE(line);
    const auto opening = opening_of(line);
    REQUIRE(opening);
    CHECK(is_elsewhere(*opening));
  }
  CHECK_FALSE(is_elsewhere(*opening_of("2024年我局一起公开2033件")));
}

TEST_CASE("a subject is an organ with its place before a verb", "[parse][opening]") {
  CHECK(subject_of("虚构县水利局坚持公开") == "虚构县水利局");
  CHECK(subject_of("虚构街道办事处以公开为常态") == "虚构街道办事处");
  CHECK(subject_of("虚构县水利局人民政府共") == "虚构县水利局人民政府");
  CHECK(subject_of("县水利局坚持").empty());
  CHECK(subject_of("虚构县水利局公开").empty());
  CHECK(subject_of("虚构县，水利局坚持").empty());
  CHECK(subject_of("").empty());
}

TEST_CASE("the first of the words that fits is found", "[parse][word_set]") {
  const WordSet words{"委", "委员会", "局"};
  CHECK(words.begin_of("委员会") == "委");
  CHECK(words.begin_of("县局").empty());
  CHECK(words.begin_of("").empty());
  CHECK(words.stands_in("县局"));
  CHECK_FALSE(words.stands_in("县厅"));
}
