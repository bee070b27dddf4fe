// The documents of one database file as parsed: what the tables of all reports (report, cell, …)
// read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "sqlite/check_view.h"
#include "sqlite/plan.h"
#include "sqlite/report_cache.h"
#include "sqlite/snapshot.h"
#include "sqlite/statement.h"

namespace gouji::sqlite {

/// The bounds that xFilter was given, which begin at `argv` and move behind: as wide as need be,
/// since SQLite compares again. A value that is no number bounds nothing.
IdRange id_range(const Plan& plan, sqlite3_value**& argv);

/// The rowid of row number `row`, from 0, of document `id`: the same whichever rows a query
/// selects, since of those that several parts of an OR select SQLite drops all but one of each
/// rowid. Throws Error where a document has more rows, or a greater id, than rowids can tell apart.
std::int64_t corpus_rowid(std::int64_t id, std::size_t row);

/// Throws Error if the table document of `schema` is a virtual one: it may be one that only top-level
/// SQL may read, and what reads it here reads for anybody.
void refuse_virtual_document(sqlite3* db, const std::string& schema);

/// What is printed at a place of a text, which it keeps.
struct Evidence {
  std::shared_ptr<const PlacedText> text;
  std::string_view printed;
};

/// Belongs to a virtual table, and reads the table document of its schema.
class Corpus {
 public:
  Corpus(sqlite3* db, std::string schema, SharedCache cache, SharedCheckRun run);

  /// Goes through the documents by ascending id, or those of them with an id within bounds.
  class Ids {
   public:
    explicit Ids(const Corpus& corpus, IdRange range = {});
    /// The next id, or nothing after the last.
    std::optional<std::int64_t> next();

   private:
    CheckRun& run_;
    IdRange range_;
    std::shared_ptr<const Batch> batch_;  // null where these are not all in it
    std::size_t at_ = 0;                  // in the batch
    std::optional<Statement> statement_;
    std::optional<std::int64_t> last_;
  };

  /// The document of that id; null where there is none.
  std::shared_ptr<const Entry> read(std::int64_t id);

  /// Characters of the canonical text of document `id`, from 1, as a place has them.
  Evidence evidence(std::int64_t id, const parse::Place& place);

  /// The heading of a section of document `id`, by its number among the sections from 0.
  std::string heading(std::int64_t id, std::size_t section);

  /// The snapshot's slot for what is worked out over all documents; null outside of a scan.
  std::shared_ptr<const void>* whole();

 private:
  Snapshot* snapshot() const;
  void refuse_virtual() const { refuse_virtual_document(db_, schema_); }
  Statement& by_id(std::int64_t id);
  std::shared_ptr<const Entry> read_ahead(Snapshot& kept, std::int64_t id);
  std::shared_ptr<const PlacedText> text_of(std::int64_t id);

  sqlite3* db_;
  std::string schema_;
  SharedCache cache_;
  SharedCheckRun run_;
  std::optional<Statement> by_id_;
};

}  // namespace gouji::sqlite
