// What holds for any document, whatever is printed in it: the reports under examples/reports, those
// under tests/documents, and what is left of them when they are cut off or damaged.
#include <algorithm>
#include <map>

#include "catch.h"
#include "database.h"
#include "golden.h"

using gouji::Blob;
using gouji::Bound;
using gouji::Database;
using namespace gouji::tests;

namespace {

// Each row is a law: SQL that counts its breaches in the document ?1, the bytes of a file.
struct Law {
  const char* name;
  const char* breaches;
};

constexpr Law kLaws[] = {
    {"report_text is idempotent", "SELECT report_text(report_text(?1)) IS NOT report_text(?1)"},
    {"the cells of the bytes are those of the text",
     "SELECT count(*) FROM (SELECT * FROM report_cells(?1) EXCEPT"
     " SELECT * FROM report_cells(report_text(?1)))"},
    {"the cells of the text are those of the bytes",
     "SELECT count(*) FROM (SELECT * FROM report_cells(report_text(?1)) EXCEPT"
     " SELECT * FROM report_cells(?1))"},
    {"the sections of the bytes are those of the text",
     "SELECT count(*) FROM (SELECT * FROM report_sections(?1) EXCEPT"
     " SELECT * FROM report_sections(report_text(?1)))"},
    {"as many sections in the text as in the bytes",
     "SELECT (SELECT count(*) FROM report_sections(?1)) <>"
     " (SELECT count(*) FROM report_sections(report_text(?1)))"},
    {"the claims of the bytes are those of the text",
     "SELECT count(*) FROM (SELECT * FROM report_claims(?1) EXCEPT"
     " SELECT * FROM report_claims(report_text(?1)))"},
    {"as many claims in the text as in the bytes",
     "SELECT (SELECT count(*) FROM report_claims(?1)) <>"
     " (SELECT count(*) FROM report_claims(report_text(?1)))"},
    {"storing the text alone loses nothing that the page's head says",
     "SELECT count(*) FROM (SELECT title, authority, year, period_start, period_end, published,"
     " form FROM report_meta(?1) EXCEPT SELECT title, authority, year, period_start, period_end,"
     " published, form FROM report_meta(report_text(?1)))"},
    {"there is one row of metadata", "SELECT count(*) <> 1 FROM report_meta(?1)"},
    {"a cell quotes the text",
     "SELECT count(*) FROM report_cells(?1) WHERE raw IS NOT NULL"
     " AND substr(report_text(?1), start, length) IS NOT raw"},
    {"a section quotes the text",
     "SELECT count(*) FROM report_sections(?1)"
     " WHERE substr(report_text(?1), start, length) IS NOT text"},
    {"a claim quotes the text",
     "SELECT count(*) FROM report_claims(?1)"
     " WHERE substr(report_text(?1), start, length) IS NOT quote"},
    {"a cell has its place exactly where something is quoted",
     "SELECT count(*) FROM report_cells(?1) WHERE (raw IS NULL) <> (start IS NULL)"
     " OR (raw IS NULL) <> (length IS NULL)"},
    {"what is missing is not quoted",
     "SELECT count(*) FROM report_cells(?1) WHERE status = 'missing' AND raw IS NOT NULL"},
    {"each prescribed cell is given",
     "SELECT count(*) FROM (SELECT tbl, item, measure FROM form_cells"
     " WHERE form = (SELECT form FROM report_meta(?1)) EXCEPT"
     " SELECT tbl, item, measure FROM report_cells(?1))"},
    {"no cell is given twice",
     "SELECT count(*) FROM (SELECT 1 FROM report_cells(?1) GROUP BY tbl, item, measure"
     " HAVING count(*) > 1)"},
    {"no cell is given but those of a form",
     "SELECT count(*) FROM (SELECT tbl, item, measure FROM report_cells(?1) EXCEPT"
     " SELECT tbl, item, measure FROM form_cells)"},
    {"what is no report has no cells",
     "SELECT count(*) FROM report_cells(?1) WHERE (SELECT form FROM report_meta(?1)) IS NULL"},
    {"a cell has a value exactly where it is ok",
     "SELECT count(*) FROM report_cells(?1) WHERE (status = 'ok') <> (value IS NOT NULL)"},
    {"statuses are the six",
     "SELECT count(*) FROM report_cells(?1) WHERE status NOT IN"
     " ('ok', 'blank', 'mark', 'unreadable', 'ambiguous', 'missing')"},
    {"a value is what the printed digits say",
     "SELECT count(*) FROM report_cells(?1) WHERE status = 'ok' AND raw NOT GLOB '*[^-+.0-9]*'"
     " AND value <> CAST(raw AS REAL)"},
    {"sections are in reading order",
     "SELECT count(*) FROM (SELECT start < lag(start) OVER () AS back FROM report_sections(?1))"
     " WHERE back"},
    {"a section is one of the six or what comes before",
     "SELECT count(*) FROM report_sections(?1) WHERE number NOT BETWEEN 0 AND 6"
     " OR (number = 0) <> (heading IS NULL)"}};

void check_laws(const Database& db, const std::string& bytes) {
  for (const Law& law : kLaws) {
    INFO(law.name);
    CHECK(db.query(law.breaches, {Blob{bytes}}) == "0\n");
  }
}

std::vector<std::string> sorted(const std::string& rows) {
  auto lines = split(rows, '\n');
  std::sort(lines.begin(), lines.end());
  return lines;
}

}  // namespace

