#include "sqlite/entry.h"

#include <algorithm>

#include "parse/authority.h"
#include "parse/packed.h"

namespace gouji::sqlite {

std::size_t count_figures(const parse::Report& report) {
  const auto& cells = report.cells();
  return static_cast<std::size_t>(
      std::count_if(cells.begin(), cells.end(), [](const parse::Cell& cell) {
        return cell.status == parse::Status::ok;
      }));
}

PackedEntry::PackedEntry(const Entry& entry) : path(entry.path), canonical(entry.canonical) {
  if (!entry.report) return;
  entry.report->settle();
  report = parse::pack(*entry.report);
  const auto& authority = entry.report->meta().authority;
  if (authority) key = parse::authority_key(*authority);
  figures = count_figures(*entry.report);
}

Entry PackedEntry::unpacked() const {
  return {path, report ? parse::unpack(report) : nullptr, canonical, key, figures, 0, {}};
}

std::size_t PackedEntry::size() const {
  return sizeof(PackedEntry) + key.size() + (path ? path->size() : 0) +
         (report ? report->size() : 0);
}

}  // namespace gouji::sqlite
