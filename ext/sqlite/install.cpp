// gouji_install(), gouji_install('stored'), gouji_install('views')
//
//   SELECT gouji_install();  -- gouji 0.1.0, views: installed
//   SELECT gouji_install();  -- gouji 0.1.0, views: nothing to do
//
// What is there is compared with the SQL of this version and with the text on record (table
// gouji_object): missing objects are created, ours of another version or mode replaced, ours that
// the user has changed left alone, and anything else of one of the names is an error.
#include "sqlite/install.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "sqlite/guard.h"
#include "sqlite/install_plan.h"
#include "sqlite/register.h"
#include "sqlite/scalar_function.h"
#include "sqlite/statement.h"

namespace gouji::sqlite {
namespace {

constexpr int kWritesSchema = SQLITE_UTF8 | SQLITE_DIRECTONLY;

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text.append(text.empty() ? "" : ", ").append(name);
  return text;
}

void refuse_foreign(const InstallPlan& plan) {
  if (plan.in_the_way.empty()) return;
  std::vector<std::string> names;
  for (const SchemaObject& object : plan.in_the_way) {
    names.push_back(object.type + " " + object.name);
  }
  throw Error("gouji_install: not as gouji installs it, and in the way: " + joined(names) +
              "; rename or drop it first (nothing was changed)");
}

/// Tables can't be dropped while a query reads, and undoing what was done would end the query. So
/// would undoing nothing, hence release().
void refuse_open_query(sqlite3* db, Savepoint& all) {
  if (!another_query_is_open(db)) return;
  all.release();
  throw Error(
      "gouji_install: another query of this connection is still open; read it to its end, reset or "
      "finalize it first (nothing was changed)",
      SQLITE_LOCKED);
}

/// A TEMP table would be filled in place of ours, which has the same name.
void refuse_hidden(sqlite3* db, const InstallPlan& plan) {
  std::set<std::string> temporary;
  for (Statement row(db, "SELECT name FROM temp.sqlite_schema"); row.step();) {
    temporary.insert(key(row.text(0)));
  }
  for (const Command& command : plan.commands) {
    const bool filled = command.type == "table" || !command.creates();
    if (filled && temporary.contains(key(command.name))) {
      throw Error("gouji_install: a TEMP object named " + command.name +
                  " hides the table of the database; drop it first (nothing was changed)");
    }
  }
}

bool has(const std::vector<SchemaObject>& objects, std::string_view name) {
  return std::any_of(objects.begin(), objects.end(),
                     [&](const SchemaObject& object) { return same_name(object.name, name); });
}

/// The user's indexes and triggers on what is about to be dropped: SQLite drops them with it.
std::vector<SchemaObject> dependents(const Installed& installed, const InstallPlan& plan) {
  std::vector<SchemaObject> found;
  for (const SchemaObject& object : installed.objects) {
    const bool depends = object.type == "index" || object.type == "trigger";
    if (depends && has(plan.drop, object.table) && !has(plan.drop, object.name)) {
      found.push_back(object);
    }
  }
  return found;
}

void drop_all(sqlite3* db, const std::vector<SchemaObject>& objects) {
  for (const std::string_view type : {"trigger", "index", "view", "table"}) {
    for (const SchemaObject& object : objects) {
      if (object.type != type) continue;
      execute(db, "DROP " + object.type + " IF EXISTS " + quoted("main", object.name));
    }
  }
}

/// Whether the stored rows are to be parsed anew. Without one of the triggers, what is stored may
/// have missed a document.
bool parses_anew(const Installed& installed, const InstallPlan& plan, bool new_version) {
  const auto lacks = [&](const Command& command) {
    return command.part == Part::stored && command.creates() &&
           (!installed.find(command.name) || has(plan.drop, command.name));
  };
  return new_version || std::any_of(plan.commands.begin(), plan.commands.end(), lacks);
}

/// The triggers on stored rows that stay: while rows are parsed anew they would clear tables that
/// are not there yet.
std::vector<SchemaObject> stored_triggers(const Installed& installed, const InstallPlan& plan) {
  std::vector<SchemaObject> found;
  for (const Command& command : plan.commands) {
    if (command.part != Part::stored || command.type != "trigger") continue;
    const SchemaObject* object = installed.find(command.name);
    if (object != nullptr && !has(plan.drop, command.name)) found.push_back(*object);
  }
  return found;
}

/// Creates what is missing, in order, and fills what is new. Another version fills all anew; the
/// SQL of the tables that are the user's respects what is in them.
class Creation {
 public:
  /// `set_aside`: what was dropped only for the time being, and comes back with the text it had.
  Creation(sqlite3* db, const InstallPlan& plan, bool new_version, bool parse,
           const std::vector<SchemaObject>& set_aside)
      : db_(db), plan_(plan), new_version_(new_version), parse_(parse) {
    for (const SchemaObject& object : read_installed(db).objects) present_.insert(key(object.name));
    for (const SchemaObject& object : set_aside) set_aside_.emplace(key(object.name), object.sql);
  }

  void run() {
    for (const Command& command : plan_.commands) {
      if (command.creates()) {
        create(command);
      } else {
        fill(command);
      }
    }
  }

  /// Brings back what was dropped with its table.
  void restore(const SchemaObject& object) {
    if (!present_.insert(key(object.name)).second) return;
    char* message = nullptr;
    const int code = guard(&message, [&] { execute(db_, object.sql); });
    const Owned<char> owner(message);
    if (code == SQLITE_OK) return;
    throw Error("gouji_install: " + object.type + " " + object.name + " on " + object.table +
                    " is in the way: " + (message == nullptr ? "out of memory" : message),
                code);
  }

