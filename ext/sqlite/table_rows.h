// The rows of one call of a table function: computed, and those picked out that a query asks for.
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <memory>
#include <span>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "sqlite/guard.h"
#include "sqlite/report_cache.h"
#include "sqlite/value.h"

namespace gouji::sqlite {

enum Use { kShow, kFilter };

template <class Row>
struct Column {
  const char* declaration;  ///< name and type, as in CREATE TABLE
  Field (*get)(const Row& row);
  Use use = kShow;  ///< kFilter: `column = value` is handed down and skips other rows
};

/// `Table` as table_function.h describes it.
template <class Table>
class TableRows {
 public:
  using Row = typename Table::Row;
  /// Whether the rows come from no document.
  static constexpr bool kIsTable = requires { Table::rows(); };

  /// All rows of `document`, of NULL none. `document` is null where the argument is missing.
  void load(ReportCache& cache, sqlite3_value* document) {
    rows_ = {};
    if constexpr (kIsTable) {
      keep(Table::rows());
    } else {
      if (document == nullptr) {
        throw Error(std::string(Table::kName) + "(doc): the argument doc is missing");
      }
      if (sqlite3_value_type(document) == SQLITE_NULL) return;
      document_ = cache.get(document);
      const parse::Report& report = document_->report();
      if constexpr (std::is_reference_v<decltype(Table::rows(report))>) {
        rows_ = Table::rows(report);
      } else {
        keep(Table::rows(report));
      }
    }
  }

  /// Leaves only the rows that may have the wanted value in a column.
  void select(std::size_t column, const Wanted& wanted) {
    std::vector<Row> kept;
    std::copy_if(rows_.begin(), rows_.end(), std::back_inserter(kept),
                 [&](const Row& row) { return wanted.may_be(Table::kColumns[column].get(row)); });
    keep(std::move(kept));
  }

  std::size_t size() const { return rows_.size(); }
  const Row& operator[](std::size_t number) const { return rows_[number]; }
  /// What the rows are of.
  const Parsed& document() const { return *document_; }

 private:
  void keep(std::vector<Row> rows) {
    own_ = std::move(rows);
    rows_ = own_;
  }

  std::shared_ptr<const Parsed> document_;  // the rows point into it
  std::vector<Row> own_;                    // unless the rows are the report's
  std::span<const Row> rows_;
};

}  // namespace gouji::sqlite
