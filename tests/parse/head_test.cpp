#include "parse/head.h"

#include <string>

#include "catch.h"

using namespace gouji::parse;

namespace {

// Whether the last 其他 of the text is a column's name.
bool is_column(const std::string& text) {
  const std::vector<Field> all = fields(text);
  std::uint32_t last = 0;
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    if (printed(text, all[i]) == "其他") last = i;
  }
  return is_of_head(all, FoldedFields(text, all), last, U"其他", {U"自然人", U"总计", U"商业企业", U"其他"});
}

}  // namespace

TEST_CASE("a name in a head is a column's, behind the figures of other rows a row's",
          "[parse][head]") {
  CHECK(is_column("自然人\n总计\n商业企\n业\n其他\n10\n2\n"));
  CHECK(is_column("| 自然人 | 总计 |\n| 商业企业 | 其他 |\n| 10 | 2 |"));
  CHECK_FALSE(is_column("2.重复申请\n10\n2\n其他\n10\n2\n"));
  CHECK_FALSE(is_column("自然人\n总计\n商业企业\n其他\n其他\n10\n2\n"));
  CHECK_FALSE(is_column("（六）\n其他\n10\n2\n"));
}
