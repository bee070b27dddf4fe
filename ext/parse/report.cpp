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
  if (meta_) return *meta_;
  meta_ = parse::meta(text(), sections());
  std::size_t headings = 0;
  for (const Section& section : sections()) headings += section.number > 0;
  if (has_table(tables().aligned) || headings >= 2) {
    form_ = printed_form(tables().aligned, meta_->year);
    meta_->form = form_->name;
  }
  return *meta_;
}

const form::Form* Report::form() const {
  meta();
  return form_;
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
