#include "parse/page_columns.h"

#include <algorithm>
#include <utility>

#include "text/blank.h"

namespace gouji::parse {
namespace {

// The places that well-formed `text` takes. Ideographs, and what is as wide, begin with E3 or more.
std::size_t places(std::string_view text, std::size_t unit) {
  std::size_t all = 0;
  std::size_t wide = 0;
  for (const char byte : text) {
    all += (byte & 0xC0) != 0x80;
    wide += static_cast<unsigned char>(byte) >= 0xE3;
  }
  return all + (unit - 1) * wide;
}

// What stands in front of the first figure on its line.
std::string_view before(const FigureLine& line) {
  return line.text.substr(line.begin, line.slots.front().begin - line.begin);
}

std::size_t blanks_before(const FigureLine& line) {
  const std::string_view words = before(line);
  const std::size_t last = words.find_last_not_of(' ');
  return words.size() - (last == words.npos ? 0 : last + 1);
}

std::size_t gap_before(const FigureLine& line, std::size_t slot) {
  return line.slots[slot].begin - line.slots[slot - 1].end;
}

// Every figure has a place of its own, the first perhaps not.
bool is_wide_apart(const FigureLine& line) {
  for (std::size_t i = 1; i < line.slots.size(); ++i) {
    if (gap_before(line, i) < 2) return false;
  }
  return true;
}

// True where the rows stand in columns though what is in front of them is of different lengths. A
// text that joins its cells by the same blanks, and drops empty ones, does not do that.
bool keep_places(const std::vector<const FigureLine*>& models) {
  std::size_t least = SIZE_MAX;
  std::size_t most = 0;
  for (const FigureLine* model : models) {
    const std::size_t blanks = blanks_before(*model);
    if (blanks < 2) continue;
    least = std::min(least, blanks);
    most = std::max(most, blanks);
  }
  return least < most && most - least >= 2;
}

}  // namespace

PageColumns::Spans PageColumns::spans_of(const FigureLine& line, std::size_t unit,
                                         std::size_t count) {
  Spans spans;
  spans.reserve(count);
  std::size_t byte = line.begin;
  std::size_t place = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const Slot& slot = line.slots[i];
    place += places(line.text.substr(byte, slot.begin - byte), unit);
    const std::size_t wide = places(line.text.substr(slot.begin, slot.end - slot.begin), unit);
    const bool own = i > 0 ? gap_before(line, i) > 1
                           : blanks_before(line) > 1 || text::trim(before(line)).empty();
    spans.push_back({place, place + wide - 1, own});
    place += wide;
    byte = slot.end;
  }
  return spans;
}

// A page's end is an empty line at least.
bool PageColumns::is_on_page(std::size_t from, std::size_t to) const {
  return text_.substr(from, to - from).find("\n\n") == text_.npos;
}

// Each row's page: that of its last line.
void PageColumns::number_pages() {
  std::uint32_t page = 0;
  std::size_t last = SIZE_MAX;
  pages_.reserve(regions_.size());
  for (const Region& region : regions_) {
    for (const FigureLine& line : region.lines) {
      page += last != SIZE_MAX && !is_on_page(last, line.begin);
      last = line.begin;
    }
    pages_.push_back(page);
  }
}

// The page that a row stands on, as far as it has rows with as many columns.
const PageColumns::Page& PageColumns::page_of(std::size_t row) {
  constexpr std::size_t kApart = 2;  // a blank between columns
  if (pages_.empty()) number_pages();
  const std::size_t wanted = regions_[row].wanted;
  if (known_ < regions_.size() && pages_[known_] == pages_[row] &&
      regions_[known_].wanted == wanted) {
    return page_;
  }
  known_ = row;
  page_ = {};
  for (std::size_t i = 0; i < regions_.size(); ++i) {
    const Region& region = regions_[i];
    if (pages_[i] != pages_[row] || region.wanted != wanted) continue;
    if (region.head != nullptr && is_on_page(region.head->begin, region.begin)) {
      page_.lines.push_back(region.head);
    }
    if (region.is_plain()) page_.lines.push_back(&region.lines.front());
  }
  find_columns(page_, kApart);
  return page_;
}

// The nearest full lines above and below, on any page.
PageColumns::Page PageColumns::nearest(std::size_t row) const {
  constexpr std::size_t kLines = 4;
  constexpr std::size_t kApart = 4;
  Page page;
  const auto add = [&](const Region& region) {
    const bool same = region.wanted == regions_[row].wanted && region.is_plain();
    if (same) page.lines.push_back(&region.lines.front());
  };
  for (std::size_t i = row; i-- > 0 && page.lines.size() < kLines / 2;) add(regions_[i]);
  for (std::size_t i = row + 1; i < regions_.size() && page.lines.size() < kLines; ++i) {
    add(regions_[i]);
  }
  find_columns(page, kApart);
  return page;
}

