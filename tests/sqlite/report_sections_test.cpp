#include "catch.h"
#include "database.h"
#include "folder.h"

using gouji::Database;

namespace {

const std::string& report() {
  static const std::string text =
      gouji::repository_file("examples/reports/高场街道办事处2024年.txt");
  return text;
}

}  // namespace

TEST_CASE("report_sections gives the headings in reading order", "[sqlite][report_sections]") {
  CHECK(Database().query("SELECT number, heading FROM report_sections('一、总体情况')") ==
        "1|一、总体情况\n");
  CHECK(Database().query("SELECT group_concat(number, '') FROM report_sections(?) WHERE number > 0",
                         {report()}) == "123456\n");
}

TEST_CASE("report_sections selects by number", "[sqlite][report_sections]") {
  const Database db;
  CHECK(db.query("SELECT number FROM report_sections(?) WHERE number = 3", {report()}) == "3\n");
  CHECK(db.query("SELECT number FROM report_sections(?) WHERE number = '3'", {report()}) == "3\n");
  CHECK(db.query("SELECT number FROM report_sections(?) WHERE number = 3.0", {report()}) == "3\n");
  CHECK(
      db.query("SELECT number FROM report_sections(?) WHERE number IN (6, 2)", {report()}).size() ==
      4);
  CHECK(db.query("SELECT number FROM report_sections(?) WHERE number = 7", {report()}).empty());
  CHECK(db.query("SELECT number FROM report_sections(?) WHERE number = NULL", {report()}).empty());
}
