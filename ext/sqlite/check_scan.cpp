#include "sqlite/check_scan.h"

#include <limits>
#include <utility>

#include "sqlite/guard.h"

namespace gouji::sqlite {
namespace {

void give_text(sqlite3_context* context, std::string_view text) {
  sqlite3_result_text64(context, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

/// SQLite takes a virtual table's values to be of the declared types already; a view may give what
/// it likes. Converts as storing in a column of that type does.
void give_as_declared(sqlite3_context* context, const Statement& row, CheckColumn column) {
  sqlite3_value* value = row.value(column);
  const int type = sqlite3_value_type(value);
  const bool whole = column == kReportId || column == kStart || column == kLength;
  const bool any = column == kExpected || column == kActual;
  if (whole && type == SQLITE_TEXT) {
    // A row of its own: the value of the view's row is to stay as it is, and of a duplicate, which
    // belongs to no connection, newer versions of SQLite can't tell the numeric type.
    Statement copy(sqlite3_context_db_handle(context), "SELECT ?1");
    copy.bind(1, value);
    copy.step();
    sqlite3_value_numeric_type(copy.value(0));
    sqlite3_result_value(context, copy.value(0));
  } else if (!whole && !any && (type == SQLITE_INTEGER || type == SQLITE_FLOAT)) {
    give_text(context, row.text(column));
  } else {
    sqlite3_result_value(context, value);
  }
}

/// Whether the rows of the reports are stored in `schema`.
bool is_stored(sqlite3* db, std::string_view schema) {
  Statement row(db, "SELECT 1 FROM " + quoted(schema, "sqlite_schema") +
                        " WHERE type = 'table' AND name = 'stored_cell'");
  return row.step();
}

}  // namespace

Rules::Rules(sqlite3* db, std::string_view schema) {
  Statement row(db, "SELECT rule, severity, enabled IS NOT 0 FROM " + quoted(schema, "rule"));
  while (row.step()) {
    settings_.emplace(row.text(0), Setting{row.text(1), row.integer(2) != 0});
  }
}

bool Rules::enabled(std::string_view rule) const {
  const auto found = settings_.find(rule);
  return found == settings_.end() || found->second.enabled;
}

std::string_view Rules::severity(std::string_view rule) const {
  const auto found = settings_.find(rule);
  return found == settings_.end() ? "warning" : std::string_view(found->second.severity);
}

CheckScan::CheckScan(sqlite3* db, std::string_view schema, CheckRun& run, CheckRequest request)
    : db_(db),
      run_(run),
      request_(std::move(request)),
      rules_(db, schema),
      stored_(is_stored(db, schema)),
      snapshot_(std::make_unique<Snapshot>()) {
  for (CheckView& view : check_views(db, schema)) {
    sources_.push_back({std::move(view), std::nullopt, std::nullopt, {}});
  }
  begin();
}

void CheckScan::restart(CheckRequest request) {
  request_ = std::move(request);
  snapshot_ = std::make_unique<Snapshot>();  // what was read may have changed since
  queue_ = {};
  at_.reset();
  for (Source& source : sources_) {
    source.ending.reset();
    if (!source.statement) continue;
    source.statement->reset();
    bind_request(*source.statement, request_);
  }
  begin();
}

void CheckScan::begin() {
  begun_ = 0;
  while (!stored_ && begun_ < sources_.size()) advance(begun_++);
}

bool CheckScan::next() {
  if (at_ && !sources_[*at_].ending) advance(*at_);
  at_.reset();
  while (queue_.empty() && begun_ < sources_.size()) advance(begun_++);
  if (queue_.empty()) return false;
  at_ = queue_.top().second;
  queue_.pop();
  return true;
}

/// Goes to the next row of a source that no silenced rule gives.
void CheckScan::advance(std::size_t number) {
  Source& source = sources_[number];
  char* message = nullptr;
  bool row = false;
  const int code = guard(&message, [&] {
    do {
      row = step(source);
    } while (row && !rules_.enabled(source.rule));
  });
  const Owned<char> owner(message);
  if (code == SQLITE_NOMEM) throw std::bad_alloc();
  if (ends_query(code)) throw Error(message == nullptr ? "" : message, code);
  if (code == SQLITE_OK && row) {
    queue_.emplace(sqlite3_value_type(source.statement->value(kReportId)) == SQLITE_NULL
                       ? std::numeric_limits<sqlite3_int64>::min()
                       : source.statement->integer(kReportId),
                   number);
  } else {
    end(source, code, message);
    if (rules_.enabled(kBrokenCheck)) {
      queue_.emplace(std::numeric_limits<sqlite3_int64>::max(), number);
    }
  }
}

bool CheckScan::step(Source& source) {
  bool row = false;
  run_.refused = false;
  while_running(run_, snapshot_.get(), [&] {
    if (!source.statement) source.statement.emplace(open_check(db_, source.view, request_));
    row = source.statement->step();
  });
  if (row) source.rule = source.statement->text(kRule);
  return row;
}

void CheckScan::end(Source& source, int code, const char* message) {
  const std::string name = "校验视图“" + source.view.name + "”";
  if (code == SQLITE_OK) {
    source.ending = {"held", name + "运行正常。"};
  } else {
    source.ending = {"broken", name + "不能运行：" + reason(message) + "。"};
  }
  source.rule = kBrokenCheck;
  if (source.statement) source.statement->reset();  // gives up its locks; a restart uses it again
}

std::string CheckScan::reason(const char* message) const {
  if (run_.refused) {
    return "它读取了 check_result、finding 或 verdict，而这三者正是由各校验视图汇总而成的";
  }
  return message == nullptr ? "原因不明" : message;
}

void CheckScan::give(CheckColumn column, sqlite3_context* context) const {
  const Source& source = sources_[*at_];
  if (column == kRule) {
    if (source.ending || sqlite3_value_type(source.statement->value(kRule)) != SQLITE_NULL) {
      give_text(context, source.rule);
    }
  } else if (column == kSeverity) {
    give_text(context, rules_.severity(source.rule));
  } else if (!source.ending) {
    give_as_declared(context, *source.statement, column);
  } else if (column == kItem) {
    give_text(context, source.view.name);
  } else if (column == kOutcome) {
    give_text(context, source.ending->outcome);
  } else if (column == kMessage) {
    give_text(context, source.ending->message);
  }
}

}  // namespace gouji::sqlite
