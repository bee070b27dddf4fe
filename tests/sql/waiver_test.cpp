// Findings that someone has let pass, and the verdict on each document.
#include "catch.h"
#include "sql/example.h"

using gouji::Database;
using namespace gouji::tests;

namespace {

/// The reports a.txt and b.txt of two authorities: in each 总计 of 予以公开 is 9 in place of 6.
Database two_wrong() {
  return database_of(
      {Example().set("granted", "total", "9"),
       Example().set("granted", "total", "9").replace("虚构县水利局", "虚构县林业局")});
}

/// What is left once `values` are waived.
std::string waived(const std::string& values) {
  const Database db = two_wrong();
  db.exec("INSERT INTO waiver(path, rule, tbl, item, measure, expected, actual) VALUES (" + values +
          ")");
  return db.query("SELECT path, rule FROM finding JOIN document ON id = report_id ORDER BY 1, 2");
}

const std::string kAll =
    "a.txt|applicant_sum\na.txt|outcome_sum\nb.txt|applicant_sum\nb.txt|outcome_sum\n";

}  // namespace

TEST_CASE("a waiver lets pass what it names", "[sql][waiver]") {
  CHECK(waived("'c.txt', NULL, NULL, NULL, NULL, NULL, NULL") == kAll);
  CHECK(waived("'a.txt', NULL, NULL, NULL, NULL, NULL, NULL") ==
        "b.txt|applicant_sum\nb.txt|outcome_sum\n");
  CHECK(waived("NULL, 'outcome_sum', NULL, NULL, NULL, NULL, NULL") ==
        "a.txt|applicant_sum\nb.txt|applicant_sum\n");
  CHECK(waived("'a.txt', 'outcome_sum', 'applications', 'handled_total', 'total', 13, 10") ==
        "a.txt|applicant_sum\nb.txt|applicant_sum\nb.txt|outcome_sum\n");
}

TEST_CASE("a waiver that differs in one column names nothing", "[sql][waiver]") {
  CHECK(waived("NULL, 'outcome_sum', 'remedies', NULL, NULL, NULL, NULL") == kAll);
  CHECK(waived("NULL, 'outcome_sum', NULL, 'granted', NULL, NULL, NULL") == kAll);
  CHECK(waived("NULL, 'outcome_sum', NULL, NULL, 'research', NULL, NULL") == kAll);
  CHECK(waived("NULL, 'outcome_sum', NULL, NULL, NULL, 14, NULL") == kAll);
  CHECK(waived("NULL, 'outcome_sum', NULL, NULL, NULL, NULL, 11") == kAll);
}

TEST_CASE("figures typed into a grid as text waive too", "[sql][waiver]") {
  CHECK(waived("NULL, 'outcome_sum', NULL, NULL, NULL, '13', '10'") ==
        "a.txt|applicant_sum\nb.txt|applicant_sum\n");
}

TEST_CASE("a waiver of everything is refused", "[sql][waiver]") {
  CHECK_THROWS_WITH(waived("NULL, NULL, 'applications', NULL, NULL, NULL, NULL"),
                    Catch::Contains("CHECK"));
}

TEST_CASE("the verdict counts findings by severity, and what was waived", "[sql][verdict]") {
  const Database db = two_wrong();
  const std::string counts =
      "SELECT path, errors, warnings, infos, waived FROM verdict ORDER BY report_id";
  CHECK(db.query(counts) == "a.txt|2|0|0|0\nb.txt|2|0|0|0\n");
  db.exec(
      "UPDATE rule SET severity = 'info' WHERE rule = 'applicant_sum';"
      "INSERT INTO waiver(path, rule) VALUES ('b.txt', 'outcome_sum')");
  CHECK(db.query(counts) == "a.txt|1|0|1|0\nb.txt|0|0|1|1\n");
  db.exec("UPDATE rule SET enabled = 0 WHERE rule = 'applicant_sum'");
  CHECK(db.query(counts) == "a.txt|1|0|0|0\nb.txt|0|0|0|1\n");
}

// 42 sums and balances, 6 + 6 + 2 on sections, 3 + 9 on tables and cells, 6 on counts, and one each
// of unreadable_document, duplicate_report, wrong_form, year_mismatch, early_period,
// late_publication, injected_text, garbled_text and missing_fee_statement.
TEST_CASE("the verdict counts what held, what is undecided, and the cells", "[sql][verdict]") {
  const std::string all =
      "SELECT authority, year, held, undecided, cells, ok, blank, withheld FROM verdict";
  CHECK(database_of({Example()}).query(all) == "虚构县水利局|2024|83|0|200|200|0|0\n");
  CHECK(database_of({Example()
                         .set("refused_other_law", "research", "")
                         .set("refused_other_law", "enterprise", "/")
                         .set("fees", "amount", "若干")
                         .replace("| 35 |", "|")})
            .query(all) == "虚构县水利局|2024|77|3|200|196|3|1\n");
}

TEST_CASE("every document has a verdict, read or not", "[sql][verdict]") {
  const Database db = database_of({Example()});
  db.exec("INSERT INTO document(path, error) VALUES ('lost.txt', 'Permission denied')");
  db.exec("INSERT INTO document(path, body) VALUES ('letter.txt', 'hello')");
  CHECK(db.query("SELECT path, authority, errors, held, cells FROM verdict ORDER BY report_id") ==
        "a.txt|虚构县水利局|0|83|200\nlost.txt|NULL|1|0|0\nletter.txt|NULL|1|0|0\n");
}
