#include "text/word_list.h"

#include <string>
#include <vector>

#include "catch.h"
#include "text/wordml.h"

using gouji::text::word_ordinal;
using gouji::text::WordListItem;
using gouji::text::WordLists;
using gouji::text::wordml_text;

namespace {

std::string level(int number, const std::string& format, const std::string& text,
                  const std::string& more = "") {
  return "<w:lvl w:ilvl=\"" + std::to_string(number) +
         "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/>" + more +
         "<w:lvlText w:val=\"" + text + "\"/></w:lvl>";
}

std::string definition(const std::string& id, const std::string& content) {
  return "<w:abstractNum w:abstractNumId=\"" + id + "\">" + content + "</w:abstractNum>";
}

std::string list(const std::string& id, const std::string& of, const std::string& more = "") {
  return "<w:num w:numId=\"" + id + "\"><w:abstractNumId w:val=\"" + of + "\"/>" + more +
         "</w:num>";
}

std::string style(const std::string& id, const std::string& content) {
  return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\">" + content + "</w:style>";
}

const std::string kHeadings =
    definition("0", level(0, "chineseCounting", "%1、") + level(1, "chineseCounting", "（%2）") +
                        level(2, "decimal", "%3."));

WordListItem numbered(const char* number, int level) { return {{}, number, level}; }
WordListItem styled(const char* style) { return {style, {}, {}}; }

// The ordinals of paragraphs in order, one a line.
std::string ordinals(const std::string& xml, const std::vector<WordListItem>& items) {
  WordLists lists;
  lists.read(xml);
  std::string text;
  for (const WordListItem& item : items) text += lists.ordinal(item) + '\n';
  return text;
}

}  // namespace

TEST_CASE("numbers are printed in the format of their list", "[text][word_list]") {
  const auto [number, format, expected] = GENERATE(table<int, std::string, std::string>({
      {1, "decimal", "1"},
      {0, "chineseCounting", "0"},
      {10, "chineseCounting", "十"},
      {16, "chineseCountingThousand", "十六"},
      {21, "japaneseCounting", "二十一"},
      {105, "chineseCounting", "一百零五"},
      {110, "chineseCounting", "一百一十"},
      {3006, "chineseCounting", "三千零六"},
      {10000, "chineseCounting", "10000"},
      {12, "chineseLegalSimplified", "壹拾贰"},
      {20, "ideographDigital", "二〇"},
      {12, "decimalFullWidth", "１２"},
      {7, "decimalZero", "07"},
      {12, "decimalZero", "12"},
      {3, "ideographTraditional", "丙"},
      {11, "ideographTraditional", "11"},
      {12, "ideographZodiac", "亥"},
      {20, "decimalEnclosedCircle", "⑳"},
      {2, "decimalEnclosedParen", "⑵"},
      {9, "decimalEnclosedFullstop", "⒐"},
      {10, "ideographEnclosedCircle", "㊉"},
      {26, "upperLetter", "Z"},
      {28, "lowerLetter", "bb"},
      {1994, "upperRoman", "MCMXCIV"},
      {4, "lowerRoman", "iv"},
      {5, "none", ""},
      {5, "klingon", "5"},
  }));
  CHECK(word_ordinal(number, format) == expected);
}

TEST_CASE("each level counts within the one above", "[text][word_list]") {
  CHECK(ordinals(kHeadings + list("1", "0"),
                 {numbered("1", 0), numbered("1", 1), numbered("1", 1), numbered("1", 2),
                  numbered("1", 0), numbered("1", 1), numbered("1", 2)}) ==
        "一、\n（一）\n（二）\n1.\n二、\n（一）\n1.\n");
  // One that nothing stands above of counts from the first.
  CHECK(ordinals(definition("0", level(0, "decimal", "%1") + level(1, "upperLetter", "%1.%2")) +
                     list("1", "0"),
                 {numbered("1", 1), numbered("1", 1), numbered("1", 0), numbered("1", 1)}) ==
        "1.A\n1.B\n2\n2.A\n");
  CHECK(ordinals(definition("0", level(0, "chineseCounting", "第%1章") +
                                     level(1, "decimal", "%1.%2", "<w:isLgl/>")) +
                     list("1", "0"),
                 {numbered("1", 0), numbered("1", 1)}) == "第一章\n1.1\n");
}

