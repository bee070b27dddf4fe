// The views on all documents: report, section, cell and the three tables, in both modes.
#include <sqlite3.h>

#include <sstream>
#include <string>

#include "catch.h"
#include "sql/example.h"

using gouji::Database;
using namespace gouji::tests;

namespace {

Database with_example(const std::string& mode) {
  Database db = database_of({Example()}, mode);
  db.exec("INSERT INTO document(path, error) VALUES ('lost.txt', 'Permission denied')");
  return db;
}

}  // namespace

TEST_CASE("report has a row for every document", "[sql][report]") {
  const Database db = with_example(GENERATE("'views'", "'stored'"));
  CHECK(db.query("SELECT * FROM report") ==
        "1|a.txt|虚构县水利局2024年政府信息公开工作年度报告|虚构县水利局|2024|2024-01-01|"
        "2024-12-31|2025-01-20|2021|text|UTF-8\n"
        "2|lost.txt|NULL|NULL|NULL|NULL|NULL|NULL|NULL|NULL|NULL\n");
}

TEST_CASE("section has the text of each section", "[sql][section]") {
  const Database db = with_example(GENERATE("'views'", "'stored'"));
  CHECK(db.query("SELECT report_id, number, heading, text, typeof(text) FROM section"
                 " WHERE number >= 5") ==
        "1|5|五、存在的主要问题及改进情况|公开不够及时，下一步加强培训。|text\n"
        "1|6|六、其他需要报告的事项|未收取信息处理费。|text\n");
  CHECK(db.query("SELECT count(*) FROM section JOIN document AS d ON d.id = report_id"
                 " WHERE substr(report_text(body), start, section.length) IS NOT text") == "0\n");
}

TEST_CASE("cell has every cell, in the form's order", "[sql][cell]") {
  const Database db = with_example(GENERATE("'views'", "'stored'"));
  CHECK(db.query("SELECT tbl, item, measure FROM cell") ==
        db.query("SELECT tbl, item, measure FROM form_cells WHERE form = '2021'"));
  CHECK(db.query("SELECT value, raw, status, typeof(value) FROM cell WHERE item = 'fees'") ==
        "12.5|12.5|ok|real\n");
}

TEST_CASE("the statutory tables are as printed, in the form's order", "[sql][pivot]") {
  const Database db = with_example(GENERATE("'views'", "'stored'"));
  CHECK(db.query("SELECT report_id, item, label, issued, repealed, in_force, decisions, amount,"
                 " made FROM disclosure") ==
        "1|regulations|规章|0|0|0|NULL|NULL|NULL\n"
        "1|normative_documents|行政规范性文件|2|1|9|NULL|NULL|NULL\n"
        "1|licences|行政许可|NULL|NULL|NULL|35|NULL|NULL\n"
        "1|penalties|行政处罚|NULL|NULL|NULL|4|NULL|NULL\n"
        "1|coercive_measures|行政强制|NULL|NULL|NULL|0|NULL|NULL\n"
        "1|fees|行政事业性收费|NULL|NULL|NULL|NULL|12.5|NULL\n");
  CHECK(db.query("SELECT * FROM application LIMIT 3") ==
        "1|received|一、本年新收政府信息公开申请数量|7|2|0|0|0|1|10\n"
        "1|carried_in|二、上年结转政府信息公开申请数量|1|0|0|0|0|0|1\n"
        "1|granted|（一）予以公开|4|1|0|0|0|1|6\n");
  CHECK(db.query("SELECT measure, label, received, granted, other_handling, other_remaining,"
                 " handled_total, carried_out FROM applicant") ==
        "natural_person|自然人|7|4|NULL|1|8|0\n"
        "enterprise|商业企业|2|1|NULL|0|1|1\n"
        "research|科研机构|0|0|NULL|0|0|0\n"
        "public_interest|社会公益组织|0|0|NULL|0|0|0\n"
        "legal_service|法律服务机构|0|0|NULL|0|0|0\n"
        "other_organisation|其他|1|1|NULL|0|1|0\n"
        "total|总计|10|6|NULL|1|10|1\n");
  CHECK(db.query("SELECT * FROM remedy") ==
        "1|review|行政复议|1|0|2|0|3\n"
        "1|litigation_direct|未经复议直接起诉|0|0|0|1|1\n"
        "1|litigation_after_review|复议后起诉|0|0|0|0|0\n");
}

TEST_CASE("form 2019 has its own rows and columns", "[sql][pivot]") {
  const Database db = database_of({Example(2020, FormYear::y2019)
                                       .set("normative_documents", "made", "3")
                                       .set("licences", "change", "-2")
                                       .set("procurement", "amount", "128.46")},
                                  GENERATE("'views'", "'stored'"));
  CHECK(db.query("SELECT tbl, item, measure FROM cell") ==
        db.query("SELECT tbl, item, measure FROM form_cells WHERE form = '2019'"));
  CHECK(db.query("SELECT label, made, previous_items, change, decisions, projects, amount, issued"
                 " FROM disclosure WHERE item <> 'regulations'") ==
        "规范性文件|3|NULL|NULL|NULL|NULL|NULL|NULL\n"
        "行政许可|NULL|0|-2|0|NULL|NULL|NULL\n"
        "其他对外管理服务事项|NULL|0|0|0|NULL|NULL|NULL\n"
        "行政处罚|NULL|0|0|0|NULL|NULL|NULL\n"
        "行政强制|NULL|0|0|0|NULL|NULL|NULL\n"
        "行政事业性收费|NULL|0|0|NULL|NULL|NULL|NULL\n"
        "政府集中采购|NULL|NULL|NULL|NULL|0|128.46|NULL\n");
}

