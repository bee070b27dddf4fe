// Columns by their places on a page, in text that keeps these: pdftotext -layout.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "parse/region.h"
#include "parse/row.h"

namespace gouji::parse {

/// The rows of one table as they stand on their pages. The full rows of a page show its columns:
/// pdftotext gives what begins behind two blanks or more a place of its own, and of two such pieces
/// one wholly to the right of the other on paper stands to its right in all lines of the page, so
/// that two that touch are in one column. What one blank parts from the piece before has no place
/// of its own. An ideograph counts as one place there and as two in text set by hand; where the
/// rows fit both and do not read alike, nothing is read.
class PageColumns {
 public:
  /// Both are borrowed.
  PageColumns(std::string_view text, const std::vector<Region>& regions)
      : text_(text), regions_(regions) {}

  /// The cells of a row in one line with fewer figures than the form has, empty ones where its line
  /// has room for a column and nothing in it. Nothing where the text is not seen to keep places.
  std::optional<std::vector<Slot>> with_blanks(std::size_t row);

  /// The cells of a row with all its figures in several lines, one in each column.
  std::optional<std::vector<Slot>> in_pieces(std::size_t row);

  /// The cells of a row and the next that are printed column by column, a figure a line: of each
  /// column that of the upper row, then that of the lower.
  std::optional<std::vector<Slot>> in_pairs(std::size_t row);

  /// True where `line`, a full one of `row`, has figures parted by one blank beside others further
  /// apart, and these may be one figure, 12 34, beside an empty cell.
  bool may_be_joined(std::size_t row, const FigureLine& line);

 private:
  struct Span {  // places of a line, both included
    std::size_t first;
    std::size_t last;
    bool own = true;  // two blanks or more in front, or nothing
  };
  using Spans = std::vector<Span>;
  static constexpr std::size_t kUnits = 2;  // places that an ideograph takes: one or two
  struct Page {
    std::vector<const FigureLine*> lines;              // full ones
    bool keeps_places = false;                         // so the lines show
    std::array<std::optional<Spans>, kUnits> columns;  // by unit; nothing where the lines have none

    bool has_columns() const { return columns[0] || columns[1]; }
  };

  static Spans spans_of(const FigureLine& line, std::size_t unit, std::size_t count);
  bool is_on_page(std::size_t from, std::size_t to) const;
  void number_pages();
  const Page& page_of(std::size_t row);
  Page nearest(std::size_t row) const;
  Page of_whole_row(std::size_t row);
  static void find_columns(Page& page, std::size_t apart);
  static std::optional<Spans> columns(const Page& page, std::size_t unit, std::size_t apart);
  static std::optional<std::size_t> column_of(const Span& span, const Spans& columns);
  static bool is_near(const Spans& columns, std::size_t column, std::size_t end);
  static std::optional<std::size_t> next(const Spans& columns, std::optional<std::size_t> before,
                                         const Span& span);
  static bool fits(const FigureLine& line, const Spans& columns, std::size_t unit);
  static std::optional<std::vector<Slot>> fill(const FigureLine& line, const Spans& columns,
                                               std::size_t unit);
  template <class Read>
  static std::optional<std::vector<Slot>> in_all_units(const Page& page, Read read);
  bool has_usual_gaps(std::size_t row, const FigureLine& line) const;

  std::string_view text_;
  const std::vector<Region>& regions_;
  std::vector<std::uint32_t> pages_;  // of each region; found when first asked for
  std::size_t known_ = SIZE_MAX;      // the row that was asked for last, and its page
  Page page_;
};

}  // namespace gouji::parse