TEST_CASE("a level may go on counting", "[text][word_list]") {
  CHECK(ordinals(definition("0", level(0, "decimal", "%1") +
                                     level(1, "decimal", "%2", "<w:lvlRestart w:val=\"0\"/>")) +
                     list("1", "0"),
                 {numbered("1", 0), numbered("1", 1), numbered("1", 0), numbered("1", 1)}) ==
        "1\n1\n2\n2\n");
}

TEST_CASE("lists of one definition count together, unless one begins anew", "[text][word_list]") {
  const std::string anew =
      "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>";
  CHECK(ordinals(kHeadings + list("1", "0") + list("2", "0") + list("3", "0", anew),
                 {numbered("1", 0), numbered("2", 0), numbered("3", 0), numbered("3", 0),
                  numbered("1", 0)}) == "一、\n二、\n五、\n六、\n七、\n");
}

TEST_CASE("a style has the list of the style it is based on", "[text][word_list]") {
  const std::string styles =
      style("a", "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>") +
      style("b",
            "<w:basedOn w:val=\"a\"/><w:pPr><w:numPr><w:ilvl w:val=\"1\"/></w:numPr></w:pPr>") +
      style("c", "<w:basedOn w:val=\"c\"/>");
  CHECK(ordinals(styles + kHeadings + list("1", "0"),
                 {styled("a"), styled("b"), styled("b"), styled("c"), styled("d"),
                  WordListItem{"a", "0", {}}, styled("a")}) ==
        "一、\n（一）\n（二）\n\n\n\n二、\n");
}

TEST_CASE("a level may be that of a style", "[text][word_list]") {
  const std::string numbering = "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>";
  CHECK(ordinals(style("h1", numbering) + style("h2", numbering) +
                     definition("0", level(0, "decimal", "%1", "<w:pStyle w:val=\"h1\"/>") +
                                         level(1, "decimal", "%1.%2", "<w:pStyle w:val=\"h2\"/>")) +
                     list("1", "0"),
                 {styled("h1"), styled("h2"), styled("h2")}) == "1\n1.1\n1.2\n");
}

TEST_CASE("a definition may be that of a list style", "[text][word_list]") {
  CHECK(ordinals(style("s", "<w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr>") +
                     kHeadings + definition("7", "<w:numStyleLink w:val=\"s\"/>") + list("1", "7") +
                     list("2", "0"),
                 {numbered("1", 0), numbered("1", 1)}) == "一、\n（一）\n");
}

TEST_CASE("what no list defines has no ordinal", "[text][word_list]") {
  CHECK(ordinals("", {numbered("1", 0)}) == "\n");
  CHECK(ordinals(list("1", "9"), {numbered("1", 0)}) == "\n");
  CHECK(ordinals(definition("0", level(0, "bullet", "")) + list("1", "0"), {numbered("1", 0)}) ==
        "\n");
  CHECK(ordinals(definition("0", "<w:lvl w:ilvl=\"99\"/><w:lvl/>") + list("1", "0"),
                 {numbered("1", 8)}) == "\n");
  CHECK(ordinals("<w:abstractNum><w:num><w:style><w:lvl w:ilvl='0'><w:start w:val='x'/>", {}) ==
        "");
}

TEST_CASE("ordinals are printed before their paragraphs", "[text][word_list]") {
  const auto paragraph = [](const std::string& text) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId "
           "w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>" +
           text + "</w:t></w:r></w:p>";
  };
  const auto text = [&](const std::string& format, const std::string& body) {
    return wordml_text(
        "<pkg:package "
        "xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\"><w:document "
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" +
        body + "</w:body></w:document><w:numbering>" +
        definition("0", level(0, "decimal", format)) + list("1", "0") +
        "</w:numbering></pkg:package>");
  };
  CHECK(text("%1、", paragraph("总体情况") + paragraph("主动公开")) ==
        "1、总体情况\n2、主动公开\n");
  CHECK(text("第%1条 &lt;", paragraph("条")) == "第1条 <条\n");
  // An ordinal and a figure are not one figure.
  CHECK(text("%1.", paragraph("5")) == "1.\u30005\n");
  CHECK(text("%1", paragraph("234")) == "1\u3000234\n");
  CHECK(text("%1", paragraph("５")) == "1\u3000５\n");
  // A paragraph without text is counted, but not printed.
  CHECK(text("%1、", paragraph("") + paragraph("b")) == "2、b\n");
}
