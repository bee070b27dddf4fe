// The check_* views of a database file, and the reading of one of them.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sqlite/statement.h"

namespace gouji::sqlite {

/// The columns of check_result, in order. All but severity are columns of a check view.
enum CheckColumn {
  kReportId,
  kRule,
  kSeverity,
  kTbl,
  kItem,
  kMeasure,
  kExpected,
  kActual,
  kOutcome,
  kMessage,
  kStart,
  kLength,
  kCheckColumns
};

inline constexpr std::array<std::string_view, kCheckColumns> kCheckColumnNames{
    "report_id", "rule",   "severity", "tbl",     "item",  "measure",
    "expected",  "actual", "outcome",  "message", "start", "length"};

/// The rule that says whether a view runs.
inline constexpr std::string_view kBrokenCheck = "broken_check";

/// A view, and the schema that it is in: 'temp' too, where TEMP views join those of main.
struct CheckView {
  std::string schema;
  std::string name;
  bool own = false;  ///< it is as gouji_install() makes it
  bool apart = false;  ///< and each of its rows is made of one report, without a look at others
};

/// All views of `schema` whose name begins with check_, by name. Those of 'main' are joined by the
/// TEMP views, which stand for one of main that has the same name, as everywhere in SQL.
std::vector<CheckView> check_views(sqlite3* db, std::string_view schema);

/// What is asked of the views: a bit for each column that is read, and the values that rows must
/// have (a pre-selection: whoever asks compares again).
struct CheckRequest {
  std::uint32_t columns = 0;
  Owned<sqlite3_value> report_id;  ///< an INTEGER; null: any
  Owned<sqlite3_value> rule;       ///< TEXT; null: any
  Owned<sqlite3_value> outcome;  ///< TEXT; null: any. Only our own views are asked for it: another
                                 ///< may fail on rows of an outcome that nobody wants
  std::optional<std::size_t> threads = {};  ///< that documents are parsed in, besides the scan's
};

/// The rows of `view` as a statement of kCheckColumns columns: NULL for what is not asked for or
/// not there, outcome 'broken' where the view has none. Throws Error if the view can't be read or
/// lacks a required column. `by_batch`: it takes bind_batch(), too.
Statement open_check(sqlite3* db, const CheckView& view, const CheckRequest& request,
                     bool by_batch);

/// Binds the values of `request` to a statement of open_check for one of the same shape.
void bind_request(Statement& statement, const CheckRequest& request);

/// Only the rows of reports with an id from `least` to `most`.
void bind_batch(Statement& statement, std::int64_t least, std::int64_t most);

class Snapshot;

/// Whether a check view is being run on a connection: then its views can't read check_result.
struct CheckRun {
  bool running = false;
  bool refused = false;          ///< since it was last cleared
  Snapshot* snapshot = nullptr;  ///< of the scan that runs it
  bool reading = false;          ///< a document is being read: see Corpus
};
using SharedCheckRun = std::shared_ptr<CheckRun>;

/// Throws Error if a view is being run: `function` would change what is being read.
void refuse_while_running(const CheckRun& run, const std::string& function);

/// Runs `body`, which reads check views: what they read of check_result is refused meanwhile, and
/// what is parsed goes into `snapshot`.
template <class Body>
void while_running(CheckRun& run, Snapshot* snapshot, Body&& body) {
  struct Restore {
    CheckRun& run;
    bool before;
    Snapshot* snapshot;
    ~Restore() {
      run.running = before;
      run.snapshot = snapshot;
    }
  } restore{run, run.running, run.snapshot};
  run.running = true;
  run.snapshot = snapshot;
  body();
}

/// True for what is no fault of a view: it ends the whole query.
bool ends_query(int code);

}  // namespace gouji::sqlite
