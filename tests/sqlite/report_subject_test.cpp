// report_subject(doc) in SQL; what is a subject is in tests/parse/subject_test.cpp.
#include "catch.h"
#include "database.h"
#include "folder.h"

using gouji::Database;

TEST_CASE("report_subject has its columns", "[sqlite][report_subject]") {
  CHECK(Database().query(
            "SELECT group_concat(name || ' ' || type) FROM pragma_table_xinfo('report_subject')") ==
        "kind TEXT,value TEXT,key TEXT,section INTEGER,quote TEXT,start INTEGER,length INTEGER,"
        "doc \n");
}

TEST_CASE("report_subject gives each sentence in reading order", "[sqlite][report_subject]") {
  const std::string report =
      gouji::repository_file("examples/reports/营山县人民政府办公室2024年.txt");
  const Database db;
  CHECK(db.query("SELECT kind, value, key, section, substr(quote, 1, 14) FROM report_subject(?1)",
                 {report}) ==
        "year|2024|NULL|0|公布营山县人民政府办公室20\n"
        "authority|营山县人民政府办公室|营山县政府办公室|0|公布营山县人民政府办公室20\n"
        "year|2024|NULL|1|2024年,我办坚持以习近平\n"
        "year|2024|NULL|1|2024年,我办坚持以政府网\n"
        "year|2024|NULL|1|2024年,我办按照“全域推\n"
        "year|2024|NULL|1|2024年,我办共组织16个\n");
  CHECK(db.query("SELECT count(*) FROM report_subject(?1)"
                 " WHERE substr(report_text(?1), start, length) IS NOT quote",
                 {report}) == "0\n");
}

TEST_CASE("the real reports speak of 2024 and no other year", "[sqlite][report_subject]") {
  for (const char* name : {"随州市人民政府办公室", "高场街道办事处", "营山县人民政府办公室",
                           "长沙市人民政府办公室", "武汉东湖新技术开发区党政办公室"}) {
    CAPTURE(name);
    CHECK(Database().query("SELECT DISTINCT value FROM report_subject(?) WHERE kind = 'year'",
                           {gouji::repository_file("examples/reports/" + std::string(name) +
                                                   "2024年.txt")}) == "2024\n");
  }
}

TEST_CASE("a quote in Traditional characters is as printed", "[sqlite][report_subject]") {
  CHECK(Database().query("SELECT value, key, quote FROM report_subject('一、總體情況\n"
                         "2024年，虛構縣水利局堅持公開。\n二、主動公開政府信息情況\n無。')") ==
        "2024|NULL|2024年，虛構縣水利局堅持公開。\n"
        "虚构县水利局|虚构县水利局|虛構縣水利局\n");
}
