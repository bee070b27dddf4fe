#include "sqlite/install_plan.h"

#include <algorithm>
#include <array>
#include <memory>
#include <set>

#include "sqlite/guard.h"
#include "sqlite/statement.h"

namespace gouji::sqlite {
namespace {

constexpr std::array kModes{Mode::views, Mode::stored};

std::string without_returns(std::string_view text) {
  std::string kept(text);
  std::erase(kept, '\r');
  return kept;
}

/// All texts that make an object ours: as on record, and as this version has them in either mode.
class OurTexts {
 public:
  explicit OurTexts(const Installed& installed) {
    for (const auto& [name, sql] : installed.recorded) add(name, sql);
    for (const Mode mode : kModes) {
      for (const Command& command : script(mode)) {
        if (command.creates()) add(command.name, command.text);
      }
    }
  }

  bool has(const SchemaObject& object) const {
    return texts_.contains({key(object.name), without_returns(object.sql)});
  }
  bool has_name(std::string_view name) const { return names_.contains(key(name)); }

 private:
  void add(std::string_view name, std::string_view sql) {
    names_.insert(key(name));
    texts_.emplace(key(name), without_returns(sql));
  }

  std::set<std::string> names_;
  std::set<std::pair<std::string, std::string>> texts_;
};

std::set<std::string> column_names(sqlite3* db, std::string_view table) {
  std::set<std::string> names;
  for (Statement info(db, "PRAGMA main.table_xinfo(" + quoted(table) + ")"); info.step();) {
    names.insert(key(info.text(1)));
  }
  return names;
}

struct Close {
  void operator()(sqlite3* db) const { sqlite3_close(db); }
};

/// The columns of the table that a text creates, asked of SQLite in a database of its own.
std::set<std::string> columns_of(std::string_view create, std::string_view table) {
  sqlite3* db = nullptr;
  const int code = sqlite3_open(":memory:", &db);
  const std::unique_ptr<sqlite3, Close> owner(db);
  if (code != SQLITE_OK) throw std::bad_alloc();
  execute(db, create);
  return column_names(db, table);
}

/// Whether an object that was ours still does for what `command` wants, whatever its user made of
/// it.
bool does_for(sqlite3* db, const SchemaObject& object, const Command& command) {
  if (object.type != command.type) return false;
  if (command.type != "table" || command.text.starts_with("CREATE VIRTUAL")) return true;
  const std::set<std::string> have = column_names(db, object.name);
  const std::set<std::string> want = columns_of(command.text, command.name);
  return std::includes(have.begin(), have.end(), want.begin(), want.end());
}

void plan_wanted(sqlite3* db, const Installed& installed, const OurTexts& ours,
                 const Command& command, InstallPlan& plan) {
  const bool recorded = installed.recorded.contains(key(command.name));
  const SchemaObject* object = installed.find(command.name);
  if (object == nullptr) {
    plan.missing = true;
  } else if (same_text(object->sql, command.text)) {
    plan.unrecorded |= !recorded;
  } else if (ours.has(*object) && !command.holds_data()) {
    plan.drop.push_back(*object);
  } else if (recorded && does_for(db, *object, command)) {
    plan.left_alone.push_back(object->name);
  } else {
    plan.in_the_way.push_back(*object);
  }
}

void plan_unwanted(const Installed& installed, const OurTexts& ours, const SchemaObject& object,
                   InstallPlan& plan) {
  if (ours.has(object)) {
    plan.drop.push_back(object);
  } else if (!installed.recorded.contains(key(object.name))) {
    return;  // the user's own, with a name of the other mode
  } else if (installed.mode == plan.mode) {
    plan.left_alone.push_back(object.name);
  } else {
    plan.in_the_way.push_back(object);
  }
}

/// The mode of a database without a record, whose objects came from files of sql/.
std::optional<Mode> mode_of_objects(const Installed& installed) {
  for (const Mode mode : kModes) {
    for (const Command& command : script(mode)) {
      if (command.part != Part::views && command.part != Part::stored) continue;
      const SchemaObject* object = command.creates() ? installed.find(command.name) : nullptr;
      if (object != nullptr && same_text(object->sql, command.text)) return mode;
    }
  }
  return std::nullopt;
}

/// True if the table is there as this version creates it. Another table of the name is foreign.
bool has_table(const Installed& installed, std::string_view table) {
  const SchemaObject* object = installed.find(table);
  if (object == nullptr) return false;
  const std::vector<Command> commands = script(Mode::views);
  return std::any_of(commands.begin(), commands.end(), [&](const Command& command) {
    return command.creates() && command.name == table && same_text(object->sql, command.text);
  });
}

void read_record(sqlite3* db, Installed& installed) {
  if (has_table(installed, "gouji")) {
    Statement gouji(db, "SELECT version, mode FROM main.gouji");
    if (gouji.step()) {
      installed.version = gouji.text(0);
      for (const Mode mode : kModes) {
        if (gouji.text(1) == name(mode)) installed.mode = mode;
      }
    }
  }
  if (has_table(installed, "gouji_object")) {
    for (Statement row(db, "SELECT name, sql FROM main.gouji_object"); row.step();) {
      installed.recorded.emplace(key(row.text(0)), row.text(1));
    }
  }
}

}  // namespace

std::string key(std::string_view name) {
  std::string lower(name);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

bool same_text(std::string_view a, std::string_view b) {
  return without_returns(a) == without_returns(b);
}

const SchemaObject* Installed::find(std::string_view name) const {
  const auto named = [&](const SchemaObject& object) { return same_name(object.name, name); };
  const auto object = std::find_if(objects.begin(), objects.end(), named);
  return object == objects.end() ? nullptr : &*object;
}

Installed read_installed(sqlite3* db) {
  Installed installed;
  Statement row(db,
                "SELECT type, name, tbl_name, sql FROM main.sqlite_schema WHERE sql IS NOT NULL");
  while (row.step()) {
    installed.objects.push_back({row.text(0), row.text(1), row.text(2), row.text(3)});
  }
  read_record(db, installed);
  if (!installed.mode) installed.mode = mode_of_objects(installed);
  return installed;
}

InstallPlan plan_install(sqlite3* db, const Installed& installed, Mode mode) {
  InstallPlan plan{mode, script(mode), {}, {}, {}};
  const OurTexts ours(installed);
  std::set<std::string> wanted;
  for (const Command& command : plan.commands) {
    if (!command.creates()) continue;
    wanted.insert(key(command.name));
    plan_wanted(db, installed, ours, command, plan);
  }
  for (const SchemaObject& object : installed.objects) {
    if (wanted.contains(key(object.name)) || !ours.has_name(object.name)) continue;
    plan_unwanted(installed, ours, object, plan);
  }
  return plan;
}

}  // namespace gouji::sqlite
