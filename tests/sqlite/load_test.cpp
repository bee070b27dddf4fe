// The entry points and what they say of themselves.
#include <dlfcn.h>

#include "catch.h"
#include "database.h"

// The layout of the host's table of calls alone, without the macros that call through it.
#define SQLITE_CORE 1
#include <sqlite3ext.h>

using gouji::Database;
using gouji::kNone;
using gouji::kNoReadInit;

namespace {

using EntryPoint = int (*)(sqlite3*, char**, const sqlite3_api_routines*);

sqlite3_api_routines host_calls{};

// SQLite hands its table of calls to extensions only: be one for a moment.
void fetch_host_calls() {
  const EntryPoint copy = [](sqlite3*, char**, const sqlite3_api_routines* calls) {
    host_calls = *calls;
    return SQLITE_OK;
  };
  sqlite3_auto_extension(reinterpret_cast<void (*)()>(copy));
  Database(":memory:", kNone);
  sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(copy));
}

}  // namespace

TEST_CASE("gouji_version is MAJOR.MINOR.PATCH", "[sqlite][gouji_version]") {
  CHECK(Database().query("SELECT gouji_version() GLOB '[0-9]*.[0-9]*.[0-9]*'") == "1\n");
}

TEST_CASE("gouji_debug names all that runs in one line", "[sqlite][gouji_debug]") {
  const std::string line = Database().query("SELECT gouji_debug()");
  CHECK_THAT(line,
             Catch::Contains("gouji " + Database().query("SELECT gouji_version()").substr(0, 5)));
  CHECK_THAT(line, Catch::Contains(std::string("SQLite ") + sqlite3_libversion()));
  CHECK_THAT(line, Catch::Contains("ICU ") && Catch::Contains("RE2 "));
  CHECK(line.find('\n') == line.size() - 1);
}

TEST_CASE("the entry point for servers gives everything but reports", "[sqlite][load]") {
  const Database db(":memory:", kNoReadInit);
  CHECK(db.query("SELECT count(*) FROM report_cells(NULL)") == "0\n");
  CHECK_THROWS_WITH(db.query("SELECT * FROM reports('.')"),
                    Catch::Contains("no such table: reports"));
  CHECK_THROWS_WITH(db.exec("CREATE VIRTUAL TABLE temp.x USING reports('.')"),
                    Catch::Contains("no such module: reports"));
}

TEST_CASE("loading twice is harmless", "[sqlite][load]") {
  Database db;
  db.load();
  CHECK(db.query("SELECT count(*) FROM report_meta('x')") == "1\n");
}

TEST_CASE("many connections have the functions at the same time", "[sqlite][load]") {
  const Database one;
  const Database other;
  CHECK(one.query("SELECT report_text('a')") == "a\n");
  CHECK(other.query("SELECT report_text('b')") == "b\n");
}

TEST_CASE("what a host has under its names stays the host's", "[sqlite][load]") {
  // The names of SQLite's own extension `icu`, and all that this build of SQLite has.
  Database db(":memory:", kNone);
  for (const char* name : {"upper", "lower", "like", "regexp", "icu_load_collation"}) {
    for (int arguments = 1; arguments <= 3; ++arguments) {
      sqlite3_create_function(
          db.handle(), name, arguments, SQLITE_UTF8, nullptr,
          [](sqlite3_context* context, int, sqlite3_value**) {
            sqlite3_result_text(context, "host", -1, SQLITE_STATIC);
          },
          nullptr, nullptr);
    }
  }
  sqlite3_create_collation(db.handle(), "pinyin", SQLITE_UTF8, nullptr,
                           [](void*, int, const void*, int, const void*) { return 0; });
  const std::string all =
      "CREATE TABLE temp.before AS SELECT name, narg, builtin, enc, flags FROM"
      " pragma_function_list UNION ALL SELECT name, 0, 0, 0, 0 FROM pragma_module_list"
      " UNION ALL SELECT name, 1, 1, 1, 1 FROM pragma_collation_list";
  db.exec(all);
  db.load();
  db.exec("SELECT gouji_install()");
  std::string after = all;
  after.replace(after.find("before"), 6, "after");
  db.exec(after);
  CHECK(db.query("SELECT * FROM temp.before EXCEPT SELECT * FROM temp.after") == "");
  CHECK(db.query("SELECT name FROM temp.after EXCEPT SELECT name FROM temp.before"
                 " EXCEPT SELECT name FROM temp.after WHERE name GLOB 'gouji*'"
                 " OR name GLOB 'report*' OR name GLOB 'pragma_*'") ==
        "authority_key\nform_cells\ntext_similarity\n");
  CHECK(db.query(
            "SELECT upper('a'), lower('a', 'tr'), 'a' REGEXP 'b', icu_load_collation('a', 'b')") ==
        "host|host|host|host\n");
}

namespace {

/// The entry point itself, as a host calls it.
EntryPoint entry_point() {
  const std::string file = std::string(GOUJI_MODULE) + ".so";
  void* const module = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);  // stays in the process
  REQUIRE(module != nullptr);
  const auto init = reinterpret_cast<EntryPoint>(dlsym(module, gouji::kInit));
  REQUIRE(init != nullptr);
  return init;
}

}  // namespace

TEST_CASE("a second SQLite of the process is refused", "[sqlite][load]") {
  const Database first;
  fetch_host_calls();
  const Database db(":memory:", kNone);
  CHECK(entry_point()(db.handle(), nullptr, &host_calls) == SQLITE_ERROR);
  CHECK_THROWS_WITH(db.query("SELECT gouji_version()"), Catch::Contains("no such function"));
  CHECK(first.query("SELECT report_text('a')") == "a\n");
}

TEST_CASE("a library that was closed is loaded again", "[sqlite][load]") {
  for (int i = 0; i < 20; ++i) {
    CHECK(Database().query("SELECT count(*) FROM report_cells('一、总体情况')") == "0\n");
  }
}

TEST_CASE("a host older than 3.38 gets an error and no function", "[sqlite][load]") {
  fetch_host_calls();
  host_calls.libversion_number = [] { return 3037002; };
  host_calls.libversion = []() -> const char* { return "3.37.2"; };
  const Database db(":memory:", kNone);
  char* message = nullptr;
  CHECK(entry_point()(db.handle(), &message, &host_calls) == SQLITE_ERROR);
  REQUIRE(message != nullptr);
  CHECK(std::string(message) == "gouji needs SQLite 3.38.0 or later; this host has 3.37.2");
  sqlite3_free(message);
  CHECK_THROWS_WITH(db.query("SELECT gouji_version()"), Catch::Contains("no such function"));
}
