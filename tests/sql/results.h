// A database of reports, and all that it shows as text that can be compared.
#pragma once

#include <string>

#include "database.h"
#include "folder.h"

namespace gouji::tests {

inline const std::string kReport = "examples/reports/高场街道办事处2024年.txt";

/// An installed database. `mode`: '', 'views' or 'stored' (with its quotes).
inline Database installed(const std::string& mode = "", const std::string& file = ":memory:") {
  Database db(file);
  db.exec("SELECT gouji_install(" + mode + ")");
  return db;
}

/// A real report, with one figure changed: 总计 of natural persons is `handled` in place of 0.
inline std::string report_text(const std::string& handled = "0") {
  std::string text = repository_file(kReport);
  const std::string printed = "(七)总计 | 0 |";
  const std::size_t at = text.find(printed);
  if (at == text.npos) throw std::runtime_error("no row 总计 in " + kReport);
  return text.replace(at, printed.size(), "(七)总计 | " + handled + " |");
}

inline void add_report(const Database& db, const std::string& path,
                       const std::string& handled = "0") {
  db.exec("INSERT INTO document(path, body) VALUES (?1, ?2)", {path, report_text(handled)});
}

/// Everything in the main schema, in its order.
inline std::string schema_of(const Database& db, const std::string& schema = "main") {
  return db.query("SELECT rowid, type, name, tbl_name, sql FROM " + schema + ".sqlite_schema");
}

/// The rows that are parsed from the documents, with the types of their values.
inline std::string parsed_rows(const Database& db) {
  return db.query(
      "SELECT * FROM report ORDER BY id;"
      "SELECT * FROM section ORDER BY report_id, number, start;"
      "SELECT *, typeof(value) FROM cell ORDER BY report_id, tbl, item, measure;"
      "SELECT *, typeof(value) FROM claim ORDER BY report_id, start, item, measure, bound, quote;"
      "SELECT *, typeof(part) FROM ratio ORDER BY report_id, start, kind, item;"
      "SELECT *, typeof(part) FROM part ORDER BY report_id, list, start;"
      "SELECT * FROM oddity ORDER BY report_id, start;"
      "SELECT * FROM subject ORDER BY report_id, start, kind;"
      "SELECT *, typeof(amount) FROM disclosure ORDER BY report_id, item;"
      "SELECT *, typeof(total) FROM application ORDER BY report_id, item;"
      "SELECT *, typeof(received) FROM applicant ORDER BY report_id, measure;"
      "SELECT *, typeof(total) FROM remedy ORDER BY report_id, item;"
      "SELECT * FROM authority_name ORDER BY report_id;"
      "SELECT authority, key, year, report_id, before FROM authority_year ORDER BY report_id;"
      "SELECT * FROM section_overlap ORDER BY report_id, number;"
      "SELECT * FROM cell_change ORDER BY report_id, tbl, item, measure;");
}

/// What the checks make of them.
inline std::string checked_rows(const Database& db) {
  const std::string key = " ORDER BY report_id, rule, tbl, item, measure;";
  return db.query("SELECT * FROM check_result" + key + "SELECT * FROM finding" + key +
                  "SELECT * FROM verdict ORDER BY report_id;");
}

}  // namespace gouji::tests
