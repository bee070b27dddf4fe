// A corpus that is cut by path into databases, which are filled apart and then joined, has the
// findings of one that is filled at once; also those across years, whose two reports were apart.
#include <chrono>
#include <filesystem>
#include <string>

#include "catch.h"
#include "database.h"
#include "folder.h"
#include "sql/example.h"
#include "sql/results.h"

using gouji::Database;
using gouji::Folder;
using namespace gouji::tests;

namespace {

const std::string kParts[] = {"1", "2", "3"};

// Real reports, and years of one authority in different parts, in which something is wrong; a year
// twice; a file that can't be read.
void write_corpus(const Folder& folder) {
  for (const char* name : {"营山县人民政府办公室2024年", "长沙市人民政府办公室2024年",
                           "虚构县人民政府办公室2024年", "虚构县人民政府办公室2025年"}) {
    const std::string part = std::string(name).find("2025") == std::string::npos ? "1/" : "3/";
    folder.write(part + name + ".txt",
                 gouji::repository_file("examples/reports/" + std::string(name) + ".txt"));
  }
  folder.write("3/2022.txt", Example(2022).text());
  folder.write("2/2023.txt", Example(2023).set("carried_out", "research", "2").text());
  folder.write("1/2024.txt", Example(2024).text());
  folder.write("3/2024.txt", Example(2024).set("carried_in", "research", "7").text());
  folder.write("2/empty.txt", "");
  const auto before = std::filesystem::file_time_type::clock::now() - std::chrono::hours(1);
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path())) {
    std::filesystem::last_write_time(entry.path(), before);
  }
}

void fill(const Database& db, const std::string& source) {
  db.exec(
      "INSERT INTO document(path, body, error, bytes, modified)"
      " SELECT path, body, error, bytes, modified FROM reports(?1)",
      {source});
}

// Everything that the checks say, whatever numbers the documents have.
std::string said(const Database& db) {
  return db.query(
      "SELECT path, f.* FROM (SELECT report_id, rule, severity, tbl, item, measure, expected, "
      "actual,"
      " outcome, message, start, length FROM check_result) AS f LEFT JOIN report ON id = "
      "f.report_id"
      " ORDER BY path, rule, tbl, item, measure;"
      "SELECT path, rule, message FROM finding LEFT JOIN report ON id = report_id"
      " ORDER BY path, rule, tbl, item, measure;"
      "SELECT * FROM verdict ORDER BY path");
}

}  // namespace

TEST_CASE("databases that are joined have the findings of one", "[sql][join]") {
  const std::string mode = GENERATE(as<std::string>{}, "'views'", "'stored'");
  const Folder corpus;
  const Folder databases;
  write_corpus(corpus);
  const Database whole = installed(mode);
  fill(whole, corpus.path());
  const std::string expected = said(whole);
  REQUIRE(whole.query("SELECT count(DISTINCT rule) FROM finding WHERE rule IN ('carry_over',"
                      " 'duplicate_report', 'unreadable_document')") == "3\n");

  const std::string part_mode = GENERATE(as<std::string>{}, "'views'", "'stored'");
  std::string attach;
  std::string parts;
  for (const std::string& part : kParts) {
    const std::string file = databases.path(part + ".db");
    fill(installed(part_mode, file), corpus.path(part));
    attach += "ATTACH '" + file + "' AS part" + part + ";";
    parts += (parts.empty() ? "SELECT * FROM part" : " UNION ALL SELECT * FROM part") + part +
             ".document";
  }
  const Database joined = installed(mode);
  joined.exec(attach);
  joined.exec(
      "INSERT INTO document(path, body, error, bytes, modified)"
      " SELECT path, body, error, bytes, modified FROM (" +
      parts + ") ORDER BY path");
  CHECK(joined.query("SELECT id, path FROM document") ==
        whole.query("SELECT id, path FROM document"));
  CHECK(said(joined) == expected);
  // And it is refreshed as if it had read the files itself: what could not be read is tried again.
  CHECK(joined.query("SELECT path FROM reports(?, 'document')", {corpus.path()}) ==
        corpus.path("2/empty.txt") + "\n");
}

TEST_CASE("parts that are attached are read together, each with its own findings", "[sql][join]") {
  const std::string mode = GENERATE(as<std::string>{}, "'views'", "'stored'");
  const Folder corpus;
  const Folder databases;
  write_corpus(corpus);
  const Database db;
  std::string all;
  std::string single;
  for (const std::string& part : kParts) {
    const std::string file = databases.path(part + ".db");
    {
      const Database filling = installed(mode, file);
      fill(filling, corpus.path(part));
      single +=
          filling.query("SELECT rule, message FROM finding ORDER BY report_id, rule, message");
    }
    db.exec("ATTACH ?1 AS part" + part, {file});
    all += "SELECT rule, message FROM part" + part + ".finding ORDER BY report_id, rule, message;";
  }
  CHECK(db.query(all) == single);
  // A rule across years needs both reports in one database.
  CHECK(single.find("2023年度报告的结转下年度2件") == std::string::npos);
}
