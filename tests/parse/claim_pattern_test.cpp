#include "parse/claim_pattern.h"

#include <set>
#include <string>

#include "catch.h"
#include "form/forms.h"

using namespace gouji::parse;

namespace {

// The words that claims have beside those of the forms.
std::set<std::string_view> items() {
  std::set<std::string_view> all{"refused",    "unavailable",    "rejected",       "other_handling",
                                 "litigation", "processing_fee", "published_items"};
  for (const gouji::form::Form* form : gouji::form::forms()) {
    for (const gouji::form::Cell& cell : gouji::form::cells(*form)) all.insert(cell.item->name);
  }
  return all;
}

std::set<std::string_view> measures() {
  std::set<std::string_view> all;
  for (const gouji::form::Form* form : gouji::form::forms()) {
    for (const gouji::form::Cell& cell : gouji::form::cells(*form)) all.insert(cell.measure->name);
  }
  return all;
}

}  // namespace

TEST_CASE("all patterns compile", "[parse][claim_pattern]") { CHECK(claim_patterns_ok()); }

TEST_CASE("a clause matches as a whole", "[parse][claim_pattern]") {
  CHECK(match_claim(U"收申＃") != nullptr);
  CHECK(match_claim(U"收申＃某") == nullptr);
  CHECK(match_claim(U"某收申＃") == nullptr);
  CHECK(match_claim(U"") == nullptr);
  CHECK(match_claim(std::u32string(1000, U'收')) == nullptr);
}

TEST_CASE("patterns and signs give words of the vocabulary", "[parse][claim_pattern]") {
  const auto known_items = items();
  const auto known_measures = measures();
  for (const Pattern& pattern : claim_patterns()) {
    for (const Gives& gives : pattern.gives) {
      INFO(pattern.signs);
      CHECK((gives.item.empty() || known_items.count(gives.item) == 1));
      CHECK((gives.measure.empty() || known_measures.count(gives.measure) == 1));
    }
  }
  for (const char32_t sign : std::u32string_view(U"予部否缺斥杂密禁危三内程卷询掌另晦访重版频确补缴"
                                                 U"民商科益律它维纠果审章范制废效许罚强服")) {
    const SignName* name = sign_name(sign);
    REQUIRE(name != nullptr);
    CHECK((name->item.empty() || known_items.count(name->item) == 1));
    CHECK((name->measure.empty() || known_measures.count(name->measure) == 1));
    CHECK((name->group == 0 || sign_name(name->group) != nullptr));
  }
  CHECK(sign_name(U'申') == nullptr);
}
