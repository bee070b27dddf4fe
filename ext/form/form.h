// What a statutory form prescribes, as plain data. The parser reads these tables and knows no
// label.
#pragma once

#include <span>
#include <string_view>

namespace gouji::form {

/// What the figures of a column are, and so which units a cell of it may print.
enum class Quantity {
  count,   ///< how many, with or without a counter: 3, 3件
  change,  ///< of a count: 2, -2, 减2
  money,   ///< 25.1, 25.1万元, 251000元
};

/// A column of figures, as `report_cells.measure` names it.
struct Measure {
  std::string_view name;
  std::string_view label;          ///< as the notice prints it
  std::string_view unit;           ///< unit that the form prints for the column (万元), else ""
  std::string_view variants = "";  ///< other words that offices print for it, parted by |
  Quantity quantity = Quantity::count;
};

/// A row of figures, as `report_cells.item` names it.
struct Item {
  std::string_view name;
  std::string_view label;          ///< as the notice prints it
  std::string_view parent;         ///< item or group that it is part of, else ""
  std::string_view variants = "";  ///< other words that offices print for it, parted by |
};

enum class Role {
  header,  ///< label of a block or of columns: no figures follow it on its row
  group,   ///< label over rows, (三)不予公开: no figures of its own
  row,     ///< label of figures
};

/// One printed label of a table. A row has items.size() * measures.size() figures, item by item:
/// one item everywhere but in 表四, whose single row has no label and three items.
struct Line {
  Role role;
  std::string_view label;
  std::span<const Item> items;
  std::span<const Measure> measures;
};

struct Table {
  std::string_view name;        ///< as `report_cells.tbl`
  int section;                  ///< 2, 3 or 4 of the report
  std::string_view title;       ///< how messages call it: 表二, 表三, 表四
  std::span<const Line> lines;  ///< in reading order
};

struct Form {
  std::string_view name;  ///< "2021"
  int first_year;         ///< first and last year reported on for which it is in force
  int last_year;
  std::string_view source;  ///< the notice that sets it
  std::span<const Table> tables;
};

/// One prescribed cell: a row of the SQL table form_cells.
struct Cell {
  const Form* form;
  const Table* table;
  const Item* item;
  const Measure* measure;
  int ordinal;  ///< from 1 within the form
};

}  // namespace gouji::form
