// What a scan of the check views has read of the documents, so that each is parsed once.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "parse/report.h"
#include "sqlite/document_ahead.h"
#include "sqlite/entry.h"
#include "text/position.h"

namespace gouji::sqlite {

/// Both included.
struct IdRange {
  std::int64_t least = std::numeric_limits<std::int64_t>::min();
  std::int64_t most = std::numeric_limits<std::int64_t>::max();

  bool operator==(const IdRange&) const = default;
};

/// All documents with an id within a range, ascending.
struct Batch {
  IdRange range;
  std::vector<std::int64_t> ids;
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
    /// Null where it is not kept; valid until the next call of any of these.
    const std::shared_ptr<const Entry>& find(std::int64_t id);
    /// Keeps what was parsed of `id`, if there is room; gives the entry to use.
    std::shared_ptr<const Entry> keep(std::int64_t id, Entry parsed);
    std::shared_ptr<const Entry> keep(std::int64_t id, Entry parsed, PackedEntry packed);

    /// Begins a batch of documents that all views look at before they go on: those that are kept
    /// until the next one stay unpacked, too.
    void begin_batch(Batch batch);
    void end_batches();
    /// The one at hand; null where there is none.
    const std::shared_ptr<const Batch>& batch() const { return batch_; }
    /// Whether there was no room for one of the batch, so that each view must unpack or parse it.
    bool batch_is_full() const { return batch_is_full_; }

    /// The documents to come in a scan by batches; null before it has begun.
    std::unique_ptr<DocumentAhead> ahead;

    std::shared_ptr<const PlacedText> text(std::int64_t id) const;
    void keep_text(std::int64_t id, std::shared_ptr<const PlacedText> text);

   private:
    template <class T>
    struct Slot {
      std::int64_t id = 0;
      std::shared_ptr<const T> value;
    };
    static constexpr std::size_t kEntries = 64;  // years of one organ are often near one another
    static constexpr std::size_t kTexts = 32;

    std::unordered_map<std::int64_t, PackedEntry> packed_;
    std::size_t bytes_ = 0;
    // What was asked for last, since views look at one document several times: in held_ or
    // entries_, or null for none. Not a copy, which would cost as much as to look it up.
    std::int64_t latest_id_ = 0;
    const std::shared_ptr<const Entry>* latest_ = nullptr;
    std::shared_ptr<const Batch> batch_;
    std::unordered_map<std::int64_t, std::shared_ptr<const Entry>> held_;  // of the batch
    std::size_t held_bytes_ = 0;
    bool batch_is_full_ = false;
    std::array<Slot<Entry>, kEntries> entries_;
    std::array<Slot<PlacedText>, kTexts> texts_;
  };

  /// `threads`: that documents may be parsed ahead in, in a scan by batches.
  explicit Snapshot(std::size_t threads = 0) : threads_(threads) {}

  std::size_t threads() const { return threads_; }

  Part& of(const std::string& schema) {
    if (latest_ == nullptr || latest_->first != schema) {
      latest_ = &*parts_.try_emplace(schema).first;
    }
    return latest_->second;
  }

  void end_batches();

  /// What a table has worked out over all documents of a schema; null before it has.
  std::shared_ptr<const void>& whole(const std::string& schema) { return wholes_[schema]; }

 private:
  std::size_t threads_;
  std::map<std::string, Part> parts_;
  std::pair<const std::string, Part>* latest_ = nullptr;  // that was asked for
  std::map<std::string, std::shared_ptr<const void>> wholes_;
};

}  // namespace gouji::sqlite
