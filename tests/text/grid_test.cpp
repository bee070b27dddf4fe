#include "text/grid.h"

#include <string>
#include <vector>

#include "catch.h"

using namespace gouji::text;

namespace {

std::string rows(const std::vector<std::vector<GridCell>>& cells) {
  GridPadding padding;
  Grid grid(padding);
  std::string out;
  for (const auto& row : cells) grid.append_row(row, out);
  return out;
}

}  // namespace

TEST_CASE("each slot of a merged cell is a cell, with the text in the first", "[text][grid]") {
  CHECK(rows({{{"a"}, {"b"}}}) == "a | b |\n");
  CHECK(rows({{{"a", 3}, {"b"}}}) == "a |  |  | b |\n");
  CHECK(rows({{{"a", 1, 2}, {"b"}}, {{"c"}}}) == "a | b |\n | c |\n");
  CHECK(rows({{{"a"}, {"b", 1, 2}}, {{"c"}}}) == "a | b |\nc |  |\n");
  CHECK(rows({{{"a", 2, 2}, {"b"}}, {{"c"}}, {{"d"}, {"e"}, {"f"}}}) ==
        "a |  | b |\n |  | c |\nd | e | f |\n");
  CHECK(rows({{{"a"}, {"b"}, {"c", 1, 3}}, {{"d"}}, {{"e"}}}) ==
        "a | b | c |\nd |  |  |\ne |  |  |\n");
}

TEST_CASE("a cell above reaches to the end of its group, not into the next", "[text][grid]") {
  GridPadding padding;
  Grid grid(padding);
  std::string out;
  const std::vector<GridCell> first{{"a", 1, 0}, {"b"}};
  const std::vector<GridCell> second{{"c"}};
  grid.append_row(first, out);
  grid.append_row(second, out);
  grid.append_row(second, out);
  grid.end_group();
  grid.append_row(second, out);
  CHECK(out == "a | b |\n | c |\n | c |\nc |\n");
}

TEST_CASE("a row without cells prints nothing, but spans go through it", "[text][grid]") {
  CHECK(rows({{{"a", 1, 2}, {"b"}}, {}, {{"c"}}}) == "a | b |\nc |\n");
  CHECK(rows({{{"a", 1, 3}, {"b"}}, {}, {{"c"}}}) == "a | b |\n | c |\n");
  CHECK(rows({{}, {}}).empty());
}

TEST_CASE("an empty cell is a cell", "[text][grid]") {
  CHECK(rows({{{""}, {""}}}) == " |  |\n");
  CHECK(rows({{{" \n "}, {"\u00A0"}, {"\t"}}}) == " | \u00A0 |  |\n");
}

TEST_CASE("the text of a cell is one line without bars", "[text][grid]") {
  const auto [cell, printed] = GENERATE(table<std::string, std::string>({
      {"12\n345", "12\u3000345"},
      {"12 \n\n  345", "12\u3000345"},
      {"12\r\n345\n", "12\u3000345"},
      {"12\v3\u00854\u20285\u20296", "12\u30003\u30004\u30005\u30006"},
      {"a | b", "a ｜ b"},
      {"||", "｜｜"},
      {" a  b ", "a  b"},
      {"a\tb", "a b"},
      {"12 345", "12 345"},
      {"\u00A012\u00A0", "\u00A012\u00A0"},
      {"“规”——é", "“规”——é"},
      {"\u00A9\u2030", "\u00A9\u2030"},
  }));
  std::string out = "x";
  append_cell(cell, out);
  CHECK(out == "x" + printed);
}

TEST_CASE("a span of a billion columns and rows can't blow up the text", "[text][grid]") {
  GridPadding padding;
  std::string out;
  for (int table = 0; table < 100; ++table) {
    Grid grid(padding);
    const std::vector<GridCell> row{{"a", 1000000000, 1000000000}};
    const std::vector<GridCell> next{{"b"}};
    grid.append_row(row, out);
    for (int i = 0; i < 50; ++i) grid.append_row({}, out);
    for (int i = 0; i < 50; ++i) grid.append_row(next, out);
  }
  CHECK(out.size() < 200000);  // 5,100 cells were printed
  CHECK(out.find("a |") == 0);
  CHECK(out.ends_with("b |\n"));
}

TEST_CASE("overlapping spans keep every text", "[text][grid]") {
  CHECK(rows({{{"a"}, {"b", 1, 2}}, {{"c", 2}, {"d"}}}) == "a | b |\nc |  | d |\n");
}
