#include "sqlite/check_scan.h"

#include <algorithm>
#include <utility>

#include "sqlite/guard.h"
#include "sqlite/read_ahead.h"

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

/// Whether the planner carries bounds of report_id on to the tables below, as it must: a view would
/// go through all documents for each batch. Versions before 3.40 do not into subqueries with
/// windows.
bool plans_by_range() { return sqlite3_libversion_number() >= 3'040'000; }

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
      schema_(schema),
      run_(run),
      request_(std::move(request)),
      rules_(db, schema),
      snapshot_(new_snapshot()) {
  const bool batches = plans_by_range() && !request_.report_id && !is_stored(db, schema);
  for (CheckView& view : check_views(db, schema)) {
    const bool by_batch = batches && view.apart;
    sources_.push_back({std::move(view), by_batch, std::nullopt, std::nullopt, {}});
  }
}

// With the threads that are asked for, here or, of any more than none, with PRAGMA threads; else as
// many as a scan of files has.
std::unique_ptr<Snapshot> CheckScan::new_snapshot() const {
  const int limit = sqlite3_limit(db_, SQLITE_LIMIT_WORKER_THREADS, -1);
  const std::size_t usual =
      limit > 0 ? static_cast<std::size_t>(limit) : ReadAhead::default_threads();
  return std::make_unique<Snapshot>(request_.threads.value_or(usual));
}

void CheckScan::restart(CheckRequest request) {
  request_ = std::move(request);
  snapshot_ = new_snapshot();  // what was read may have changed since
  for (Source& source : sources_) {
    source.ending.reset();
    if (!source.statement) continue;
    source.statement->reset();
    bind_request(*source.statement, request_);
  }
  phase_ = Phase::batches;
  ids_.reset();
  last_id_.reset();
  documents_ = kMostDocuments;
}

bool CheckScan::next() {
  while (phase_ == Phase::batches) {
    if (ids_ && next_of(true)) return true;
    at_ = 0;
    if (begin_batch()) continue;
    snapshot_->end_batches();
    phase_ = Phase::whole;
  }
  if (phase_ == Phase::whole) {
    if (next_of(false)) return true;
    for (Source& source : sources_) {
      if (!source.ending) end(source, SQLITE_OK, nullptr);
    }
    phase_ = Phase::endings;
    at_ = 0;
  } else {
    ++at_;
  }
  return at_ < sources_.size() && rules_.enabled(kBrokenCheck);
}

/// Goes to the next row of the source at hand, or of one behind it.
bool CheckScan::next_of(bool by_batch) {
  for (; at_ < sources_.size(); ++at_) {
    Source& source = sources_[at_];
    if (source.by_batch == by_batch && !source.ending && advance(source)) return true;
  }
  return false;
}

/// Takes the next documents as the batch; false where there are no more, or no views that want
/// them.
/// The first and the last have whatever ids are less and greater, too: a row with an id
/// that no document has is not lost.
bool CheckScan::begin_batch() {
  const auto waits = [](const Source& source) { return source.by_batch && !source.ending; };
  if (std::none_of(sources_.begin(), sources_.end(), waits)) return false;
  if (ids_ && batch_.most == IdRange{}.most) return false;
  const bool first = !ids_;
  Snapshot::Part& part = snapshot_->of(schema_);
  // Large ones are looked at a few at a time, so that each is parsed once all the same.
  documents_ = part.batch_is_full() ? std::max(1, documents_ / 2)
                                    : std::min(kMostDocuments, 2 * documents_);
  batch_ = {first ? IdRange{}.least : batch_.most + 1, IdRange{}.most};
  std::vector<std::int64_t> ids;
  char* message = nullptr;
  const int code = guard(&message, [&] {
    while_running(run_, snapshot_.get(), [&] { ids = find_batch(); });
  });
  const Owned<char> owner(message);
  if (code == SQLITE_NOMEM) throw std::bad_alloc();
  if (ends_query(code)) throw Error(message == nullptr ? "" : message, code);
  if (code != SQLITE_OK) {
    for (Source& source : sources_) {
      if (first) {
        source.by_batch = false;  // each view says itself why it can't be read
      } else if (waits(source)) {
        end(source, code, message);
      }
    }
    return false;
  }
  part.begin_batch({batch_, std::move(ids)});
  for (Source& source : sources_) {
    if (!source.by_batch || !source.statement || source.ending) continue;
    source.statement->reset();
    bind_batch(*source.statement, batch_.least, batch_.most);
  }
  return true;
}

/// Finds the ids of the batch, and where it ends: it stays open where there are no more documents.
std::vector<std::int64_t> CheckScan::find_batch() {
  if (!ids_) {
    refuse_virtual_document(db_, schema_);
    ids_.emplace(db_, "SELECT id FROM " + quoted(schema_, "document") + " ORDER BY id");
  }
  std::vector<std::int64_t> ids;
  if (last_id_) ids.push_back(*last_id_);  // read already, to end the batch before
  while (ids_->step()) {
    if (ids_->type(0) != SQLITE_INTEGER || (last_id_ && ids_->integer(0) <= *last_id_)) {
      throw Error("document.id must be INTEGER, and each but once");
    }
    last_id_ = ids_->integer(0);
    if (ids.size() >= static_cast<std::size_t>(documents_)) {
      batch_.most = *last_id_ - 1;
      break;
    }
    ids.push_back(*last_id_);
  }
  return ids;
}

/// Goes to the next row of a source that no silenced rule gives.
bool CheckScan::advance(Source& source) {
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
  if (code != SQLITE_OK) end(source, code, message);
  return code == SQLITE_OK && row;
}

bool CheckScan::step(Source& source) {
  bool row = false;
  run_.refused = false;
  while_running(run_, snapshot_.get(), [&] {
    if (!source.statement) {
      source.statement.emplace(open_check(db_, source.view, request_, source.by_batch));
      if (source.by_batch) bind_batch(*source.statement, batch_.least, batch_.most);
    }
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
  const Source& source = sources_[at_];
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
