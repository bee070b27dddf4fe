// reports(source, known): the files under a path, the one door to the file system. `known` names a
// table: files that it has already are left out, neither opened nor parsed.
//
//   SELECT path, authority, year FROM reports('reports/2024');
//   reports/2024/suizhou.txt|随州市人民政府办公室|2024
//   SELECT path, error FROM reports('reports/*/*.txt') WHERE error IS NOT NULL;
//   SELECT path, body FROM reports('reports', 'document');
//   CREATE VIRTUAL TABLE temp.inbox USING reports('reports');
//
// It works in top-level SQL and in the temp schema only: a view, a trigger or a virtual table that
// came with somebody else's database file can't read the disk.
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "sqlite/guard.h"
#include "sqlite/known_files.h"
#include "sqlite/plan.h"
#include "sqlite/register.h"
#include "sqlite/report_file.h"
#include "sqlite/value.h"
#include "sqlite/walk.h"

namespace gouji::sqlite {
namespace {

constexpr auto kModuleName = "reports";
constexpr std::int64_t kFiles = 10000;  // for the query planner: a county's archive

struct FileColumn {
  const char* declaration;
  Field (*of_file)(const ReportFile& file);
  Field (*of_report)(const parse::Report& report);  // in place of it; NULL for a file with an error

  Field get(const ReportFile& file) const {
    if (of_file != nullptr) return of_file(file);
    return file.report() == nullptr ? Field() : of_report(*file.report());
  }
};

constexpr FileColumn file_column(const char* declaration, Field (*get)(const ReportFile& file)) {
  return {declaration, get, nullptr};
}
constexpr FileColumn report_column(const char* declaration,
                                   Field (*get)(const parse::Report& report)) {
  return {declaration, nullptr, get};
}

constexpr std::array kColumns{
    file_column("path TEXT", [](const ReportFile& file) { return field(file.path()); }),
    report_column("title TEXT",
                  [](const parse::Report& report) { return field(report.meta().title); }),
    report_column("authority TEXT",
                  [](const parse::Report& report) { return field(report.meta().authority); }),
    report_column("year INTEGER",
                  [](const parse::Report& report) { return field(report.meta().year); }),
    report_column("published TEXT",
                  [](const parse::Report& report) { return field(report.meta().published); }),
    report_column("form TEXT",
                  [](const parse::Report& report) { return field(report.meta().form); }),
    report_column("media TEXT",
                  [](const parse::Report& report) { return constant(report.document().media); }),
    report_column("charset TEXT",
                  [](const parse::Report& report) { return constant(report.document().charset); }),
    file_column("bytes INTEGER", [](const ReportFile& file) { return field(file.bytes()); }),
    file_column("modified TEXT", [](const ReportFile& file) { return field(file.modified()); }),
    report_column("body TEXT", [](const parse::Report& report) { return field(report.text()); }),
    file_column("error TEXT", [](const ReportFile& file) { return field(file.error()); })};
// The arguments, as hidden columns behind them.
constexpr int kSource = static_cast<int>(kColumns.size());
constexpr std::array kArguments{"source", "known"};

struct Vtab : sqlite3_vtab {
  sqlite3* db;
  std::optional<std::string> source;  // of CREATE VIRTUAL TABLE
};

struct Cursor : sqlite3_vtab_cursor {
  explicit Cursor(std::size_t limit) : file(limit) {}
  std::array<std::optional<std::string>, kArguments.size()> arguments;
  std::optional<Walk> walk;
  std::optional<KnownFiles> known;
  ReportFile file;
  sqlite3_int64 row = 0;
  bool at_end = true;
};

Vtab& of(sqlite3_vtab* vtab) { return *static_cast<Vtab*>(vtab); }
Cursor& of(sqlite3_vtab_cursor* cursor) { return *static_cast<Cursor*>(cursor); }

// An argument of CREATE VIRTUAL TABLE comes as it is written, quotes included.
std::string unquote(std::string_view argument) {
  const char quote = argument.empty() ? '\0' : argument.front();
  if (quote != '\'' && quote != '"') return std::string(argument);
  std::string text;
  for (std::size_t i = 1; i + 1 < argument.size(); ++i) {
    text += argument[i];
    if (argument[i] == quote) ++i;
  }
  return text;
}

// Whether the name is used as a function, which SQLite connects as if it were a table of main. A
// real one, being created or already stored, is in the schema by now.
bool is_eponymous(sqlite3* db, int argc, const char* const* argv) {
  if (argc != 3 || sqlite3_stricmp(argv[2], kModuleName) != 0) return false;
  return sqlite3_table_column_metadata(db, argv[1], argv[2], nullptr, nullptr, nullptr, nullptr,
                                       nullptr, nullptr) != SQLITE_OK;
}

// All but the function must be of the temp schema.
void refuse_foreign(sqlite3* db, int argc, const char* const* argv) {
  if (is_eponymous(db, argc, argv) || sqlite3_stricmp(argv[1], "temp") == 0) return;
  throw Error(std::string("reports reads files, so that a virtual table of it must be in temp: ") +
              "CREATE VIRTUAL TABLE temp." + argv[2] + " USING reports(...)");
}

int connect(sqlite3* db, void*, int argc, const char* const* argv, sqlite3_vtab** vtab,
            char** message) noexcept {
  return guard(message, [&] {
    refuse_foreign(db, argc, argv);
    if (argc > 4) throw Error("CREATE VIRTUAL TABLE ... USING reports(source) takes one argument");
    std::string schema = "CREATE TABLE x(";
    for (const FileColumn& column : kColumns) schema.append(column.declaration).append(", ");
    for (const char* argument : kArguments) schema.append(argument).append(" HIDDEN, ");
    schema.replace(schema.size() - 2, 2, ")");
    check(db, sqlite3_declare_vtab(db, schema.c_str()));
    check(db, sqlite3_vtab_config(db, SQLITE_VTAB_DIRECTONLY));
    std::optional<std::string> source;
    if (argc == 4) source = unquote(argv[3]);
    *vtab = new Vtab{{}, db, std::move(source)};
  });
}

int disconnect(sqlite3_vtab* vtab) noexcept {
  delete &of(vtab);
  return SQLITE_OK;
}

int best_index(sqlite3_vtab* vtab, sqlite3_index_info* info) noexcept {
  return guard(vtab, [&] {
    ScanShape shape{kSource, static_cast<int>(kArguments.size()), 0, kFiles};
    if (of(vtab).source) shape.fixed = 1;
    return choose_scan_plan(shape, info);
  });
}

int open(sqlite3_vtab* vtab, sqlite3_vtab_cursor** cursor) noexcept {
  return guard(vtab, [&] {
    const int limit = sqlite3_limit(of(vtab).db, SQLITE_LIMIT_LENGTH, -1);
    *cursor = new Cursor(static_cast<std::size_t>(limit));
  });
}

int close(sqlite3_vtab_cursor* cursor) noexcept {
  delete &of(cursor);
  return SQLITE_OK;
}

// A file that is not settled is none that is known, whatever the table has.
bool is_known(Cursor& cursor) {
  const ReportFile& file = cursor.file;
  return cursor.known && file.is_settled() && file.bytes() &&
         cursor.known->has(file.path(), *file.bytes(), *file.modified());
}

void advance(Cursor& cursor) {
  do {
    std::optional<std::string> path = cursor.walk->next();
    cursor.at_end = !path;
    cursor.file.reset(path ? *std::move(path) : std::string());
  } while (!cursor.at_end && is_known(cursor));
  ++cursor.row;
}

int next(sqlite3_vtab_cursor* cursor) noexcept {
  return guard(cursor->pVtab, [&] { advance(of(cursor)); });
}

// What the arguments are; NULL is as if it were not there.
void take_arguments(Cursor& cursor, const ScanPlan& plan, sqlite3_value** values) {
  for (std::size_t i = 0; i < kArguments.size(); ++i) {
    cursor.arguments[i].reset();
    if ((plan.arguments >> i & 1U) == 0) continue;
    sqlite3_value* const value = *values++;
    if (sqlite3_value_type(value) != SQLITE_NULL) cursor.arguments[i] = bytes(value);
  }
}

int filter(sqlite3_vtab_cursor* c, int number, const char*, int, sqlite3_value** argv) noexcept {
  return guard(c->pVtab, [&] {
    Cursor& cursor = of(c);
    const Vtab& table = of(c->pVtab);
    const ScanPlan plan = ScanPlan::of(number);
    auto& [source, known] = cursor.arguments;
    cursor.at_end = true;
    cursor.row = 0;
    take_arguments(cursor, plan, argv);
    if (table.source) source = table.source;
    if (!table.source && (plan.arguments & 1U) == 0) {
      throw Error("reports(source): the argument source is missing");
    }
    if (!source) return;
    cursor.walk.emplace(*source);
    cursor.known.reset();
    if (known) cursor.known.emplace(table.db, *known);
    advance(cursor);
  });
}

int eof(sqlite3_vtab_cursor* cursor) noexcept { return of(cursor).at_end ? 1 : 0; }

int column(sqlite3_vtab_cursor* cursor, sqlite3_context* context, int number) noexcept {
  return guard(cursor->pVtab, [&] {
    const auto i = static_cast<std::size_t>(number);
    Result(context).set(number < kSource ? kColumns[i].get(of(cursor).file)
                                         : field(of(cursor).arguments[i - kColumns.size()]));
  });
}

int rowid(sqlite3_vtab_cursor* cursor, sqlite3_int64* id) noexcept {
  *id = of(cursor).row;
  return SQLITE_OK;
}

constexpr sqlite3_module kModule = [] {
  sqlite3_module module{};
  module.xCreate = connect;  // the same as xConnect: the name can be used without CREATE, too
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

int register_reports(sqlite3* db) {
  return sqlite3_create_module_v2(db, kModuleName, &kModule, nullptr, nullptr);
}

}  // namespace gouji::sqlite
