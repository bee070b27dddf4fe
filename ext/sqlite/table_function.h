// The adapter from a struct to a table-valued function of one document, or to a read-only table:
//
//   struct ReportSections {
//     using Row = parse::Section;
//     static constexpr auto kName = "report_sections";
//     static constexpr std::int64_t kRows = 7;  // for the query planner
//     static constexpr std::array kColumns{
//         Column<Row>{"number INTEGER", [](const Row& row) { return field(row.number); }, kFilter},
//         Column<Row>{"text TEXT", [](const Row& row) { return field(row.text); }}};
//     static const std::vector<Row>& rows(const parse::Report& report);
//   };
//
// rows() gives a reference into the report, or a vector of its own; without a parameter, the struct
// is a table and takes no argument.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "sqlite/guard.h"
#include "sqlite/plan.h"
#include "sqlite/register.h"
#include "sqlite/table_rows.h"
#include "sqlite/value.h"

namespace gouji::sqlite {

template <class Table>
class TableFunction {
 public:
  static int create(sqlite3* db, const Connection& connection) {
    return sqlite3_create_module_v2(db, Table::kName, &kModule, new SharedCache(connection.cache),
                                    [](void* data) { delete static_cast<SharedCache*>(data); });
  }

 private:
  using Rows = TableRows<Table>;
  static constexpr std::size_t kArgument = Table::kColumns.size();

  struct Vtab : sqlite3_vtab {
    ReportCache* cache;
  };
  struct Cursor : sqlite3_vtab_cursor {
    std::shared_ptr<const Parsed> document;  // the rows point into it
    Rows rows;
    std::size_t at;
  };

  static Cursor& of(sqlite3_vtab_cursor* cursor) { return *static_cast<Cursor*>(cursor); }

  static int connect(sqlite3* db, void* data, int, const char* const*, sqlite3_vtab** vtab,
                     char** message) noexcept {
    return guard(message, [&] {
      std::string schema = "CREATE TABLE x(";
      for (const auto& column : Table::kColumns) schema.append(column.declaration).append(", ");
      schema.erase(schema.size() - 2);
      check(db, sqlite3_declare_vtab(
                    db, schema.append(Rows::kIsTable ? ")" : ", doc HIDDEN)").c_str()));
      check(db, sqlite3_vtab_config(db, SQLITE_VTAB_INNOCUOUS));
      *vtab = new Vtab{{}, static_cast<SharedCache*>(data)->get()};
    });
  }

  static int disconnect(sqlite3_vtab* vtab) noexcept {
    delete static_cast<Vtab*>(vtab);
    return SQLITE_OK;
  }

  static int best_index(sqlite3_vtab* vtab, sqlite3_index_info* info) noexcept {
    return guard(vtab, [&] {
      Shape shape{Rows::kIsTable ? -1 : static_cast<int>(kArgument), 0, Table::kRows};
      for (std::size_t i = 0; i < kArgument; ++i) {
        if (Table::kColumns[i].use == kFilter) shape.filters |= 1U << i;
      }
      return choose_plan(shape, info);
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
      const Plan plan = Plan::of(number);
      Rows& rows = of(c).rows;
      of(c).at = 0;
      load(c, plan.has_argument ? *argv++ : nullptr);
      for (std::size_t i = 0; i < kArgument; ++i) {
        if ((plan.equal >> i & 1U) != 0) rows.select(i, Wanted(*argv++));
      }
    });
  }

  /// All rows of `document`, of NULL none. `document` is null where the argument is missing.
  static void load(sqlite3_vtab_cursor* c, sqlite3_value* document) {
    Cursor& cursor = of(c);
    if constexpr (Rows::kIsTable) {
      cursor.rows.load();
    } else {
      cursor.rows.clear();
      if (document == nullptr) {
        throw Error(std::string(Table::kName) + "(doc): the argument doc is missing");
      }
      if (sqlite3_value_type(document) == SQLITE_NULL) return;
      cursor.document = static_cast<Vtab*>(c->pVtab)->cache->get(document);
      cursor.rows.load(cursor.document->report());
    }
  }

  static int next(sqlite3_vtab_cursor* cursor) noexcept {
    ++of(cursor).at;
    return SQLITE_OK;
  }

  static int eof(sqlite3_vtab_cursor* cursor) noexcept {
    return of(cursor).at >= of(cursor).rows.size() ? 1 : 0;
  }

  static int column(sqlite3_vtab_cursor* c, sqlite3_context* context, int number) noexcept {
    return guard(c->pVtab, [&] {
      Result out(context);
      const auto i = static_cast<std::size_t>(number);
      if (i < kArgument) {
        out.set(Table::kColumns[i].get(of(c).rows[of(c).at]));
      } else if (of(c).document->raw()) {
        out.set_blob(of(c).document->document());
      } else {
        out.set(of(c).document->document());
      }
    });
  }

  static int rowid(sqlite3_vtab_cursor* cursor, sqlite3_int64* id) noexcept {
    // The same whichever rows a query selects: of the parts of an OR SQLite drops equal ones.
    *id = static_cast<sqlite3_int64>(of(cursor).rows.index(of(cursor).at)) + 1;
    return SQLITE_OK;
  }

  // Without xCreate the name can be used, and CREATE VIRTUAL TABLE can't use it.
  static constexpr sqlite3_module kModule = [] {
    sqlite3_module module{};
    module.xConnect = connect;
    module.xDisconnect = disconnect;
    module.xBestIndex = best_index;
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

}  // namespace gouji::sqlite
