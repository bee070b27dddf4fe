#include "bench/perturb.h"

#include <algorithm>

namespace gouji::bench {
namespace {

constexpr std::string_view kDigits = "0123456789";
constexpr std::string_view kBlanks = " \t";

std::int64_t characters(std::string_view utf8) {
  return std::count_if(utf8.begin(), utf8.end(), [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
  });
}

// A digit as often as reports print one, else up to five; never a leading zero.
std::string figure(std::mt19937& random) {
  constexpr std::uint32_t kBelow[] = {10, 10, 10, 100, 1000, 100000};
  return std::to_string(random() % kBelow[random() % std::size(kBelow)]);
}

}  // namespace

// The tables end where section five begins. A figure of theirs stands alone between bars and line
// ends.
Pattern::Pattern(std::string_view report) {
  const std::size_t end = std::min(report.find("\n五、"), report.size());
  std::size_t copied = 0;
  for (std::size_t at = 0; at < end;) {
    const std::size_t edge = std::min(report.find_first_of("|\n", at), end);
    const std::string_view cell = report.substr(at, edge - at);
    const std::size_t first = cell.find_first_not_of(kBlanks);
    if (first != cell.npos) {
      const std::size_t last = cell.find_last_not_of(kBlanks) + 1;
      if (cell.find_first_not_of(kDigits, first) >= last) {
        add(report.substr(copied, at + first - copied));
        copied = at + last;
      }
    }
    at = edge + 1;
  }
  add(report.substr(copied));
}

void Pattern::add(std::string_view text) {
  pieces_.push_back({std::string(text), characters(text)});
}

std::string Pattern::fill(std::mt19937& random, Tally& tally) const {
  std::string report = pieces_.front().text;
  std::int64_t length = pieces_.front().characters;
  for (std::size_t i = 1; i < pieces_.size(); ++i) {
    const std::string printed = figure(random);
    tally.value += std::stoll(printed);
    tally.start += length + 1;
    ++tally.count;
    report.append(printed).append(pieces_[i].text);
    length += static_cast<std::int64_t>(printed.size()) + pieces_[i].characters;
  }
  return report;
}

}  // namespace gouji::bench
