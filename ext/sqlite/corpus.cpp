#include "sqlite/corpus.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "sqlite/guard.h"

namespace gouji::sqlite {
namespace {

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

IdRange id_range(const Plan& plan, sqlite3_value**& argv) {
  IdRange range;
  constexpr double kMost = 9e18;
  const auto bound = [](sqlite3_value* value, std::int64_t& side, double rounding) {
    const int type = sqlite3_value_type(value);
    const double real = sqlite3_value_double(value);
    if (type == SQLITE_INTEGER) side = sqlite3_value_int64(value);
    if (type == SQLITE_FLOAT && std::abs(real) < kMost) {
      side = static_cast<std::int64_t>(real + rounding);
    }
  };
  if (plan.has_least) bound(*argv++, range.least, -1);
  if (plan.has_most) bound(*argv++, range.most, 1);
  return range;
}

Corpus::Ids::Ids(const Corpus& corpus, IdRange range) : run_(*corpus.run_), range_(range) {
  if (Snapshot* const kept = corpus.snapshot()) batch_ = kept->of(corpus.schema_).batch();
  if (batch_ && range.least >= batch_->range.least && range.most <= batch_->range.most) {
    const auto& ids = batch_->ids;
    const auto first = std::lower_bound(ids.begin(), ids.end(), range.least);
    at_ = static_cast<std::size_t>(first - ids.begin());
    return;
  }
  batch_.reset();
  const Reading reading(run_);
  corpus.refuse_virtual();
  const bool bounded = range != IdRange{};
  statement_.emplace(corpus.db_, "SELECT id FROM " + quoted(corpus.schema_, "document") +
                                     (bounded ? " WHERE id BETWEEN ?1 AND ?2" : "") +
                                     " ORDER BY id");
  if (bounded) statement_->bind(1, range.least).bind(2, range.most);
}

std::optional<std::int64_t> Corpus::Ids::next() {
  if (batch_) {
    if (at_ == batch_->ids.size() || batch_->ids[at_] > range_.most) return std::nullopt;
    return batch_->ids[at_++];
  }
  const Reading reading(run_);
  if (!statement_->step()) return std::nullopt;
  const std::int64_t id = statement_->integer(0);
  if (statement_->type(0) != SQLITE_INTEGER || (last_ && id <= *last_)) {
    throw Error("document.id must be INTEGER, and each but once");
  }
  last_ = id;
  return id;
}

void refuse_virtual_document(sqlite3* db, const std::string& schema) {
  Statement document(db, "SELECT sql LIKE 'CREATE VIRTUAL%' FROM " +
                             quoted(schema, "sqlite_schema") +
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
  if (kept != nullptr && kept->of(schema_).batch()) {
    if (auto entry = read_ahead(*kept, id)) return entry;
  }
  Statement& row = by_id(id);
  const Statement::Reset reset(row);
  if (!row.step()) return nullptr;
  Entry entry{};
  if (row.type(0) != SQLITE_NULL) entry.path = row.text(0);
  if (row.type(1) != SQLITE_NULL) {
    const auto parsed = cache_->get(row.type(1) == SQLITE_BLOB, row.bytes(1));
    entry.report = std::shared_ptr<const parse::Report>(parsed, &parsed->report());
    entry.canonical = parsed->canonical();
    entry.bytes = parsed->size();
  }
  if (kept != nullptr) return kept->of(schema_).keep(id, std::move(entry));
  return std::make_shared<const Entry>(std::move(entry));
}

// Nothing where the id is behind already, or there is no such document.
std::shared_ptr<const Entry> Corpus::read_ahead(Snapshot& kept, std::int64_t id) {
  Snapshot::Part& part = kept.of(schema_);
  if (!part.ahead) {
    refuse_virtual();
    part.ahead =
        std::make_unique<DocumentAhead>(db_, schema_, id, kept.threads(), cache_->memo());
  }
  while (part.ahead->is_before(id)) {
    std::optional<DocumentAhead::Document> document = part.ahead->next();
    if (!document) return nullptr;
    auto entry = part.keep(document->id, std::move(document->entry), std::move(document->packed));
    if (document->id == id) return entry;
  }
  return nullptr;
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

Evidence Corpus::evidence(std::int64_t id, const parse::Place& place) {
  auto text = text_of(id);
  const std::string_view printed = text->at(place.start, place.length);
  return {std::move(text), printed};
}

}  // namespace gouji::sqlite
