// The documents of a database file in order of their ids, parsed ahead in other threads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "sqlite/entry.h"
#include "sqlite/read_ahead.h"
#include "sqlite/statement.h"

namespace gouji::sqlite {

class DocumentAhead {
 public:
  struct Document {
    std::int64_t id;
    Entry entry;
    PackedEntry packed;
  };

  /// Those of the table document of `schema`, from `first` on, parsed in `threads` others. `memo`:
  /// see parse::Report.
  DocumentAhead(sqlite3* db, const std::string& schema, std::int64_t first, std::size_t threads,
                std::shared_ptr<parse::TableMemo> memo);

  /// The next one; nothing at the end. Throws Error where SQL fails, and then has no more.
  std::optional<Document> next();

  /// Whether none was given yet with `id` or a greater one.
  bool is_before(std::int64_t id) const { return !last_ || *last_ < id; }

 private:
  std::unique_ptr<Task> read();

  Statement statement_;
  std::shared_ptr<parse::TableMemo> memo_;
  std::optional<std::int64_t> last_;  // given
  bool at_end_ = false;
  ReadAhead ahead_;  // last, so that its threads end first
};

}  // namespace gouji::sqlite
