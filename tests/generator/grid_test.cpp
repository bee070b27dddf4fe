// The generator's own parts: what the property tests stand on.
#include "catch.h"
#include "generator/figure.h"
#include "generator/layout.h"
#include "generator/pdf_canvas.h"
#include "generator/plain.h"
#include "generator/traditional.h"

using namespace gouji::tests;

namespace {

Grid sample() { return {{{"a", 1, 3}, {"b", 1, 2}, {"1"}}, {{"2"}}, {{"c"}, {"3"}}}; }

std::string rows(const Grid& grid) { return render(grid, PlainLayout::tabs); }

}  // namespace

TEST_CASE("merged cells are one cell of the grid", "[generator][grid]") {
  CHECK(rows(sample()) == "a\tb\t1\n\t\t2\n\tc\t3\n");
}

TEST_CASE("a row that goes leaves what spans it", "[generator][grid]") {
  Grid grid = sample();
  erase_row(grid, 0);
  CHECK(rows(grid) == "a\tb\t2\n\tc\t3\n");
  grid = sample();
  erase_row(grid, 1);
  CHECK(rows(grid) == "a\tb\t1\n\tc\t3\n");
}

TEST_CASE("a table split by a page goes on below with the rest of its merged cells",
          "[generator][grid]") {
  Grid grid = sample();
  const Grid rest = split_off(grid, 1);
  CHECK(rows(grid) == "a\tb\t1\n");
  CHECK(rows(rest) == "\t\t2\n\tc\t3\n");
  CHECK(rest.front().front().down == 2);
}

TEST_CASE("Chinese numerals are as people write them", "[generator][figure]") {
  CHECK(chinese(0) == "零");
  CHECK(chinese(3) == "三");
  CHECK(chinese(12) == "十二");
  CHECK(chinese(20) == "二十");
  CHECK(chinese(105) == "一百零五");
  CHECK(chinese(110) == "一百一十");
  CHECK(chinese(2030) == "二千零三十");
  CHECK(chinese(9001) == "九千零一");
}

TEST_CASE("元 become 万元 by moving the point", "[generator][figure]") {
  CHECK(in_ten_thousands("251000") == "25.1");
  CHECK(in_ten_thousands("250000") == "25");
  CHECK(in_ten_thousands("5") == "0.0005");
  CHECK(in_ten_thousands("0") == "0");
}

TEST_CASE("text wraps between Han characters, and not inside of numbers", "[generator][pdf]") {
  CHECK(wrapped("结果维持", 4) == std::vector<std::string>{"结果", "维持"});
  CHECK(wrapped("共12345件", 4) == std::vector<std::string>{"共", "12345", "件"});
}

TEST_CASE("Traditional text has the words of mirrors", "[generator][traditional]") {
  CHECK(traditional("行政规范性文件") == "行政規範性檔案");
}

TEST_CASE("the same seed gives the same report", "[generator]") {
  const Setting setting{17, FormYear::y2019, {Noise::blanks, Noise::label_variants}};
  for (const Layout layout : layouts()) {
    CHECK(render(draft(setting), layout, setting).bytes ==
          render(draft(setting), layout, setting).bytes);
  }
}
