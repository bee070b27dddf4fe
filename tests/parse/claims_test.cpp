#include "parse/claims.h"

#include <string>

#include "catch.h"
#include "claims/labels.h"
#include "folder.h"
#include "text/medium.h"

using namespace gouji::parse;

namespace {

const std::string kOffice = "澄州市南浦区教育局";

std::string print(const Value& value) {
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return std::to_string(*whole);
  const auto* real = std::get_if<double>(&value);
  return real ? Catch::StringMaker<double>::convert(*real) : "?";
}

std::string print(const Claim& claim) {
  std::string out(claim.item);
  if (claim.measure != "total") out.append(".").append(claim.measure);
  if (claim.bound != "=") out.append(" ").append(claim.bound);
  out.append(" ").append(print(claim.value));
  if (claim.scope) out.append(" @").append(*claim.scope);
  return out;
}

// The claims of a text under a heading, of an office's report on 2024.
std::string claims(const std::string& text, const std::string& section = "3") {
  const Report report(
      gouji::text::read_text(gouji::claims::report(section, "2024", kOffice, text)));
  std::string out;
  for (const Claim& claim : report.statements().claims) {
    if (!out.empty()) out.append("; ");
    out.append(print(claim));
  }
  return out;
}

}  // namespace

TEST_CASE("a verb says what was counted", "[parse][claims]") {
  CHECK(claims("共收到政府信息公开申请12件。") == "received 12");
  CHECK(claims("共办结政府信息公开申请12件。") == "handled_total 12");
  CHECK(claims("收到并答复政府信息公开申请12件。") == "received 12; handled_total 12");
  CHECK(claims("收到政府信息公开申请12件，办结11件，结转下年度1件。") ==
        "received 12; handled_total 11; carried_out 1");
}

TEST_CASE("what was received includes what was carried in where it is a part of it",
          "[parse][claims]") {
  CHECK(claims("收到申请12件，上年结转1件。") == "received 12; carried_in 1");
  CHECK(claims("收到申请12件，其中上年结转1件。") == "carried_in 1");
  CHECK(claims("收到申请12件（含上年结转1件）。") == "carried_in 1");
  CHECK(claims("办理申请12件（含上年结转1件）。") == "handled_total 12; carried_in 1");
}

TEST_CASE("all done leaves none to carry over, in time says nothing of it", "[parse][claims]") {
  CHECK(claims("收到申请12件，全部按期办结。") == "received 12; carried_out 0");
  CHECK(claims("收到申请12件，均已答复。") == "received 12; carried_out 0");
  CHECK(claims("收到申请12件，办结率100%。") == "received 12; carried_out 0");
  CHECK(claims("收到申请12件，均按期答复。") == "received 12");
  CHECK(claims("收到申请12件，按时办结率100%。") == "received 12");
  CHECK(claims("收到市民来信12件，全部办结。", "1").empty());
}

TEST_CASE("where some are left, all are not done", "[parse][claims]") {
  CHECK(claims("除4件结转下年外，其余均已答复。") == "carried_out 4");
  CHECK(claims("收到申请12件，全部办结，结转下年度2件。") == "received 12; carried_out 2");
}

TEST_CASE("a denial is a claim of none", "[parse][claims]") {
  CHECK(claims("2024年，我局未收到政府信息公开申请。", "1") == "received 0");
  CHECK(claims("全年未发生行政复议、行政诉讼。", "4") == "review 0; litigation 0");
  CHECK(claims("未收取信息处理费。", "6") == "processing_fee.amount 0");
  CHECK(claims("未制定规章和行政规范性文件。", "2") ==
        "regulations.issued 0; normative_documents.issued 0");
}

TEST_CASE("a section that says 无 and nothing else denies what its title names",
          "[parse][claims]") {
  CHECK(claims("无。", "3") == "received 0");
  CHECK(claims("均无", "4") == "review 0; litigation 0");
  for (const char* section : {"1", "2", "5", "6"}) CHECK(claims("无。", section).empty());
}

TEST_CASE("words that share a figure have it each, or not at all", "[parse][claims]") {
  CHECK(claims("行政复议、行政诉讼各1件。", "4") == "review 1; litigation 1");
  CHECK(claims("行政复议、行政诉讼分别为3件、2件。", "4") == "review 3; litigation 2");
  CHECK(claims("行政复议、行政诉讼共3件。", "4").empty());
  CHECK(claims("行政复议、行政诉讼共0件。", "4") == "review 0; litigation 0");
  CHECK(claims("予以公开及部分公开5件。").empty());
}

TEST_CASE("a universal takes the figure before it", "[parse][claims]") {
  CHECK(claims("收到申请3件，均予公开。") == "received 3; granted 3");
  CHECK(claims("收到申请3件，均为自然人。") == "received 3; received.natural_person 3");
  CHECK(claims("行政复议7件，均维持。", "4") == "review 7; review.upheld 7");
  CHECK(claims("约3件申请，均予公开。").find("granted") == std::string::npos);
}

