// The elements of WordprocessingML that matter for text, whatever their prefixes.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace gouji::text {

/// Named as in the markup, where that is a name in C++.
enum class WordElement {
  other,    ///< means nothing itself, but what is in it may
  skipped,  ///< nothing in it is printed
  body,
  paragraph,
  paragraph_properties,
  run,
  run_properties,
  text,
  tab,
  line_break,
  hyphen,
  symbol,
  picture,
  table,
  row,
  row_properties,
  cell,
  cell_properties,
  grid_span,
  grid_before,
  grid_after,
  vertical_merge,
  horizontal_merge,
  deleted,  ///< w:del, w:moveFrom: content taken away, or within properties a mark that says so
  cell_deleted,
  hidden,  ///< w:vanish of a run, w:hidden of a row
  struck,
  vertical_align,
  style,
  list_number,
  list_level,
  list_text,  ///< Word 2003: the ordinal itself
  field,
  text_box,
  alternatives,
  choice,
  fallback,
  formula_part  ///< part of a formula that stands above, below or raised
};

/// Tells elements by the namespaces that the document binds its prefixes to; w, mc, m and wx are
/// bound where it doesn't say.
class WordElements {
 public:
  WordElements();

  /// The element with that name; `attributes` may bind prefixes for it and all within it. `depth`
  /// counts the elements around it.
  WordElement start(std::string_view name, std::string_view attributes, std::size_t depth);

  /// An element at `depth` ends, and with it what it bound.
  void end(std::size_t depth) {
    while (bindings_.back().depth >= depth && !bindings_.back().is_lasting) bindings_.pop_back();
  }

 private:
  enum class Namespace { other, word, compatibility, math, hint };
  struct Binding {
    std::string_view prefix;
    Namespace space;
    std::size_t depth;
    bool is_lasting = false;
  };
  struct Name;

  static Namespace space(std::string_view uri);
  void bind(std::string_view attributes, std::size_t depth);
  Namespace space_of(std::string_view prefix) const;

  std::vector<Binding> bindings_;
};

}  // namespace gouji::text
