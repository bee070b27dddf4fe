// The words that present a report, and the organ that they name.
#include "parse/presenter.h"

#include <string>

#include "catch.h"
#include "parse/organ_name.h"

using namespace gouji::parse;

TEST_CASE("an organ is presented in front of the year", "[parse][presenter]") {
  const auto [words, organ, quote] = GENERATE(table<std::string, std::string, std::string>(
      {{"现将虚构县水利局2024年年报", "虚构县水利局", "现将虚构县水利局2024年"},
       {"公布虚构县水利局（以下简称我局） 2024 年", "虚构县水利局",
        "公布虚构县水利局（以下简称我局） 2024 年"},
       {"公开某市(县)委员会2024年", "某市(县)委员会", "公开某市(县)委员会2024年"},
       {"由虚构县水利局(县水利局)负责编制。", "虚构县水利局",
        "由虚构县水利局(县水利局)负责编制"},
       {"由虚构县水利局编制", "虚构县水利局", "由虚构县水利局编制"}}));
  CAPTURE(words);
  const auto found = presenter_at(words);
  REQUIRE(found);
  CHECK(found->organ == organ);
  CHECK(found->quote == quote);
}

TEST_CASE("what is no organ or stands elsewhere is not presented", "[parse][presenter]") {
  for (const char* words : {"现将我局2024年", "现将虚构县水利局的2024年", "编制虚构县水利局2024年",
                            "由虚构县水利局2024年", "现将虚构县水利局1024年", "现将虚构县水利局20",
                            "发布虚构县水利局（2024年", "虚构县水利局2024年", "现将", ""}) {
    CAPTURE(words);
    CHECK_FALSE(presenter_at(words));
  }
  std::string longest;
  for (int i = 0; i < 38; ++i) longest += "甲";
  CHECK(presenter_at("由" + longest + "局编制"));
  CHECK(presenter_at("由" + longest + "委员会编制"));
  CHECK_FALSE(presenter_at("由甲" + longest + "局编制"));
}

TEST_CASE("who presents a report goes before who wrote it", "[parse][presenter]") {
  CHECK(find_presenter("本报告由虚构县档案馆编制。现将虚构县水利局2024年年报公布。") ==
        "虚构县水利局");
  CHECK(find_presenter("本报告由虚构县档案馆编制，由虚构县水利局编制。") == "虚构县档案馆");
  CHECK(find_presenter("向社会公布。").empty());
  // A word in the name of another one, and one behind its end.
  CHECK(find_presenter("现将公布虚构县水利局2024年") == "公布虚构县水利局");
  CHECK(find_presenter("公布甲局2024年，由公布甲局编制由虚构县局编制") == "公布甲局");
  CHECK(find_presenter("发布局2024年公布甲乙局（一）2024年") == "甲乙局");
}

TEST_CASE("a report is presented up to the last word for it", "[parse][presenter]") {
  const auto found = presented_report_at("编制虚构县2024年度 政务信息公开报告工作报告，报告");
  REQUIRE(found);
  CHECK(found->year == "2024");
  CHECK(found->quote == "编制虚构县2024年度 政务信息公开报告工作报告");
  CHECK(presented_report_at("公布“虚构县”2024年信息公开报告"));
  CHECK_FALSE(presented_report_at("由虚构县2024年信息公开报告"));
  CHECK_FALSE(presented_report_at("公布县2024年信息公开报告"));
  CHECK_FALSE(presented_report_at("公布虚构县2024年信息公开工作甲乙丙丁戊己庚报告"));
  CHECK_FALSE(presented_report_at("公布虚构县2024年工作报告"));
}

TEST_CASE("names have ideographs of every plane, and brackets", "[parse][organ_name]") {
  for (const char32_t c :
       {U'中', U'〇', U'々', U'㐀', U'豈', U'\U00020000', U'\U0002B740', U'（'}) {
    CHECK(is_of_name(c));
  }
  for (const char32_t c : {U'a', U'2', U'，', U'　', U'ア', U'가', U'“', U'\U0001F600'}) {
    CHECK_FALSE(is_of_name(c));
  }
  CHECK_FALSE(is_han(U'('));
  CHECK(ends_as_organ("虚构县", 3));
  CHECK_FALSE(ends_as_organ("本局", 2));
  CHECK_FALSE(ends_as_organ("政府信息", 4));
}
