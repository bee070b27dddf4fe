#include "sqlite/entry.h"

#include "parse/authority.h"
#include "parse/packed.h"

namespace gouji::sqlite {

PackedEntry::PackedEntry(const Entry& entry) : path(entry.path), canonical(entry.canonical) {
  if (!entry.report) return;
  report = parse::pack(*entry.report);
  const auto& authority = entry.report->meta().authority;
  if (authority) key = parse::authority_key(*authority);
}

Entry PackedEntry::unpacked() const {
  return {path, report ? parse::unpack(*report) : nullptr, canonical, key, 0};
}

std::size_t PackedEntry::size() const {
  return sizeof(PackedEntry) + key.size() + (path ? path->size() : 0) +
         (report ? report->size() : 0);
}

}  // namespace gouji::sqlite
