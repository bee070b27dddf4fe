// gouji_freeze(schema)
//
//   ATTACH 'for_a_colleague.db' AS other;
//   SELECT gouji_freeze('other');  -- frozen into other: 6 documents, 23 findings
//
// Each name of a database of reports becomes a plain table with an index; the texts of what was
// created are kept in the table gouji_frozen, so that the next call knows what it may replace.
#include "sqlite/freeze.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "sqlite/corpus.h"
#include "sqlite/guard.h"
#include "sqlite/install_plan.h"
#include "sqlite/register.h"
#include "sqlite/scalar_function.h"
#include "sqlite/statement.h"

namespace gouji::sqlite {
namespace {

constexpr int kWritesSchema = SQLITE_UTF8 | SQLITE_DIRECTONLY;

/// What every database of reports has, besides its checks.
constexpr std::array<std::string_view, 24> kResults{
    "document",        "report",       "section",     "cell",           "claim",
    "ratio",           "part",         "oddity",      "subject",        "disclosure",
    "application",     "applicant",    "remedy",      "authority_name", "authority_year",
    "section_overlap", "cell_status",  "cell_change", "rule",           "waiver",
    "authority_class", "check_result", "finding",     "verdict"};

constexpr std::string_view kRecord = "gouji_frozen";
constexpr std::string_view kRecordColumns =
    "(name TEXT PRIMARY KEY, sql TEXT NOT NULL) WITHOUT ROWID";

void require_target(sqlite3* db, std::string_view target) {
  for (const std::string_view own : {"main", "temp"}) {
    if (same_name(target, own)) {
      throw Error("gouji_freeze: " + std::string(own) +
                  " can't be frozen into; ATTACH another database and name that");
    }
  }
  bool attached = false;
  for (Statement row(db, "PRAGMA database_list"); row.step();) {
    attached |= same_name(row.text(1), target);
  }
  if (!attached)
    throw Error("gouji_freeze: no attached database named '" + std::string(target) + "'");
  if (sqlite3_db_readonly(db, std::string(target).c_str()) == 1) {
    throw Error("gouji_freeze: the database " + std::string(target) + " is read-only",
                SQLITE_READONLY);
  }
}

void require_installed(sqlite3* db) {
  const Installed installed = read_installed(db);
  for (const std::string_view name : kResults) {
    const SchemaObject* object = installed.find(name);
    if (object == nullptr || (object->type != "table" && object->type != "view")) {
      throw Error("gouji_freeze: main has no " + std::string(name) +
                  "; SELECT gouji_install() first");
    }
  }
}

/// One column of what is frozen: its definition, and the expression that it is filled with.
struct FrozenColumn {
  std::string name;
  std::string value;
};

std::vector<FrozenColumn> columns_of(sqlite3* db, const CheckView& source) {
  std::vector<FrozenColumn> columns;
  const bool document = source.name == "document";
  Statement info(db,
                 "PRAGMA " + quoted(source.schema) + ".table_xinfo(" + quoted(source.name) + ")");
  while (info.step()) {
    if (info.integer(6) == 1) continue;  // a hidden column of a virtual table
    const std::string name = quoted(info.text(1));
    const bool body = document && same_name(info.text(1), "body");
    columns.push_back({name, body ? "report_text(" + name + ")" : name});
  }
  return columns;
}

/// document and report begin with their id; all else with what it is looked up by.
bool begins_with_id(const CheckView& source) {
  return source.name == "document" || source.name == "report";
}

/// The type of a column of which no value is converted by it.
std::string type_of(const CheckView& source, const Statement& select, int column) {
  if (begins_with_id(source) && column == 0) return " INTEGER PRIMARY KEY";
  const std::string type = select.declared_type(column);
  for (const std::string_view plain : {"INTEGER", "TEXT", "REAL"}) {
    if (same_name(type, plain)) return " " + type;
  }
  return "";
}

/// The copying of one database into another.
class Freezing {
 public:
  Freezing(sqlite3* db, std::string_view target) : db_(db), target_(target) {}

  /// What is frozen there already gives way; anything else of a name that is to come is an error.
  void make_room(const std::vector<CheckView>& sources) {
    read_record();
    std::set<std::string> coming{std::string(kRecord)};
    for (const CheckView& source : sources) {
      coming.insert({key(source.name), key(index_name(source.name))});
    }
    std::vector<SchemaObject> ours;
    Statement row(db_, "SELECT type, name, tbl_name, sql FROM " + quoted(target_, "sqlite_schema") +
                           " WHERE sql IS NOT NULL");
    while (row.step()) {
      SchemaObject object{row.text(0), row.text(1), row.text(2), row.text(3)};
      const auto frozen = record_.find(key(object.name));
      if (frozen != record_.end() && frozen->second == object.sql) {
        ours.push_back(std::move(object));
      } else if (coming.contains(key(object.name)) && !is_record(object)) {
        throw Error("gouji_freeze: " + object.type + " " + object.name + " of " + target_ +
                    " was not frozen by gouji, and is in the way; rename or drop it first "
                    "(nothing was changed)");
      }
    }
    row.reset();
    drop(ours);
  }

