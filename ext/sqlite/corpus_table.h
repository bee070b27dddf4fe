// The adapter from a struct, as table_function.h describes it, to the virtual table that has its
// rows for all documents of a database, by report_id:
//
//   CREATE VIRTUAL TABLE cell USING gouji_cell;
//   SELECT report_id, value FROM cell WHERE item = 'received' AND measure = 'total';
//
// The struct is that of the function, with the module's name beside it (kModule); or one with a row
// for each document, readable or not, that makes it of an Entry:
//
//   static constexpr auto kKey = "id INTEGER";  // else report_id
//   static std::vector<Row> rows(const Entry& entry);
//
// `report_id = …` and `report_id BETWEEN …` read these documents alone, a filter column skips rows,
// and rows come by report_id; those of one report by the columns of kOrder, which are counted with
// that key, if the struct has it:
//
//   static constexpr std::array kOrder{4};
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "parse/packed.h"
#include "sqlite/corpus.h"
#include "sqlite/guard.h"
#include "sqlite/plan.h"
#include "sqlite/register.h"
#include "sqlite/table_function.h"
#include "sqlite/table_rows.h"
#include "sqlite/value.h"

namespace gouji::sqlite {

template <class Table>
class CorpusTable {
 public:
  static int create(sqlite3* db, const Connection& connection) {
    return sqlite3_create_module_v2(db, Table::kModule, &kModule, new Connection(connection),
                                    [](void* data) { delete static_cast<Connection*>(data); });
  }

 private:
  using Row = typename Table::Row;
  static constexpr std::size_t kColumns = Table::kColumns.size();
  static constexpr bool kOfEntry = requires(const Entry& entry) { Table::rows(entry); };
  // Of a report that has not got them as they are.
  static constexpr bool kMakesRows = requires(const parse::Report& report) {
    { Table::rows(report) } -> std::same_as<std::vector<typename Table::Row>>;
  };

  struct Vtab : sqlite3_vtab {
    Corpus corpus;
  };

  struct Cursor : sqlite3_vtab_cursor {
    std::optional<Corpus::Ids> ids;  // of a scan of all documents
    Plan plan;
    std::vector<sqlite3_value*> wanted;  // of the columns in plan.equal, in order
    std::vector<Owned<sqlite3_value>> owned;
    std::int64_t id = 0;
    std::shared_ptr<const Entry> entry;
    TableRows<Table> rows;
    std::size_t at = 0;
    bool at_end = true;
  };

  static Cursor& of(sqlite3_vtab_cursor* cursor) { return *static_cast<Cursor*>(cursor); }
  static Corpus& corpus(sqlite3_vtab_cursor* c) { return static_cast<Vtab*>(c->pVtab)->corpus; }

