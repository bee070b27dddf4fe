// What holds for any document, whatever is printed in it: the reports under examples/reports, those
// under tests/documents, and what is left of them when they are cut off or damaged.
#include "law.h"

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

namespace {

/// All that a database shows is the same whether it is stored or not.
void check_same(const Database& stored, const Database& views) {
  for (const char* name : {"report",      "section",        "cell",           "cell_status",
                           "claim",       "ratio",          "part",           "oddity",
                           "subject",     "authority_name", "authority_year", "section_overlap",
                           "cell_change", "disclosure",     "application",    "applicant",
                           "remedy",      "check_result",   "finding",        "verdict"}) {
    INFO(name);
    const std::string all = std::string("SELECT * FROM ") + name;
    const auto rows = sorted(stored.query(all));
    CHECK(rows == sorted(views.query(all)));
    CHECK(rows.size() > 1);
  }
}

}  // namespace

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
  check_same(stored, views);
}

TEST_CASE("stored rows of documents that are kept as bytes are the rows of the views",
          "[sql][law]") {
  const Database views;
  const Database stored;
  views.exec("SELECT gouji_install()");
  stored.exec("SELECT gouji_install('stored')");
  for (const auto& path : all_files()) {
    for (const Database* db : {&views, &stored}) {
      db->exec("INSERT INTO document(path, body) VALUES (?1, ?2)",
               {path.string(), Blob{read_file(path)}});
    }
  }
  check_same(stored, views);
  // What is quoted stands at its place in the canonical text, which is not what is stored.
  CHECK(stored.query("SELECT count(*) > 0, count(*) FILTER (WHERE quote IS NOT"
                     " substr(report_text(body), start, length)) FROM document JOIN"
                     " (SELECT report_id, quote, start, length FROM claim UNION ALL"
                     "  SELECT report_id, quote, start, length FROM subject UNION ALL"
                     "  SELECT report_id, text, start, length FROM section UNION ALL"
                     "  SELECT report_id, raw, start, length FROM cell WHERE status = 'ok')"
                     " ON report_id = id") == "1|0\n");
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
