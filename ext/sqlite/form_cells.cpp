// form_cells: the vocabulary, every cell of every form.
//
//   SELECT item_label, measure_label FROM form_cells WHERE form = '2021' AND ordinal = 1;
//   规章|本年制发件数
#include <array>

#include "form/forms.h"
#include "sqlite/register.h"
#include "sqlite/table_function.h"

namespace gouji::sqlite {
namespace {

Field parent(const form::Cell& cell) {
  return cell.item->parent.empty() ? Field() : constant(cell.item->parent);
}

struct FormCells {
  using Row = form::Cell;
  static constexpr auto kName = "form_cells";
  static constexpr std::int64_t kRows = 400;
  static constexpr std::array kColumns{
      Column<Row>{"form TEXT", [](const Row& row) { return constant(row.form->name); }, kFilter},
      Column<Row>{"tbl TEXT", [](const Row& row) { return constant(row.table->name); }, kFilter},
      Column<Row>{"section INTEGER", [](const Row& row) { return field(row.table->section); }},
      Column<Row>{"ordinal INTEGER", [](const Row& row) { return field(row.ordinal); }, kFilter},
      Column<Row>{"item TEXT", [](const Row& row) { return constant(row.item->name); }, kFilter},
      Column<Row>{"item_label TEXT", [](const Row& row) { return constant(row.item->label); }},
      Column<Row>{"measure TEXT", [](const Row& row) { return constant(row.measure->name); },
                  kFilter},
      Column<Row>{"measure_label TEXT",
                  [](const Row& row) { return constant(row.measure->label); }},
      Column<Row>{"parent TEXT", parent}};

  static std::vector<Row> rows() {
    std::vector<Row> cells;
    for (const form::Form* form : form::forms()) {
      const auto prescribed = form::cells(*form);
      cells.insert(cells.end(), prescribed.begin(), prescribed.end());
    }
    return cells;
  }
};

}  // namespace

int register_form_cells(sqlite3* db, const Connection& connection) {
  return TableFunction<FormCells>::create(db, connection);
}

}  // namespace gouji::sqlite
