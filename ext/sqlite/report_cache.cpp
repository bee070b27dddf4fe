#include "sqlite/report_cache.h"

#include <algorithm>
#include <utility>

#include "text/medium.h"

namespace gouji::sqlite {
namespace {

// A document that is joined with others, and these. More would only push out of the processor's own
// memory what the parser needs next.
constexpr std::size_t kDocuments = 4;
// Documents and texts together; a larger document is kept alone.
constexpr std::size_t kBytes = std::size_t{4} << 20;

}  // namespace

Parsed::Parsed(bool raw, std::string_view document, std::shared_ptr<parse::TableMemo> memo)
    : raw_(raw),
      report_(raw ? text::read_bytes(document) : text::read_text(document), std::move(memo)),
      canonical_(!raw && report_.document().as_given),
      document_(canonical_ ? std::string_view() : document) {}

std::shared_ptr<const Parsed> ReportCache::get(bool raw, std::string_view document) {
  const auto hit = std::find_if(latest_.begin(), latest_.end(),
                                [&](const auto& parsed) { return parsed->is(raw, document); });
  if (hit != latest_.end()) {
    std::rotate(latest_.begin(), hit, hit + 1);
  } else {
    latest_.push_front(std::make_shared<const Parsed>(raw, document, memo_));
    shrink();
  }
  return latest_.front();
}

void ReportCache::shrink() {
  std::size_t count = 0;
  std::size_t size = 0;
  const auto end = std::find_if(latest_.begin(), latest_.end(), [&](const auto& parsed) {
    size += parsed->size();
    return ++count > kDocuments || (count > 1 && size > kBytes);
  });
  latest_.erase(end, latest_.end());
}

}  // namespace gouji::sqlite
