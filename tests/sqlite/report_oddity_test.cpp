// report_oddity(doc) in SQL; what is odd is in tests/parse/oddity_test.cpp.
#include "catch.h"
#include "database.h"
#include "folder.h"

using gouji::Database;

TEST_CASE("report_oddity has its columns", "[sqlite][report_oddity]") {
  CHECK(Database().query(
            "SELECT group_concat(name || ' ' || type) FROM pragma_table_xinfo('report_oddity')") ==
        "kind TEXT,word TEXT,quote TEXT,start INTEGER,length INTEGER,doc \n");
}

// All that a reader finds in the one real report that has any.
TEST_CASE("report_oddity gives each place in reading order", "[sqlite][report_oddity]") {
  const std::string report =
      gouji::repository_file("examples/reports/长沙市人民政府办公室2024年.txt");
  const Database db;
  CHECK(db.query("SELECT kind, word, quote FROM report_oddity(?1)", {report}) ==
        "injected|足彩|足彩app哪个是正规的\n"
        "injected|足彩|足彩app哪个是正规的\n"
        "injected|足彩|足彩app哪个是正规的\n"
        "injected|足彩|足彩app哪个是正规的\n"
        "garbled|?|???三、收到和处理政\n"
        "garbled|?|、本年度办理结果??\n");
  CHECK(db.query("SELECT count(*) FROM report_oddity(?1)"
                 " WHERE substr(report_text(?1), start, length) IS NOT quote",
                 {report}) == "0\n");
  CHECK(db.query("SELECT count(*) FROM report_oddity(?1) WHERE kind = 'garbled'", {report}) ==
        "2\n");
}

TEST_CASE("the other real reports have no oddity", "[sqlite][report_oddity]") {
  for (const char* name : {"随州市人民政府办公室", "高场街道办事处", "营山县人民政府办公室",
                           "武汉东湖新技术开发区党政办公室"}) {
    CAPTURE(name);
    CHECK(Database().query("SELECT * FROM report_oddity(?)",
                           {gouji::repository_file("examples/reports/" + std::string(name) +
                                                   "2024年.txt")}) == "");
  }
}

TEST_CASE("a text that is no report may have oddities", "[sqlite][report_oddity]") {
  CHECK(Database().query("SELECT kind, quote FROM report_oddity('买足球')") == "injected|买足球\n");
}