// Where a row has all its figures, one in each column, other pages may show these, too.
PageColumns::Page PageColumns::of_whole_row(std::size_t row) {
  const Page& page = page_of(row);
  return page.has_columns() ? page : nearest(row);
}

void PageColumns::find_columns(Page& page, std::size_t apart) {
  constexpr std::size_t kEvidence = 2;
  if (page.lines.size() < kEvidence) return;
  page.keeps_places = keep_places(page.lines);
  for (std::size_t unit = 1; unit <= kUnits; ++unit) {
    page.columns[unit - 1] = columns(page, unit, apart);
  }
}

// What the lines print in each column that has a place of its own; of a line where some have none,
// only the first figure. Nothing where the next column is not `apart` places from a column's end.
std::optional<PageColumns::Spans> PageColumns::columns(const Page& page, std::size_t unit,
                                                       std::size_t apart) {
  Spans columns(page.lines.front()->slots.size(), {SIZE_MAX, 0, false});
  for (const FigureLine* line : page.lines) {
    const std::size_t known = is_wide_apart(*line) ? columns.size() : 1;
    const Spans spans = spans_of(*line, unit, known);
    for (std::size_t i = 0; i < known; ++i) {
      if (!spans[i].own) continue;
      columns[i] = {std::min(columns[i].first, spans[i].first),
                    std::max(columns[i].last, spans[i].last), true};
    }
  }
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const bool near = i > 0 && columns[i].first < columns[i - 1].last + apart;
    if (!columns[i].own || near) return std::nullopt;
  }
  return columns;
}

// The one column that `span` touches.
std::optional<std::size_t> PageColumns::column_of(const Span& span, const Spans& columns) {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (span.first > columns[i].last || span.last < columns[i].first) continue;
    if (found) return std::nullopt;
    found = i;
  }
  return found;
}

// True where the columns `column` - 1 and `column` are so near that what stands in the second may
// have no place of its own, behind a figure of the first that ends at `end`.
bool PageColumns::is_near(const Spans& columns, std::size_t column, std::size_t end) {
  constexpr std::size_t kRoom = 5;
  return columns[column].first <= std::max(columns[column - 1].last, end) + kRoom;
}

// The column of `span`, which has no place of its own, right behind a figure of the column
// `before`, or behind a label.
std::optional<std::size_t> PageColumns::next(const Spans& columns,
                                             std::optional<std::size_t> before, const Span& span) {
  const std::size_t column = before ? *before + 1 : 0;
  const bool last = column + 1 == columns.size();
  if (column == columns.size() || (before && !is_near(columns, column, 0))) return std::nullopt;
  return last || span.last < columns[column + 1].first ? std::optional(column) : std::nullopt;
}

// What `read` makes of the row in each unit in which the page has columns, where it is the same.
template <class Read>
std::optional<std::vector<Slot>> PageColumns::in_all_units(const Page& page, Read read) {
  const auto same = [](const Slot& a, const Slot& b) {
    return a.begin == b.begin && a.end == b.end;
  };
  std::optional<std::vector<Slot>> slots;
  for (std::size_t unit = 1; unit <= kUnits; ++unit) {
    if (!page.columns[unit - 1]) continue;
    std::optional<std::vector<Slot>> other = read(*page.columns[unit - 1], unit);
    if (!other) return std::nullopt;
    if (slots && !std::equal(slots->begin(), slots->end(), other->begin(), same)) {
      return std::nullopt;
    }
    slots = std::move(other);
  }
  return slots;
}

std::optional<std::vector<Slot>> PageColumns::with_blanks(std::size_t row) {
  const Region& region = regions_[row];
  if (region.lines.size() != 1 || region.is_doubtful() || region.wanted == 1) return std::nullopt;
  const FigureLine& line = region.lines.front();
  // A figure alone on its line may be a page number, and figures below a label the next row's.
  const bool words = !text::trim(before(line)).empty();
  const bool alone = !words && (line.slots.size() == 1 || !region.goes_on);
  if (line.slots.size() >= region.wanted || alone) return std::nullopt;
  const Page& page = page_of(row);
  // Without a single empty line the ends of the pages may be lost.
  if (!page.keeps_places || text_.find("\n\n") == text_.npos) return std::nullopt;
  return in_all_units(
      page, [&](const Spans& columns, std::size_t unit) { return fill(line, columns, unit); });
}

// The figures of `line`, each in the column that it touches, and nothing in the others, where the
// line has blanks over all of their width.
std::optional<std::vector<Slot>> PageColumns::fill(const FigureLine& line, const Spans& columns,
                                                   std::size_t unit) {
  std::vector<Slot> slots;
  const std::string_view label = before(line);
  std::size_t free = places(label.substr(0, label.size() - blanks_before(line)), unit);
  const Spans spans = spans_of(line, unit, line.slots.size());
  for (std::size_t i = 0; i < spans.size(); ++i) {
    const auto column = column_of(spans[i], columns);
    if (!spans[i].own || !column || *column < slots.size()) return std::nullopt;
    if (slots.size() < *column && columns[slots.size()].first < free) return std::nullopt;
    const std::uint32_t begin = line.slots[i].begin;
    slots.resize(*column, {begin, begin});
    slots.push_back(line.slots[i]);
    free = spans[i].last + 1;
  }
  const std::uint32_t end = line.slots.back().end;
  slots.resize(columns.size(), {end, end});
  return slots;
}

