// One report as Word, LibreOffice and converters write it (tests/documents/bureau): the same rows.
#include "archive.h"
#include "catch.h"
#include "database.h"
#include "folder.h"
#include "golden.h"
#include "law.h"

using gouji::Blob;
using gouji::Database;
using gouji::Folder;
using namespace gouji::tests;

namespace {

constexpr const char* kFiles[] = {"bureau.docx", "libreoffice.docx", "pipes.md", "tags.md"};

std::string bytes_of(const std::string& file) {
  return read_file(in_repository("tests/documents/bureau") / file);
}

std::string golden_cells_as_rows() {
  std::string rows;
  for (const GoldenCell& cell : golden_cells("bureau")) {
    for (const std::string& field : {cell.tbl, cell.item, cell.measure, cell.value, cell.raw}) {
      rows += field + '|';
    }
    rows += cell.status + '\n';
  }
  return rows;
}

const std::string kCells = "SELECT tbl, item, measure, value, raw, status FROM report_cells(?)";

}  // namespace

TEST_CASE("every format of a report has the cells that were put in", "[sql][bureau]") {
  const Database db;
  for (const char* file : kFiles) {
    INFO(file);
    CHECK(db.query(kCells, {Blob{bytes_of(file)}}) == golden_cells_as_rows());
  }
}

TEST_CASE("every format of a report has its head and its sections", "[sql][bureau]") {
  const Database db;
  for (const char* file : kFiles) {
    INFO(file);
    const std::vector<gouji::Bound> bytes{Blob{bytes_of(file)}};
    CHECK(
        db.query("SELECT title, authority, year, period_start, period_end, published, form"
                 " FROM report_meta(?)",
                 bytes) ==
        "虚构县农业农村局2024年政府信息公开工作年度报告|虚构县农业农村局|2024|2024-01-01|2024-12-31"
        "|2025-01-17|2021\n");
    CHECK(db.query("SELECT number, heading FROM report_sections(?) WHERE number > 0", bytes) ==
          "1|一、总体情况\n2|二、主动公开政府信息情况\n3|三、收到和处理政府信息公开申请情况\n"
          "4|四、政府信息公开行政复议、行政诉讼情况\n5|五、存在的主要问题及改进情况\n"
          "6|六、其他需要报告的事项\n");
  }
}

TEST_CASE("the laws hold for every format of a report", "[sql][bureau]") {
  const Database db;
  for (const char* file : kFiles) {
    INFO(file);
    check_laws(db, bytes_of(file));
  }
}

TEST_CASE("Word's document and LibreOffice's have one text", "[sql][bureau]") {
  CHECK(Database().query("SELECT report_text(?1) = report_text(?2), report_text(?1) LIKE '%300元%',"
                         " report_text(?1) LIKE '%第3页%'",
                         {Blob{bytes_of(kFiles[0])}, Blob{bytes_of(kFiles[1])}}) == "1|0|0\n");
}

TEST_CASE("reports reads the formats like any text", "[sql][bureau]") {
  CHECK(Database().query("SELECT substr(path, -7), title LIKE '虚构县%', year, media, charset,"
                         " error, body LIKE '%六、其他需要报告的事项%' FROM reports(?)"
                         " WHERE path NOT LIKE '%.py'",
                         {in_repository("tests/documents/bureau").string()}) ==
        "au.docx|1|2024|wordml|UTF-8|NULL|1\nce.docx|1|2024|wordml|UTF-8|NULL|1\n"
        "ipes.md|1|2024|markdown|UTF-8|NULL|1\ntags.md|1|2024|markdown|UTF-8|NULL|1\n");
}

TEST_CASE("a Word document cut off or damaged anywhere has no wrong figure", "[sql][bureau]") {
  const Database db;
  const std::string whole = bytes_of("bureau.docx");
  const std::string count =
      "SELECT sum(status = 'ok'), report_text(?1) <> '' FROM report_cells(?1)";
  unsigned state = 1;
  for (std::size_t at = 0; at < whole.size(); at += 13) {
    std::string damaged = whole;
    state = state * 1103515245U + 12345U;
    damaged[at] = static_cast<char>(damaged[at] ^ (1 << (state >> 16U) % 8));
    for (const std::string& bytes : {damaged, whole.substr(0, at)}) {
      const std::string cells = db.query(kCells, {Blob{bytes}});
      const bool is_whole_or_nothing = cells.empty() || cells == golden_cells_as_rows();
      INFO("byte " << at);
      REQUIRE(is_whole_or_nothing);
    }
  }
}

TEST_CASE("what is no text is a row with an error that says how to convert it", "[sql][reports]") {
  const Folder folder;
  const auto check = [&](const std::string& bytes, const std::string& error) {
    folder.write("a", bytes);
    INFO(error);
    const Database db;
    CHECK_THAT(db.query("SELECT error FROM reports(?)", {folder.path()}), Catch::Contains(error));
    CHECK(db.query("SELECT title, media, body FROM reports(?)", {folder.path()}) ==
          "NULL|NULL|NULL\n");
    CHECK(db.query("SELECT report_text(?1), (SELECT count(*) FROM report_cells(?1))",
                   {Blob{bytes}}) == "|0\n");
  };
  const auto zip = [](const std::string& member, const std::string& content = "x") {
    return Archive().add("mimetype", "m").add(member, content).bytes();
  };
  check("%PDF-1.7\n\xE2\xE3", "PDF 文件，请先转换成文本：pdftotext -layout FILE.pdf FILE.txt");
  check("\xEF\xBB\xBF\n%PDF-1.4", "pdftotext -layout FILE.pdf FILE.txt");
  check("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "soffice --headless --convert-to docx FILE.doc");
  check("{\\rtf1\\ansi", "soffice --headless --convert-to docx FILE.rtf");
  check("MIME-Version: 1.0\r\n", "MHTML");
  check("\x89PNG\r\n\x1A\n", "图片（PNG）");
  check("\xFF\xD8\xFF\xE0", "图片（JPEG）");
  check("Rar!\x1A\x07\x01", "RAR 压缩文件");
  check(zip("xl/workbook.xml"), "Excel 文件（.xlsx），请先转换：");
  check(zip("ppt/presentation.xml"), "PowerPoint 文件（.pptx）");
  check(zip("OFD.xml"), "OFD 版式文件");
  check(zip("content.xml"), "OpenDocument 文件");
  check(zip("report.txt"), "ZIP 压缩文件，不是 Word 文档，请先解压");
  check(zip("word/document.xml"), "不是有效的 Word 文档");
  check("PK\x03\x04", "ZIP 压缩文件不完整或已损坏");
  const std::string docx = bytes_of("bureau.docx");
  check(docx.substr(0, docx.size() / 2), "ZIP 压缩文件不完整");
}
