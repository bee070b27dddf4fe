// Tables that were read before: the same rows as without a memo, and faster only where nothing else
// bears on them.
#include "parse/table_memo.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "catch.h"
#include "fuzz/law.h"
#include "generator/layout.h"
#include "generator/random.h"
#include "parse/report.h"
#include "text/medium.h"

namespace {

namespace parse = gouji::parse;
namespace text = gouji::text;
using namespace gouji::tests;
using Memo = std::shared_ptr<parse::TableMemo>;

Memo memo_of(const std::string& text) {
  Memo memo = std::make_shared<parse::TableMemo>();
  check_memo(text, memo);
  CHECK_FALSE(memo->find(text).has_value());  // it may never come again
  check_memo(text, memo);
  return memo;
}

// The text of a made-up report with bars.
std::string page_with_bars() {
  const Setting setting{7, FormYear::y2021, {}};
  return text::read_bytes(render(draft(setting), Layout::padded_pipes, setting).bytes).text;
}

std::vector<std::string> seed_texts() {
  std::vector<std::string> texts;
  const std::filesystem::path folder = std::filesystem::path(GOUJI_SOURCE_DIR) / "examples/reports";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().filename().string().starts_with("虚构")) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    texts.push_back(text::read_bytes(bytes).text);
  }
  return texts;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != text.npos);
  return text.replace(at, from.size(), to);
}

// A page in one of many ways.
std::string damaged(const std::string& page, Random& random) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < page.size();) {
    const std::size_t end = std::min(page.find('\n', at), page.size());
    lines.push_back(page.substr(at, end - at));
    at = end + 1;
  }
  if (lines.empty()) return page;
  const std::size_t at = random.below(lines.size());
  const std::size_t other = random.below(lines.size());
  switch (random.below(6)) {
    case 0:
      lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at));
      break;
    case 1:
      lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), lines[other]);
      break;
    case 2:
      std::swap(lines[at], lines[other]);
      break;
    case 3:
      lines[at] += "\n" + std::to_string(random.below(30)) + "\n";
      break;
    case 4:
      lines[at].insert(0, random.chance(50) ? "|" : " ");
      break;
    default:
      lines[at] += random.chance(50) ? " | 0" : "\n\n";
  }
  std::string all;
  for (const std::string& line : lines) all += line + "\n";
  return all;
}

}  // namespace

TEST_CASE("a real report's tables are known the third time", "[memo]") {
  for (const std::string& seed : seed_texts()) {
    const Memo memo = memo_of(seed);
    CHECK(memo->find(seed).has_value());
    // Another organ's, of another length, before and behind the tables.
    const std::string other = "某某县水利局\n" + seed + "\n联系电话：12345678。\n";
    CHECK(memo->find(other).has_value());
    check_memo(other, memo);
  }
}

TEST_CASE("what bears on the tables makes them unknown", "[memo]") {
  const std::string page = page_with_bars();
  const Memo memo = memo_of(page);
  REQUIRE(memo->find(page).has_value());
  REQUIRE(memo->find(replaced(page, "| 0 |", "| 98765 |")).has_value());
  const auto unknown = [&](const std::string& text) {
    check_memo(text, memo_of(page));
    return !memo->find(text).has_value();
  };
  // A label in front of the tables or behind them, and a second set of tables.
  CHECK(unknown("规章\n" + page));
  CHECK(unknown(page + "\n行政许可 | 3 |\n"));
  CHECK(unknown(page + "\n" + page));
  // A piece of 表四's head, of two words; 小 alone is none.
  CHECK(unknown("结果维持\n" + page));
  CHECK(!unknown("【字体： 大 中 小 】\n" + page));
  // Another layout, a figure less, a mark in place of one.
  CHECK(unknown(replaced(page, "| 0 |", "|  |")));
  CHECK(unknown(replaced(page, "| 0 |", "| / |")));
  CHECK(unknown(replaced(page, "| 0 |", "| 12件 |")));
  CHECK(unknown(replaced(page, "| 0 |", "| 1234567890123456789 |")));
  CHECK(unknown(replaced(page, "| 0 |", "|\n| 0 |")));
}

