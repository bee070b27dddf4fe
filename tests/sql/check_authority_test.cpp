// The text names the organ of the title, and no other of its kind.
#include "catch.h"
#include "sql/example.h"

using namespace gouji::tests;

namespace {

/// The report of 虚构县水利局, in which 一 opens with `organ`.
Example opened(const std::string& organ) {
  return Example().replace("2024年，县政府办公室依法", "2024年，" + organ + "依法");
}

/// A report with another name in its title, by `organ`.
Example written(const std::string& title, const std::string& organ) {
  return Example()
      .replace("虚构县水利局2024年", title + "2024年")
      .replace("编制。", "由" + organ + "编制。");
}

}  // namespace

TEST_CASE("check_authority: the organ of the title holds", "[sql][check_authority]") {
  CHECK(judged(opened("虚构县水利局"), "authority", "true") ==
        "虚构县水利局|虚构县水利局|held|正文说的是本机关（虚构县水利局）。|NULL\n");
  CHECK(database_of({opened("虚构县水利局")})
            .query("SELECT rule, tbl, item, measure FROM check_authority") ==
        "authority_mismatch|NULL|NULL|NULL\n");
}

TEST_CASE("check_authority: another organ of the kind is broken", "[sql][check_authority]") {
  CHECK(judged(opened("虚构县林业局"), "authority", "true") ==
        "虚构县水利局|虚构县林业局|broken|这是虚构县水利局的报告，正文却说是“虚构县林业局”，"
        "可能是照搬其他机关的文本时没有改。|虚构县林业局\n");
  CHECK(
      judged(opened("幻想县水利局").replace("编制。", "由幻想县水利局编制。"), "authority",
             "true") ==
      "虚构县水利局|幻想县水利局|broken|这是虚构县水利局的报告，正文却说是“幻想县水利局”（共2处），"
      "可能是照搬其他机关的文本时没有改。|由幻想县水利局编制\n");
  CHECK(judged(written("虚构镇人民政府", "幻想镇人民政府"), "authority", "outcome = 'broken'") !=
        "");
}

TEST_CASE("check_authority: an office, a short form and a place left out are no other organ",
          "[sql][check_authority]") {
  const auto [title, organ] = GENERATE(table<std::string, std::string>({
      {"虚构县水利局", "虚构县水利局办公室"},
      {"虚构县水利局", "县水利局"},
      {"虚构县水利局", "湖北省虚构市虚构县水利局"},
      {"虚构县发展和改革局", "虚构县发改局"},
      {"虚构县住房和城乡建设局", "虚构县建设局"},
      {"虚构县人民政府", "虚构县人民政府办公室"},
      {"虚构县", "虚构县人民政府办公室"},
      {"虚构县人民政府", "虚构县政务服务管理局"},
      {"虚构街道办事处", "虚构县虚构街道办事处党政综合办公室"},
      {"虚构镇人民政府", "虚构镇党政办公室"},
  }));
  CAPTURE(title, organ);
  CHECK(judged(written(title, organ), "authority", "outcome <> 'held'") == "");
}

TEST_CASE("check_authority: where the text names no organ there is no row",
          "[sql][check_authority]") {
  CHECK(judged(Example(), "authority", "true") == "");
  CHECK(judged(opened("我局"), "authority", "true") == "");
}
