// How a table-valued function is called: its argument, and the columns that it selects by.
#pragma once

#include <cstdint>
#include <span>

#include "sqlite/api.h"

namespace gouji::sqlite {

/// What a query plan asks of xFilter, as idxNum carries it. The values come in this order: the
/// argument, else its bounds, then one for each column of `equal`, first column first.
struct Plan {
  bool has_argument = false;
  std::uint32_t equal = 0;   ///< bit n: rows whose column n is the value
  bool has_least = false;    ///< of a table of all documents: those from a key on
  bool has_most = false;     ///< and those up to one; SQLite compares again

  static Plan of(int number);
  int number() const;
};

/// The same of a scan, which may have several arguments; all are optional here.
struct ScanPlan {
  std::uint32_t arguments = 0;  ///< bit n: a value for argument n comes, in this order
  std::uint32_t columns = 0;    ///< bit n: column n is asked for

  static ScanPlan of(int number);
  int number() const;
};

/// What a scan tells of itself: `columns`, and then the hidden ones of its arguments.
struct ScanShape {
  int columns;
  int arguments;
  std::uint32_t fixed;  ///< bit n: argument n has its value already
  std::int64_t rows;
};

/// What a table-valued function tells of itself.
struct Shape {
  int argument;           ///< number of the hidden column, or -1 for a table without argument
  std::uint32_t filters;  ///< bit n: rows can be selected by column n
  std::int64_t rows;      ///< that a call gives; 1 means never more
  std::span<const int> order = {};  ///< columns by which the rows of a document come, ascending
};

/// xBestIndex of a table that has the rows of all documents, by the key in column 0
/// (`shape.argument`), in whose order they come. One document, those within bounds, or all of them.
int choose_corpus_plan(const Shape& shape, sqlite3_index_info* info);

/// The number of the first usable constraint by one of two operators on a column, or -1.
int find_constraint(const sqlite3_index_info* info, int column, int op, int other);

/// xBestIndex. A call without its argument gets a plan too (SQLite tries such plans for the arms of
/// an OR); running it is the error.
int choose_plan(const Shape& shape, sqlite3_index_info* info);

/// xBestIndex of a scan. Without its first argument it gets a plan, too.
int choose_scan_plan(const ScanShape& shape, sqlite3_index_info* info);

}  // namespace gouji::sqlite
