#include "generator/renderers.h"
#include "generator/zip.h"

namespace gouji::tests {

std::string docx(const Draft& draft, const std::string& document_xml, bool deflated) {
  const std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  const std::string types =
      head +
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
      " Extension=\"rels\" "
      "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override"
      " PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
      ".wordprocessingml.document.main+xml\"/></Types>";
  const std::string relations =
      head +
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
      "relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
  const std::string properties =
      head +
      "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/"
      "core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>" +
      draft.authority + "</dc:creator></cp:coreProperties>";
  return zip({{"[Content_Types].xml", types},
              {"_rels/.rels", relations},
              {"docProps/core.xml", properties},
              {"word/document.xml", document_xml}},
             deflated);
}

}  // namespace gouji::tests
