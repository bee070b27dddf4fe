// What the functions give for whole documents, against what a reader transcribed from them.
// The files change only by GOUJI_APPROVE=1 ctest -R golden, and the diff is read.
#include "golden.h"

#include "catch.h"
#include "database.h"

using gouji::Blob;
using gouji::Database;
using namespace gouji::tests;

namespace {

// A file of tests/golden: `header` names the columns that `sql` gives for the document ?.
void check_documents(const std::string& function, const std::string& header,
                     const std::string& sql) {
  const Database db;
  for (const Document& document : documents()) {
    DYNAMIC_SECTION(document.name) {
      check_golden(std::string(document.name) + '.' + function + ".tsv", header,
                   db.query(sql, {Blob{read(document)}}));
    }
  }
}

}  // namespace

TEST_CASE("golden: every cell of every document is as printed", "[sql][golden]") {
  check_documents("cells", "tbl\titem\tmeasure\tvalue\traw\tstatus",
                  "SELECT " + fields({"tbl", "item", "measure", "value", "raw", "status"}) +
                      " FROM report_cells(?)");
}

TEST_CASE("golden: sections begin and end where the reader sees them", "[sql][golden]") {
  check_documents("sections", "number\theading\tfirst\tlast",
                  "SELECT " +
                      fields({"number", "heading", "substr(text, 1, 20)", "substr(text, -20)"}) +
                      " FROM report_sections(?)");
}

TEST_CASE("golden: title, authority, year and dates are those of the page", "[sql][golden]") {
  check_documents(
      "meta", "title\tauthority\tyear\tperiod_start\tperiod_end\tpublished\tform\tmedia\tcharset",
      "SELECT " +
          fields({"title", "authority", "year", "period_start", "period_end", "published", "form",
                  "media", "charset"}) +
          " FROM report_meta(?)");
}

TEST_CASE("golden: the same report in another charset has the same rows", "[sql][golden]") {
  const Database db;
  const std::string cells = "SELECT tbl, item, measure, value, raw, status FROM report_cells(?)";
  const Blob utf8{read(document("fictional_office_2024"))};
  const struct {
    const char* file;
    const char* charset;
  } copies[] = {{"tests/documents/gb18030_crlf.txt", "GB18030"},
                {"tests/documents/utf16le_bom.txt", "UTF-16LE"},
                {"tests/documents/utf8_bom_cr.txt", "UTF-8"}};
  for (const auto& copy : copies) {
    INFO(copy.file);
    const Blob blob{read_file(in_repository(copy.file))};
    CHECK(db.query(cells, {blob}) == db.query(cells, {utf8}));
    CHECK(db.query("SELECT charset FROM report_meta(?)", {blob}) ==
          std::string(copy.charset) + '\n');
    const std::string but_charset = "SELECT title, authority, year, published FROM report_meta(?)";
    CHECK(db.query(but_charset, {blob}) == db.query(but_charset, {utf8}));
    CHECK(db.query("SELECT report_text(?1) = report_text(?2)", {blob, utf8}) == "1\n");
  }
}

// Counted by hand in the files, since every other place is tested only by what stands there.
TEST_CASE("golden: some cells of the real reports stand where they were counted", "[sql][golden]") {
  const Database db;
  for (const Document& document : real_reports()) {
    INFO(document.name);
    const std::string text = read(document);
    for (const Fields& row : golden_rows(std::string(document.name) + ".places.tsv")) {
      CHECK(db.query("SELECT tbl, item, measure, start, length, raw FROM report_cells(?)"
                     " WHERE tbl = ?2 AND item = ?3 AND measure = ?4",
                     {Blob{text}, row.at(0), row.at(1), row.at(2)}) ==
            row.at(0) + '|' + row.at(1) + '|' + row.at(2) + '|' + row.at(3) + '|' + row.at(4) +
                '|' + row.at(5) + '\n');
    }
  }
}
