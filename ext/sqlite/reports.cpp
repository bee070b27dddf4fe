// reports(source, known, threads): the files under a path, the one door to the file system. `known`
// names a table: files that it has already are left out, neither opened nor parsed. So many threads
// read ahead what the query asks for; 0 is none, the default all processors but one.
//
//   SELECT path, authority, year FROM reports('reports/2024');
//   reports/2024/suizhou.txt|随州市人民政府办公室|2024
//   SELECT path, error FROM reports('reports/*/*.txt') WHERE error IS NOT NULL;
//   SELECT path, body FROM reports('reports', 'document');
//   CREATE VIRTUAL TABLE temp.inbox USING reports('reports');
//
// It works in top-level SQL and in the temp schema only: a view, a trigger or a virtual table that
// came with somebody else's database file can't read the disk.
#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "parse/table_memo.h"
#include "sqlite/guard.h"
#include "sqlite/known_files.h"
#include "sqlite/plan.h"
#include "sqlite/read_ahead.h"
#include "sqlite/register.h"
#include "sqlite/report_file.h"
#include "sqlite/thread_count.h"
#include "sqlite/value.h"
#include "sqlite/walk.h"

namespace gouji::sqlite {
namespace {

constexpr auto kModuleName = "reports";
constexpr std::int64_t kFiles = 10000;  // for the query planner: a county's archive

using Part = ReportFile::Part;

struct FileColumn {
  const char* declaration;
  Part part;  // of the file, that has to be found out for it
  Field (*of_file)(const ReportFile& file);
  Field (*of_report)(const parse::Report& report);  // in place of it; NULL for a file with an error

  Field get(const ReportFile& file) const {
    if (of_file != nullptr) return of_file(file);
    return file.report() == nullptr ? Field() : of_report(*file.report());
  }
};

constexpr FileColumn file_column(const char* declaration, Part part,
                                 Field (*get)(const ReportFile& file)) {
  return {declaration, part, get, nullptr};
}
constexpr FileColumn report_column(const char* declaration, Part part,
                                   Field (*get)(const parse::Report& report)) {
  return {declaration, part, nullptr, get};
}

constexpr std::array kColumns{
    file_column("path TEXT", Part::path, [](const ReportFile& file) { return field(file.path()); }),
    report_column("title TEXT", Part::meta,
                  [](const parse::Report& report) { return field(report.meta().title); }),
    report_column("authority TEXT", Part::meta,
                  [](const parse::Report& report) { return field(report.meta().authority); }),
    report_column("year INTEGER", Part::meta,
                  [](const parse::Report& report) { return field(report.meta().year); }),
    report_column("published TEXT", Part::meta,
                  [](const parse::Report& report) { return field(report.meta().published); }),
    report_column("form TEXT", Part::meta,
                  [](const parse::Report& report) { return field(report.meta().form); }),
    report_column("media TEXT", Part::text,
                  [](const parse::Report& report) { return constant(report.document().media); }),
    report_column("charset TEXT", Part::text,
                  [](const parse::Report& report) { return constant(report.document().charset); }),
    file_column("bytes INTEGER", Part::status,
                [](const ReportFile& file) { return field(file.bytes()); }),
    file_column("modified TEXT", Part::status,
                [](const ReportFile& file) { return field(file.modified()); }),
    report_column("body TEXT", Part::text,
                  [](const parse::Report& report) { return field(report.text()); }),
    file_column("error TEXT", Part::text,
                [](const ReportFile& file) { return field(file.error()); })};
// The arguments, as hidden columns behind them.
constexpr int kSource = static_cast<int>(kColumns.size());
constexpr std::array kArguments{"source", "known", "threads"};
constexpr std::size_t kKnown = 1;
constexpr std::size_t kThreads = 2;

// What has to be found out of each file for these columns, a bit each.
Part part_of(std::uint32_t columns) {
  Part most = Part::path;
  for (std::size_t i = 0; i < kColumns.size(); ++i) {
    if ((columns >> i & 1U) != 0) most = std::max(most, kColumns[i].part);
  }
  return most;
}

struct Vtab : sqlite3_vtab {
  sqlite3* db;
  std::optional<std::string> source;  // of CREATE VIRTUAL TABLE
  std::shared_ptr<parse::TableMemo> memo = std::make_shared<parse::TableMemo>();
};

/// How much of a file is worth to be found out ahead: what the query has asked of most files
/// lately. One that drops most files by their paths, or wants a title of few, has the others not
/// read.
class Interest {
 public:
  explicit Interest(Part most) : most_(most) { votes_.fill(kMost / 2); }

  /// The part that was asked for of the file that the query has left.
  void add(Part asked) {
    for (std::size_t i = 0; i < votes_.size(); ++i) {
      int& votes = votes_[i];
      votes = static_cast<Part>(i) <= asked ? std::min(votes + 1, kMost) : std::max(votes - 1, 0);
    }
  }

  Part part() const {
    auto i = static_cast<std::size_t>(most_);
    while (i > 0 && votes_[i] == 0) --i;
    return static_cast<Part>(i);
  }

