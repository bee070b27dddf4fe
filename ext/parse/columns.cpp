#include "parse/columns.h"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "form/forms.h"
#include "parse/label.h"
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

// A column's label as the form prints it, and its variants; folded.
using Names = std::vector<std::u32string>;

Names labels_of(const form::Measure& measure) {
  Names labels{text::fold(measure.label)};
  for (std::string_view rest = measure.variants; !rest.empty();) {
    const std::size_t end = std::min(rest.find('|'), rest.size());
    labels.push_back(text::fold(rest.substr(0, end)));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return labels;
}

// Those of the columns of a row, made once for the rows of all forms.
const std::vector<Names>& names_of(const form::Line& row) {
  static const auto kLabels = [] {
    std::unordered_map<const form::Measure*, std::vector<Names>> all;
    for (const form::Form* form : form::forms()) {
      for (const form::Table& table : form->tables) {
        for (const form::Line& line : table.lines) {
          std::vector<Names>& columns = all[line.measures.data()];
          if (!columns.empty()) continue;
          for (const form::Measure& measure : line.measures) columns.push_back(labels_of(measure));
        }
      }
    }
    return all;
  }();
  return kLabels.at(row.measures.data());
}

// The words of a part of the text.
struct Words {
  std::vector<std::u32string_view> folded;  // empty for what is no text
  std::vector<bool> continues;              // no bar in front

  Words(const std::vector<Field>& fields, const FoldedFields& all, std::uint32_t begin,
        std::uint32_t end) {
    folded.reserve(end - begin);
    continues.reserve(end - begin);
    for (std::uint32_t i = begin; i < end; ++i) {
      constexpr std::uint32_t kLongest = 60;  // bytes; longer is no header
      const bool words =
          fields[i].kind == Kind::text && fields[i].end - fields[i].begin <= kLongest;
      folded.push_back(words ? all.whole(i) : std::u32string_view());
      continues.push_back(fields[i].bars == 0);
    }
  }

  // Where a column is named: by the form's label, on one field or on several, by a variant of it,
  // or by words much like it.
  std::optional<std::size_t> find(const Names& labels) const {
    for (const std::u32string& label : labels) {
      if (const auto named = find(label)) return named;
    }
    const std::u32string& label = labels.front();
    constexpr double kAlike = 0.75;
    for (std::size_t i = 0; i < folded.size(); ++i) {
      if (label.size() > 3 && similarity(folded[i], label) >= kAlike) return i;
    }
    return std::nullopt;
  }

  // True where the column is named from field `first` on.
  bool names(std::size_t first, const Names& labels) const {
    return std::any_of(labels.begin(), labels.end(),
                       [&](const std::u32string& label) { return begins(first, label); });
  }

  std::optional<std::size_t> find(const std::u32string& label) const {
    for (std::size_t first = 0; first < folded.size(); ++first) {
      if (begins(first, label)) return first;
    }
    return std::nullopt;
  }

  // True where `label` is printed from field `first` on.
  bool begins(std::size_t first, const std::u32string& label) const {
    if (folded[first].empty() || folded[first].front() != label[0]) return false;
    std::size_t matched = 0;
    for (std::size_t last = first; last < std::min(folded.size(), first + kPieces); ++last) {
      if (folded[last].empty() || (last > first && !continues[last])) return false;
      if (label.compare(matched, folded[last].size(), folded[last]) != 0) return false;
      matched += folded[last].size();
      if (matched == label.size()) return true;
    }
    return false;
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

// True where no header stands between two rows, and they have the same columns.
bool is_same_block(const form::Table& table, std::uint32_t first, std::uint32_t second) {
  const auto is_header = [](const form::Line& line) { return line.role == form::Role::header; };
  return table.lines[first].measures.data() == table.lines[second].measures.data() &&
         std::none_of(table.lines.begin() + first, table.lines.begin() + second, is_header);
}

// True where the header names another unit than the form's: 单位：元 for 单位：万元.
bool has_other_unit(std::string_view text, const std::vector<Field>& fields,
                    const Alignment& alignment, const Block& block, const form::Line& row) {
  if (row.measures.front().unit.empty()) return false;
  const std::u32string unit = text::fold(row.measures.front().unit);
  for (std::uint32_t i = block.first; i < block.first_row; ++i) {
    const Match& match = alignment.chain[i];
    const std::u32string header = text::fold(
        text.substr(fields[match.first].begin, fields[match.last].end - fields[match.first].begin));
    const bool named = header.find(unit.back()) != header.npos;
    if (named && header.find(unit) == header.npos) return true;
  }
  return false;
}

Columns judge(std::string_view text, const std::vector<Field>& fields, const FoldedFields& folded,
              const Alignment& alignment, const Block& block) {
  constexpr std::uint32_t kReach = 12;  // fields in front of the first label that was recognised
  const form::Table& table = *alignment.table;
  const form::Line& row = table.lines[alignment.chain[block.first_row].line];
  const std::uint32_t first = alignment.chain[block.first].first;
  const std::uint32_t begin = block.first > 0
                                  ? alignment.chain[block.first - 1].last + 1
                                  : behind_heading(fields, first - std::min(first, kReach), first);
  const Words words(fields, folded, begin, alignment.chain[block.first_row].first);
  Columns columns{has_other_unit(text, fields, alignment, block, row), true};
  std::vector<std::pair<std::size_t, std::size_t>> seen;  // field, place in reading order
  seen.reserve(row.measures.size());
  const std::vector<Names>& names = names_of(row);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto field = words.find(names[i]);
    columns.complete = columns.complete && field;
    if (!field) continue;
    const std::size_t order = reading_order(table, block.first_line, row.measures[i].label);
    for (const auto& [earlier, earlier_order] : seen) {
      if (earlier > *field && earlier_order < order) columns.contradict = true;
    }
    seen.emplace_back(*field, order);
  }
  // 总计 in front of all is neither order.
  const bool total_first = !seen.empty() && seen.size() > 2 &&
                           std::min_element(seen.begin(), seen.end())->first == seen.back().first;
  columns.contradict = columns.contradict || total_first;
  return columns;
}

}  // namespace

std::vector<Columns> columns_of(std::string_view text, const std::vector<Field>& fields,
                                const FoldedFields& folded, const Alignment& alignment) {
  std::vector<Columns> all(alignment.chain.size());
  std::optional<std::uint32_t> known;  // line of the row before
  Columns columns;
  for (std::uint32_t at = 0; at < alignment.chain.size(); ++at) {
    const form::Line& line = alignment.table->lines[alignment.chain[at].line];
    if (line.role != form::Role::row || line.label.empty()) continue;
    if (!known || !is_same_block(*alignment.table, *known, alignment.chain[at].line)) {
      columns = judge(text, fields, folded, alignment, block_of(alignment, at));
    }
    known = alignment.chain[at].line;
    all[at] = columns;
  }
  return all;
}

bool header_contradicts(const std::vector<Field>& fields, const FoldedFields& folded,
                        const form::Table& table, const Match& header) {
  const form::Line& row = table.lines.back();
  const Words words(fields, folded, header.first, header.last + 1);
  // The names of the columns in the order printed; each of the row's items repeats them.
  std::vector<std::size_t> printed;
  const std::vector<Names>& names = names_of(row);
  for (std::size_t at = 0; at < words.folded.size(); ++at) {
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (words.names(at, names[i])) printed.push_back(i);
    }
  }
  if (printed.size() == row.measures.size() * row.items.size()) {
    for (std::size_t i = 0; i < printed.size(); ++i) {
      if (printed[i] != i % row.measures.size()) return true;
    }
  }
  const auto first = words.find(text::fold(table.lines[0].label));
  const auto second = words.find(text::fold(table.lines[1].label));
  return first && second && *second < *first;
}

}  // namespace gouji::parse
