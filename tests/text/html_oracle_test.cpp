// The text of pages as gumbo's tree has it.
#include "text/html_oracle.h"

#include <algorithm>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "catch.h"
#include "text/charset.h"
#include "text/html.h"
#include "text/html_page.h"

using namespace gouji::text;

namespace {

std::string joined(const std::vector<std::string>& pieces) {
  std::string all;
  for (const std::string& piece : pieces) all += piece;
  return all;
}

// All that is printed, whatever its order and its lines.
std::string characters(std::string text) {
  for (const std::string layout : {"\u3000", "｜"}) {
    for (std::size_t at = text.find(layout); at != text.npos; at = text.find(layout, at)) {
      text.erase(at, layout.size());
    }
  }
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n' || c == '|' || c == '\t'; });
  std::sort(text.begin(), text.end());
  return text;
}

std::vector<std::string> rows(const std::string& text) {
  std::vector<std::string> all;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (line.ends_with(" |")) all.push_back(line);
  }
  return all;
}

void damage(std::vector<std::string>& pieces, std::mt19937& random) {
  const std::size_t at = random() % pieces.size();
  const std::size_t other = random() % pieces.size();
  switch (random() % 4) {
    case 0:
      pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(at));
      return;
    case 1:
      pieces.insert(pieces.begin() + static_cast<std::ptrdiff_t>(at), pieces[other]);
      return;
    case 2:
      std::swap(pieces[at], pieces[other]);
      return;
    default:
      pieces[at].resize(random() % (pieces[at].size() + 1));
  }
}

}  // namespace

TEST_CASE("a page has the lines and rows that its tree has", "[text][html][oracle]") {
  std::size_t bars = 0;
  for (unsigned seed = 0; seed < 2000; ++seed) {
    const std::string html = joined(HtmlPage(seed).pieces());
    const std::string text = html_text(html);
    if (text != tree_text(html)) {
      INFO(seed << "\n" << html);
      REQUIRE(text == tree_text(html));
    }
    bars += static_cast<std::size_t>(std::count(text.begin(), text.end(), '|'));
  }
  CHECK(bars > 10000);  // there were tables to compare
}

TEST_CASE("a page with tags dropped, doubled or moved keeps its text", "[text][html][oracle]") {
  constexpr unsigned kPages = 3000;
  unsigned alike = 0;
  for (unsigned seed = 0; seed < kPages; ++seed) {
    std::mt19937 random(seed);
    std::vector<std::string> pieces = HtmlPage(seed).pieces();
    for (std::size_t damages = 1 + random() % 4; damages > 0; --damages) damage(pieces, random);
    const std::string html = to_valid_utf8(joined(pieces));
    const std::string text = html_text(html);
    const std::string tree = tree_text(html);
    if (characters(text) != characters(tree)) {
      INFO(seed << "\n" << html);
      REQUIRE(text == tree);
    }
    alike += rows(text) == rows(tree);
  }
  // The others have cells without a table, whose text the tree joins, or a tag that ends nothing.
  CHECK(alike > kPages * 9 / 10);
}

TEST_CASE("a page cut anywhere has the text before the cut", "[text][html][oracle]") {
  for (unsigned seed = 0; seed < 40; ++seed) {
    const std::string html = joined(HtmlPage(seed).pieces());
    for (std::size_t size = 0; size < html.size(); size += 1 + html.size() / 150) {
      const std::string cut = to_valid_utf8(html.substr(0, size));
      if (characters(html_text(cut)) != characters(tree_text(cut))) {
        INFO(seed << ", " << size << "\n" << cut);
        REQUIRE(html_text(cut) == tree_text(cut));
      }
    }
  }
}
