// The lines of a Word document as its paragraphs, tables and text boxes begin and end.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/grid.h"
#include "text/word_list.h"

namespace gouji::text {

/// A cell's place in its row, as its properties say.
struct WordCell {
  enum Merge { none, first, continued };
  std::string text;  ///< its lines
  std::uint32_t columns = 1;
  Merge vertical = none;
  bool is_covered = false;  ///< merged into its left neighbour
  bool is_deleted = false;
  bool has_table = false;
};

/// Builds canonical lines. A table becomes rows of a grid, but a row that only lays out the page,
/// because it holds other tables or long prose or is one cell around its lines, becomes those
/// lines. Of tables and text boxes deeper in each other than anybody reads, only the text is kept.
class WordFlow {
 public:
  /// `lists` gives the ordinals of paragraphs, and must outlive the object.
  explicit WordFlow(WordLists& lists) : lists_(&lists), flows_(1) {}

  void add(std::string_view text) { flows_.back().paragraph.append(text); }
  void add_line_break() { flows_.back().paragraph.push_back('\n'); }

  WordListItem& item() { return flows_.back().item; }
  /// An ordinal that stands in the document itself.
  void set_ordinal(std::string ordinal) { flows_.back().ordinal = std::move(ordinal); }
  /// The mark at the end of the paragraph is deleted: the next one goes on in its line.
  void join_next() { flows_.back().joins_next = true; }
  void end_paragraph();

  /// False where it is too deep and must be passed over; otherwise its end must be told.
  bool begin_text_box();
  void end_text_box();
  bool begin_table();
  void end_table();
  void begin_row();
  void end_row();
  /// Of the row that began last.
  void delete_row() { tables_.back().is_deleted = true; }
  void add_empty_columns(std::uint32_t columns, bool is_after);
  bool begin_cell();
  void end_cell();
  /// The cell that began last.
  WordCell& cell() { return tables_.back().cells.back(); }
  bool is_in_cell() const { return !tables_.empty() && flows_.size() > 1; }

  /// The document is cut off: no figure that may go on behind the cut stays readable.
  void mark_cut();
  /// Ends whatever is open, and gives the text.
  std::string finish();

 private:
  // What paragraphs follow each other in: the body, a cell, a text box.
  struct Flow {
    std::string lines;
    std::string paragraph;  // the one that is open
    WordListItem item;
    std::string ordinal;
    std::string boxes;  // lines of the text boxes in it
    bool joins_next = false;
    bool has_table = false;
  };
  struct Table {
    Grid grid;
    std::vector<WordCell> cells;  // of the row that is open
    std::uint32_t after = 0;
    bool is_deleted = false;
    std::vector<std::size_t> merged;  // columns in which a cell may go on in the next row
  };

  void print_paragraph();
  void place_cells(Table& table);
  void print_row(Table& table);

  WordLists* lists_;
  GridPadding padding_;
  std::vector<Flow> flows_;
  std::vector<Table> tables_;
};

}  // namespace gouji::text
