// The rows of one aligned table, and the cells that they have.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "form/form.h"
#include "parse/columns.h"
#include "parse/number.h"
#include "parse/row.h"
#include "parse/tables.h"
#include "parse/unruled.h"

namespace gouji::parse {

/// One row of a table with what is known of it.
struct TableRow {
  std::uint32_t line;
  std::uint32_t label;  // its last field
  ObservedRow observed;
  bool doubtful = false;    // another reading is as good
  bool settled = false;     // its slots are its cells
  bool empty = false;       // nothing is printed in it, whatever words stand behind its label
  bool named = false;       // the header names all of its columns
  bool relabelled = false;  // its label may go on behind some of its figures
};

/// Figures that the form prescribes for a line.
inline std::size_t figures(const form::Line& line) {
  return line.items.size() * line.measures.size();
}

/// Reads the rows of one table that is in the text.
class TableReader {
 public:
  /// All but `contested` are borrowed: another form's table is there, too.
  TableReader(std::string_view text, const AlignedText& aligned, const AlignedTable& table,
              bool contested);

  const std::vector<TableRow>& rows() const { return rows_; }

  /// Adds the cells of `row`, or of the line where it is not in the text, to `cells`.
  void read(const form::Line& line, const TableRow* row, std::span<const form::Cell> prescribed,
            std::vector<Cell>& cells) const;

 private:
  void add_row(std::uint32_t at, const Columns& columns);
  ObservedRow observe(const Match& label, const form::Line& line) const;
  void settle_unruled();
  static void settle(TableRow& row, UnruledRow read);
  void withhold_unnamed();
  bool is_challenged(std::uint32_t at, TableRow& row) const;
  bool is_inside(std::uint32_t at, const Match& rival) const;
  std::string printed_figures(const ObservedRow& row) const;
  void fill(Cell& cell, const TableRow& row, std::optional<std::size_t> first, std::size_t i) const;
  std::string_view printed(const Slot& slot) const;
  Figure read(const Slot& slot, const form::Measure& measure) const;
  bool is_closed(const Slot& slot) const;
  bool is_empty(const TableRow& row) const;
  bool is_cell(const Field& field) const;
  Slot extent(const TableRow& row) const;
  void place(Cell& cell, const Slot& slot) const;

  std::string_view text_;
  const AlignedText& aligned_;
  const form::Table& table_;
  const Alignment& alignment_;
  bool contested_;  // another form's table is there, too
  std::vector<TableRow> rows_;
  Padding padding_;
};

}  // namespace gouji::parse
