#include "parse/report.h"

#include <array>
#include <utility>

#include "form/forms.h"
#include "parse/claims.h"
#include "parse/meta.h"
#include "parse/sections.h"
#include "parse/tables.h"

namespace gouji::parse {

struct Report::Tables {
  AlignedText aligned;
};

std::string_view name(Status status) {
  static constexpr std::array<std::string_view, 6> kNames{"ok",         "blank",     "mark",
                                                          "unreadable", "ambiguous", "missing"};
  return kNames[static_cast<std::size_t>(status)];
}

Report::Report(text::Document document) : document_(std::move(document)) {}
Report::~Report() = default;

const Report::Tables& Report::tables() const {
  if (!tables_) tables_ = std::make_unique<Tables>(Tables{align_text(text())});
  return *tables_;
}

const std::vector<Section>& Report::sections() const {
  if (!sections_) sections_ = parse::sections(text(), tables().aligned);
  return *sections_;
}

const Meta& Report::meta() const {
  if (!meta_) {
    meta_ = parse::meta(text(), sections());
    if (form()) meta_->form = form()->name;
  }
  return *meta_;
}

const form::Form* Report::form() const {
  if (!form_) form_ = find_form();
  return *form_;
}

const form::Form* Report::find_form() const {
  if (const form::Form* printed = printed_form(tables().aligned)) return printed;
  std::size_t headings = 0;
  for (const Section& section : sections()) headings += section.number > 0;
  if (!has_table(tables().aligned) && headings < 2) return nullptr;
  const std::optional<int> year = parse::meta(text(), sections()).year;
  return year ? &form::in_force(*year) : form::forms().back();
}

const std::vector<Cell>& Report::cells() const {
  if (!cells_) {
    const form::Form* printed = form();
    cells_ = printed ? read_cells(text(), tables().aligned, *printed) : std::vector<Cell>();
  }
  return *cells_;
}

const std::vector<Claim>& Report::claims() const {
  if (!claims_) claims_ = form() ? parse::claims(sections()) : std::vector<Claim>();
  return *claims_;
}

}  // namespace gouji::parse
