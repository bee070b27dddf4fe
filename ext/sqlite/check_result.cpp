// gouji_check_result: the virtual table check_result, the rows of all check_* views of its own
// database file, with the severity of table `rule` and without the rules that it disables.
//
//   CREATE VIRTUAL TABLE check_result USING gouji_check_result;
//   SELECT rule, outcome, count(*) FROM check_result GROUP BY rule, outcome;
//
// Documents are parsed ahead in other threads: in so many as the hidden column `threads` says,
// check_result(0) in none; else in as many as PRAGMA threads says, if that is more than 0, which is
// SQLite's default; else in one less than there are processors.
//
// After all rows comes one of rule broken_check for each view: `held`, or `broken` where the view
// failed, lacks a column or reads what is made of check_result. SQL itself can't collect views by
// name, and a view that did would recurse without end.
#include <memory>
#include <string>

#include "sqlite/check_scan.h"
#include "sqlite/guard.h"
#include "sqlite/register.h"
#include "sqlite/thread_count.h"

namespace gouji::sqlite {
namespace {

constexpr const char* kSchema =
    "CREATE TABLE x(report_id INTEGER, rule TEXT, severity TEXT, tbl TEXT, item TEXT, "
    "measure TEXT, expected, actual, outcome TEXT, message TEXT, start INTEGER, length INTEGER, "
    "threads HIDDEN)";
constexpr int kThreads = kCheckColumns;

/// The columns whose values are handed down to the views, and the argument; bits of idxNum in this
/// order. A message is then worded only where it is wanted.
constexpr int kFilters[]{kReportId, kRule, kOutcome, kThreads};
constexpr int kFilterBits = 4;

struct Vtab : sqlite3_vtab {
  sqlite3* db;
  std::string schema;
  SharedCheckRun run;
};

struct Cursor : sqlite3_vtab_cursor {
  std::unique_ptr<CheckScan> scan;
  int shape;  // of scan: see shape_of
  bool at_end;
  sqlite3_int64 row;
};

Vtab& of(sqlite3_vtab* vtab) { return *static_cast<Vtab*>(vtab); }
Cursor& of(sqlite3_vtab_cursor* cursor) { return *static_cast<Cursor*>(cursor); }

/// A check view must not read what is made of check views.
void refuse_recursion(CheckRun& run) {
  if (!run.running) return;
  run.refused = true;
  throw Error("check_result, finding and verdict can't be read by a check view");
}

int connect(sqlite3* db, void* data, int, const char* const* argv, sqlite3_vtab** vtab,
            char** message) noexcept {
  return guard(message, [&] {
    check(db, sqlite3_declare_vtab(db, kSchema));
    check(db, sqlite3_vtab_config(db, SQLITE_VTAB_INNOCUOUS));
    *vtab = new Vtab{{}, db, argv[1], *static_cast<SharedCheckRun*>(data)};
  });
}

// Another function than xConnect: the module has no table of its own name.
int create(sqlite3* db, void* data, int argc, const char* const* argv, sqlite3_vtab** vtab,
           char** message) noexcept {
  return connect(db, data, argc, argv, vtab, message);
}

int disconnect(sqlite3_vtab* vtab) noexcept {
  delete &of(vtab);
  return SQLITE_OK;
}

bool is_equality(const sqlite3_index_info* info, int constraint, int column) {
  const auto& each = info->aConstraint[constraint];
  return each.iColumn == column && each.op == SQLITE_INDEX_CONSTRAINT_EQ;
}

/// The constraint `column = value` that can be handed down, or -1.
int usable_equality(sqlite3_index_info* info, int column) {
  for (int i = 0; i < info->nConstraint; ++i) {
    if (info->aConstraint[i].usable == 0 || !is_equality(info, i, column)) continue;
    if (column == kThreads) return i;
    if (sqlite3_stricmp(sqlite3_vtab_collation(info, i), "BINARY") == 0) return i;
  }
  return -1;
}

/// Whether a plan has no value for the argument that the query gives.
bool lacks_argument(sqlite3_index_info* info) {
  if (usable_equality(info, kThreads) >= 0) return false;
  for (int i = 0; i < info->nConstraint; ++i) {
    if (is_equality(info, i, kThreads)) return true;
  }
  return false;
}

/// A scan by report still costs much: rules across years read all reports. So a join reads
/// check_result once and looks the reports up, unless it is about one of them. No plan costs less
/// than half of the whole scan: else the parts of an OR might each be scanned, and told apart by
/// rowids, which count the rows of one scan.
int best_index(sqlite3_vtab* vtab, sqlite3_index_info* info) noexcept {
  return guard(vtab, [&] {
    refuse_recursion(*of(vtab).run);
    if (lacks_argument(info)) return SQLITE_CONSTRAINT;
    info->estimatedCost = 1e6;
    info->estimatedRows = 100000;
    int arguments = 0;
    for (int bit = 0; bit < kFilterBits; ++bit) {
      const int constraint = usable_equality(info, kFilters[bit]);
      if (constraint < 0) continue;
      info->aConstraintUsage[constraint].argvIndex = ++arguments;
      info->idxNum |= 1 << bit;
      if (kFilters[bit] == kThreads) {
        info->aConstraintUsage[constraint].omit = 1;
        continue;
      }
      info->estimatedCost *= kFilters[bit] == kReportId ? 0.7 : 0.95;
      info->estimatedRows /= kFilters[bit] == kReportId ? 1000 : 10;
    }
    const auto used = static_cast<int>(info->colUsed & ((1U << kCheckColumns) - 1));
    info->idxNum |= used << kFilterBits;
    return SQLITE_OK;
  });
}

int open(sqlite3_vtab* vtab, sqlite3_vtab_cursor** cursor) noexcept {
  return guard(vtab, [&] { *cursor = new Cursor{}; });
}

int close(sqlite3_vtab_cursor* cursor) noexcept {
  delete &of(cursor);
  return SQLITE_OK;
}

/// What xFilter was given. Whether views run is only told by running them whole: who asks for
/// broken_check gets no shortcut.
CheckRequest request_of(int number, sqlite3_value** argv) {
  CheckRequest request;
  request.columns = static_cast<std::uint32_t>(number) >> kFilterBits;
  if ((number & 1) != 0) {
    if (sqlite3_value_type(*argv) == SQLITE_INTEGER) request.report_id = duplicate(*argv);
    ++argv;
  }
  if ((number & 2) != 0) {
    if (sqlite3_value_type(*argv) == SQLITE_TEXT) request.rule = duplicate(*argv);
    ++argv;
  }
  if ((number & 4) != 0) {
    if (sqlite3_value_type(*argv) == SQLITE_TEXT) request.outcome = duplicate(*argv);
    ++argv;
  }
  if ((number & 8) != 0 && sqlite3_value_type(*argv) != SQLITE_NULL) {
    request.threads = thread_count(*argv, "check_result(threads)");
  }
  if (request.rule && bytes(request.rule.get()) == kBrokenCheck) {
    const auto threads = request.threads;
    request = CheckRequest{(1U << kCheckColumns) - 1, nullptr, nullptr, nullptr, threads};
  }
  return request;
}

/// Equal for requests that the same statements serve.
int shape_of(const CheckRequest& request) {
  return (static_cast<int>(request.columns) << kFilterBits) | (request.report_id ? 1 : 0) |
         (request.rule ? 2 : 0) | (request.outcome ? 4 : 0);
}

void advance(Cursor& cursor) {
  cursor.at_end = !cursor.scan->next();
  ++cursor.row;
}

int filter(sqlite3_vtab_cursor* c, int number, const char*, int, sqlite3_value** argv) noexcept {
  return guard(c->pVtab, [&] {
    Cursor& cursor = of(c);
    const Vtab& vtab = of(c->pVtab);
    refuse_recursion(*vtab.run);
    CheckRequest request = request_of(number, argv);
    const int shape = shape_of(request);
    if (cursor.scan && cursor.shape == shape) {
      cursor.scan->restart(std::move(request));
    } else {
      while_running(*vtab.run, nullptr, [&] {
        cursor.scan =
            std::make_unique<CheckScan>(vtab.db, vtab.schema, *vtab.run, std::move(request));
      });
    }
    cursor.shape = shape;
    cursor.row = 0;
    advance(cursor);
  });
}

int next(sqlite3_vtab_cursor* cursor) noexcept {
  return guard(cursor->pVtab, [&] { advance(of(cursor)); });
}

int eof(sqlite3_vtab_cursor* cursor) noexcept { return of(cursor).at_end ? 1 : 0; }

int column(sqlite3_vtab_cursor* c, sqlite3_context* context, int number) noexcept {
  return guard(c->pVtab, [&] {
    if (number < kCheckColumns) of(c).scan->give(static_cast<CheckColumn>(number), context);
  });
}

int rowid(sqlite3_vtab_cursor* cursor, sqlite3_int64* id) noexcept {
  *id = of(cursor).row;
  return SQLITE_OK;
}

constexpr sqlite3_module kModule = [] {
  sqlite3_module module{};
  module.xCreate = create;
  module.xConnect = connect;
  module.xBestIndex = best_index;
  module.xDisconnect = disconnect;
  module.xDestroy = disconnect;
  module.xOpen = open;
  module.xClose = close;
  module.xFilter = filter;
  module.xNext = next;
  module.xEof = eof;
  module.xColumn = column;
  module.xRowid = rowid;
  return module;
}();

}  // namespace

int register_gouji_check_result(sqlite3* db, const SharedCheckRun& run) {
  return sqlite3_create_module_v2(db, "gouji_check_result", &kModule, new SharedCheckRun(run),
                                  [](void* data) { delete static_cast<SharedCheckRun*>(data); });
}

}  // namespace gouji::sqlite
