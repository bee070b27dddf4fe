#include "text/wordml.h"

#include <chrono>
#include <string>

#include "catch.h"
#include "text/medium.h"

using Catch::Contains;
using gouji::text::Document;
using gouji::text::is_wordml;
using gouji::text::read_text;
using gouji::text::wordml_text;

namespace {

const std::string kTransitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

std::string document(const std::string& body, const std::string& space = kTransitional) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document xmlns:w=\"" +
         space + "\"><w:body>" + body + "<w:sectPr/></w:body></w:document>";
}

std::string run(const std::string& text, const std::string& properties = "") {
  return "<w:r>" + (properties.empty() ? "" : "<w:rPr>" + properties + "</w:rPr>") +
         "<w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}

std::string paragraph(const std::string& content, const std::string& properties = "") {
  return "<w:p><w:pPr>" + properties + "</w:pPr>" + content + "</w:p>";
}

std::string cell(const std::string& text, const std::string& properties = "") {
  return "<w:tc><w:tcPr><w:tcW w:w=\"900\"/>" + properties + "</w:tcPr>" + paragraph(run(text)) +
         "</w:tc>";
}

std::string row(const std::string& cells, const std::string& properties = "") {
  return "<w:tr><w:trPr>" + properties + "</w:trPr>" + cells + "</w:tr>";
}

std::string table(const std::string& rows) {
  return "<w:tbl><w:tblPr><w:tblW w:w=\"0\"/></w:tblPr><w:tblGrid><w:gridCol/></w:tblGrid>" + rows +
         "</w:tbl>";
}

std::string lines(const std::string& body) { return wordml_text(document(body)); }

const std::string kContinued = "<w:vMerge/>";
const std::string kRestart = "<w:vMerge w:val=\"restart\"/>";

std::string span(int columns) { return "<w:gridSpan w:val=\"" + std::to_string(columns) + "\"/>"; }

std::string repeated(const std::string& text, std::size_t times) {
  std::string all;
  all.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("a paragraph is a line, whatever runs it is made of", "[text][wordml]") {
  CHECK(lines(paragraph(run("本年新收") + run("1") + run("2") + run("件")) +
              paragraph(run("完"))) == "本年新收12件\n完\n");
  CHECK(lines(paragraph("") + paragraph(run("一")) + paragraph(run(" ")) + "<w:p/>") == "一\n");
  CHECK(lines(paragraph(run("a") + "<w:hyperlink r:id=\"x\">" + run("b") +
                        "</w:hyperlink><w:smartTag>" + run("c") + "</w:smartTag><w:sdt><w:sdtPr>" +
                        "<w:alias w:val=\"no\"/></w:sdtPr><w:sdtContent>" + run("d") +
                        "</w:sdtContent></w:sdt>")) == "abcd\n");
}

TEST_CASE("references and sections are the characters that they stand for", "[text][wordml]") {
  CHECK(lines(paragraph(
            run("&lt;1&gt; &amp;lt; &#x4E00;&#20108; &quot;&apos; &unknown; & &#xD800;"))) ==
        "<1> &lt; 一二 \"' &unknown; & \uFFFD\n");
  CHECK(lines(paragraph("<w:r><w:t>a<![CDATA[<b> &amp;]]><!-- no -->c</w:t></w:r>")) ==
        "a<b> &amp;c\n");
}

TEST_CASE("characters that are elements", "[text][wordml]") {
  CHECK(lines(paragraph("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t></w:r>")) ==
        "a\nb\nc\n");
  CHECK(lines(paragraph("<w:r><w:t>2025</w:t><w:noBreakHyphen/><w:t>01</w:t><w:softHyphen/>"
                        "<w:t>x</w:t></w:r>")) == "2025-01x\n");
  CHECK(lines(paragraph("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>",
                        "<w:tabs><w:tab w:val=\"left\" w:pos=\"9\"/></w:tabs>")) == "a  b\n");
  CHECK(lines(paragraph("<w:r><w:t>a</w:t><w:tab/><w:tab/><w:t>b</w:t></w:r>")) == "a |  | b |\n");
  const auto symbol = [](const std::string& attributes) {
    return lines(paragraph("<w:r><w:sym " + attributes + "/></w:r>"));
  };
  CHECK(symbol("w:font=\"Wingdings\" w:char=\"F0FE\"") == "☑\n");
  CHECK(symbol("w:font=\"Wingdings\" w:char=\"F081\"") == "\uFFFD\n");
  CHECK(symbol("w:font=\"Symbol\" w:char=\"F031\"") == "\uFFFD\n");
  CHECK(symbol("w:font=\"SimSun\" w:char=\"2460\"") == "①\n");
}

TEST_CASE("what is deleted or hidden is not printed, what is inserted is", "[text][wordml]") {
  CHECK(lines(paragraph(run("收到") +
                        "<w:del w:id=\"1\"><w:r><w:delText>3</w:delText></w:r><w:r>"
                        "<w:t>4</w:t></w:r></w:del><w:ins w:id=\"2\">" +
                        run("5") + "</w:ins>" + run("件"))) == "收到5件\n");
  CHECK(lines(paragraph("<w:moveFrom>" + run("1") + "</w:moveFrom><w:moveTo>" + run("2") +
                        "</w:moveTo>")) == "2\n");
  CHECK(lines(paragraph(run("1", "<w:vanish/>") + run("2", "<w:vanish w:val=\"0\"/>") +
                        run("3", "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>"))) ==
        "23\n");
  // The mark of a paragraph may be hidden, and its text not.
  CHECK(lines(paragraph(run("1"), "<w:rPr><w:vanish/></w:rPr>")) == "1\n");
  // Without its mark a paragraph goes on in the next.
  CHECK(lines(paragraph(run("1"), "<w:rPr><w:del w:id=\"1\"/></w:rPr>") + paragraph(run("2"))) ==
        "12\n");
}

TEST_CASE("a digit that is raised, lowered or struck out is no part of a number",
          "[text][wordml]") {
  CHECK(lines(paragraph(run("12") + run("3", "<w:vertAlign w:val=\"superscript\"/>") +
                        run("4", "<w:vertAlign w:val=\"subscript\"/>") +
                        run("5", "<w:vertAlign w:val=\"baseline\"/>"))) == "12³₄5\n");
  CHECK(lines(paragraph(run("12") + run("3件", "<w:strike/>") + run("4", "<w:dstrike/>") +
                        run("5", "<w:strike w:val=\"false\"/>"))) == "123\u0336件4\u03365\n");
}

TEST_CASE("of a field the result is printed, not its instruction", "[text][wordml]") {
  const std::string begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
  const std::string separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
  const std::string end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  const std::string instruction = "<w:r><w:instrText> IF </w:instrText></w:r>";
  CHECK(lines(paragraph(run("a") + begin + instruction + begin + instruction + separate +
                        run("no") + end + separate + run("12") + end + run("b"))) == "a12b\n");
  CHECK(lines(paragraph("<w:fldSimple w:instr=\"PAGE\">" + run("7") + "</w:fldSimple>")) == "7\n");
  // One without its end hides no more than its paragraph.
  CHECK(lines(paragraph(begin + run("no")) + paragraph(run("b"))) == "b\n");
}

TEST_CASE("alternatives are printed once", "[text][wordml]") {
  const std::string box = "<w:txbxContent>" + paragraph(run("框")) + "</w:txbxContent>";
  CHECK(lines(paragraph(
            run("前") + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>" + box +
            "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box +
            "</w:pict></mc:Fallback></mc:AlternateContent></w:r>" + run("后"))) == "前后\n框\n");
  CHECK(lines(paragraph("<mc:AlternateContent><mc:Fallback>" + run("b") +
                        "</mc:Fallback></mc:AlternateContent>")) == "b\n");
}

TEST_CASE("phonetic guides are not printed, a fraction is no number", "[text][wordml]") {
  CHECK(lines(paragraph("<w:r><w:ruby><w:rt>" + run("xiàn") + "</w:rt><w:rubyBase>" + run("县") +
                        "</w:rubyBase></w:ruby></w:r>")) == "县\n");
  CHECK(lines(paragraph("<m:oMath><m:f><m:num><m:r><m:t>3</m:t></m:r></m:num><m:den><m:r><m:t>4"
                        "</m:t></m:r></m:den></m:f></m:oMath>")) == "\uFFFD3\uFFFD4\n");
  CHECK(lines(paragraph("<m:oMath><m:r><m:t>34</m:t></m:r></m:oMath>")) == "34\n");
}

TEST_CASE("a table is a grid, merged places empty", "[text][wordml]") {
  CHECK(lines(table(row(cell("a") + cell("b")) + row(cell("") + cell("12")))) ==
        "a | b |\n | 12 |\n");
  CHECK(lines(table(row(cell("a", span(2)) + cell("b")) +
                    row(cell("1") + cell("2") + cell("3")))) == "a |  | b |\n1 | 2 | 3 |\n");
  CHECK(lines(table(row(cell("a", kRestart) + cell("1")) + row(cell("", kContinued) + cell("2")) +
                    row(cell("", kContinued) + cell("3")) + row(cell("b") + cell("4")))) ==
        "a | 1 |\n | 2 |\n | 3 |\nb | 4 |\n");
  CHECK(lines(table(row(cell("a", span(2) + kRestart) + cell("1")) +
                    row(cell("hidden", span(2) + kContinued) + cell("2")))) ==
        "a |  | 1 |\n |  | 2 |\n");
  CHECK(lines(table(row(cell("a", "<w:hMerge w:val=\"restart\"/>") + cell("b", "<w:hMerge/>") +
                        cell("c")))) == "a |  | c |\n");
  CHECK(lines(table(row(cell("1"), "<w:gridBefore w:val=\"2\"/><w:gridAfter w:val=\"1\"/>"))) ==
        " |  | 1 |  |\n");
}

TEST_CASE("a merged cell without a beginning above it is an ordinary one", "[text][wordml]") {
  CHECK(lines(table(row(cell("a", kContinued) + cell("1")) +
                    row(cell("b") + cell("2", kContinued)))) == "a | 1 |\nb | 2 |\n");
}

TEST_CASE("paragraphs of a cell stay in it, apart from each other", "[text][wordml]") {
  const std::string two = "<w:tc>" + paragraph(run("12")) + paragraph(run("345")) + "</w:tc>";
  CHECK(lines(table(row(two + cell("a|b")))) == "12\u3000345 | a｜b |\n");
}

TEST_CASE("deleted rows and cells are not there", "[text][wordml]") {
  CHECK(lines(table(row(cell("a") + cell("1"), "<w:del w:id=\"1\"/>") +
                    row(cell("b") + cell("2"), "<w:ins w:id=\"2\"/>") +
                    row(cell("h") + cell("4"), "<w:hidden/>") +
                    row(cell("c") + cell("no", "<w:cellDel w:id=\"3\"/>") + cell("3")))) ==
        "b | 2 |\nc | 3 |\n");
}

TEST_CASE("what stands around rows and cells changes nothing", "[text][wordml]") {
  CHECK(
      lines("<w:sdt><w:sdtContent>" +
            table("<w:sdt><w:sdtContent>" +
                  row("<w:sdt><w:sdtContent>" + cell("a") + "</w:sdtContent></w:sdt>" + cell("b")) +
                  "</w:sdtContent></w:sdt><w:ins>" + row(cell("1") + cell("2")) + "</w:ins>") +
            "</w:sdtContent></w:sdt>") == "a | b |\n1 | 2 |\n");
}

TEST_CASE("a table that lays out the page is the lines in it", "[text][wordml]") {
  const std::string inner = table(row(cell("一") + cell("2")));
  CHECK(lines(table(row("<w:tc>" + paragraph(run("前")) + inner + paragraph(run("后")) + "</w:tc>" +
                        cell("旁")))) == "前\n一 | 2 |\n后\n旁\n");
  CHECK(lines(table(row("<w:tc>" + paragraph(run("一")) + paragraph(run("二")) + "</w:tc>"))) ==
        "一\n二\n");
  CHECK(lines(table(row(cell("一")))) == "一 |\n");
}

TEST_CASE("a picture in a cell may be a figure", "[text][wordml]") {
  const std::string picture = "<w:r><w:drawing><a:blip/></w:drawing></w:r>";
  CHECK(lines(table(row(cell("a") + "<w:tc>" + paragraph(picture) + "</w:tc>"))) ==
        "a | \uFFFC |\n");
  CHECK(lines(paragraph(run("a") + picture)) == "a\n");
}

TEST_CASE("any prefix does, and only that of the document's namespace", "[text][wordml]") {
  const auto with = [](const std::string& root, const std::string& body) {
    return wordml_text("<" + root + "><x:body><x:p><x:r><x:t>一</x:t></x:r></x:p>" + body +
                       "</x:body></x:document>");
  };
  for (const std::string& space :
       {kTransitional, std::string("http://purl.oclc.org/ooxml/wordprocessingml/main")}) {
    const std::string root = "x:document xmlns:x=\"" + space + "\"";
    CHECK(is_wordml("<" + root + ">"));
    CHECK(with(root, "<w14:p><w14:r><w14:t>no</w14:t></w14:r></w14:p>") == "一\n");
    CHECK(with(root, "<q:p xmlns:q='" + space +
                         "'><q:r><q:t>二</q:t></q:r></q:p>"
                         "<q:p><q:r><q:t>no</q:t></q:r></q:p>") == "一\n二\n");
    CHECK(wordml_text("<document xmlns=\"" + space +
                      "\"><body><p><r><t>一</t></r></p><p xmlns=\"urn:y\"><r><t>no</t></r></p>"
                      "<p><r><t>二</t></r></p></body></document>") == "一\n二\n");
  }
}

TEST_CASE("a document is known by its root", "[text][wordml]") {
  CHECK(is_wordml(document("")));
  CHECK(is_wordml("\uFEFF<?xml version='1.0'?>\n<!-- a -->\n" + document("").substr(55)));
  CHECK(
      is_wordml("<?mso-application progid=\"Word.Document\"?><w:wordDocument "
                "xmlns:w='http://schemas.microsoft.com/office/word/2003/wordml'>"));
  CHECK(
      is_wordml("<pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">"));
  for (const char* other :
       {"", "<", "<?xml version='1.0'?>", "一、总体情况", "<html><body>", "<w:document>", "<p>",
        "<document xmlns='urn:x'>", "x<w:document xmlns:w='wordprocessingml'>", "<!--"}) {
    CHECK_FALSE(is_wordml(other));
  }
}

TEST_CASE("of a whole package in one file the body is read", "[text][wordml]") {
  const std::string part = "<pkg:part><pkg:xmlData>";
  const std::string end = "</pkg:xmlData></pkg:part>";
  CHECK(wordml_text(
            "<pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">" +
            part + document(paragraph(run("正文"))).substr(55) + end + part + "<w:hdr xmlns:w=\"" +
            kTransitional + "\">" + paragraph(run("页眉")) + "</w:hdr>" + end + "</pkg:package>") ==
        "正文\n");
}

TEST_CASE("Word 2003 prints its ordinals into the document", "[text][wordml]") {
  CHECK(wordml_text(
            "<w:wordDocument xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\" "
            "xmlns:wx=\"http://schemas.microsoft.com/office/word/2003/auxHint\"><w:body>"
            "<wx:sect><w:p><w:pPr><w:listPr><w:ilvl w:val=\"0\"/><wx:t wx:val=\"一、\"/>"
            "</w:listPr></w:pPr><w:r><w:t>总体情况</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr>"
            "<w:vmerge w:val=\"restart\"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>"
            "<w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr></w:tbl></wx:sect></w:body>"
            "</w:wordDocument>") == "一、总体情况\na | 1 |\n");
}

TEST_CASE("through the media, the text has nothing that is markup", "[text][wordml]") {
  const Document read = read_text(document(paragraph(run("&lt;p>1&lt;2"))));
  CHECK(read.text == "＜p>1<2\n");
  CHECK(read.media == "wordml");
  CHECK(read_text(read.text).text == read.text);
}

TEST_CASE("a document cut off anywhere has no number that was longer", "[text][wordml]") {
  const std::string whole = document(
      paragraph(run("新收") + run("12") + run("34") + run("件")) +
      table(row(cell("a") + "<w:tc>" + paragraph(run("56") + run("78")) + "</w:tc>" + cell("90"))));
  CHECK(wordml_text(whole) == "新收1234件\na | 5678 | 90 |\n");
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const std::string text = wordml_text(whole.substr(0, size));
    INFO(text);
    std::size_t digits = 0;  // up to which a number goes that has none behind it
    for (std::size_t at = 0; at <= text.size(); ++at) {
      if (at < text.size() && text[at] >= '0' && text[at] <= '9') {
        ++digits;
        continue;
      }
      const std::string number = text.substr(at - digits, digits);
      const bool is_marked = text.substr(at, 3) == "\uFFFD";
      if (digits > 0 && !is_marked) {
        REQUIRE((number == "1234" || number == "5678" || number == "90"));
      }
      digits = 0;
    }
  }
}

TEST_CASE("broken markup ends in some text, never in a failure", "[text][wordml]") {
  for (const char* broken :
       {"</w:p>", "<w:tc><w:tr><w:tbl>", "<w:tbl><w:p/></w:tbl><w:tr/>", "<w:tbl><w:tr></w:tbl>",
        "<w:p><w:p><w:p>", "<w:r><w:r/></w:p></w:r>", "</w:body></w:document></x>",
        "<w:txbxContent/>", "<w:tbl><w:tr><w:tc><w:tbl/></w:tc>", "<mc:Choice/><mc:Fallback/>",
        "<w:fldChar w:fldCharType=\"end\"/>", "<w:tcPr><w:gridSpan w:val=\"9\"/></w:tcPr>",
        "<w:tr><w:trPr><w:gridBefore w:val=\"9\"/></w:trPr></w:tr>", "<w:p a=\"", "<!DOCTYPE [",
        "<w:rPr><w:vanish/></w:rPr>", "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"}) {
    INFO(broken);
    const std::string text = wordml_text(document(paragraph(run("1")) + broken));
    CHECK_THAT(text, Catch::StartsWith("1\n"));
  }
}

TEST_CASE("spans that nobody has don't grow the text", "[text][wordml]") {
  const std::string text = lines(table(
      repeated(row(cell("1", span(1000000000)), "<w:gridBefore w:val=\"4000000000\"/>"), 100)));
  CHECK(text.size() < 1000000);
}

TEST_CASE("reading is linear in markup made to hurt", "[text][wordml]") {
  const auto started = std::chrono::steady_clock::now();
  const std::size_t many = 100000;
  const std::string nested = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p>";
  CHECK(lines(repeated(nested, many)).size() >= many);
  CHECK(
      lines(repeated("<w:p><w:r><w:txbxContent><w:p><w:r><w:t>1</w:t></w:r></w:p>", many)).size() >=
      many);
  CHECK(lines(repeated("<w:p><w:r>", many)).empty());
  lines(repeated("<w:tbl><w:tr><w:tc>", many) + repeated("</w:tc></w:tr></w:tbl>", many));
  lines(repeated("<x xmlns:w='urn:x'>", many));
  lines(repeated("<w:fldChar w:fldCharType='begin'/>", many));
  lines(
      table(row(repeated(cell("1", kRestart), many)) + row(repeated(cell("1", kContinued), many))));
  lines("<w:p a='" + std::string(1000000, '>') + "'/>");
  lines("<w:p " + repeated("a='b' ", 200000) + "/>");
  lines(repeated("<!DOCTYPE a>", many) + repeated("<!-- a -->", many) +
        repeated("<![CDATA[a]]>", many));
  lines("<w:p><w:r><w:t>" + std::string(1000000, '&') + "</w:t></w:r></w:p>");
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - started;
  CHECK(taken.count() < 60);  // about a second where nothing else runs; hours if it were quadratic
}