  static int connect(sqlite3* db, void* data, int, const char* const* argv, sqlite3_vtab** vtab,
                     char** message) noexcept {
    return guard(message, [&] {
      const char* key = "report_id INTEGER";
      if constexpr (kOfEntry) key = Table::kKey;
      std::string schema = std::string("CREATE TABLE x(") + key;
      for (const auto& column : Table::kColumns) schema.append(", ").append(column.declaration);
      check(db, sqlite3_declare_vtab(db, schema.append(")").c_str()));
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

  static int best_index(sqlite3_vtab* vtab, sqlite3_index_info* info) noexcept {
    return guard(vtab, [&] {
      Shape shape{0, 0, Table::kRows};
      if constexpr (requires { Table::kOrder; }) shape.order = Table::kOrder;
      for (std::size_t i = 0; i < kColumns; ++i) {
        if (Table::kColumns[i].use == kFilter) shape.filters |= 2U << i;
      }
      return choose_corpus_plan(shape, info);
    });
  }

  static int open(sqlite3_vtab* vtab, sqlite3_vtab_cursor** cursor) noexcept {
    return guard(vtab, [&] { *cursor = new Cursor{}; });
  }

  static int close(sqlite3_vtab_cursor* cursor) noexcept {
    delete static_cast<Cursor*>(cursor);
    return SQLITE_OK;
  }

  static int filter(sqlite3_vtab_cursor* c, int number, const char*, int count,
                    sqlite3_value** argv) noexcept {
    return guard(c->pVtab, [&] {
      Cursor& cursor = of(c);
      cursor.plan = Plan::of(number);
      cursor.wanted.clear();
      cursor.owned.clear();
      cursor.ids.reset();
      cursor.at_end = false;
      if (cursor.plan.has_argument) {
        const std::optional<std::int64_t> id = whole(*argv);
        cursor.at_end = !id || !load(c, *id, argv + 1);
        return;
      }
      sqlite3_value** const end = argv + count;
      const IdRange range = id_range(cursor.plan, argv);
      for (; argv != end; ++argv) {
        cursor.owned.push_back(duplicate(*argv));
        cursor.wanted.push_back(cursor.owned.back().get());
      }
      cursor.ids.emplace(corpus(c), range);
      next_document(c);
    });
  }

  // Loads the rows of a document; false where it has none.
  static bool load(sqlite3_vtab_cursor* c, std::int64_t id, sqlite3_value* const* wanted) {
    Cursor& cursor = of(c);
    cursor.id = id;
    cursor.at = 0;
    auto entry = corpus(c).read(id);
    if (!entry || (!kOfEntry && !entry->report)) return false;
    if (entry == cursor.entry) {
      cursor.rows.all();
    } else {
      cursor.entry = std::move(entry);
      if constexpr (kOfEntry) {
        cursor.rows.load(*cursor.entry);
      } else if constexpr (kMakesRows) {
        const parse::Report& report = *cursor.entry->report;
        cursor.rows.borrow(
            cursor.entry->made.template of<Table>([&] { return Table::rows(report); }));
      } else {
        cursor.rows.load(*cursor.entry->report);
      }
    }
    for (std::size_t i = 0; i < kColumns; ++i) {
      if ((cursor.plan.equal >> (i + 1) & 1U) != 0) cursor.rows.select(i, Wanted(*wanted++));
    }
    return cursor.rows.size() > 0;
  }

  static void next_document(sqlite3_vtab_cursor* c) {
    while (const auto id = of(c).ids->next()) {
      if (load(c, *id, of(c).wanted.data())) return;
    }
    of(c).ids.reset();
    of(c).at_end = true;
  }

  static int next(sqlite3_vtab_cursor* c) noexcept {
    return guard(c->pVtab, [&] {
      Cursor& cursor = of(c);
      if (++cursor.at < cursor.rows.size()) return;
      if (!cursor.ids) {
        cursor.at_end = true;
      } else {
        next_document(c);
      }
    });
  }

  static int eof(sqlite3_vtab_cursor* cursor) noexcept { return of(cursor).at_end ? 1 : 0; }

  static int column(sqlite3_vtab_cursor* c, sqlite3_context* context, int number) noexcept {
    return guard(c->pVtab, [&] {
      Result out(context);
      const Cursor& cursor = of(c);
      if (number == 0) return out.set(field(cursor.id));
      const Row& row = cursor.rows[cursor.at];
      const Field value = Table::kColumns[static_cast<std::size_t>(number) - 1].get(row);
      const auto* text = std::get_if<std::string_view>(&value);
      if (text == nullptr || !parse::is_unread(*text)) return out.set(value);
      set_unread(c, static_cast<std::size_t>(number) - 1, out);
    });
  }

  // What the packed rows don't have.
  static void set_unread(sqlite3_vtab_cursor* c, std::size_t column, Result& out) {
    const Cursor& cursor = of(c);
    if constexpr (requires(const Row& row) { row.place; }) {
      if (!is_heading(column)) {
        const std::optional<parse::Place> place = cursor.rows[cursor.at].place;
        const Evidence evidence = corpus(c).evidence(cursor.id, *place);
        return out.set(field(evidence.printed));
      }
      const std::string heading = corpus(c).heading(cursor.id, cursor.rows.index(cursor.at));
      return out.set(field(std::string_view(heading)));
    }
  }

  static constexpr bool is_heading(std::size_t column) {
    return std::string_view(Table::kColumns[column].declaration) == "heading TEXT";
  }

  static int rowid(sqlite3_vtab_cursor* c, sqlite3_int64* id) noexcept {
    return guard(c->pVtab, [&] {
      const Cursor& cursor = of(c);
      *id = corpus_rowid(cursor.id, cursor.rows.index(cursor.at));
    });
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

/// Registers the table function of one document, and the module for all of them.
template <class Table>
int create_tables(sqlite3* db, const Connection& connection) {
  const int code = TableFunction<Table>::create(db, connection);
  return code != SQLITE_OK ? code : CorpusTable<Table>::create(db, connection);
}

}  // namespace gouji::sqlite