TEST_CASE("a figure that is not ok is NULL in the tables", "[sql][pivot]") {
  const Database db =
      database_of({Example().set("granted", "total", "/").set("review", "other", "")},
                  GENERATE("'views'", "'stored'"));
  CHECK(db.query("SELECT total FROM application WHERE item = 'granted'") == "NULL\n");
  CHECK(db.query("SELECT other FROM remedy WHERE item = 'review'") == "NULL\n");
}

TEST_CASE("a look-up of one cell reads no other report", "[sql][cell]") {
  const std::string look_up =
      "EXPLAIN QUERY PLAN SELECT value FROM cell"
      " WHERE (report_id, tbl, item, measure) = (1, 'applications', 'received', 'total')";
  CHECK_THAT(database_of({}, "'views'").query(look_up),
             Catch::Contains("VIRTUAL TABLE INDEX 29:"));  // the report, and its one cell
  CHECK_THAT(database_of({}, "'stored'").query(look_up),
             Catch::Contains("SEARCH r USING INTEGER PRIMARY KEY (rowid=?)") &&
                 Catch::Contains("(form=? AND item=? AND measure=?)") &&
                 Catch::Contains("SEARCH s USING INTEGER PRIMARY KEY (rowid=?)"));
}

TEST_CASE("rows that come in the order that is wanted are not sorted, others are",
          "[sql][section][part]") {
  const std::string report =
      "青石县水利局2024年政府信息公开工作年度报告\n"
      "一、总体情况\n"
      "2024年收到政府信息公开申请5件，其中自然人申请3件，商业企业申请2件。"
      "予以公开4件，其中自然人3件，商业企业1件。\n"
      "二、主动公开政府信息情况\n无。\n三、收到和处理政府信息公开申请情况\n无。\n";
  const Database db = database_of({}, "'views'");
  db.exec("INSERT INTO document(path, body) VALUES ('a', ?1), ('b', ?1)", {report});
  const auto is_sorted = [&](const std::string& sql) {
    return db.query("EXPLAIN QUERY PLAN " + sql).find("TEMP B-TREE") != std::string::npos;
  };
  const std::string sections = "SELECT report_id, number FROM section WHERE number > 0 ";
  CHECK_FALSE(is_sorted(sections + "ORDER BY report_id, start"));
  CHECK(db.query(sections + "ORDER BY report_id, start") == "1|1\n1|2\n1|3\n2|1\n2|2\n2|3\n");
  CHECK(is_sorted(sections + "ORDER BY start, report_id"));
  CHECK(db.query(sections + "ORDER BY start, report_id") == "1|1\n2|1\n1|2\n2|2\n1|3\n2|3\n");
  CHECK_FALSE(is_sorted(sections + "AND report_id = 2 ORDER BY start"));
  CHECK(is_sorted(sections + "AND report_id = 2 ORDER BY start DESC"));
  CHECK(db.query(sections + "AND report_id = 2 ORDER BY start DESC") == "2|3\n2|2\n2|1\n");
  const std::string parts = "SELECT report_id, item, sum(part), count(*) FROM part GROUP BY ";
  CHECK_FALSE(is_sorted(parts + "report_id, list, item, measure"));
  CHECK(db.query(parts + "report_id, list, item, measure") ==
        "1|received|5|2\n1|granted|4|2\n2|received|5|2\n2|granted|4|2\n");
  CHECK(is_sorted(parts + "item"));
  CHECK(db.query("SELECT item, sum(part) FROM part GROUP BY item") == "granted|8\nreceived|10\n");
}

TEST_CASE("bounds of report_id reach the tables that rules of one report go through",
          "[sql][check_result]") {
  if (sqlite3_libversion_number() < 3'040'000) return;  // such a version gets no bounds
  const Database db = database_of({}, "'views'");
  const std::string across =
      "'check_carry_over', 'check_copied_text', 'check_duplicate', 'check_outlier', 'check_ratio',"
      " 'check_stock'";
  std::istringstream views(
      db.query("SELECT name FROM sqlite_schema WHERE name LIKE 'check\\_%' ESCAPE '\\'"
               " AND type = 'view' AND name NOT IN (" +
               across + ")"));
  int count = 0;
  for (std::string view; std::getline(views, view); ++count) {
    INFO(view);
    const std::string plan = db.query("EXPLAIN QUERY PLAN SELECT report_id, rule FROM " + view +
                                      " WHERE report_id BETWEEN 1 AND 2 AND outcome = 'broken'");
    CHECK_THAT(plan, !Catch::Contains("VIRTUAL TABLE INDEX 0:"));
    CHECK_THAT(plan, Catch::Contains("VIRTUAL TABLE INDEX"));
  }
  CHECK(count > 15);
}

TEST_CASE("wording has every item and measure of the forms, in their order", "[sql][wording]") {
  const Database db = database_of({});
  CHECK(db.query("SELECT item, tbl FROM form_cells EXCEPT SELECT name, tbl FROM wording") == "");
  CHECK(db.query("SELECT measure FROM form_cells EXCEPT"
                 " SELECT name FROM wording WHERE tbl IS NULL") == "");
  CHECK(db.query("SELECT form, f.ordinal FROM ("
                 "  SELECT form, form_cells.ordinal,"
                 "         100 * i.ordinal + m.ordinal < lag(100 * i.ordinal + m.ordinal)"
                 "           OVER (PARTITION BY form ORDER BY form_cells.ordinal) AS back"
                 "    FROM form_cells JOIN wording AS i ON i.name = item"
                 "    JOIN wording AS m ON m.name = measure) AS f WHERE back") == "");
  CHECK(db.query("SELECT DISTINCT item, item_label FROM form_cells WHERE item_label NOT IN"
                 " (SELECT label FROM wording WHERE name = item)") ==
        "normative_documents|规范性文件\n");
}
