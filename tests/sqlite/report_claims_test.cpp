#include "catch.h"
#include "database.h"
#include "folder.h"

using gouji::Database;

TEST_CASE("report_claims has the columns of the interface", "[sqlite][report_claims]") {
  CHECK(Database().query(
            "SELECT group_concat(name || ' ' || type) FROM pragma_table_xinfo('report_claims')") ==
        "item TEXT,measure TEXT,value ,unit TEXT,bound TEXT,scope TEXT,quote TEXT,start "
        "INTEGER,length INTEGER,doc \n");
}

TEST_CASE("a claim quotes the text", "[sqlite][report_claims]") {
  const std::string report =
      gouji::repository_file("examples/reports/营山县人民政府办公室2024年.txt");
  CHECK(Database().query("SELECT count(*) FROM report_claims(?1)"
                         " WHERE substr(report_text(?1), start, length) IS NOT quote",
                         {report}) == "0\n");
}
