// Which reports speak for their organs, year by year.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sqlite/corpus.h"

namespace gouji::sqlite {

/// What a report says of its organ.
struct Named {
  std::string_view name;  ///< into the report
  std::string key;        ///< as the names of one organ compare: authority_key()
  std::optional<int> year;
  std::size_t figures;  ///< cells with a value
};

/// Nothing where a document is no report, or names no organ.
std::optional<Named> named(const Entry& entry);

/// A report that speaks for its organ and year across years: the one with more figures, then the
/// lower id.
struct Speaker {
  std::int64_t report_id;
  std::string name;
  std::string key;
  int year;
  std::size_t figures;
  std::optional<std::int64_t> before;  ///< the one for the same organ and the year before
};
using Speakers = std::vector<Speaker>;

/// The numbers, from the first up to before the last, of the speakers that are report `id`: one or
/// none.
struct SpeakerRange {
  std::size_t first;
  std::size_t last;
};
SpeakerRange find(const Speakers& speakers, const std::optional<std::int64_t>& id);

/// The same of those that are reports within bounds.
SpeakerRange find(const Speakers& speakers, const IdRange& range);

/// All of them, by report_id. Reads every document, once for a scan of the check views.
std::shared_ptr<const Speakers> speakers(Corpus& corpus);

}  // namespace gouji::sqlite
