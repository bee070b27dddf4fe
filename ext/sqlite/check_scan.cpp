#include "sqlite/check_scan.h"

#include <utility>

#include "sqlite/guard.h"

namespace gouji::sqlite {
namespace {

constexpr std::string_view kBrokenCheck = "broken_check";

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
    const Owned<sqlite3_value> copy(sqlite3_value_dup(value));
    if (!copy) throw std::bad_alloc();
    sqlite3_value_numeric_type(copy.get());
    sqlite3_result_value(context, copy.get());
  } else if (!whole && !any && (type == SQLITE_INTEGER || type == SQLITE_FLOAT)) {
    give_text(context, row.text(column));
  } else {
    sqlite3_result_value(context, value);
  }
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
      views_(check_views(db, schema)),
      statements_(views_.size()) {}

void CheckScan::restart(CheckRequest request) {
  request_ = std::move(request);
  at_ = 0;
  ending_.reset();
  for (auto& statement : statements_) {
    if (!statement) continue;
    statement->reset();
    bind_request(*statement, request_);
  }
}

bool CheckScan::next() {
  if (ending_) {
    ending_.reset();
    ++at_;
  }
  for (; at_ < views_.size(); ++at_) {
    if (next_of_view()) return true;
  }
  return false;
}

/// Goes to the next row of the view, or to its ending; false where a silenced rule leaves none.
bool CheckScan::next_of_view() {
  char* message = nullptr;
  bool row = false;
  const int code = guard(&message, [&] {
    do {
      row = step();
      if (row) rule_ = statements_[at_]->text(kRule);
    } while (row && !rules_.enabled(rule_));
  });
  const Owned<char> owner(message);
  if (code == SQLITE_NOMEM) throw std::bad_alloc();
  if (ends_query(code)) throw Error(message == nullptr ? "" : message, code);
  if (row) return true;
  if (code == SQLITE_OK) {
    ending_ = {"held", "校验视图 " + views_[at_].name + " 运行正常"};
  } else {
    ending_ = {"broken", "校验视图 " + views_[at_].name + " 不能运行:" + reason(message)};
  }
  finish_view();
  if (!rules_.enabled(rule_)) ending_.reset();
  return ending_.has_value();
}

bool CheckScan::step() {
  bool row = false;
  run_.refused = false;
  while_running(run_, [&] {
    std::optional<Statement>& statement = statements_[at_];
    if (!statement) statement.emplace(open_check(db_, views_[at_], request_));
    row = statement->step();
  });
  return row;
}

/// A scan by report is repeated for other reports: it keeps its statements.
void CheckScan::finish_view() {
  rule_ = kBrokenCheck;
  if (request_.report_id) {
    if (statements_[at_]) statements_[at_]->reset();
  } else {
    statements_[at_].reset();
  }
}

std::string CheckScan::reason(const char* message) {
  if (run_.refused) {
    return "它读取了 check_result、finding 或 verdict,而这三者正是由各校验视图汇总而成的";
  }
  return message == nullptr ? "原因不明" : message;
}

void CheckScan::give(CheckColumn column, sqlite3_context* context) const {
  if (column == kSeverity) {
    give_text(context, rules_.severity(rule_));
  } else if (ending_) {
    give_ending(column, context);
  } else {
    give_as_declared(context, *statements_[at_], column);
  }
}

void CheckScan::give_ending(CheckColumn column, sqlite3_context* context) const {
  if (column == kRule) give_text(context, rule_);
  if (column == kItem) give_text(context, views_[at_].name);
  if (column == kOutcome) give_text(context, ending_->outcome);
  if (column == kMessage) give_text(context, ending_->message);
}

}  // namespace gouji::sqlite
