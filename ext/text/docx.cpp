#include "text/docx.h"

#include <array>
#include <optional>
#include <utility>

#include "text/charset.h"
#include "text/word_list.h"
#include "text/wordml.h"
#include "text/xml.h"
#include "text/zip.h"

namespace gouji::text {
namespace {

constexpr std::string_view kUsualPart = "word/document.xml";

// What other archives have in them.
struct Kind {
  std::string_view member;
  std::string_view error;
};
constexpr std::array kOtherKinds{
    Kind{"xl/workbook.xml",
         "Excel 文件（.xlsx），请先转换：soffice --headless --convert-to html FILE.xlsx"},
    Kind{"xl/workbook.bin",
         "Excel 文件（.xlsb），请先转换：soffice --headless --convert-to html FILE.xlsb"},
    Kind{"ppt/presentation.xml",
         "PowerPoint 文件（.pptx），请先转换：soffice --headless --convert-to pdf FILE.pptx，再用 "
         "pdftotext -layout FILE.pdf FILE.txt"},
    Kind{"OFD.xml",
         "OFD 版式文件，请先用 OFD 阅读器另存为 PDF，再用 pdftotext -layout FILE.pdf FILE.txt"},
    Kind{"META-INF/container.xml", "EPUB 电子书，请先另存为 .html 或 .docx"},
    Kind{"content.xml",
         "OpenDocument 文件（.odt、.ods），请先转换：soffice --headless --convert-to docx "
         "FILE.odt（表格：--convert-to html FILE.ods）"}};
constexpr std::string_view kArchive = "ZIP 压缩文件，不是 Word 文档，请先解压";
constexpr std::string_view kCutOff = "ZIP 压缩文件不完整或已损坏，其中找不到 Word 文档";
constexpr std::string_view kNoDocument = "不是有效的 Word 文档：正文不是 WordprocessingML";

// The part of a name up to its last slash, that slash included.
std::string_view folder(std::string_view name) { return name.substr(0, name.rfind('/') + 1); }

// A part's XML as UTF-8, which it nearly always is already.
std::string utf8(std::string content) {
  if (content.starts_with("\xFF\xFE") || content.starts_with("\xFE\xFF")) {
    return decode(content).utf8;
  }
  return is_utf8(content) ? std::move(content) : to_valid_utf8(content);
}

// The part that the relations of `part` name for a purpose ("/officeDocument").
std::optional<std::string> related(const Zip& zip, std::string_view part,
                                   std::string_view purpose) {
  std::string relations(folder(part));
  const std::string_view file = part.substr(relations.size());
  relations.append("_rels/").append(file).append(".rels");
  const std::string xml = utf8(zip.read(relations).content);
  XmlReader tokens(xml);
  for (XmlToken token = tokens.next(); token.kind != XmlToken::done; token = tokens.next()) {
    if (token.kind != XmlToken::start || local_name(token.name) != "Relationship") continue;
    if (!xml_attribute(token.attributes, "Type").value_or("").ends_with(purpose)) continue;
    const std::string_view target = xml_attribute(token.attributes, "Target").value_or("");
    if (target.starts_with('/')) return std::string(target.substr(1));
    return std::string(folder(part)).append(target);
  }
  return std::nullopt;
}

std::string document_part(const Zip& zip) {
  const std::optional<std::string> named = related(zip, "", "/officeDocument");
  return named && zip.has(*named) ? *named : std::string(kUsualPart);
}

// Lists without their definitions have no ordinals; that is no reason to lose the text.
WordLists lists_of(const Zip& zip, const std::string& document, std::array<std::string, 2>& xml) {
  WordLists lists;
  constexpr std::array<std::pair<std::string_view, std::string_view>, 2> kParts{
      {{"/styles", "styles.xml"}, {"/numbering", "numbering.xml"}}};
  for (std::size_t i = 0; i < kParts.size(); ++i) {
    const std::string usual = std::string(folder(document)).append(kParts[i].second);
    const std::string name = related(zip, document, kParts[i].first).value_or(usual);
    if (zip.has(name)) xml[i] = utf8(zip.read(name).content);
    lists.read(xml[i]);
  }
  return lists;
}

std::string_view other_kind(const Zip& zip) {
  for (const Kind& kind : kOtherKinds) {
    if (zip.has(kind.member)) return kind.error;
  }
  return zip.is_whole() ? kArchive : kCutOff;
}

}  // namespace

bool is_zip(std::string_view bytes) {
  return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06");
}

Docx read_docx(std::string_view bytes) {
  const Zip zip(bytes);
  const std::string part = document_part(zip);
  if (!zip.has(part)) return {{}, other_kind(zip)};
  Member member = zip.read(part);
  if (!member.error.empty()) return {{}, member.error};
  const std::string xml = utf8(std::move(member.content));
  if (!is_wordml(xml)) return {{}, kNoDocument};
  std::array<std::string, 2> definitions;  // which the lists point into
  WordLists lists = lists_of(zip, part, definitions);
  return {wordml_text(xml, std::move(lists)), {}};
}

}  // namespace gouji::text
