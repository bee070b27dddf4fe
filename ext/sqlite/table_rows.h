// The rows of one call of a table function: computed, and those picked out that a query asks for.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

#include "sqlite/value.h"

namespace gouji::sqlite {

/// A table may narrow its rows down to some next to one another, for a wanted text in a column:
///   static std::span<const Row> narrow(std::span<const Row>, std::size_t column,
///   std::string_view);
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

  /// All rows of `source`, a report or what else Table makes rows of, which must outlive them.
  template <class... Source>
  void load(const Source&... source) {
    selected_ = false;
    using Made = decltype(Table::rows(source...));
    if constexpr (std::is_reference_v<Made> || std::is_same_v<Made, std::span<const Row>>) {
      all_ = Table::rows(source...);
    } else {
      own_ = Table::rows(source...);
      all_ = own_;
    }
    rows_ = all_;
  }

  /// All of `rows`, which must outlive them.
  void borrow(std::span<const Row> rows) {
    selected_ = false;
    rows_ = all_ = rows;
  }

  /// Takes back any selection.
  void all() {
    selected_ = false;
    rows_ = all_;
  }

  void clear() {
    selected_ = false;
    rows_ = all_ = {};
  }

  /// Leaves only the rows that may have the wanted value in a column.
  void select(std::size_t column, const Wanted& wanted) {
    const auto get = Table::kColumns[column].get;
    const auto may_be = [&](std::size_t row) { return wanted.may_be(get(rows_[row])); };
    if (selected_) {
      std::erase_if(picked_, [&](std::size_t row) { return !may_be(row); });
      return;
    }
    selected_ = true;
    picked_.clear();
    if constexpr (requires { Table::narrow(rows_, column, std::string_view()); }) {
      if (wanted.text()) rows_ = Table::narrow(rows_, column, *wanted.text());
    }
    constexpr std::size_t kFew = 8;
    picked_.reserve(std::min(rows_.size(), kFew));  // at once: nearly always that is enough
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      if (may_be(row)) picked_.push_back(row);
    }
  }

  std::size_t size() const { return selected_ ? picked_.size() : rows_.size(); }
  const Row& operator[](std::size_t number) const {
    return rows_[selected_ ? picked_[number] : number];
  }
  /// The number of a row among those before any selection.
  std::size_t index(std::size_t number) const {
    return static_cast<std::size_t>(&(*this)[number] - all_.data());
  }

 private:
  std::vector<Row> own_;  // unless the rows are the report's
  std::span<const Row> all_;
  std::span<const Row> rows_;  // those of all_ among which is selected
  bool selected_ = false;
  std::vector<std::size_t> picked_;  // of the rows, if selected
};

}  // namespace gouji::sqlite
