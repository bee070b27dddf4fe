// One pass over all check_* views of a database file: the rows of check_result.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
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

/// Rows stream. Where documents are parsed for them, the views that look at one report at a time go
/// through a batch of documents one after the other, while it is at hand; then the others through
/// all documents, of which little is kept. Where rows are stored, all views are of the latter.
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
  // Few enough to be held unpacked, many enough that to begin costs little beside them.
  static constexpr int kMostDocuments = 32;

  /// What became of a view, told after all rows.
  struct Ending {
    std::string_view outcome;
    std::string message;
  };

  /// A view, at one of its rows, unless it has ended.
  struct Source {
    CheckView view;
    bool by_batch;
    std::optional<Statement> statement;
    std::optional<Ending> ending;
    std::string rule;
  };
  enum class Phase { batches, whole, endings };

  std::unique_ptr<Snapshot> new_snapshot() const;
  bool begin_batch();
  std::vector<std::int64_t> find_batch();
  bool next_of(bool by_batch);
  bool advance(Source& source);
  bool step(Source& source);
  void end(Source& source, int code, const char* message);
  std::string reason(const char* message) const;

  sqlite3* db_;
  std::string schema_;
  CheckRun& run_;
  CheckRequest request_;
  Rules rules_;
  std::vector<Source> sources_;
  std::unique_ptr<Snapshot> snapshot_;
  Phase phase_ = Phase::batches;
  std::size_t at_ = 0;  // the source of the row
  std::optional<std::int64_t> last_id_;
  std::optional<Statement> ids_;  // of the documents that are in no batch yet
  IdRange batch_;
  int documents_ = kMostDocuments;  // of a batch
};

}  // namespace gouji::sqlite
