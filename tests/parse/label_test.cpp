#include "parse/label.h"

#include <string>

#include "catch.h"

using namespace gouji::parse;

namespace {

std::string split(const std::string& label) {
  constexpr const char* kStyles[] = {"", "chinese ", "bracket ", "digit "};
  const SplitLabel split = split_ordinal(label);
  const std::string number = split.ordinal.value ? std::to_string(split.ordinal.value) + " " : "";
  return kStyles[static_cast<int>(split.ordinal.style)] + number + label.substr(split.stem);
}

}  // namespace

TEST_CASE("a label is parted from its ordinal", "[parse][label]") {
  const auto [label, parted] = GENERATE(table<std::string, std::string>({
      {"一、总体情况", "chinese 1 总体情况"},
      {"十二、附则", "chinese 12 附则"},
      {"（三）不予公开", "bracket 3 不予公开"},
      {"(三)不予公开", "bracket 3 不予公开"},
      {"三)政府信息管理情况", "bracket 3 政府信息管理情况"},
      {"1.属于国家秘密", "digit 1 属于国家秘密"},
      {"１．属于国家秘密", "digit 1 属于国家秘密"},
      {"10、其他", "digit 10 其他"},
      {"1.", "digit 1 "},
      {"第二十条第（一）项", "第二十条第（一）项"},
      {"三安全一稳定", "三安全一稳定"},
      {"3.5", "3.5"},
      {"1,234", "1,234"},
      {"12", "12"},
      {"", ""},
      {"(", "("},
  }));
  CHECK(split(label) == parted);
}

TEST_CASE("similarity is one less the share of changed characters", "[parse][label]") {
  CHECK(similarity(U"规章", U"规章") == 1);
  CHECK(similarity(U"规章", U"") == 0);
  CHECK(similarity(U"", U"") == 1);
  CHECK(similarity(U"本办不掌握相关政府信息", U"本机关不掌握相关政府信息") == Approx(1 - 2.0 / 12));
  CHECK(similarity(U"没有现成信息需另行制作", U"没有现成信息需要另行制作") == Approx(1 - 1.0 / 12));
  CHECK(similarity(U"总计", U"合计") == Approx(0.5));
}

TEST_CASE("a trie is walked character by character", "[parse][label]") {
  Trie trie;
  trie.add(U"其他", 1);
  trie.add(U"其他处理", 2);
  trie.add(U"其他", 3);
  std::uint32_t node = trie.step(trie.step(Trie::kRoot, U'其'), U'他');
  CHECK(trie.entries(node) == std::vector<std::uint32_t>{1, 3});
  CHECK(trie.step(node, U'的') == Trie::kNone);
  node = trie.step(trie.step(node, U'处'), U'理');
  CHECK(trie.entries(node) == std::vector<std::uint32_t>{2});
}
