// The constants that bound what is read of a document, each at its edge.
#include <string>

#include "catch.h"
#include "parse/anchor.h"
#include "parse/field.h"
#include "parse/prose.h"
#include "parse/report.h"
#include "parse/statement.h"
#include "text/markdown_inline.h"

using namespace gouji;

namespace {

std::string repeated(const std::string& piece, std::size_t count) {
  std::string text;
  text.reserve(piece.size() * count);
  for (; count > 0; --count) text += piece;
  return text;
}

/// How many claims a report of that running text has.
std::size_t claims(const std::string& prose) {
  const parse::Report report(
      text::read_text("青石镇人民政府2024年政府信息公开工作年度报告\n一、总体情况\n" + prose +
                      "\n二、主动公开政府信息情况\n五、存在的主要问题及改进情况\n"));
  return report.statements().claims.size();
}

}  // namespace

// Looked at from the last field on, each word after it would take as long as the text behind it.
TEST_CASE("words behind as many fields as may be are not looked at from the last one on",
          "[parse][limit]") {
  const auto fields = parse::fields(repeated("1 ", 2 * parse::kMostFields));
  CHECK(fields.size() == parse::kMostFields + 1);
  CHECK(fields[parse::kMostFields - 1].end == 2 * parse::kMostFields - 1);
}

TEST_CASE("a text has as many fields as may be, and one behind them", "[parse][limit]") {
  const std::string most = repeated("1|", parse::kMostFields);
  CHECK(parse::fields(most).size() == parse::kMostFields + 1);
  const auto fields = parse::fields(most + "2|3\n4 5\n");
  CHECK(fields.size() == parse::kMostFields + 1);
  CHECK(fields.back().kind == parse::Kind::end);
}

TEST_CASE("a paragraph has as many sentences as may be", "[parse][limit]") {
  const std::string most = repeated("无。", parse::kMostSentences + 1);
  const std::size_t sentence = std::string("无。").size();
  std::vector<parse::Anchored> found;
  parse::read_anchored(most, 0, most.size() - sentence, 2024, found);
  CHECK(found.size() == parse::kMostSentences);
  parse::read_anchored(most, 0, most.size(), 2024, found);
  CHECK(found.size() == parse::kMostSentences);
}

TEST_CASE("a text has as many paragraphs as may be", "[parse][limit]") {
  const auto paragraphs = [](std::size_t count) {
    const std::string text = repeated("甲。\n", count);
    const std::vector<parse::Section> sections{{1, {}, text, {1, 1}}};
    const std::vector<parse::Field> fields = parse::fields(text);
    const parse::AlignedText aligned{fields,
                                     parse::FoldedFields(text, fields),
                                     std::vector<bool>(count + 1),
                                     {},
                                     gouji::text::Positions(text),
                                     {}};
    return parse::prose(text, sections, aligned).size();
  };
  CHECK(paragraphs(parse::kMostParagraphs) == parse::kMostParagraphs);
  CHECK(paragraphs(parse::kMostParagraphs + 1) == parse::kMostParagraphs);
}

TEST_CASE("a sentence states something up to the longest that is one", "[parse][limit]") {
  const std::string head = "共收到政府信息公开申请12件，";
  const std::string stop = "。";
  const std::size_t room = parse::kLongestSentence - head.size() - stop.size();
  const std::string fill = std::string(room % 3, 'a') + repeated("好", room / 3);
  CHECK(claims(head + fill + stop) == 1);
  CHECK(claims(head + fill + "a" + stop) == 0);
  CHECK(claims(head + fill + "a" + stop + head) == 1);
}

TEST_CASE("a report states as much as may be, and a sentence", "[parse][limit]") {
  const std::string sentence = "共收到政府信息公开申请12件。";
  CHECK(claims(repeated(sentence, parse::kMostStatements)) == parse::kMostStatements);
  CHECK(claims(repeated(sentence, parse::kMostStatements + 2)) == parse::kMostStatements);
}

TEST_CASE("a line of Markdown has emphasis up to the longest that is one", "[text][limit]") {
  const auto printed = [](std::size_t size) {
    std::string out;
    text::append_markdown("**" + std::string(size - 4, 'a') + "**", false, out);
    return out.size();
  };
  CHECK(printed(text::kLongestMarkdownLine) == text::kLongestMarkdownLine - 4);
  CHECK(printed(text::kLongestMarkdownLine + 1) == text::kLongestMarkdownLine + 1);
}
