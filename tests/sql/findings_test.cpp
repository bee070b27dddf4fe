// The contradictions that were planted in the made-up reports, worked out by hand in
// tests/golden/*.findings.tsv: exactly these are found, and none in the real ones.
#include "catch.h"
#include "database.h"
#include "golden.h"

using gouji::Database;
using namespace gouji::tests;

namespace {

/// Adds the reports of a folder of the repository, or one, to a database.
void insert(const Database& db, const std::string& files) {
  db.exec(
      "INSERT INTO document(path, body, error, bytes, modified)"
      " SELECT path, body, error, bytes, modified FROM reports(?)",
      {in_repository(files).string()});
}

Database install(const std::string& files) {
  Database db;
  db.exec("SELECT gouji_install()");
  insert(db, files);
  return db;
}

const std::string kName =  // the file's name without folder and .txt
    "replace(replace(path, rtrim(path, replace(path, '/', '')), ''), '.txt', '')";

void check_findings(const std::string& files, const std::string& file) {
  const std::string columns =
      fields({kName, "rule", "tbl", "item", "measure", "expected", "actual"});
  check_golden(file, "report\trule\ttbl\titem\tmeasure\texpected\tactual",
               install(files).query("SELECT " + columns +
                                    " FROM finding JOIN document ON id = report_id"
                                    " ORDER BY path, rule, tbl, item, measure"));
}

}  // namespace

TEST_CASE("golden: the example reports have the planted findings and no others",
          "[sql][finding][golden]") {
  check_findings("examples/reports/*.txt", "examples.findings.tsv");
}

TEST_CASE("golden: each document of one trait has its finding", "[sql][finding][golden]") {
  check_findings("tests/documents/*.txt", "documents.findings.tsv");
}

TEST_CASE("every cell of the real reports is read, and their 42 sums and balances hold",
          "[sql][finding]") {
  const Database db = install("examples/reports/*.txt");
  CHECK(db.query("SELECT count(*), sum(cells), sum(ok), sum(blank), sum(withheld) FROM verdict"
                 " WHERE path NOT LIKE '%虚构%'") == "5|1000|1000|0|0\n");
  CHECK(db.query("SELECT count(*) FROM (SELECT 1 FROM check_result JOIN document ON id = report_id"
                 " WHERE path NOT LIKE '%虚构%' AND outcome = 'held' AND rule IN"
                 " ('balance', 'outcome_sum', 'applicant_sum', 'remedy_sum')"
                 " GROUP BY report_id HAVING count(*) = 42)") == "5\n");
}

// 规章 /, /, / and one empty cell; O for 0 in 表四; no row 行政强制.
TEST_CASE("the made-up report's verdict counts what can't be read", "[sql][finding]") {
  const Database db = install("examples/reports/*.txt");
  CHECK(db.query(
            "SELECT cells, ok, blank, withheld FROM verdict WHERE path LIKE '%虚构%2025年.txt'") ==
        "200|194|4|2\n");
  CHECK(db.query("SELECT rule, item, measure FROM check_result JOIN document ON id = report_id"
                 " WHERE path LIKE '%虚构%2025年.txt' AND outcome = 'undecided' AND rule IN"
                 " ('balance', 'outcome_sum', 'applicant_sum', 'remedy_sum', 'carry_over', 'stock')"
                 " ORDER BY 1") ==
        "applicant_sum|refused_state_secret|total\n"
        "outcome_sum|handled_total|legal_service\n"
        "remedy_sum|litigation_after_review|total\n"
        "stock|regulations|in_force\n");
}

TEST_CASE("the evidence of a finding stands in the text, and its message has the figures",
          "[sql][finding]") {
  const Database db = install("examples/reports/*.txt");
  CHECK(db.query("SELECT rule, item, measure FROM finding JOIN document ON id = report_id"
                 " WHERE actual IS NOT NULL AND rule IN ('balance', 'outcome_sum', 'applicant_sum',"
                 " 'remedy_sum', 'carry_over', 'stock', 'negative_count', 'fractional_count')"
                 " AND substr(report_text(body), start, length) IS NOT CAST(actual AS TEXT)") ==
        "");
  CHECK(db.query("SELECT rule, message FROM finding WHERE instr(message, actual) = 0 AND rule IN"
                 " ('balance', 'outcome_sum', 'applicant_sum', 'remedy_sum', 'carry_over', 'stock',"
                 " 'negative_count', 'fractional_count')") == "");
}

TEST_CASE("a document that could not be read, and a check that fails, are findings",
          "[sql][finding]") {
  const Database db = install("tests/documents/form_2019.txt");
  db.exec(
      "INSERT INTO document(path, error) VALUES ('lost.txt', 'Permission denied');"
      "CREATE VIEW check_fails AS SELECT report_id, 'fails' AS rule, nowhere AS message FROM cell");
  CHECK(db.query("SELECT path, rule, item FROM finding LEFT JOIN document ON id = report_id"
                 " ORDER BY rule") ==
        "NULL|broken_check|check_fails\n"
        "lost.txt|unreadable_document|NULL\n");
}

// broken_check has the test above.
TEST_CASE("every rule has a document that breaks it, and every finding a rule", "[sql][finding]") {
  const Database db = install("examples/reports/*.txt");
  insert(db, "tests/documents/*.txt");
  CHECK(db.query("SELECT rule FROM rule EXCEPT SELECT rule FROM finding") == "broken_check\n");
  CHECK(db.query("SELECT rule FROM finding EXCEPT SELECT rule FROM rule") == "");
}
