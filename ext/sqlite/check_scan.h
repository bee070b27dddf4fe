// One pass over all check_* views of a database file: the rows of check_result.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <queue>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sqlite/check_view.h"
#include "sqlite/corpus.h"

namespace gouji::sqlite {

/// The table `rule` of a database file.
class Rules {
 public:
  /// Throws Error if there is no such table with the columns rule, severity and enabled.
  Rules(sqlite3* db, std::string_view schema);

  bool enabled(std::string_view rule) const;
  std::string_view severity(std::string_view rule) const;

 private:
  struct Setting {
    std::string severity;
    bool enabled;
  };
  std::map<std::string, Setting, std::less<>> settings_;
};

/// Rows stream: one row of each view is held at a time. Where documents are parsed for them, the
/// views advance side by side, in order of report_id as far as they give it, so that all rules look
/// at a document while it is at hand. Where rows are stored, one view follows the other: to open a
/// cursor SQLite goes through all that are open, and views that wait keep theirs.
class CheckScan {
 public:
  /// Begins before the first row. `run` is borrowed, and outlives the scan.
  CheckScan(sqlite3* db, std::string_view schema, CheckRun& run, CheckRequest request);

  /// Begins anew; `request` has the same columns and asks for values of the same columns.
  void restart(CheckRequest request);

  /// Goes to the next row; false after the last. Throws Error only for what ends the query.
  bool next();

  /// A column of the row.
  void give(CheckColumn column, sqlite3_context* context) const;

 private:
  /// What became of a view, told after its rows.
  struct Ending {
    std::string_view outcome;
    std::string message;
  };

  /// A view, and the row that it is at: one of its own, or its ending.
  struct Source {
    CheckView view;
    std::optional<Statement> statement;
    std::optional<Ending> ending;
    std::string rule;
  };

  void begin();
  void advance(std::size_t source);
  bool step(Source& source);
  void end(Source& source, int code, const char* message);
  std::string reason(const char* message) const;

  sqlite3* db_;
  CheckRun& run_;
  CheckRequest request_;
  Rules rules_;
  bool stored_;  // the rows of the reports are
  std::vector<Source> sources_;
  std::size_t begun_ = 0;  // of the sources
  std::unique_ptr<Snapshot> snapshot_;
  // The sources with a row to come, by its report_id; endings last.
  using Place = std::pair<sqlite3_int64, std::size_t>;
  std::priority_queue<Place, std::vector<Place>, std::greater<>> queue_;
  std::optional<std::size_t> at_;  // the source of the row
};

}  // namespace gouji::sqlite