 private:
  void create(const Command& command) {
    if (present_.insert(key(command.name)).second) {
      const auto before = set_aside_.find(key(command.name));
      execute(db_, before == set_aside_.end() ? command.text : before->second);
      created_.insert(command.name);
    } else if (command.derived() && parse_) {
      clear(command.name);
      created_.insert(command.name);
    }
  }

  /// The report of a document that is there stays, for the sake of rows of the user's that refer to
  /// it: the INSERT that follows changes it.
  void clear(const std::string& table) {
    const std::string which =
        table == "report" ? " WHERE id NOT IN (SELECT id FROM main.document)" : "";
    execute(db_, "DELETE FROM " + quoted("main", table) + which);
  }

  void fill(const Command& command) {
    const bool wanted =
        command.part == Part::stored ? parse_ : new_version_ || created_.contains(command.name);
    if (wanted) execute(db_, command.text);
  }

  sqlite3* db_;
  const InstallPlan& plan_;
  bool new_version_;
  bool parse_;                                         // derive the stored rows anew
  std::set<std::string> present_;                      // keys
  std::map<std::string, std::string_view> set_aside_;  // key → text
  std::set<std::string> created_;                      // or emptied
};

void record(sqlite3* db, const InstallPlan& plan, std::string_view version) {
  execute(db, "DELETE FROM main.gouji");
  Statement(db, "INSERT INTO main.gouji(version, mode) VALUES (?1, ?2)")
      .bind(1, version)
      .bind(2, name(plan.mode))
      .step();
  std::set<std::string> keep;
  for (const std::string& changed : plan.left_alone) keep.insert(key(changed));
  Statement remember(db,
                     "INSERT OR REPLACE INTO main.gouji_object(name, sql) "
                     "SELECT ?1, sql FROM main.sqlite_schema WHERE name = ?1 COLLATE NOCASE");
  Statement forget(db, "DELETE FROM main.gouji_object WHERE name = ?1");
  for (const SchemaObject& object : plan.drop) {
    forget.bind(1, object.name).step();
    forget.reset();
  }
  for (const Command& command : plan.commands) {
    if (!command.creates() || keep.contains(key(command.name))) continue;
    remember.bind(1, command.name).step();
    remember.reset();
  }
}

void carry_out(sqlite3* db, const Installed& installed, const InstallPlan& plan,
               std::string_view version) {
  if (sqlite3_db_readonly(db, "main") == 1) {
    throw Error("gouji_install: the main database is read-only", SQLITE_READONLY);
  }
  refuse_hidden(db, plan);
  const std::vector<SchemaObject> lost = dependents(installed, plan);
  const bool new_version = installed.version != version;
  const bool parse = parses_anew(installed, plan, new_version);
  std::vector<SchemaObject> set_aside;
  if (parse) set_aside = stored_triggers(installed, plan);
  drop_all(db, set_aside);
  drop_all(db, plan.drop);
  Creation creation(db, plan, new_version, parse, set_aside);
  creation.run();
  for (const SchemaObject& object : lost) creation.restore(object);
  record(db, plan, version);
}

std::string done(const Installed& installed, const InstallPlan& plan, std::string_view version) {
  if (installed.version.empty()) return "installed";
  if (installed.version != version) return "updated from " + installed.version;
  if (installed.mode != plan.mode) return "converted from " + std::string(name(*installed.mode));
  return "restored what was missing";
}

}  // namespace

std::string install(sqlite3* db, std::optional<Mode> asked, std::string_view version) {
  Savepoint all(db, "gouji_install");
  const Installed installed = read_installed(db);
  const Mode mode = asked.value_or(installed.mode.value_or(Mode::views));
  const InstallPlan plan = plan_install(db, installed, mode);
  std::string status = "gouji " + std::string(version) + ", " + std::string(name(mode)) + ": ";
  const bool current = installed.version == version && installed.mode == mode;
  if (current && plan.drop.empty() && plan.in_the_way.empty() && !plan.missing &&
      !plan.unrecorded) {
    status += "nothing to do";
  } else {
    refuse_open_query(db, all);
    refuse_foreign(plan);
    carry_out(db, installed, plan, version);
    status += done(installed, plan, version);
  }
  if (!plan.left_alone.empty()) {
    status += "; changed by you and left alone: " + joined(plan.left_alone);
  }
  all.release();
  return status;
}

namespace {

std::optional<Mode> mode_of(sqlite3_value* value) {
  const std::string_view asked = bytes(value);
  for (const Mode mode : {Mode::views, Mode::stored}) {
    if (asked == name(mode)) return mode;
  }
  throw Error("gouji_install: the mode is 'views' or 'stored', not '" + std::string(asked) + "'");
}

void gouji_install(Result out, sqlite3_value**) {
  refuse_while_running(*out.data<SharedCheckRun>(), "gouji_install");
  out.set(field(std::string_view(install(out.database(), std::nullopt, GOUJI_VERSION))));
}

void gouji_install_mode(Result out, sqlite3_value** argv) {
  refuse_while_running(*out.data<SharedCheckRun>(), "gouji_install");
  out.set(field(std::string_view(install(out.database(), mode_of(argv[0]), GOUJI_VERSION))));
}

}  // namespace

int register_gouji_install(sqlite3* db, const SharedCheckRun& run) {
  const auto create = [&](int arguments, auto* function) {
    return sqlite3_create_function_v2(
        db, "gouji_install", arguments, kWritesSchema, new SharedCheckRun(run), function, nullptr,
        nullptr, [](void* data) { delete static_cast<SharedCheckRun*>(data); });
  };
  const int code = create(0, scalar<gouji_install>);
  return code == SQLITE_OK ? create(1, scalar<gouji_install_mode>) : code;
}

}  // namespace gouji::sqlite
