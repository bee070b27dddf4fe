#include "parse/table_memo.h"

#include <algorithm>
#include <utility>

#include "parse/known_tables.h"

namespace gouji::parse {
namespace {

// Of all that is kept: some twenty layouts.
constexpr std::size_t kMostBytes = std::size_t{512} << 10;
// A text may have a table of contents, too.
constexpr int kMostHeadings = 4;

// Goes through the places of `text` behind which tables may be known, until `visit` gives true; and
// whether it did.
template <class Visit>
bool any_beginning(std::string_view text, Visit visit) {
  std::optional<TablesBegin> begin = find_tables(text, 0);
  for (int i = 0; i < kMostHeadings && begin; ++i) {
    if (visit(*begin)) return true;
    begin = find_tables(text, begin->end);
  }
  return false;
}

}  // namespace

std::shared_ptr<const TableMemo::List> TableMemo::latest() const {
  const std::lock_guard lock(mutex_);
  return known_;
}

std::optional<AlignedText> TableMemo::find(std::string_view text) const {
  const std::shared_ptr<const List> known = latest();
  std::optional<AlignedText> found;
  if (known->empty()) return found;
  any_beginning(text, [&](const TablesBegin& begin) {
    return std::any_of(known->begin(), known->end(), [&](const auto& tables) {
      found = tables->read(text, begin);
      return found.has_value();
    });
  });
  return found;
}

bool TableMemo::is_new(std::string_view text, const AlignedText& aligned) {
  const std::uint64_t number = sketch(text, aligned);
  const std::lock_guard lock(mutex_);
  return std::exchange(sketches_[number % sketches_.size()], number) != number;
}

void TableMemo::keep(std::string_view text, const AlignedText& aligned, const form::Form& form,
                     const std::vector<Cell>& cells) {
  if (find(text)) return;  // by another thread meanwhile
  std::shared_ptr<const KnownTables> tables = KnownTables::of(text, aligned, form, cells);
  const auto reads = [&](const TablesBegin& begin) {
    return tables->read(text, begin).has_value();
  };
  if (!tables || !any_beginning(text, reads)) return;  // it would be read by nobody
  const std::lock_guard lock(mutex_);
  std::size_t bytes = tables->size();
  auto list = std::make_shared<List>();
  list->push_back(std::move(tables));
  for (const auto& known : *known_) {
    bytes += known->size();
    if (bytes > kMostBytes) break;
    list->push_back(known);
  }
  known_ = std::move(list);
}

}  // namespace gouji::parse