TEST_CASE("a reason in brackets is what the figure is of", "[parse][claims]") {
  CHECK(claims("不予公开（属于行政查询事项）2件。") == "refused_administrative_query 2");
  CHECK(claims("无法提供5件（本机关不掌握4件，没有现成信息1件）。") ==
        "unavailable 5; unavailable_not_held 4; unavailable_must_be_created 1");
  CHECK(claims("因不掌握等原因无法提供5件。") == "unavailable 5");
  CHECK(claims("无法提供（属于行政查询事项）2件。").empty());
}

TEST_CASE("figures of other years, parts of a year and other bodies are no claims",
          "[parse][claims]") {
  for (const char* text :
       {"2023年收到申请8件，办结7件。", "去年收到申请8件。", "上半年收到申请8件。",
        "三季度收到申请8件。", "历年累计收到申请8件。", "各部门收到申请8件。",
        "澄州市水务局收到申请8件。", "2025年计划办理申请8件。", "收到申请比上年增加8件。"}) {
    INFO(text);
    CHECK(claims(text).empty());
  }
}

TEST_CASE("what is counted must be what was asked for", "[parse][claims]") {
  for (const char* text :
       {"不予公开文件55件。", "收到建议提案8件。", "公开申请渠道3个。", "予以公开3件政策文件。",
        "网上收到申请8件。", "按照《条例》第三十六条规定办理。", "约谈3次。", "拟公开3件。"}) {
    INFO(text);
    CHECK(claims(text).empty());
  }
}

TEST_CASE("the words that widen or narrow whose figure it is are its scope", "[parse][claims]") {
  CHECK(claims("全区共收到申请8件，办结7件。") == "received 8 @全区; handled_total 7 @全区");
  CHECK(claims("全区教育系统收到申请8件。") == "received 8 @全区教育系统");
  CHECK(claims("我局收到申请8件。") == "received 8");
  CHECK(claims("区教育局收到申请8件。") == "received 8");
  CHECK(claims("区政府收到申请8件。") == "received 8 @区政府");
}

TEST_CASE("bounds and rounded figures are marked", "[parse][claims]") {
  CHECK(claims("主动公开政府信息300余条。", "2") == "published_items >= 300");
  CHECK(claims("主动公开政府信息约300条。", "2") == "published_items ~ 300");
  CHECK(claims("主动公开政府信息不足300条。", "2") == "published_items <= 300");
  CHECK(claims("主动公开政府信息1.3万条。", "2") == "published_items ~ 13000");
  CHECK(claims("主动公开政府信息1.3万余条。", "2") == "published_items >= 13000");
  CHECK(claims("主动公开政府信息数百条。", "2").empty());
}

TEST_CASE("money is in the unit of its item, by moving the point", "[parse][claims]") {
  CHECK(claims("收取信息处理费0.038万元。", "6") == "processing_fee.amount ~ 380");
  CHECK(claims("收取信息处理费380.5元。", "6") == "processing_fee.amount 380.5");
  CHECK(claims("行政事业性收费251000元。", "2") == "fees.amount 25.1");
  CHECK(claims("行政事业性收费25.1万元。", "2") == "fees.amount 25.1");
}

TEST_CASE("figures of tables are no claims", "[parse][claims]") {
  CHECK(claims("收到申请 | 5件 |\n办结 | 4 |").empty());
  CHECK(claims("一、本年新收政府信息公开申请数量 5 0 0 0 0 0 5").empty());
  CHECK(claims("一、本年新收政府信息公开申请数量\n\n5\n\n0").empty());
}

TEST_CASE("a line break in a sentence is none, one in a number hides it", "[parse][claims]") {
  CHECK(claims("共收到\\n政府信息公开申请\\n35件，\\n办结34件。") ==
        "received 35; handled_total 34");
  CHECK(claims("共收到政府信息公开申请4\\n1件。").empty());
}

TEST_CASE("where digits of dates are fused, printed figures are withheld", "[parse][claims]") {
  const std::string period = "自20231月1日至202312月31日。";
  CHECK(claims(period + "收到政府信息公开申请35件。", "1").empty());
  CHECK(claims(period + "未收到政府信息公开申请。", "1") == "received 0");
}

TEST_CASE("a document that is no report claims nothing", "[parse][claims]") {
  const Report report(gouji::text::read_text("共收到政府信息公开申请12件。"));
  CHECK(report.statements().claims.empty());
}

TEST_CASE("quotes are the text at their places", "[parse][claims]") {
  for (const std::string name : {"长沙市人民政府办公室2024年", "营山县人民政府办公室2024年"}) {
    const Report report(
        gouji::text::read_text(gouji::repository_file("examples/reports/" + name + ".txt")));
    const auto at = [&report](const Place& place) {
      std::string out;
      std::size_t character = 0;
      for (const char c : report.text()) {
        character += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
        if (character >= place.start && character < place.start + place.length) out += c;
      }
      return out;
    };
    REQUIRE(report.statements().claims.size() > 5);
    for (const Claim& claim : report.statements().claims) CHECK(at(claim.place) == claim.quote);
    for (const Ratio& ratio : report.statements().ratios) CHECK(at(ratio.place) == ratio.quote);
    for (const Part& part : report.statements().parts) CHECK(at(part.place) == part.quote);
  }
}
