#include "parse/columns.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "text/fold.h"

namespace gouji::parse {
namespace {

constexpr std::uint32_t kPieces = 3;  // fields that a header may be broken into

// The first line of the block of rows that `line` stands in: behind the last row with other
// columns.
std::uint32_t block_begin(const form::Table& table, std::uint32_t line) {
  std::uint32_t first = line;
  bool header = false;
  for (std::uint32_t i = line; i-- > 0;) {
    const bool row = table.lines[i].role == form::Role::row;
    if (row && (header || table.lines[i].measures.data() != table.lines[line].measures.data()))
      break;
    header = header || table.lines[i].role == form::Role::header;
    first = i;
  }
  return first;
}

// The words of a part of the text, folded once.
struct Words {
  std::vector<std::u32string> folded;  // empty for what is no text
  std::vector<bool> continues;         // no bar in front

  Words(std::string_view text, const std::vector<Field>& fields, std::uint32_t begin,
        std::uint32_t end) {
    for (std::uint32_t i = begin; i < end; ++i) {
      constexpr std::uint32_t kLongest = 60;  // bytes; longer is no header
      const bool words =
          fields[i].kind == Kind::text && fields[i].end - fields[i].begin <= kLongest;
      folded.push_back(words ? text::fold(printed(text, fields[i])) : std::u32string());
      continues.push_back(fields[i].bars == 0);
    }
  }

  // Where `label` is printed, on one field or on several.
  std::optional<std::size_t> find(const std::u32string& label) const {
    for (std::size_t first = 0; first < folded.size(); ++first) {
      std::size_t matched = 0;
      for (std::size_t last = first; last < std::min(folded.size(), first + kPieces); ++last) {
        if (folded[last].empty() || (last > first && !continues[last])) break;
        if (label.compare(matched, folded[last].size(), folded[last]) != 0) break;
        matched += folded[last].size();
        if (matched == label.size()) return first;
      }
    }
    return std::nullopt;
  }
};

// Where in the form's header the column is named, as it is read line by line.
std::size_t reading_order(const form::Table& table, std::uint32_t from, std::string_view label) {
  for (std::size_t i = from; i < table.lines.size(); ++i) {
    if (table.lines[i].label == label) return i;
  }
  return table.lines.size();
}

// A block of rows under one header: its matches in the chain.
struct Block {
  std::uint32_t first_line;  // of the form
  std::uint32_t first;       // match
  std::uint32_t first_row;   // match
};

Block block_of(const Alignment& alignment, std::uint32_t at) {
  const form::Table& table = *alignment.table;
  Block block{block_begin(table, alignment.chain[at].line), at, at};
  for (std::uint32_t i = at + 1; i-- > 0 && alignment.chain[i].line >= block.first_line;) {
    block.first = i;
    if (table.lines[alignment.chain[i].line].role == form::Role::row) block.first_row = i;
  }
  return block;
}

bool is_swapped(std::string_view text, const std::vector<Field>& fields, const Alignment& alignment,
                const Block& block) {
  constexpr std::uint32_t kReach = 12;  // fields in front of the first label that was recognised
  const form::Table& table = *alignment.table;
  const std::uint32_t first = alignment.chain[block.first].first;
  const std::uint32_t begin =
      block.first > 0 ? alignment.chain[block.first - 1].last + 1 : first - std::min(first, kReach);
  const std::uint32_t end = alignment.chain[block.first_row].first;
  const Words words(text, fields, begin, end);
  std::vector<std::pair<std::size_t, std::size_t>> seen;  // field, place in reading order
  for (const form::Measure& measure : table.lines[alignment.chain[block.first_row].line].measures) {
    const auto field = words.find(text::fold(measure.label));
    if (!field) continue;
    const std::size_t order = reading_order(table, block.first_line, measure.label);
    for (const auto& [earlier, earlier_order] : seen) {
      if (earlier > *field && earlier_order < order) return true;
    }
    seen.emplace_back(*field, order);
  }
  return false;
}

}  // namespace

std::vector<bool> swapped_columns(std::string_view text, const std::vector<Field>& fields,
                                  const Alignment& alignment) {
  std::vector<bool> swapped(alignment.chain.size());
  std::optional<std::uint32_t> known;  // first line of the block judged last
  bool is = false;
  for (std::uint32_t at = 0; at < alignment.chain.size(); ++at) {
    const form::Line& line = alignment.table->lines[alignment.chain[at].line];
    if (line.role != form::Role::row || line.label.empty() || line.measures.size() < 2) continue;
    const Block block = block_of(alignment, at);
    if (known != block.first_line) is = is_swapped(text, fields, alignment, block);
    known = block.first_line;
    swapped[at] = is;
  }
  return swapped;
}

}  // namespace gouji::parse
