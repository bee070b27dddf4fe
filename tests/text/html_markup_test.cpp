#include "text/html_markup.h"

#include <string>

#include "catch.h"
#include "text/html_reference.h"

using namespace gouji::text;
using Kind = HtmlMarkup::Kind;

TEST_CASE("a tag ends at the first > outside of quotes", "[text][html_markup]") {
  const auto [html, end] = GENERATE(table<std::string, std::size_t>({
      {"<p>x", 3},
      {"<p a='>'>x", 9},
      {"<p a=\">\" b=c>x", 13},
      {"<p a=b'>'>x", 8},  // a quote within a value is none
      {"<p 'a>'>x", 6},    // nor one that no value begins with
      {"<p a = '>' >x", 12},
      {"<p/>x", 4},
      {"</p a='>'>x", 10},
      {"<p =>x", 5},
  }));
  const HtmlMarkup markup = html_markup(html, 0);
  CHECK(markup.end == end);
  CHECK(markup.kind == (html[1] == '/' ? Kind::end : Kind::start));
  CHECK(markup.role == HtmlRole::block);
}

TEST_CASE("what the text ends in is no tag", "[text][html_markup]") {
  for (const std::string html : {"<p", "<p ", "<p a", "<p a=", "<p a='", "<p a='>", "<p a=b", "</p",
                                 "<!--", "<!-- ->", "<!x", "<?x", "</ "}) {
    const HtmlMarkup markup = html_markup(html, 0);
    CHECK(markup.kind == Kind::nothing);
    CHECK(markup.end == html.size());
  }
  CHECK(html_markup("<", 0).kind == Kind::literal);
  CHECK(html_markup("</", 0).kind == Kind::literal);
  CHECK(html_markup("<3", 0).kind == Kind::literal);
  CHECK(html_markup("<表", 0).kind == Kind::literal);
}

TEST_CASE("an attribute is found by its name, the first of two", "[text][html_markup]") {
  const std::string attributes = R"( a=1 B = "x y" style='color:red' c colspan=3/ colspan=4 d="")";
  CHECK(html_attribute(attributes, "a") == "1");
  CHECK(html_attribute(attributes, "b") == "x y");
  CHECK(html_attribute(attributes, "style") == "color:red");
  CHECK(html_attribute(attributes, "colspan") == "3/");
  CHECK(html_attribute(attributes, "c").empty());
  CHECK(html_attribute(attributes, "c").data() != nullptr);
  CHECK(html_attribute(attributes, "d").empty());
  CHECK(html_attribute(attributes, "span").data() == nullptr);
}

TEST_CASE("names are the same in letters of any case", "[text][html_markup]") {
  CHECK(html_markup("<TaBlE>", 0).role == HtmlRole::table);
  CHECK(html_markup("<H1>", 0).role == HtmlRole::block);
  CHECK(html_markup("<h7>", 0).role == HtmlRole::plain);
  CHECK(html_markup("<tables>", 0).role == HtmlRole::plain);
  CHECK(html_markup("<BLOCKQUOTE>", 0).role == HtmlRole::block);
  CHECK(html_markup("<t>", 0).role == HtmlRole::plain);
}

TEST_CASE("characters are written as UTF-8", "[text][html_reference]") {
  CHECK(html_decoded("&#x41;&#xE9;&#x89C4;&#x20000;&#x10FFFF;") == "Aé规𠀀\U0010FFFF");
  CHECK(html_decoded("a&b&#;&lt;&") == "a&b&#;<&");
}
