// One pass over all check_* views of a database file: the rows of check_result.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sqlite/check_view.h"

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

/// Rows stream: one row of one view is held at a time.
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
    std::string outcome;
    std::string message;
  };

  bool next_of_view();
  bool step();
  void finish_view();
  std::string reason(const char* message);
  void give_ending(CheckColumn column, sqlite3_context* context) const;

  sqlite3* db_;
  CheckRun& run_;
  CheckRequest request_;
  Rules rules_;
  std::vector<CheckView> views_;
  std::vector<std::optional<Statement>> statements_;  // of views_, once opened
  std::size_t at_ = 0;                                // of the view
  std::optional<Ending> ending_;                      // the row, if it is no row of the view
  std::string rule_;                                  // of the row
};

}  // namespace gouji::sqlite
