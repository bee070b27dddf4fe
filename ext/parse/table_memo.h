// Tables that were read before: offices of one province print the same words in the same layout,
// and only the figures differ.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string_view>
#include <vector>

#include "parse/tables.h"

namespace gouji::parse {

class KnownTables;

/// What is known of texts that were read, as far as it holds for any text that has the same lines
/// from the heading of section 2 to that of section 5, byte by byte but for the digits of its
/// figures, and neither a label nor a piece of one elsewhere: then nothing else of the text bears
/// on its tables. For all threads.
class TableMemo {
 public:
  /// `text` aligned, with its cells, just as without a memo; nothing where its tables are not
  /// known.
  std::optional<AlignedText> find(std::string_view text) const;

  /// Whether no such tables were seen lately. Others are worth to be kept: what never comes again
  /// would take as long to keep as to read.
  bool is_new(std::string_view text, const AlignedText& aligned);

  /// Keeps what was found in `text`: `cells` are those of `form`, as they are read without a year.
  /// Lets go of what was kept first where there is no room.
  void keep(std::string_view text, const AlignedText& aligned, const form::Form& form,
            const std::vector<Cell>& cells);

 private:
  using List = std::vector<std::shared_ptr<const KnownTables>>;

  std::shared_ptr<const List> latest() const;

  mutable std::mutex mutex_;
  // Of tables that were seen lately, each in the place of its number.
  std::array<std::uint64_t, 1024> sketches_{};
  std::shared_ptr<const List> known_ = std::make_shared<const List>();  // the latest in front
};

}  // namespace gouji::parse
