#include "form/forms.h"

#include <array>
#include <cstddef>

namespace gouji::form {
namespace {

constexpr std::array<const Form*, 2> kForms{&kForm2019, &kForm2021};

std::vector<Cell> list_cells(const Form& form) {
  std::vector<Cell> cells;
  for (const Table& table : form.tables) {
    for (const Line& line : table.lines) {
      for (const Item& item : line.items) {
        for (const Measure& measure : line.measures) {
          cells.push_back({&form, &table, &item, &measure, static_cast<int>(cells.size()) + 1});
        }
      }
    }
  }
  return cells;
}

}  // namespace

std::span<const Form* const> forms() { return kForms; }

const Form& in_force(int year) {
  for (const Form* form : kForms) {
    if (year <= form->last_year) return *form;
  }
  return *kForms.back();
}

std::span<const Cell> cells(const Form& form) {
  static const std::array<std::vector<Cell>, kForms.size()> lists{list_cells(*kForms[0]),
                                                                  list_cells(*kForms[1])};
  for (std::size_t i = 0; i < kForms.size(); ++i) {
    if (kForms[i] == &form) return lists[i];
  }
  return {};
}

}  // namespace gouji::form
