#include "catch.h"
#include "database.h"
#include "folder.h"

using gouji::Blob;
using gouji::Database;

TEST_CASE("report_meta gives the head of a report", "[sqlite][report_meta]") {
  const Blob report{gouji::repository_file("examples/reports/随州市人民政府办公室2024年.txt")};
  CHECK(Database().query(
            "SELECT authority, year, published, form, media, charset FROM report_meta(?)",
            {report}) == "随州市人民政府办公室|2024|2025-01-21|2021|text|UTF-8\n");
}

TEST_CASE("report_meta has one row for any document", "[sqlite][report_meta]") {
  CHECK(Database().query("SELECT *, typeof(title) FROM report_meta('x')") ==
        "NULL|NULL|NULL|NULL|NULL|NULL|NULL|text|UTF-8|null\n");
}

TEST_CASE("the year is a number", "[sqlite][report_meta]") {
  CHECK(Database().query(
            "SELECT typeof(year) FROM report_meta('某县2024年政府信息公开工作年度报告')") ==
        "integer\n");
}
