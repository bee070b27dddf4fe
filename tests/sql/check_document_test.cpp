// Each document could be read and is a report.
#include "catch.h"
#include "sql/example.h"

using namespace gouji::tests;

TEST_CASE("check_document: a report is one", "[sql][check_document]") {
  CHECK(judged(Example(), "document", "true") ==
        "NULL|NULL|held|这份文件是政府信息公开工作年度报告。|NULL\n");
  CHECK(database_of({Example()}).query("SELECT rule, tbl, item, measure FROM check_document") ==
        "unreadable_document|NULL|NULL|NULL\n");
}

TEST_CASE("check_document: on what is no report no other rule speaks", "[sql][check_document]") {
  const std::string mode = GENERATE("'views'", "'stored'");
  const auto db = database_of({}, mode);
  db.exec(
      "INSERT INTO document(path, body, error) VALUES"
      " ('a', 'hello', NULL), ('b', NULL, 'Permission denied'), ('c', NULL, NULL), ('d', '', "
      "NULL)");
  CHECK(
      db.query("SELECT report_id, rule, outcome, message FROM check_result WHERE report_id > 0") ==
      "1|unreadable_document|broken|这份文件不是政府信息公开工作年度报告：没有法定的表格，"
      "六个部分的标题也不足两个。\n"
      "2|unreadable_document|broken|这份文件无法读取：Permission denied。\n"
      "3|unreadable_document|broken|这份文件没有内容。\n"
      "4|unreadable_document|broken|这份文件不是政府信息公开工作年度报告：没有法定的表格，"
      "六个部分的标题也不足两个。\n");
}
