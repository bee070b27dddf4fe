#include "sqlite/speakers.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "parse/authority.h"

namespace gouji::sqlite {
namespace {

Speakers read_reports(Corpus& corpus) {
  Speakers all;
  Corpus::Ids ids(corpus);
  while (const auto id = ids.next()) {
    const auto entry = corpus.read(*id);
    if (!entry) continue;
    auto row = named(*entry);
    if (!row || !row->year) continue;
    all.push_back({*id, std::string(row->name), std::move(row->key), *row->year, row->figures, {}});
  }
  return all;
}

/// One report for an authority and a year, by report_id.
Speakers find_speakers(Corpus& corpus) {
  Speakers all = read_reports(corpus);
  std::sort(all.begin(), all.end(), [](const Speaker& a, const Speaker& b) {
    return std::tie(a.key, a.year, b.figures, a.report_id) <
           std::tie(b.key, b.year, a.figures, b.report_id);
  });
  const auto same = [](const Speaker& a, const Speaker& b) {
    return a.key == b.key && a.year == b.year;
  };
  all.erase(std::unique(all.begin(), all.end(), same), all.end());
  for (std::size_t i = 1; i < all.size(); ++i) {
    const Speaker& last = all[i - 1];
    if (all[i].key == last.key && all[i].year == last.year + 1) all[i].before = last.report_id;
  }
  std::sort(all.begin(), all.end(),
            [](const Speaker& a, const Speaker& b) { return a.report_id < b.report_id; });
  return all;
}

}  // namespace

std::optional<Named> named(const Entry& entry) {
  if (!entry.report || !entry.report->meta().authority) return std::nullopt;
  const parse::Report& report = *entry.report;
  const std::string_view name = *report.meta().authority;
  std::string key = entry.key.empty() ? parse::authority_key(name) : entry.key;
  if (key.empty()) return std::nullopt;
  const std::size_t figures = entry.figures ? *entry.figures : count_figures(report);
  return Named{name, std::move(key), report.meta().year, figures};
}

SpeakerRange find(const Speakers& speakers, const std::optional<std::int64_t>& id) {
  if (!id) return {0, 0};
  return find(speakers, IdRange{*id, *id});
}

SpeakerRange find(const Speakers& speakers, const IdRange& range) {
  const auto number = [&](auto&& is_before) {
    const auto found = std::partition_point(speakers.begin(), speakers.end(), is_before);
    return static_cast<std::size_t>(found - speakers.begin());
  };
  const std::size_t first =
      number([&](const Speaker& speaker) { return speaker.report_id < range.least; });
  const std::size_t last =
      number([&](const Speaker& speaker) { return speaker.report_id <= range.most; });
  return {first, std::max(first, last)};
}

std::shared_ptr<const Speakers> speakers(Corpus& corpus) {
  std::shared_ptr<const void>* const kept = corpus.whole();
  if (kept != nullptr && *kept) return std::static_pointer_cast<const Speakers>(*kept);
  auto all = std::make_shared<const Speakers>(find_speakers(corpus));
  if (kept != nullptr) *kept = all;
  return all;
}

}  // namespace gouji::sqlite
