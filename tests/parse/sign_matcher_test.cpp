#include "parse/sign_matcher.h"

#include "catch.h"

using gouji::parse::SignMatcher;

TEST_CASE("the first of the expressions that match counts", "[parse][sign_matcher]") {
  const SignMatcher matcher({"收申?＃", "[收办]+＃", "(?:上结|结上)N*|无"});
  REQUIRE(matcher.ok());
  CHECK(matcher.first_match(U"收＃") == 0);
  CHECK(matcher.first_match(U"收申＃") == 0);
  CHECK(matcher.first_match(U"收办收＃") == 1);
  CHECK(matcher.first_match(U"结上NN") == 2);
  CHECK(matcher.first_match(U"无") == 2);
}

TEST_CASE("signs are matched from the first to the last", "[parse][sign_matcher]") {
  const SignMatcher matcher({"收申?＃"});
  CHECK(matcher.first_match(U"收申") == SignMatcher::kNone);
  CHECK(matcher.first_match(U"收＃＃") == SignMatcher::kNone);
  CHECK(matcher.first_match(U"某收＃") == SignMatcher::kNone);
  CHECK(matcher.first_match(U"") == SignMatcher::kNone);
}

TEST_CASE("an expression that can't be read is told", "[parse][sign_matcher]") {
  CHECK_FALSE(SignMatcher({"收)"}).ok());
  CHECK_FALSE(SignMatcher({"收*"}).ok());  // it would match nothing at all
}
