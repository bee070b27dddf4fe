// The statutory tables of one text, as far as they are in it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "form/form.h"
#include "parse/align.h"
#include "parse/field.h"
#include "parse/heading.h"
#include "parse/report.h"
#include "text/byte_range.h"
#include "text/position.h"

namespace gouji::parse {

/// One table of one form, aligned with the text.
struct AlignedTable {
  Alignment alignment;
  bool present = false;              ///< enough of it is in the text to say that this is the table
  std::optional<std::uint32_t> row;  ///< a row without a label: the last field of its header
};

/// All tables of one form, aligned with the text; in the form's order.
struct AlignedForm {
  const form::Form* form;
  std::vector<AlignedTable> tables;
};

/// Lines that a memo knows from another text, from a line break up to one or to the end. Whatever
/// the figures in them are, the rest holds.
struct KnownPart {
  text::ByteRange lines;
  bool plain;  ///< no oddity begins in them, and no unusual character is there (text::has_unusual)
  std::vector<Heading> headings;  ///< on them
};

struct AlignedText {
  std::vector<Field> fields;
  std::optional<FoldedFields> folded;  ///< where `cells` are known perhaps none
  std::vector<bool> stops;             ///< fields at which a label begins
  std::vector<AlignedForm> forms;
  text::Positions positions;
  /// Of printed_form(), as read without a year, where a memo knows them.
  std::optional<std::vector<Cell>> cells;
  std::optional<KnownPart> known = {};
};

class TableMemo;

/// `memo` knows tables that were read before; null for none.
AlignedText align_text(std::string_view text, const TableMemo* memo = nullptr);

/// The form that the printed tables have: 表二 decides, else the 其他处理 rows of 表三. Null where
/// the tables do not say.
const form::Form* printed_form(const AlignedText& aligned);

/// True where some table of any form is in the text.
bool has_table(const AlignedText& aligned);

/// True where another form's table of `section` stands elsewhere in the text: last year's, perhaps.
bool is_contested(const AlignedText& aligned, const form::Form& form, int section);

/// Byte at which the first printed label of the form's table of section `section` begins.
std::optional<std::uint32_t> table_begin(const AlignedText& aligned, const form::Form& form,
                                         int section);

/// True where some table has a year above it: 附：2023年数据. Then the year reported on matters.
bool has_caption_with_year(std::string_view text, const AlignedText& aligned);

/// True where some table has a line above it that names another year than `year`.
bool has_table_of_other_year(std::string_view text, const AlignedText& aligned, int year);

/// Every cell of `form` in its order, then the cells of rows that only another form has. A table
/// under a line that names another year than `year` is not this report's.
std::vector<Cell> read_cells(std::string_view text, const AlignedText& aligned,
                             const form::Form& form, std::optional<int> year);

}  // namespace gouji::parse
