// The entry points, and the one list of what they register.
#include <initializer_list>

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
           register_report_remedy(db, connection),
           register_report_sections(db, connection),
           register_report_subject(db, connection),
           register_report_text(db, connection),
           register_text_similarity(db),
       }) {
    check(db, code);
  }
}

int start(sqlite3* db, char** message, const sqlite3_api_routines* api, Door door) {
  SQLITE_EXTENSION_INIT2(api);
  return guard(message, [&] {
    if (sqlite3_libversion_number() < kOldestHost) {
      throw Error(std::string("gouji needs SQLite 3.38.0 or later; this host has ") +
                  sqlite3_libversion());
    }
    register_pure(db);
    if (door == Door::open) check(db, register_reports(db));
  });
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
