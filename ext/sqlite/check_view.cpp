#include "sqlite/check_view.h"

#include <algorithm>
#include <set>

#include "sqlite/guard.h"
#include "sqlite/script.h"

namespace gouji::sqlite {
namespace {

/// The check views of this version, each as its text in sqlite_schema.
const std::set<std::string>& own_checks() {
  static const auto kTexts = [] {
    std::set<std::string> texts;
    for (const Command& command : script(Mode::views)) {
      if (command.name.starts_with("check_")) texts.emplace(command.text);
    }
    return texts;
  }();
  return kTexts;
}

/// Views whose rows are about several reports.
bool looks_across(std::string_view name) {
  constexpr std::array<std::string_view, 6> kNames{"check_carry_over",  "check_copied_text",
                                                   "check_duplicate",   "check_outlier",
                                                   "check_ratio",       "check_stock"};
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

void add_views(sqlite3* db, std::string_view schema, std::vector<CheckView>& views) {
  Statement row(db, "SELECT name, sql FROM " + quoted(schema, "sqlite_schema") +
                        " WHERE type = 'view' AND substr(name, 1, 6) = 'check_'");
  while (row.step()) {
    const std::string name = row.text(0);
    const auto same = [&](const CheckView& view) { return same_name(view.name, name); };
    if (std::any_of(views.begin(), views.end(), same)) continue;
    const bool own = own_checks().contains(row.text(1));
    views.push_back({std::string(schema), name, own, own && !looks_across(name)});
  }
}

/// Whether `view` has each of kCheckColumnNames. Throws Error if it can't be read, for the reason that
/// it can't.
std::array<bool, kCheckColumns> columns_of(sqlite3* db, const CheckView& view) {
  std::array<bool, kCheckColumns> there{};
  if (view.own) {  // all, as we know without compiling it for that
    there.fill(true);
    there[kSeverity] = false;
    return there;
  }
  static_cast<void>(Statement(db, "SELECT 1 FROM " + quoted(view.schema, view.name)));
  Statement info(db, "PRAGMA " + quoted(view.schema) + ".table_info(" + quoted(view.name) + ")");
  while (info.step()) {
    const std::string name = info.text(1);
    for (std::size_t i = 0; i < kCheckColumns; ++i) {
      if (same_name(name, kCheckColumnNames[i])) there[i] = true;
    }
  }
  there[kSeverity] = false;  // the table rule has it
  return there;
}

void require(const std::array<bool, kCheckColumns>& there) {
  for (const CheckColumn column : {kReportId, kRule, kMessage}) {
    if (!there[column]) throw Error("缺少必需的列 " + std::string(kCheckColumnNames[column]));
  }
}

}  // namespace

std::vector<CheckView> check_views(sqlite3* db, std::string_view schema) {
  std::vector<CheckView> views;
  if (same_name(schema, "main")) add_views(db, "temp", views);
  add_views(db, schema, views);
  std::sort(views.begin(), views.end(),
            [](const CheckView& a, const CheckView& b) { return a.name < b.name; });
  return views;
}

Statement open_check(sqlite3* db, const CheckView& view, const CheckRequest& request,
                     bool by_batch) {
  const std::string from = " FROM " + quoted(view.schema, view.name);
  const std::array<bool, kCheckColumns> there = columns_of(db, view);
  require(there);
  std::string sql = "SELECT ";
  for (std::size_t i = 0; i < kCheckColumns; ++i) {
    const bool asked = (request.columns >> i & 1U) != 0 || i == kRule || i == kReportId;
    const std::string otherwise = i == kOutcome ? "'broken'" : "NULL";
    sql += (asked && there[i] ? quoted(kCheckColumnNames[i]) : otherwise) + ", ";
  }
  sql.replace(sql.size() - 2, 2, from + " WHERE true");
  // The casts compare as check_result's own columns do, whatever affinity those of the view have.
  // Our own have the same, and SQLite carries only a value without a cast on to the tables below.
  const auto equals = [&](std::string_view value, std::string_view type) {
    return view.own ? " = " + std::string(value)
                    : " = CAST(" + std::string(value) + " AS " + std::string(type) + ")";
  };
  if (request.report_id) sql += " AND \"report_id\"" + equals("?1", "INTEGER");
  if (request.rule) sql += " AND \"rule\"" + equals("?2", "TEXT");
  if (request.outcome && view.own) {
    sql += there[kOutcome] ? " AND \"outcome\" = ?3" : " AND 'broken' = ?3";
  }
  if (by_batch) sql += " AND \"report_id\" BETWEEN ?4 AND ?5";
  Statement statement(db, sql);
  if (!statement.read_only()) throw Error("it writes");
  bind_request(statement, request);
  return statement;
}

void bind_request(Statement& statement, const CheckRequest& request) {
  if (request.report_id) statement.bind(1, request.report_id.get());
  if (request.rule) statement.bind(2, request.rule.get());
  constexpr int kOutcomeParameter = 3;
  if (request.outcome && statement.parameters() >= kOutcomeParameter) {
    statement.bind(kOutcomeParameter, request.outcome.get());
  }
}

void bind_batch(Statement& statement, std::int64_t least, std::int64_t most) {
  statement.bind(4, least).bind(5, most);
}

void refuse_while_running(const CheckRun& run, const std::string& function) {
  if (run.running) throw Error(function + "() can't be called by a check view");
}

bool ends_query(int code) {
  switch (code & 0xff) {
    case SQLITE_NOMEM:
    case SQLITE_INTERRUPT:
    case SQLITE_ABORT:
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_IOERR:
    case SQLITE_FULL:
      return true;
    default:
      return false;
  }
}

}  // namespace gouji::sqlite
