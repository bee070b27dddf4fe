#include "parse/line_columns.h"

#include <algorithm>

#include "text/blank.h"
#include "text/position.h"

namespace gouji::parse {
namespace {

// Characters of a line, both included, that a figure or a column takes. pdftotext counts every
// character as one, an ideograph, too.
struct Span {
  std::size_t first;
  std::size_t last;
};

Span span_of(const FigureLine& line, const Slot& slot) {
  const std::size_t first = text::length(line.text.substr(line.begin, slot.begin - line.begin));
  return {first, first + text::length(line.text.substr(slot.begin, slot.end - slot.begin)) - 1};
}

// Room between columns: less is the blank between words.
constexpr std::size_t kGap = 2;

// The columns of the models, where nothing that one prints stands in a column of another.
std::optional<std::vector<Span>> columns(const std::vector<const FigureLine*>& models) {
  constexpr std::size_t kModels = 2;
  if (models.size() < kModels) return std::nullopt;
  std::vector<Span> columns;
  for (const Slot& slot : models[0]->slots) columns.push_back(span_of(*models[0], slot));
  for (const FigureLine* model : models) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const Span span = span_of(*model, model->slots[i]);
      columns[i] = {std::min(columns[i].first, span.first), std::max(columns[i].last, span.last)};
    }
  }
  for (std::size_t i = 1; i < columns.size(); ++i) {
    if (columns[i].first <= columns[i - 1].last + kGap) return std::nullopt;
  }
  return columns;
}

// The one column that `span` touches.
std::optional<std::size_t> column_of(const Span& span, const std::vector<Span>& columns) {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const bool apart = span.first > columns[i].last + 1 || span.last + 1 < columns[i].first;
    if (apart) continue;
    if (found) return std::nullopt;
    found = i;
  }
  return found;
}

// A figure alone on its line may be a page number.
bool stands_alone(const FigureLine& line) {
  const std::string_view before =
      line.text.substr(line.begin, line.slots.front().begin - line.begin);
  return line.slots.size() == 1 && text::trim(before).empty();
}

}  // namespace

FigureLine figure_line(std::string_view text, std::size_t at) {
  const std::size_t before = at == 0 ? text.npos : text.rfind('\n', at - 1);
  return {text, before == text.npos ? 0 : before + 1, {}};
}

std::optional<std::vector<Slot>> by_columns(std::span<const FigureLine> lines,
                                            const std::vector<const FigureLine*>& models) {
  const auto spans = columns(models);
  if (!spans) return std::nullopt;
  std::vector<std::optional<Slot>> found(spans->size());
  for (const FigureLine& line : lines) {
    if (stands_alone(line)) return std::nullopt;
    for (const Slot& slot : line.slots) {
      const auto column = column_of(span_of(line, slot), *spans);
      if (!column || found[*column]) return std::nullopt;
      found[*column] = slot;
    }
  }
  std::vector<Slot> slots;
  for (const auto& slot : found) {
    if (!slot) return std::nullopt;
    slots.push_back(*slot);
  }
  return slots;
}

std::optional<std::pair<std::vector<Slot>, std::vector<Slot>>> by_column_pairs(
    std::span<const FigureLine> lines, const std::vector<const FigureLine*>& models) {
  const auto spans = columns(models);
  if (!spans || lines.size() != 2 * spans->size()) return std::nullopt;
  std::pair<std::vector<Slot>, std::vector<Slot>> rows;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].slots.size() != 1) return std::nullopt;
    const Slot& slot = lines[i].slots.front();
    if (column_of(span_of(lines[i], slot), *spans) != i / 2) return std::nullopt;
    (i % 2 == 0 ? rows.first : rows.second).push_back(slot);
  }
  return rows;
}

}  // namespace gouji::parse
