// gouji_authority_name: the organ of each report that names one: name as printed, key as the names
// of one organ compare, the year reported on, and how many figures the report has.
//
// gouji_authority_year: the one report that speaks for an authority and a year across years: the
// one with more figures, then the lower id; and `before`, the report of the same authority on the
// year before, if any. Rows come by report_id.
//
//   CREATE VIRTUAL TABLE authority_year USING gouji_authority_year;
//   SELECT authority, year, report_id, before FROM authority_year;
#include <array>

#include "parse/authority.h"
#include "sqlite/corpus_table.h"
#include "sqlite/register.h"
#include "sqlite/speakers.h"

namespace gouji::sqlite {
namespace {

struct AuthorityName {
  using Row = Named;
  static constexpr auto kModule = "gouji_authority_name";
  static constexpr auto kKey = "report_id INTEGER";
  static constexpr std::int64_t kRows = 1;
  static constexpr std::array kColumns{
      Column<Row>{"name TEXT", [](const Row& row) { return field(row.name); }},
      Column<Row>{"key TEXT", [](const Row& row) { return field(std::string_view(row.key)); }},
      Column<Row>{"year INTEGER", [](const Row& row) { return field(row.year); }},
      Column<Row>{"figures INTEGER", [](const Row& row) { return field(row.figures); }}};

  static std::vector<Row> rows(const Entry& entry) {
    auto named = sqlite::named(entry);
    return named ? std::vector<Row>{std::move(*named)} : std::vector<Row>();
  }
};

class AuthorityYear {
 public:
  static int create(sqlite3* db, const Connection& connection) {
    return sqlite3_create_module_v2(db, "gouji_authority_year", &kModule,
                                    new Connection(connection),
                                    [](void* data) { delete static_cast<Connection*>(data); });
  }

 private:
  struct Vtab : sqlite3_vtab {
    Corpus corpus;
  };
  struct Cursor : sqlite3_vtab_cursor {
    std::shared_ptr<const Speakers> all;
    std::size_t at;
    std::size_t end;
  };
  enum Columns { kAuthority, kKey, kYear, kReport, kBefore };

  static Cursor& of(sqlite3_vtab_cursor* cursor) { return *static_cast<Cursor*>(cursor); }

  static int connect(sqlite3* db, void* data, int, const char* const* argv, sqlite3_vtab** vtab,
                     char** message) noexcept {
    return guard(message, [&] {
      check(db, sqlite3_declare_vtab(db,
                                     "CREATE TABLE x(authority TEXT, key TEXT, year INTEGER, "
                                     "report_id INTEGER, before INTEGER)"));
      check(db, sqlite3_vtab_config(db, SQLITE_VTAB_INNOCUOUS));
      const auto& connection = *static_cast<Connection*>(data);
      *vtab = new Vtab{{}, Corpus(db, argv[1], connection.cache, connection.run)};
    });
  }

  // Another function than xConnect: the module has no table of its own name.
  static int create_table(sqlite3* db, void* data, int argc, const char* const* argv,
                          sqlite3_vtab** vtab, char** message) noexcept {
    return connect(db, data, argc, argv, vtab, message);
  }

  static int disconnect(sqlite3_vtab* vtab) noexcept {
    delete static_cast<Vtab*>(vtab);
    return SQLITE_OK;
  }

  // All documents are read in any case; a look-up by report finds its one row among them.
  static int best_index(sqlite3_vtab* vtab, sqlite3_index_info* info) noexcept {
    return guard(vtab, [&] {
      choose_corpus_plan({kReport, 0, 1}, info);
      if (Plan::of(info->idxNum).has_argument) info->estimatedCost = 2000;
    });
  }

  static int open(sqlite3_vtab* vtab, sqlite3_vtab_cursor** cursor) noexcept {
    return guard(vtab, [&] { *cursor = new Cursor{}; });
  }

  static int close(sqlite3_vtab_cursor* cursor) noexcept {
    delete static_cast<Cursor*>(cursor);
    return SQLITE_OK;
  }

  static int filter(sqlite3_vtab_cursor* c, int number, const char*, int,
                    sqlite3_value** argv) noexcept {
    return guard(c->pVtab, [&] {
      Cursor& cursor = of(c);
      cursor.all = speakers(static_cast<Vtab*>(c->pVtab)->corpus);
      const Plan plan = Plan::of(number);
      const SpeakerRange some = plan.has_argument ? find(*cursor.all, whole(*argv))
                                                  : find(*cursor.all, id_range(plan, argv));
      cursor.at = some.first;
      cursor.end = some.last;
    });
  }

  static int next(sqlite3_vtab_cursor* cursor) noexcept {
    ++of(cursor).at;
    return SQLITE_OK;
  }

  static int eof(sqlite3_vtab_cursor* cursor) noexcept {
    return of(cursor).at >= of(cursor).end ? 1 : 0;
  }

  static int column(sqlite3_vtab_cursor* c, sqlite3_context* context, int number) noexcept {
    return guard(c->pVtab, [&] {
      const Speaker& row = (*of(c).all)[of(c).at];
      Result out(context);
      switch (number) {
        case kAuthority:
          return out.set(field(std::string_view(row.name)));
        case kKey:
          return out.set(field(std::string_view(row.key)));
        case kYear:
          return out.set(field(row.year));
        case kReport:
          return out.set(field(row.report_id));
        default:
          return out.set(field(row.before));
      }
    });
  }

  static int rowid(sqlite3_vtab_cursor* cursor, sqlite3_int64* id) noexcept {
    *id = static_cast<sqlite3_int64>(of(cursor).at) + 1;
    return SQLITE_OK;
  }

  static constexpr sqlite3_module kModule = [] {
    sqlite3_module module{};
    module.xCreate = create_table;
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
};

}  // namespace

int register_gouji_authority(sqlite3* db, const Connection& connection) {
  const int code = CorpusTable<AuthorityName>::create(db, connection);
  return code != SQLITE_OK ? code : AuthorityYear::create(db, connection);
}

}  // namespace gouji::sqlite
