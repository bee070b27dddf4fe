#include "parse/report.h"

#include <array>
#include <utility>

#include "form/forms.h"
#include "parse/claims.h"

namespace gouji::parse {

struct Report::Tables {};

std::string_view name(Status status) {
  static constexpr std::array<std::string_view, 6> kNames{"ok",         "blank",     "mark",
                                                          "unreadable", "ambiguous", "missing"};
  return kNames[static_cast<std::size_t>(status)];
}

Report::Report(text::Document document) : document_(std::move(document)) {}
Report::~Report() = default;

const Meta& Report::meta() const {
  if (!meta_) meta_.emplace();
  return *meta_;
}
const std::vector<Section>& Report::sections() const {
  if (!sections_) sections_.emplace();
  return *sections_;
}
const std::vector<Cell>& Report::cells() const {
  if (!cells_) {
    cells_.emplace();
    for (const form::Cell& cell : form::cells(form::kForm2021)) {
      cells_->push_back({&cell, Status::missing, {}, {}, {}});
    }
  }
  return *cells_;
}
const std::vector<Claim>& Report::claims() const {
  if (!claims_) claims_ = parse::claims(sections());
  return *claims_;
}

}  // namespace gouji::parse
