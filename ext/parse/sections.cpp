#include "parse/sections.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "parse/heading.h"
#include "text/blank.h"
#include "text/position.h"

namespace gouji::parse {
namespace {

constexpr std::size_t kSections = 6;

// How well a heading's place fits: text follows it (it does not in a table of contents), and its
// table comes next.
double place_weight(const std::vector<Heading>& headings, std::size_t i,
                    const std::array<std::optional<std::uint32_t>, kSections + 1>& tables) {
  constexpr double kBody = 600;  // bytes
  const Heading& heading = headings[i];
  double weight = 0.3 * std::min(1.0, static_cast<double>(heading.body) / kBody);
  const auto table = tables[static_cast<std::size_t>(heading.number)];
  if (table && heading.end <= *table && *table < heading.end + heading.body) weight += 1;
  return weight;
}

// The heaviest headings in the order of the form, then those left over whose number has none.
std::vector<Heading> choose(const std::vector<Heading>& headings) {
  std::vector<double> score(headings.size());
  std::vector<std::size_t> before(headings.size(), headings.size());
  std::array<std::size_t, kSections + 1> best;  // match that ends the best chain up to a number
  best.fill(headings.size());
  std::size_t last = headings.size();
  for (std::size_t i = 0; i < headings.size(); ++i) {
    const auto number = static_cast<std::size_t>(headings[i].number);
    for (std::size_t n = 1; n < number; ++n) {
      const std::size_t candidate = best[n];
      if (candidate == headings.size()) continue;
      if (before[i] == headings.size() || score[candidate] > score[before[i]])
        before[i] = candidate;
    }
    score[i] = headings[i].weight + (before[i] < headings.size() ? score[before[i]] : 0);
    if (best[number] == headings.size() || score[i] > score[best[number]]) best[number] = i;
    if (last == headings.size() || score[i] > score[last]) last = i;
  }
  std::array<bool, kSections + 1> taken{};
  std::vector<Heading> chosen;
  for (std::size_t i = last; i < headings.size(); i = before[i]) {
    chosen.push_back(headings[i]);
    taken[static_cast<std::size_t>(headings[i].number)] = true;
  }
  std::array<const Heading*, kSections + 1> rest{};  // the heaviest of each number, then the first
  for (const Heading& heading : headings) {
    const Heading*& heaviest = rest[static_cast<std::size_t>(heading.number)];
    if (heaviest == nullptr || heading.weight > heaviest->weight) heaviest = &heading;
  }
  for (std::size_t number = 1; number < rest.size(); ++number) {
    if (!taken[number] && rest[number] != nullptr) chosen.push_back(*rest[number]);
  }
  std::sort(chosen.begin(), chosen.end(),
            [](const Heading& a, const Heading& b) { return a.begin < b.begin; });
  return chosen;
}

// Byte at which the table of each section begins, of the form that has most of it.
std::array<std::optional<std::uint32_t>, kSections + 1> tables_of(const AlignedText& aligned) {
  std::array<std::optional<std::uint32_t>, kSections + 1> begins;
  for (const AlignedForm& form : aligned.forms) {
    for (const AlignedTable& table : form.tables) {
      const int section = table.alignment.table->section;
      if (!table.present) continue;
      begins[static_cast<std::size_t>(section)] = table_begin(aligned, *form.form, section);
    }
  }
  return begins;
}

}  // namespace

std::vector<Section> sections(std::string_view text, const AlignedText& aligned) {
  std::vector<Heading> headings = find_headings(text, aligned.known ? &*aligned.known : nullptr);
  const auto tables = tables_of(aligned);
  for (std::size_t i = 0; i < headings.size(); ++i) {
    headings[i].weight += place_weight(headings, i, tables);
  }
  headings = choose(headings);
  const text::Positions& positions = aligned.positions;
  std::vector<Section> sections;
  const auto add = [&](int number, std::optional<std::string_view> heading, std::size_t begin,
                       std::size_t end) {
    constexpr std::string_view kColon = "：";
    while (begin < end && (text[begin] == ':' || text[begin] == '\n')) ++begin;
    if (heading && text.substr(begin, end - begin).starts_with(kColon)) begin += kColon.size();
    const std::string_view body = text::trim(text.substr(begin, end - begin));
    if (number == 0 && body.empty()) return;
    begin = static_cast<std::size_t>(body.data() - text.data());
    const std::size_t start = positions.character(begin);
    const std::size_t length = positions.character(begin + body.size()) - start;
    sections.push_back({number, heading, body, {start, length}});
  };
  add(0, std::nullopt, 0, headings.empty() ? text.size() : headings.front().line);
  for (std::size_t i = 0; i < headings.size(); ++i) {
    const Heading& heading = headings[i];
    const std::size_t end = i + 1 < headings.size() ? headings[i + 1].line : text.size();
    add(heading.number, text.substr(heading.begin, heading.end - heading.begin), heading.end, end);
  }
  return sections;
}

}  // namespace gouji::parse
