// A .docx file: arbitrary bytes as an archive, and sound archives of arbitrary parts. The first
// byte says which; parts are divided by a byte 0xFF, which no XML has.
#include "text/docx.h"

#include <array>

#include "archive.h"
#include "fuzz/law.h"

using namespace gouji;

namespace {

constexpr std::array<std::string_view, 5> kParts{"word/document.xml", "word/styles.xml",
                                                 "word/numbering.xml", "_rels/.rels",
                                                 "word/_rels/document.xml.rels"};

std::string packed(std::string_view parts, unsigned how) {
  tests::Archive archive;
  for (const std::string_view name : kParts) {
    const std::string_view part = parts.substr(0, parts.find('\xFF'));
    tests::Packing packing;
    packing.deflate = (how & 2U) != 0;
    packing.describe = packing.deflate && (how & 4U) != 0;
    packing.zip64 = (how & 8U) != 0;
    archive.add(name, part, packing);
    if (part.size() == parts.size()) break;
    parts.remove_prefix(part.size() + 1);
  }
  return (how & 16U) != 0 ? archive.members() : archive.bytes();
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view rest = tests::input(data, size).substr(1);
  const unsigned how = data[0];
  if ((how & 1U) != 0) {
    tests::check_document(packed(rest, how));
  } else {
    const text::Docx docx = text::read_docx(rest);
    tests::require(docx.error.empty() || docx.text.empty(), "what can't be read has no text");
    tests::check_document(rest);
  }
  return 0;
}
