#include "text/signature.h"

#include <algorithm>
#include <array>

namespace gouji::text {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kPdf = "PDF 文件，请先转换成文本：pdftotext -layout FILE.pdf FILE.txt";

struct Signature {
  std::string_view begin;
  std::string_view error;
};
constexpr std::array kSignatures{
    Signature{
        "\xD0\xCF\x11\xE0"sv,
        "旧版 Word 或 Excel 文件（.doc、.wps、.xls），或加密的 Office 文件，请先转换：soffice "
        "--headless --convert-to docx FILE.doc（表格：--convert-to html FILE.xls）"},
    Signature{"{\\rtf"sv, "RTF 文件，请先转换：soffice --headless --convert-to docx FILE.rtf"},
    Signature{"MIME-Version:"sv, "MHTML 网页存档，请在浏览器中另存为 .html"},
    Signature{"\x89PNG\r\n\x1A\n"sv, "图片（PNG），请先识别其中的文字（OCR）"},
    Signature{"\xFF\xD8\xFF"sv, "图片（JPEG），请先识别其中的文字（OCR）"},
    Signature{"GIF8"sv, "图片（GIF），请先识别其中的文字（OCR）"},
    Signature{"II*\0"sv, "图片（TIFF），请先识别其中的文字（OCR）"},
    Signature{"MM\0*"sv, "图片（TIFF），请先识别其中的文字（OCR）"},
    Signature{"Rar!\x1A\x07"sv, "RAR 压缩文件，请先解压"},
    Signature{"7z\xBC\xAF\x27\x1C"sv, "7z 压缩文件，请先解压"},
    Signature{"\x1F\x8B\x08"sv, "GZIP 压缩文件，请先解压"}};

}  // namespace

std::string_view signature_error(std::string_view bytes) {
  for (const Signature& signature : kSignatures) {
    if (bytes.starts_with(signature.begin)) return signature.error;
  }
  // A byte order mark or line breaks may stand before it.
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
  return bytes.starts_with("%PDF-") ? kPdf : std::string_view();
}

}  // namespace gouji::text
