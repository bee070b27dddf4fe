#include "hostile/page.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "archive.h"

namespace gouji::tests {
namespace {

std::string repeated(std::string_view piece, std::size_t size) {
  std::string text;
  text.reserve(size + piece.size());
  while (text.size() < size) text.append(piece);
  return text;
}

/// `before`, then `piece` as often as it takes, then `after`.
std::string filled(std::string_view before, std::string_view piece, std::size_t size,
                   std::string_view after = {}) {
  return std::string(before).append(repeated(piece, size)).append(after);
}

constexpr std::string_view kReport =
    "青石镇人民政府2024年政府信息公开工作年度报告\n一、总体情况\n"
    "二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n";
constexpr std::string_view kHeadings = "\n一、总体情况\n无。\n二、主动公开政府信息情况\n";
constexpr std::string_view kPage = "<html><body><p>政府信息公开工作年度报告</p>";
constexpr std::string_view kWord =
    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
    "<w:body>";

std::string numbered_references(std::size_t size) {
  std::string page(kPage);
  for (unsigned c = 0x4E00; page.size() < size; c = c < 0x9000 ? c + 1 : 0x4E00) {
    page.append("&#").append(std::to_string(c)).append(";");
  }
  return page;
}

// Lines that are no two alike: nothing to be learned from one for the next.
std::string different_rows(std::size_t size) {
  std::string text(kReport);
  for (std::uint64_t i = 1; text.size() < size;
       i = i * 6364136223846793005U + 1442695040888963407U) {
    text.append(std::to_string(i % 1000)).append(" | ").append(std::to_string(i >> 44U));
    text.append(i % 3 == 0 ? " |\n" : " 件，其中予以公开" + std::to_string(i >> 50U) + "件。\n");
  }
  return text;
}

std::string nested_links(std::size_t size) {
  return "# 一\n\n## 二\n\n" + repeated("[", size / 2) + repeated("](a)", size / 2);
}

std::string word_nested(std::size_t size) {
  return filled(kWord, "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p>", size);
}

std::string packed_word(std::size_t size) {
  Packing stored;
  stored.deflate = false;
  return Archive()
      .add("word/document.xml", filled(kWord, "<w:p><w:r><w:t>一1</w:t></w:r></w:p>", size), stored)
      .bytes();
}

// As much as is unpacked at all: sixty-four times the archive. `size` is what it unpacks to.
std::string zip_bomb(std::size_t size) {
  Packing stored;
  stored.deflate = false;
  return Archive()
      .add("word/document.xml", filled(kWord, "<w:p><w:r><w:t>12</w:t></w:r></w:p>", size))
      .add("word/media/image1.png", std::string(size / 64, 'x'), stored)
      .bytes();
}

// A thousand times the archive, which is more than that.
std::string zip_bomb_refused(std::size_t size) {
  return Archive().add("word/document.xml", std::string(size, ' ')).bytes();
}

// Beside the document, other parts that are as large.
std::string zip_bomb_of_styles(std::size_t size) {
  constexpr std::size_t kMost = std::size_t{60} << 20;
  const std::string part(std::min(size * 6, kMost), ' ');
  return Archive()
      .add("word/document.xml", std::string(kWord) + "<w:p/></w:body></w:document>")
      .add("word/styles.xml", part)
      .add("word/numbering.xml", part)
      .bytes();
}

std::string many_members(std::size_t size) {
  std::string bytes;
  while (bytes.size() < size) bytes.append("PK\x03\x04", 4).append(26, '\0');
  return bytes;
}

}  // namespace

const std::vector<HostilePage>& hostile_pages() {
  using Size = std::size_t;
  static const std::vector<HostilePage> kPages = {
      {"nested tables", [](Size n) { return filled(kPage, "<table><tr><td>", n); }},
      {"nested tables with text", [](Size n) { return filled(kPage, "<table><tr><td>1", n); }},
      {"nested inline tags", [](Size n) { return filled(kPage, "<b><i><span>", n); }},
      {"nested lists", [](Size n) { return filled(kPage, "<ul><li>一<ol><li>1", n); }},
      {"nested quotes of a page", [](Size n) { return filled(kPage, "<blockquote>", n); }},
      {"end tags", [](Size n) { return filled(kPage, "</td></table></div></p>", n); }},
      {"tags never closed", [](Size n) { return filled(kPage, "<td a=\"", n); }},
      {"comments never closed", [](Size n) { return filled(kPage, "<!--<!-", n); }},
      {"scripts never closed", [](Size n) { return filled(kPage, "<script></scrip", n); }},
      {"attributes", [](Size n) { return filled("<html><p ", "a=1 ", n, ">一</p>"); }},
      {"colspan=1000000000",
       [](Size n) { return filled(kPage, "<table><tr><td colspan=\"1000000000\">1</table>", n); }},
      {"rowspan=65534 in each row",
       [](Size n) {
         return filled(std::string(kPage) + "<table>", "<tr><td rowspan=65534>1<td>2", n);
       }},
      {"colspan and rowspan",
       [](Size n) {
         return filled(std::string(kPage) + "<table>", "<tr><td rowspan=9 colspan=99>1", n);
       }},
      {"one row of cells",
       [](Size n) { return filled(std::string(kPage) + "<table><tr>", "<td>1", n); }},
      {"character references", numbered_references},
      {"ampersands", [](Size n) { return filled(kPage, "&&amp;&am&#", n); }},
      {"less-than signs", [](Size n) { return filled(kPage, "<", n); }},
      {"meta tags",
       [](Size n) { return filled("<html><head>", "<meta name=title content=一>", n); }},
      {"titles", [](Size n) { return filled("<html><head>", "<title>2024年年度报告</title>", n); }},
      {"bars", [](Size n) { return filled(kReport, "|", n); }},
      {"bars and blanks", [](Size n) { return filled(kReport, " | ", n); }},
      {"cells on one line", [](Size n) { return filled(kReport, "1 | ", n); }},
      {"one line", [](Size n) { return filled(kReport, "政府信息公开", n); }},
      {"one line of digits", [](Size n) { return filled(kReport, "1", n); }},
      {"one line of figures", [](Size n) { return filled(kReport, "12 ", n); }},
      {"one line of labels", [](Size n) { return filled(kReport, "总计自然人予以公开 1 ", n); }},
      {"one sentence", [](Size n) { return filled(kReport, "其中予以公开12件，", n); }},
      {"full stops", [](Size n) { return filled(kReport, "。", n); }},
      {"sentences of shares", [](Size n) { return filled(kReport, "其中3件占5%。", n); }},
      {"sentences", [](Size n) { return filled(kReport, "收到申请12件，占50%。", n); }},
      {"line breaks", [](Size n) { return filled(kReport, "\n", n); }},
      {"lines of one figure", [](Size n) { return filled(kReport, "1\n", n); }},
      {"lines of one word", [](Size n) { return filled(kReport, "总计\n", n); }},
      {"headings", [](Size n) { return filled(kReport, "一、总体情况\n", n); }},
      {"titles of tables",
       [](Size n) { return filled(kReport, "一、本年新收政府信息公开申请数量\n", n); }},
      {"rows of a table",
       [](Size n) {
         return filled(kReport, "（一）予以公开 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n", n);
       }},
      {"rows no two alike", different_rows},
      {"tabs", [](Size n) { return filled(kReport, "1\t", n); }},
      {"blanks", [](Size n) { return filled(kReport, " ", n); }},
      {"wide blanks", [](Size n) { return filled(kReport, "\u3000", n); }},
      {"garbled", [](Size n) { return filled(kReport, "锟斤拷\uFFFD??", n); }},
      {"advertising", [](Size n) { return filled(kReport, "足彩app", n); }},
      {"Traditional characters", [](Size n) { return filled(kReport, "檔案資訊公開", n); }},
      {"years and dates",
       [](Size n) { return filled(kReport, "2024年1月1日至2024年12月31日", n); }},
      {"names of organs", [](Size n) { return filled(kReport, "由某某市人民政府办公室编制", n); }},
      {"bars above the headings", [](Size n) { return filled("", "一|", n, kHeadings); }},
      {"wide bars above the headings", [](Size n) { return filled("", "一｜", n, kHeadings); }},
      {"labels above the headings", [](Size n) { return filled("", "来源|", n, kHeadings); }},
      {"dates above the headings", [](Size n) { return filled("", "日期2024年", n, kHeadings); }},
      {"presenters above the headings",
       [](Size n) { return filled("", "由一（一）编制现将局", n, kHeadings); }},
      {"zeros", [](Size n) { return std::string(n, '\0'); }},
      {"bytes of 0xFF", [](Size n) { return std::string(n, '\xFF'); }},
      {"GB18030", [](Size n) { return repeated("\xD5\xFE\xB8\xAE\n", n); }},
      {"GB18030 of four bytes", [](Size n) { return repeated("\x81\x39\xEE\x39", n); }},
      {"UTF-16", [](Size n) { return "\xFF\xFE" + repeated("\x2D\x4E", n); }},
      {"control characters", [](Size n) { return filled(kReport, "\x01\x02\r\x0C", n); }},
      {"quotes in quotes", [](Size n) { return "# 一\n\n## 二\n\n" + repeated("> ", n); }},
      {"Markdown tables",
       [](Size n) {
         return "# 一\n\n## 二\n\n" + repeated("| a | b |\n|---|---|\n| 1 | 2 |\n", n);
       }},
      {"Markdown headings", [](Size n) { return repeated("# 一\n", n); }},
      {"stars", [](Size n) { return "# 一\n\n## 二\n\n" + repeated("*a **b ", n); }},
      {"code fences", [](Size n) { return "# 一\n\n## 二\n\n" + repeated("```\n~~~\n", n); }},
      {"backticks", [](Size n) { return "# 一\n\n## 二\n\n" + repeated("`a``b```", n); }},
      {"links in links", nested_links},
      {"tables of HTML in Markdown",
       [](Size n) { return "# 一\n\n## 二\n\n" + repeated("<table><tr><td>1\n", n); }},
      {"nested tables of Word", word_nested},
      {"paragraphs of Word",
       [](Size n) { return filled(kWord, "<w:p><w:r><w:t>1</w:t></w:r></w:p>", n); }},
      {"gridSpan=1000000000",
       [](Size n) {
         return filled(std::string(kWord) + "<w:tbl>",
                       "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"1000000000\"/></w:tcPr>", n);
       }},
      {"numbered paragraphs of Word",
       [](Size n) {
         return filled(kWord,
                       "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"8\"/><w:numId w:val=\"1\"/></w:numPr>"
                       "</w:pPr><w:r><w:t>1</w:t></w:r></w:p>",
                       n);
       }},
      {"a stored .docx", packed_word},
      {"a zip bomb, unpacked", zip_bomb},
      {"a zip bomb, refused", zip_bomb_refused},
      {"a zip bomb of styles", zip_bomb_of_styles},
      {"members of an archive", many_members},
  };
  return kPages;
}

}  // namespace gouji::tests