  void copy(const CheckView& source) {
    const std::vector<FrozenColumn> columns = columns_of(db_, source);
    std::string values = "SELECT ";
    for (const FrozenColumn& column : columns) values += column.value + " AS " + column.name + ", ";
    values.replace(values.size() - 2, 2, " FROM " + quoted(source.schema, source.name));
    create_table(source, columns, Statement(db_, values));
    execute(db_, "INSERT INTO " + quoted(target_, source.name) + " " + values);
    const FrozenColumn& looked_up = columns.at(begins_with_id(source) ? 1 : 0);
    execute(db_, "CREATE INDEX " + quoted(target_, index_name(source.name)) + " ON " +
                     quoted(source.name) + "(" + looked_up.name + ")");
    frozen_.push_back(source.name);
    frozen_.push_back(index_name(source.name));
  }

  void write_record() {
    const std::string record = quoted(target_, kRecord);
    execute(db_, "CREATE TABLE IF NOT EXISTS " + record + std::string(kRecordColumns));
    execute(db_, "DELETE FROM " + record);
    Statement remember(db_, "INSERT INTO " + record + " SELECT name, sql FROM " +
                                quoted(target_, "sqlite_schema") + " WHERE name = ?1");
    for (const std::string& name : frozen_) {
      remember.bind(1, name).step();
      remember.reset();
    }
  }

 private:
  static std::string index_name(std::string_view table) { return "index_" + std::string(table); }

  static bool is_record(const SchemaObject& object) {
    return object.sql == "CREATE TABLE " + quoted(kRecord) + std::string(kRecordColumns);
  }

  void read_record() {
    Statement schema(db_, "SELECT type, name, tbl_name, sql FROM " +
                              quoted(target_, "sqlite_schema") + " WHERE name = ?1");
    if (!schema.bind(1, kRecord).step()) return;
    if (!is_record({schema.text(0), schema.text(1), schema.text(2), schema.text(3)})) return;
    for (Statement row(db_, "SELECT name, sql FROM " + quoted(target_, kRecord)); row.step();) {
      record_.emplace(key(row.text(0)), row.text(1));
    }
  }

  void drop(const std::vector<SchemaObject>& objects) {
    for (const SchemaObject& object : objects) {
      if (object.type != "table") continue;
      execute(db_, "DROP TABLE " + quoted(target_, object.name));  // with its index
    }
  }

  void create_table(const CheckView& source, const std::vector<FrozenColumn>& columns,
                    const Statement& select) {
    std::string sql = "CREATE TABLE " + quoted(target_, source.name) + "(";
    for (std::size_t i = 0; i < columns.size(); ++i) {
      sql += (i == 0 ? "" : ", ") + columns[i].name + type_of(source, select, static_cast<int>(i));
    }
    execute(db_, sql + ")");
  }

  sqlite3* db_;
  std::string target_;
  std::map<std::string, std::string> record_;  // key(name) → text as frozen before
  std::vector<std::string> frozen_;            // names
};

/// Copies the view, or leaves nothing of it and gives false where it fails.
bool copy_check(sqlite3* db, Freezing& freezing, const CheckView& view, CheckRun& run,
                Snapshot& snapshot) {
  char* message = nullptr;
  const int code = guard(&message, [&] {
    Savepoint whole(db, "gouji_freeze");
    while_running(run, &snapshot, [&] { freezing.copy(view); });
    whole.release();
  });
  const Owned<char> owner(message);
  if (code == SQLITE_NOMEM) throw std::bad_alloc();
  if (ends_query(code)) throw Error(message == nullptr ? "" : message, code);
  return code == SQLITE_OK;
}

}  // namespace

std::string freeze(sqlite3* db, std::string_view target, CheckRun& run) {
  require_target(db, target);
  require_installed(db);
  Savepoint all(db, "gouji_freeze");
  std::vector<CheckView> sources;
  for (const std::string_view name : kResults) sources.push_back({"main", std::string(name)});
  const std::vector<CheckView> checks = check_views(db, "main");
  sources.insert(sources.end(), checks.begin(), checks.end());
  Freezing freezing(db, target);
  freezing.make_room(sources);
  for (std::size_t i = 0; i < kResults.size(); ++i) freezing.copy(sources[i]);
  std::string left_out;
  Snapshot snapshot;  // of documents that nothing changes meanwhile
  for (const CheckView& view : checks) {
    if (!copy_check(db, freezing, view, run, snapshot))
      left_out += (left_out.empty() ? "" : ", ") + view.name;
  }
  freezing.write_record();
  const std::string of = quoted(target) + ".";
  const std::string documents = first_text(db, "SELECT count(*) FROM " + of + "document");
  const std::string findings = first_text(db, "SELECT count(*) FROM " + of + "finding");
  all.release();
  return "frozen into " + std::string(target) + ": " + documents + " documents, " + findings +
         " findings" + (left_out.empty() ? "" : "; left out, because they fail: " + left_out);
}

namespace {

void gouji_freeze(Result out, sqlite3_value** argv) {
  CheckRun& run = *out.data<SharedCheckRun>();
  refuse_while_running(run, "gouji_freeze");
  const std::string target(bytes(argv[0]));
  out.set(field(std::string_view(freeze(out.database(), target, run))));
}

}  // namespace

int register_gouji_freeze(sqlite3* db, const SharedCheckRun& run) {
  return sqlite3_create_function_v2(db, "gouji_freeze", 1, kWritesSchema, new SharedCheckRun(run),
                                    scalar<gouji_freeze>, nullptr, nullptr,
                                    [](void* data) { delete static_cast<SharedCheckRun*>(data); });
}

}  // namespace gouji::sqlite