TEST_CASE("the laws hold for every document", "[sql][law]") {
  const Database db;
  for (const auto& path : all_files()) {
    INFO(path.string());
    check_laws(db, read_file(path));
  }
}

TEST_CASE("the laws hold for nothing, for one letter and for bytes of no charset", "[sql][law]") {
  const Database db;
  for (const char* bytes : {"", "\n", "a", "0", "|", "一", "一、", "\xff", "\x81", "\xef\xbb\xbf",
                            "\xff\xfe", "\xfe\xff\x4e", "第二十条第(一)项\n规章\n1\n2\n3"}) {
    INFO(bytes);
    check_laws(db, bytes);
  }
}

TEST_CASE("stored rows are the rows of the views", "[sql][law]") {
  const Database views;
  const Database stored;
  views.exec("SELECT gouji_install()");
  stored.exec("SELECT gouji_install('stored')");
  for (const Database* db : {&views, &stored}) {
    for (const char* folder : {"examples/reports/*.txt", "tests/documents/*.txt"}) {
      db->exec("INSERT INTO document(path, body, error) SELECT path, body, error FROM reports(?)",
               {in_repository(folder).string()});
    }
  }
  for (const char* name : {"report", "section", "cell", "claim", "disclosure", "application",
                           "applicant", "remedy", "check_result", "finding", "verdict"}) {
    INFO(name);
    const std::string all = std::string("SELECT * FROM ") + name;
    const auto rows = sorted(stored.query(all));
    CHECK(rows == sorted(views.query(all)));
    if (std::string_view(name) != "claim") CHECK(rows.size() > 1);
  }
}

namespace {

using Cells = std::map<std::string, std::string>;  ///< "tbl item measure" to value, where ok

Cells golden_values(std::string_view name) {
  Cells values;
  for (const GoldenCell& cell : golden_cells(name)) {
    if (cell.status == "ok") values[cell.tbl + ' ' + cell.item + ' ' + cell.measure] = cell.value;
  }
  return values;
}

// Only what stands at the very end of a text that was cut off may be less than what was printed.
TEST_CASE("a document cut off anywhere has no wrong figure", "[sql][law]") {
  const Database db;
  for (const char* name : {"suizhou_office_2024", "changsha_office_2024", "yingshan_office_2024",
                           "fictional_office_2025", "form_2019"}) {
    const std::string text = read(document(name));
    const Cells golden = golden_values(name);
    for (std::size_t length = 0; length < text.size(); length += 61) {
      INFO(name << " cut after " << length << " bytes");
      const std::string rows = db.query(
          "SELECT tbl || ' ' || item || ' ' || measure, value FROM report_cells(?1)"
          " WHERE status = 'ok' AND start + length <= length(report_text(?1))",
          {text.substr(0, length)});
      for (const std::string& row : split(rows, '\n')) {
        if (row.empty()) continue;
        const auto cell = split(row, '|');
        CHECK(golden.at(cell.at(0)) == cell.at(1));
      }
    }
  }
}

TEST_CASE("a document with garbled bytes keeps the laws", "[sql][law]") {
  const Database db;
  unsigned state = 1;
  const auto random = [&state](std::size_t below) {
    state = state * 1103515245U + 12345U;
    return static_cast<std::size_t>(state >> 8U) % below;
  };
  for (const Document& document : documents()) {
    const std::string text = read(document);
    for (int round = 0; round < 6; ++round) {
      std::string garbled = text;
      for (int i = 0; i < 1 << round; ++i) garbled[random(text.size())] = char(random(256));
      INFO(document.name << ", round " << round);
      check_laws(db, garbled);
    }
  }
}

}  // namespace
