// The tables of one text, as lines with places for figures, which other texts may have, too.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parse/tables.h"

namespace gouji::parse {

/// A line that is the heading of section 2 and nothing else. The lines behind it may be known.
struct TablesBegin {
  std::uint16_t heading;  ///< in known_labels()
  std::size_t end;        ///< byte of its line break
};

/// The first of them from byte `at` on.
std::optional<TablesBegin> find_tables(std::string_view text, std::size_t at);

/// Of the fields from the heading above the first label to the one below the last, but for figures:
/// nearly always another number where the lines between them are others.
std::uint64_t sketch(std::string_view text, const AlignedText& aligned);

class KnownTables {
 public:
  /// Of a text that was read without a memo; null where these are not the same in every text that
  /// has the same lines, or are too many.
  static std::unique_ptr<const KnownTables> of(std::string_view text, const AlignedText& aligned,
                                               const form::Form& form,
                                               const std::vector<Cell>& cells);

  /// `text` aligned, if it has these lines behind `begin`.
  std::optional<AlignedText> read(std::string_view text, const TablesBegin& begin) const;

  /// Bytes that it takes.
  std::size_t size() const;

 private:
  // Of the lines' bytes.
  struct Range {
    std::uint32_t begin;
    std::uint32_t end;
  };
  // The figures before its begin, and before its end.
  struct Moves {
    std::uint16_t begin;
    std::uint16_t end;
  };
  struct KnownField {
    Field field;  // of the lines
    Moves moves;
  };
  struct KnownCell {
    Cell cell{};  // without what depends on the text
    bool printed = false;
    bool figure = false;  // its value is that of a figure
    Range range{};
    Moves moves{};
    Place place{};  // its start from 0, as if the lines were all
  };
  class Reading;

  KnownTables() = default;
  bool take_lines(std::string_view text, const AlignedText& aligned);
  bool take_fields(std::string_view text, const AlignedText& aligned);
  void take_words();
  bool take_forms(const AlignedText& aligned);
  bool take_cells(std::string_view text, const AlignedText& aligned,
                  const std::vector<Cell>& cells);
  Moves moves(Range range) const;

  // Of the text that was read: the heading, the field behind the last one, and the byte of the line
  // break behind the heading.
  std::uint32_t first_ = 0;
  std::uint32_t end_ = 0;
  std::size_t begin_ = 0;

  std::uint16_t heading_ = 0;
  std::string lines_;            // from the line break behind the heading on
  bool plain_ = false;           // see KnownPart
  std::vector<Heading> headings_;
  std::vector<Range> figures_;   // plain digits between bars or line breaks
  std::vector<KnownField> fields_;
  std::vector<bool> stops_;      // of the fields
  std::vector<AlignedForm> forms_;  // fields are counted from the heading on
  std::vector<KnownCell> cells_;
};

}  // namespace gouji::parse