TEST_CASE("what is known of tables hides no oddity", "[memo]") {
  const std::string page = page_with_bars();
  const Memo memo = memo_of(page);
  const auto oddities = [&](const std::string& text) {
    CHECK(memo->find(text).has_value());
    check_memo(text, memo);
    return parse::Report(text::read_text(text), memo).oddities().size();
  };
  CHECK(oddities(page) == 0);
  // Numbers that advertisers' words begin with, and what would make them such words.
  for (const std::string figure : {"365", "91", "99", "1769"}) {
    CHECK(oddities(replaced(page, "| 0 |", "| " + figure + " |")) == 0);
    CHECK(oddities(replaced(page, "| 0 |", "| " + figure + " |") + "\n" + figure + "精品") ==
          (figure == "365" ? 0 : 1));
  }
  CHECK(oddities("买足球\n" + page) == 1);
  CHECK(oddities("足彩\n" + page + "\n锟斤拷") == 2);
  const std::string within = replaced(page, "\n五、", "足彩\n五、");
  CHECK_FALSE(memo->find(within).has_value());
  CHECK(parse::Report(text::read_text(within), memo).oddities().size() == 1);
}

TEST_CASE("known tables stand beside prose in Traditional characters", "[memo]") {
  const std::string page = page_with_bars();
  const Memo memo = memo_of(page);
  for (const std::string& text :
       {"縣政府辦公室2024年政府信息公開工作年度報告\n" + page, page + "\n聯繫電話：著作局",
        replaced(page, "总计", "總計"), replaced(page, "\n五、", "\n五、存在的主要問題\n五、")}) {
    check_memo(text, memo);
    check_memo(text, memo);
    check_memo(text, memo);
  }
}

TEST_CASE("the year above a table counts though the table is known", "[memo]") {
  const std::string page = page_with_bars();
  const Memo memo = memo_of(page);
  const std::string other = replaced(page, "二、主动公开政府信息情况",
                                     "附：2019年数据\n二、主动公开政府信息情况");
  check_memo(other, memo);
}

TEST_CASE("no layout and no damage makes a difference", "[memo][generator]") {
  const Memo memo = std::make_shared<parse::TableMemo>();
  std::size_t known = 0;
  for (std::uint64_t seed = 0; seed < 4; ++seed) {
    for (const Layout layout : layouts()) {
      Random random(seed * 100 + static_cast<std::uint64_t>(layout));
      Noises noises;
      if (seed > 1) noises.add(Noise(random.below(kNoiseCount)));
      const Setting setting{seed % 2, seed % 2 == 0 ? FormYear::y2021 : FormYear::y2019,
                            suited(layout, noises)};
      const std::string page = text::read_bytes(render(draft(setting), layout, setting).bytes).text;
      INFO(name(layout) << ", seed " << seed);
      check_memo(page, memo);
      check_memo(page, memo);
      check_memo(with_other_figures(page), memo);
      known += memo->find(page).has_value();
      for (int i = 0; i < 6; ++i) check_memo(damaged(page, random), memo);
    }
  }
  CHECK(known > 20);
}

TEST_CASE("a memo knows a dozen layouts at once", "[memo]") {
  const Memo memo = std::make_shared<parse::TableMemo>();
  std::vector<std::string> pages;
  for (int i = 0; i < 12; ++i) {
    const std::string lines(static_cast<std::size_t>(i), '\n');
    pages.push_back(replaced(page_with_bars(), "二、主动公开政府信息情况\n",
                             "二、主动公开政府信息情况\n" + lines));
    check_memo(pages.back(), memo);
    check_memo(pages.back(), memo);
  }
  for (const std::string& page : pages) CHECK(memo->find(page).has_value());
}

TEST_CASE("what a memo could not find again it does not keep", "[memo]") {
  const std::string heading = "二、主动公开政府信息情况\n";
  const std::string page = page_with_bars();
  const Memo memo = memo_of(page);
  std::string contents;  // that names the section more often than is looked
  for (int i = 0; i < 6; ++i) contents += heading + "目录\n";
  for (int i = 0; i < 40; ++i) check_memo(replaced(page, heading, contents + heading), memo);
  CHECK(memo->find(page).has_value());
}

TEST_CASE("a memo lets go of what it has known longest", "[memo]") {
  const std::string page = page_with_bars();
  const Memo memo = memo_of(page);
  std::string other = page;
  for (int i = 0; i < 200 && memo->find(page); ++i) {
    other = replaced(other, "二、主动公开政府信息情况\n", "二、主动公开政府信息情况\n说明：\n");
    check_memo(other, memo);
    check_memo(other, memo);
    REQUIRE(memo->find(other).has_value());
  }
  CHECK_FALSE(memo->find(page).has_value());
}
