// What each file of SQL names registers; the list of calls is in extension.cpp. All give a result
// code, with the message on the connection.
#pragma once

#include "sqlite/api.h"
#include "sqlite/check_view.h"
#include "sqlite/report_cache.h"

namespace gouji::sqlite {

/// What the functions and tables of one connection have together.
struct Connection {
  SharedCache cache;
  SharedCheckRun run;
};

int register_authority_key(sqlite3* db);
int register_form_cells(sqlite3* db, const Connection& connection);
int register_gouji_authority(sqlite3* db, const Connection& connection);
int register_gouji_cell_change(sqlite3* db, const Connection& connection);
int register_gouji_cell_status(sqlite3* db, const Connection& connection);
int register_gouji_check_result(sqlite3* db, const SharedCheckRun& run);
int register_gouji_debug(sqlite3* db);
int register_gouji_freeze(sqlite3* db, const SharedCheckRun& run);
int register_gouji_install(sqlite3* db, const SharedCheckRun& run);
int register_gouji_report(sqlite3* db, const Connection& connection);
int register_gouji_version(sqlite3* db);
int register_report_applicant(sqlite3* db, const Connection& connection);
int register_report_application(sqlite3* db, const Connection& connection);
int register_report_cells(sqlite3* db, const Connection& connection);
int register_report_claims(sqlite3* db, const Connection& connection);
int register_report_disclosure(sqlite3* db, const Connection& connection);
int register_report_meta(sqlite3* db, const Connection& connection);
int register_report_oddity(sqlite3* db, const Connection& connection);
int register_report_part(sqlite3* db, const Connection& connection);
int register_report_ratio(sqlite3* db, const Connection& connection);
int register_report_raw(sqlite3* db, const Connection& connection);
int register_report_remedy(sqlite3* db, const Connection& connection);
int register_report_rows(sqlite3* db, const Connection& connection);
int register_report_sections(sqlite3* db, const Connection& connection);
int register_report_subject(sqlite3* db, const Connection& connection);
int register_report_text(sqlite3* db, const Connection& connection);
int register_reports(sqlite3* db);
int register_text_similarity(sqlite3* db);

}  // namespace gouji::sqlite