std::optional<std::vector<Slot>> PageColumns::in_pieces(std::size_t row) {
  const Region& region = regions_[row];
  if (region.is_doubtful() || region.wanted == 1 || region.figures != region.wanted) {
    return std::nullopt;
  }
  const std::size_t last = region.lines.back().begin;
  return in_all_units(of_whole_row(row), [&](const Spans& columns, std::size_t unit) {
    std::vector<std::optional<Slot>> found(columns.size());
    std::optional<std::vector<Slot>> slots;
    for (const FigureLine& line : region.lines) {
      const Spans spans = spans_of(line, unit, line.slots.size());
      const bool on_page = is_on_page(line.begin, last);
      std::optional<std::size_t> column;
      for (std::size_t i = 0; i < spans.size(); ++i) {
        const bool own = spans[i].own;
        column = own ? column_of(spans[i], columns) : next(columns, column, spans[i]);
        if (!column || found[*column] || (own && !on_page)) return slots;
        found[*column] = line.slots[i];
      }
    }
    slots.emplace();
    for (const auto& slot : found) slots->push_back(*slot);  // as many as there are columns
    return slots;
  });
}

std::optional<std::vector<Slot>> PageColumns::in_pairs(std::size_t row) {
  std::vector<FigureLine> lines;
  for (const std::size_t i : {row, row + 1}) {
    const Region& region = regions_[i];
    if (region.is_doubtful() || region.wanted != regions_[row].wanted) return std::nullopt;
    lines.insert(lines.end(), region.lines.begin(), region.lines.end());
  }
  if (lines.size() != 2 * regions_[row].wanted || regions_[row].wanted == 1) return std::nullopt;
  if (!is_on_page(lines.front().begin, lines.back().begin)) return std::nullopt;
  return in_all_units(of_whole_row(row), [&](const Spans& columns, std::size_t unit) {
    std::optional<std::vector<Slot>> slots(std::in_place);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const bool alone = lines[i].slots.size() == 1;
      if (!alone || column_of(spans_of(lines[i], unit, 1).front(), columns) != i / 2) {
        return slots = std::nullopt;
      }
      slots->push_back(lines[i].slots.front());
    }
    return slots;
  });
}

// True where the figures stand in the columns in order, but for such as are so near to the figure
// before them that they have no place of their own.
bool PageColumns::fits(const FigureLine& line, const Spans& columns, std::size_t unit) {
  const Spans spans = spans_of(line, unit, line.slots.size());
  for (std::size_t i = 1; i < spans.size(); ++i) {
    const std::size_t end = spans[i - 1].own ? spans[i - 1].last : 0;
    const bool fit = spans[i].own ? column_of(spans[i], columns) == i : is_near(columns, i, end);
    if (!fit) return false;
  }
  return true;
}

// True where a third of the rows have no more than one blank where `line` has one.
bool PageColumns::has_usual_gaps(std::size_t row, const FigureLine& line) const {
  constexpr std::size_t kPart = 3;
  for (std::size_t i = 1; i < line.slots.size(); ++i) {
    if (gap_before(line, i) > 1) continue;
    std::size_t narrow = 0;
    std::size_t full = 0;
    for (const Region& region : regions_) {
      if (region.wanted != regions_[row].wanted || !region.in_one_line()) continue;
      ++full;
      narrow += gap_before(region.lines.front(), i) < 2;
    }
    if (kPart * narrow < full) return false;
  }
  return true;
}

bool PageColumns::may_be_joined(std::size_t row, const FigureLine& line) {
  constexpr std::size_t kFew = 2;
  constexpr std::size_t kWide = 3;
  std::size_t narrow = 0;
  std::size_t least = SIZE_MAX;  // of the wide gaps
  for (std::size_t i = 1; i < line.slots.size(); ++i) {
    const std::size_t gap = gap_before(line, i);
    narrow += gap < 2;
    if (gap > 1) least = std::min(least, gap);
  }
  if (narrow == 0 || least == SIZE_MAX) return false;
  const Page& page = page_of(row);
  for (std::size_t unit = 1; unit <= kUnits; ++unit) {
    const auto& columns = page.columns[unit - 1];
    if (columns && fits(line, *columns, unit)) return false;
  }
  if (page.has_columns()) return true;
  return narrow <= kFew && least >= kWide && !has_usual_gaps(row, line);
}

}  // namespace gouji::parse
