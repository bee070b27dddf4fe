// The entry points, and the one list of what they register.
#include <initializer_list>

#include "parse/initialise.h"
#include "sqlite/guard.h"
#include "sqlite/register.h"

SQLITE_EXTENSION_INIT1

namespace gouji::sqlite {
namespace {

constexpr int kOldestHost = 3038000;

enum class Door { open, shut };

// All but what reads files.
void register_pure(sqlite3* db) {
  const Connection connection{std::make_shared<ReportCache>(), std::make_shared<CheckRun>()};
  const SharedCheckRun& run = connection.run;
  for (const int code : {
           register_authority_key(db),
           register_form_cells(db, connection),
           register_gouji_authority(db, connection),
           register_gouji_cell_change(db, connection),
           register_gouji_cell_status(db, connection),
           register_gouji_check_result(db, run),
           register_gouji_debug(db),
           register_gouji_freeze(db, run),
           register_gouji_install(db, run),
           register_gouji_report(db, connection),
           register_gouji_version(db),
           register_report_applicant(db, connection),
           register_report_application(db, connection),
           register_report_cells(db, connection),
           register_report_claims(db, connection),
           register_report_disclosure(db, connection),
           register_report_meta(db, connection),
           register_report_oddity(db, connection),
           register_report_part(db, connection),
           register_report_ratio(db, connection),
           register_report_raw(db, connection),
           register_report_remedy(db, connection),
           register_report_rows(db, connection),
           register_report_sections(db, connection),
           register_report_subject(db, connection),
           register_report_text(db, connection),
           register_text_similarity(db),
       }) {
    check(db, code);
  }
}

// The table of calls belongs to the library and not to a connection, and connections may be opened
// in several threads: the first one brings it. False where another SQLite of the process has.
bool take_calls([[maybe_unused]] const sqlite3_api_routines* api) {
#ifdef SQLITE_CORE
  return true;
#else
  static const sqlite3_api_routines* const kFirst = sqlite3_api = api;
  return api == kFirst;
#endif
}

// Through the host's own table: it is not known yet whether that becomes the library's.
bool is_too_old([[maybe_unused]] const sqlite3_api_routines* api, char** message) {
#ifdef SQLITE_CORE
  const auto number = sqlite3_libversion_number;
  const auto text = sqlite3_libversion;
  const auto print = sqlite3_mprintf;
#else
  const auto number = api->libversion_number;
  const auto text = api->libversion;
  const auto print = api->mprintf;
#endif
  if (number() >= kOldestHost) return false;
  if (message != nullptr) {
    *message = print("gouji needs SQLite 3.38.0 or later; this host has %s", text());
  }
  return true;
}

int start(sqlite3* db, char** message, const sqlite3_api_routines* api, Door door) {
  if (is_too_old(api, message) || !take_calls(api)) return SQLITE_ERROR;
  char* ignored = nullptr;
  const int code = guard(message != nullptr ? message : &ignored, [&] {
    parse::initialise();
    register_pure(db);
    if (door == Door::open) check(db, register_reports(db));
  });
  sqlite3_free(ignored);
  return code;
}

}  // namespace
}  // namespace gouji::sqlite

#ifdef _WIN32
#define GOUJI_EXPORT __declspec(dllexport)
#else
#define GOUJI_EXPORT __attribute__((visibility("default")))
#endif

extern "C" {

GOUJI_EXPORT int sqlite3_gouji_init(sqlite3* db, char** message, const sqlite3_api_routines* api) {
  using namespace gouji::sqlite;
  return start(db, message, api, Door::open);
}

/// For servers: everything but reports().
GOUJI_EXPORT int sqlite3_gouji_noread_init(sqlite3* db, char** message,
                                           const sqlite3_api_routines* api) {
  using namespace gouji::sqlite;
  return start(db, message, api, Door::shut);
}

}  // extern "C"
