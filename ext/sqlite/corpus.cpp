#include "sqlite/corpus.h"

#include <limits>
#include <utility>

#include "parse/authority.h"
#include "parse/packed.h"
#include "sqlite/guard.h"

namespace gouji::sqlite {
namespace {

// Of all packed reports together: about 250,000 of them.
constexpr std::size_t kMostBytes = std::size_t{256} << 20;
// Of one: what has more has no room beside the others.
constexpr std::size_t kMostPacked = std::size_t{64} << 10;
// Of a text that is held for its neighbours.
constexpr std::size_t kMostText = std::size_t{1} << 20;

// While documents are read, nothing that is parsed from them can be: else a view in the place of
// the table document could read what is made of it, and so on without end.
class Reading {
 public:
  explicit Reading(CheckRun& run) : run_(run) {
    if (run.reading) throw Error("document can't be made of what is parsed from it");
    run.reading = true;
  }
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;
  ~Reading() { run_.reading = false; }

 private:
  CheckRun& run_;
};

}  // namespace

std::string_view PlacedText::at(std::size_t start, std::size_t length) const {
  const std::size_t begin = positions.offset(start);
  return std::string_view(text).substr(begin, positions.offset(start + length) - begin);
}

std::shared_ptr<const Entry> Snapshot::Part::find(std::int64_t id) {
  Slot<Entry>& slot = entries_[static_cast<std::size_t>(id) % kEntries];
  if (slot.id == id && slot.value) return slot.value;
  const auto packed = packed_.find(id);
  if (packed == packed_.end()) return nullptr;
  Entry entry{packed->second.path, nullptr, packed->second.canonical, packed->second.key};
  if (packed->second.report) entry.report = parse::unpack(*packed->second.report);
  slot = {id, std::make_shared<const Entry>(std::move(entry))};
  return slot.value;
}

std::shared_ptr<const Entry> Snapshot::Part::keep(std::int64_t id, Entry parsed) {
  Packed packed{parsed.path, std::nullopt, parsed.canonical, {}};
  if (parsed.report) {
    packed.report = parse::pack(*parsed.report);
    const auto& authority = parsed.report->meta().authority;
    if (authority) packed.key = parse::authority_key(*authority);
  }
  constexpr std::size_t kNode = 64;  // of the map, with what the allocator adds
  const std::size_t size = sizeof(Packed) + kNode + packed.key.size() +
                           (packed.path ? packed.path->size() : 0) +
                           (packed.report ? packed.report->size() : 0);
  if (size > kMostPacked || bytes_ + size > kMostBytes) {
    return std::make_shared<const Entry>(std::move(parsed));
  }
  bytes_ += size;
  packed_.insert_or_assign(id, std::move(packed));
  return find(id);
}

std::shared_ptr<const PlacedText> Snapshot::Part::text(std::int64_t id) const {
  const Slot<PlacedText>& slot = texts_[static_cast<std::size_t>(id) % kTexts];
  return slot.id == id ? slot.value : nullptr;
}

void Snapshot::Part::keep_text(std::int64_t id, std::shared_ptr<const PlacedText> text) {
  if (text->text.size() > kMostText) return;
  texts_[static_cast<std::size_t>(id) % kTexts] = {id, std::move(text)};
}

Corpus::Corpus(sqlite3* db, std::string schema, SharedCache cache, SharedCheckRun run)
    : db_(db), schema_(std::move(schema)), cache_(std::move(cache)), run_(std::move(run)) {}

std::int64_t corpus_rowid(std::int64_t id, std::size_t row) {
  constexpr std::int64_t kRows = std::int64_t{1} << 20;
  constexpr std::int64_t kMostId = std::numeric_limits<std::int64_t>::max() / kRows - 1;
  if (id > kMostId || id < -kMostId || row >= static_cast<std::size_t>(kRows)) {
    throw Error("document.id is beyond what rows can be told apart by");
  }
  return id * kRows + static_cast<std::int64_t>(row);
}

Corpus::Ids::Ids(const Corpus& corpus)
    : run_(*corpus.run_), statement_([&] {
        const Reading reading(*corpus.run_);
        corpus.refuse_virtual();
        return Statement(corpus.db_,
                         "SELECT id FROM " + quoted(corpus.schema_, "document") + " ORDER BY id");
      }()) {}

std::optional<std::int64_t> Corpus::Ids::next() {
  const Reading reading(run_);
  if (!statement_.step()) return std::nullopt;
  const std::int64_t id = statement_.integer(0);
  if (statement_.type(0) != SQLITE_INTEGER || (last_ && id <= *last_)) {
    throw Error("document.id must be INTEGER, and each but once");
  }
  last_ = id;
  return id;
}

void Corpus::refuse_virtual() const {
  Statement document(db_, "SELECT sql LIKE 'CREATE VIRTUAL%' FROM " +
                              quoted(schema_, "sqlite_schema") +
                              " WHERE name = 'document' COLLATE NOCASE AND type = 'table'");
  if (document.step() && document.integer(0) != 0) {
    throw Error("document must be no virtual table");
  }
}

Snapshot* Corpus::snapshot() const { return run_->running ? run_->snapshot : nullptr; }

std::shared_ptr<const void>* Corpus::whole() {
  Snapshot* const kept = snapshot();
  return kept == nullptr ? nullptr : &kept->whole(schema_);
}

Statement& Corpus::by_id(std::int64_t id) {
  if (!by_id_) {
    refuse_virtual();
    by_id_.emplace(db_, "SELECT path, body FROM " + quoted(schema_, "document") + " WHERE id = ?1");
  }
  by_id_->reset();
  by_id_->bind(1, id);
  return *by_id_;
}

std::shared_ptr<const Entry> Corpus::read(std::int64_t id) {
  Snapshot* const kept = snapshot();
  if (kept != nullptr) {
    if (auto entry = kept->of(schema_).find(id)) return entry;
  }
  const Reading reading(*run_);
  Statement& row = by_id(id);
  const Statement::Reset reset(row);
  if (!row.step()) return nullptr;
  Entry entry{};
  if (row.type(0) != SQLITE_NULL) entry.path = row.text(0);
  if (row.type(1) != SQLITE_NULL) {
    const auto parsed = cache_->get(row.type(1) == SQLITE_BLOB, row.bytes(1));
    entry.report = std::shared_ptr<const parse::Report>(parsed, &parsed->report());
    entry.canonical = parsed->canonical();
  }
  if (kept != nullptr) return kept->of(schema_).keep(id, std::move(entry));
  return std::make_shared<const Entry>(std::move(entry));
}

std::shared_ptr<const PlacedText> Corpus::text_of(std::int64_t id) {
  Snapshot* const kept = snapshot();
  if (kept != nullptr) {
    if (auto text = kept->of(schema_).text(id)) return text;
  }
  const auto entry = read(id);
  const Reading reading(*run_);
  Statement& row = by_id(id);
  const Statement::Reset reset(row);
  if (!row.step() || !entry) return std::make_shared<const PlacedText>(std::string());
  const std::string_view body = row.bytes(1);
  auto text = std::make_shared<const PlacedText>(
      entry->canonical ? std::string(body)
                       : cache_->get(row.type(1) == SQLITE_BLOB, body)->report().text());
  if (kept != nullptr) kept->of(schema_).keep_text(id, text);
  return text;
}

std::string Corpus::heading(std::int64_t id, std::size_t section) {
  const Reading reading(*run_);
  Statement& row = by_id(id);
  const Statement::Reset reset(row);
  if (!row.step()) return {};
  const auto parsed = cache_->get(row.type(1) == SQLITE_BLOB, row.bytes(1));
  const auto& sections = parsed->report().sections();
  if (section >= sections.size()) return {};
  return std::string(sections[section].heading.value_or(std::string_view()));
}

std::string Corpus::evidence(std::int64_t id, const parse::Place& place) {
  return std::string(text_of(id)->at(place.start, place.length));
}

}  // namespace gouji::sqlite
