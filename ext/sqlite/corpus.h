// The documents of one database file as parsed: what the tables of all reports (report, cell, …)
// read.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "sqlite/check_view.h"
#include "sqlite/report_cache.h"
#include "sqlite/statement.h"
#include "text/position.h"

namespace gouji::sqlite {

/// A row of the table document, parsed.
struct Entry {
  std::optional<std::string> path;
  std::shared_ptr<const parse::Report> report;  ///< null: it has no content
  bool canonical = false;                       ///< its body is the report's text
  std::string key = {};  ///< authority_key() of its organ; worked out in a scan of the checks only
};

/// The canonical text of a document, in which places are looked up.
struct PlacedText {
  explicit PlacedText(std::string of) : text(std::move(of)), positions(text) {}
  PlacedText(const PlacedText&) = delete;
  PlacedText& operator=(const PlacedText&) = delete;

  /// `length` characters from number `start` on, from 1.
  std::string_view at(std::size_t start, std::size_t length) const;

  const std::string text;
  const text::Positions positions;
};

/// What was read of documents since a scan of the check views began, packed, so that each is parsed
/// once for all of them. It is valid as long as the scan's statement is open, which sees one state
/// of the database from its begin to its end, but for what its own connection writes meanwhile.
/// Bounded in bytes: what has no room is parsed anew.
class Snapshot {
 public:
  /// Of the documents of one schema.
  class Part {
   public:
    std::shared_ptr<const Entry> find(std::int64_t id);
    /// Keeps what was parsed of `id`, if there is room; gives the entry to use.
    std::shared_ptr<const Entry> keep(std::int64_t id, Entry parsed);

    std::shared_ptr<const PlacedText> text(std::int64_t id) const;
    void keep_text(std::int64_t id, std::shared_ptr<const PlacedText> text);

   private:
    struct Packed {
      std::optional<std::string> path;
      std::optional<std::string> report;
      bool canonical;
      std::string key;
    };
    template <class T>
    struct Slot {
      std::int64_t id = 0;
      std::shared_ptr<const T> value;
    };
    static constexpr std::size_t kEntries = 64;  // views that run side by side are near one another
    static constexpr std::size_t kTexts = 8;

    std::unordered_map<std::int64_t, Packed> packed_;
    std::size_t bytes_ = 0;
    std::array<Slot<Entry>, kEntries> entries_;
    std::array<Slot<PlacedText>, kTexts> texts_;
  };

  Part& of(const std::string& schema) { return parts_[schema]; }

  /// What a table has worked out over all documents of a schema; null before it has.
  std::shared_ptr<const void>& whole(const std::string& schema) { return wholes_[schema]; }

 private:
  std::map<std::string, Part> parts_;
  std::map<std::string, std::shared_ptr<const void>> wholes_;
};

/// The rowid of row number `row`, from 0, of document `id`: the same whichever rows a query
/// selects, since of those that several parts of an OR select SQLite drops all but one of each
/// rowid. Throws Error where a document has more rows, or a greater id, than rowids can tell apart.
std::int64_t corpus_rowid(std::int64_t id, std::size_t row);

/// Belongs to a virtual table, and reads the table document of its schema.
class Corpus {
 public:
  Corpus(sqlite3* db, std::string schema, SharedCache cache, SharedCheckRun run);

  /// Goes through the documents by ascending id.
  class Ids {
   public:
    explicit Ids(const Corpus& corpus);
    /// The next id, or nothing after the last.
    std::optional<std::int64_t> next();

   private:
    CheckRun& run_;
    Statement statement_;
    std::optional<std::int64_t> last_;
  };

  /// The document of that id; null where there is none.
  std::shared_ptr<const Entry> read(std::int64_t id);

  /// Characters of the canonical text of document `id`, from 1, as a place has them.
  std::string evidence(std::int64_t id, const parse::Place& place);

  /// The heading of a section of document `id`, by its number among the sections from 0.
  std::string heading(std::int64_t id, std::size_t section);

  /// The snapshot's slot for what is worked out over all documents; null outside of a scan.
  std::shared_ptr<const void>* whole();

 private:
  Snapshot* snapshot() const;
  /// A virtual table may be one that only top-level SQL may read, and this reads for anybody.
  void refuse_virtual() const;
  Statement& by_id(std::int64_t id);
  std::shared_ptr<const PlacedText> text_of(std::int64_t id);

  sqlite3* db_;
  std::string schema_;
  SharedCache cache_;
  SharedCheckRun run_;
  std::optional<Statement> by_id_;
};

}  // namespace gouji::sqlite