 private:
  static constexpr int kMost = 8;
  Part most_;
  std::array<int, static_cast<std::size_t>(Part::meta) + 1> votes_{};  // none: not worth it
};

/// A file, of which `part` is found out ahead.
struct FileTask : Task {
  FileTask(std::string path, std::size_t limit, std::shared_ptr<parse::TableMemo> memo, Part wanted)
      : file(std::move(path), limit, std::move(memo)), part(wanted) {}
  void run() override { file.find(part); }
  // Of a file that is not read ahead nothing is looked at here either.
  std::size_t size() const override { return part < Part::text ? 0 : file.size(); }

  ReportFile file;
  Part part;
};

struct Cursor : sqlite3_vtab_cursor {
  explicit Cursor(std::size_t largest) : limit(largest) {}

  const ReportFile& file() const { return static_cast<const FileTask&>(*task).file; }

  std::size_t limit;
  std::array<Owned<sqlite3_value>, kArguments.size()> arguments;  // null where there is none
  std::optional<Walk> walk;
  std::optional<KnownFiles> known;
  std::optional<ReadAhead> files;  // behind what its source uses: the first to go
  std::unique_ptr<Task> task;      // null at the end
  std::optional<Interest> interest;
  Part asked = Part::path;  // of the present file
  sqlite3_int64 row = 0;
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
bool is_known(Cursor& cursor, const ReportFile& file) {
  return cursor.known && file.is_settled() && file.bytes() &&
         cursor.known->has(file.path(), *file.bytes(), *file.modified());
}

// The next file that is not known.
std::unique_ptr<Task> next_file(Cursor& cursor) {
  const Part part = cursor.interest->part();
  while (std::optional<std::string> path = cursor.walk->next()) {
    auto task = std::make_unique<FileTask>(*std::move(path), cursor.limit,
                                           of(cursor.pVtab).memo, part);
    if (!is_known(cursor, task->file)) return task;
  }
  return nullptr;
}

void advance(Cursor& cursor) {
  if (cursor.task) cursor.interest->add(std::exchange(cursor.asked, Part::path));
  cursor.task = cursor.files->next();
  ++cursor.row;
}

int next(sqlite3_vtab_cursor* cursor) noexcept {
  return guard(cursor->pVtab, [&] { advance(of(cursor)); });
}

// NULL is as if the argument were not there.
void take_arguments(Cursor& cursor, const ScanPlan& plan, sqlite3_value** values) {
  for (std::size_t i = 0; i < kArguments.size(); ++i) {
    cursor.arguments[i].reset();
    if ((plan.arguments >> i & 1U) == 0) continue;
    sqlite3_value* const value = *values++;
    if (sqlite3_value_type(value) != SQLITE_NULL) cursor.arguments[i] = duplicate(value);
  }
}

// A path costs no more than to hand it to another thread.
std::size_t threads(sqlite3_value* argument, Part part) {
  if (argument == nullptr) return part == Part::path ? 0 : ReadAhead::default_threads();
  const std::size_t count = thread_count(argument, "reports(source, known, threads)");
  return part == Part::path ? 0 : count;
}

void start(Cursor& cursor, std::string_view source, sqlite3* db, Part part) {
  sqlite3_value* const known = cursor.arguments[kKnown].get();
  const std::size_t count = threads(cursor.arguments[kThreads].get(), part);
  cursor.walk.emplace(source);
  if (known != nullptr) cursor.known.emplace(db, std::string(bytes(known)));
  cursor.interest.emplace(part);
  cursor.files.emplace(count, [&cursor] { return next_file(cursor); });
  advance(cursor);
}

int filter(sqlite3_vtab_cursor* c, int number, const char*, int, sqlite3_value** argv) noexcept {
  return guard(c->pVtab, [&] {
    Cursor& cursor = of(c);
    const Vtab& table = of(c->pVtab);
    const ScanPlan plan = ScanPlan::of(number);
    cursor.task.reset();
    cursor.files.reset();
    cursor.known.reset();
    cursor.row = 0;
    take_arguments(cursor, plan, argv);
    const Part part = part_of(plan.columns);
    if (table.source) return start(cursor, *table.source, table.db, part);
    if ((plan.arguments & 1U) == 0) {
      throw Error("reports(source): the argument source is missing");
    }
    sqlite3_value* const source = cursor.arguments[0].get();
    if (source != nullptr) start(cursor, bytes(source), table.db, part);
  });
}

int eof(sqlite3_vtab_cursor* cursor) noexcept { return of(cursor).task ? 0 : 1; }

// The value of a hidden column, which SQLite may compare once more.
void argument(sqlite3_vtab_cursor* cursor, std::size_t number, sqlite3_context* context) {
  const Vtab& table = of(cursor->pVtab);
  if (number == 0 && table.source) return Result(context).set(field(*table.source));
  sqlite3_value* const value = of(cursor).arguments[number].get();
  if (value != nullptr) sqlite3_result_value(context, value);
}

int column(sqlite3_vtab_cursor* cursor, sqlite3_context* context, int number) noexcept {
  return guard(cursor->pVtab, [&] {
    const auto i = static_cast<std::size_t>(number);
    if (number >= kSource) return argument(cursor, i - kColumns.size(), context);
    of(cursor).asked = std::max(of(cursor).asked, kColumns[i].part);
    Result(context).set(kColumns[i].get(of(cursor).file()));
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
