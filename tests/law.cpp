#include "law.h"

#include "catch.h"

namespace gouji::tests {
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
    {"the text is taken for nothing but text",
     "SELECT media <> 'text' FROM report_meta(report_text(?1))"},
    {"an oddity quotes the text",
     "SELECT count(*) FROM report_oddity(?1)"
     " WHERE substr(report_text(?1), start, length) IS NOT quote"},
    {"the oddities of the bytes are those of the text",
     "SELECT count(*) FROM (SELECT * FROM report_oddity(?1) EXCEPT"
     " SELECT * FROM report_oddity(report_text(?1)))"},
    {"a subject quotes the text",
     "SELECT count(*) FROM report_subject(?1)"
     " WHERE substr(report_text(?1), start, length) IS NOT quote"},
    {"the subjects of the bytes are those of the text",
     "SELECT count(*) FROM (SELECT * FROM report_subject(?1) EXCEPT"
     " SELECT * FROM report_subject(report_text(?1)))"},
    {"an organ has a key, and a year none",
     "SELECT count(*) FROM report_subject(?1)"
     " WHERE key IS NOT CASE kind WHEN 'authority' THEN authority_key(value) END"},
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
    {"cells are in the form's order, and those of another form behind them",
     "SELECT count(*) FROM (SELECT place < lag(place) OVER () AS back FROM"
     " (SELECT coalesce((SELECT f.rowid FROM form_cells f WHERE f.form = m.form AND f.tbl = c.tbl"
     " AND f.item = c.item AND f.measure = c.measure), 1e9) AS place"
     " FROM report_meta(?1) m, report_cells(?1) c)) WHERE back"},
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

}  // namespace

void check_laws(const Database& db, const std::string& bytes) {
  for (const Law& law : kLaws) {
    INFO(law.name);
    CHECK(db.query(law.breaches, {Blob{bytes}}) == "0\n");
  }
}

}  // namespace gouji::tests
