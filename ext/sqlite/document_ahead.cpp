#include "sqlite/document_ahead.h"

#include <utility>

#include "sqlite/report_cache.h"

namespace gouji::sqlite {
namespace {

// Two batches of the views.
constexpr std::size_t kAhead = 64;

struct DocumentTask : Task {
  void run() override {
    if (body) {
      const auto parsed = std::make_shared<const Parsed>(raw, *body, std::move(memo));
      body.reset();
      entry.report = std::shared_ptr<const parse::Report>(parsed, &parsed->report());
      entry.canonical = parsed->canonical();
      entry.bytes = parsed->size();
    }
    packed = PackedEntry(entry);
  }

  // The rows take about as much as the text.
  std::size_t size() const override {
    return sizeof(*this) + packed.size() + 2 * (body ? body->size() : entry.bytes);
  }

  std::int64_t id = 0;
  bool raw = false;
  std::optional<std::string> body;
  std::shared_ptr<parse::TableMemo> memo;
  Entry entry = {};
  PackedEntry packed = {};
};

}  // namespace

DocumentAhead::DocumentAhead(sqlite3* db, const std::string& schema, std::int64_t first,
                             std::size_t threads, std::shared_ptr<parse::TableMemo> memo)
    : statement_(db, "SELECT id, path, body FROM " + quoted(schema, "document") +
                         " WHERE id >= ?1 ORDER BY id"),
      memo_(std::move(memo)),
      ahead_(threads, [this] { return read(); }, kAhead) {
  statement_.bind(1, first);
}

std::unique_ptr<Task> DocumentAhead::read() {
  if (at_end_ || !statement_.step() || statement_.type(0) != SQLITE_INTEGER) return nullptr;
  auto task = std::make_unique<DocumentTask>();
  task->id = statement_.integer(0);
  if (statement_.type(1) != SQLITE_NULL) task->entry.path = statement_.text(1);
  if (statement_.type(2) != SQLITE_NULL) {
    task->raw = statement_.type(2) == SQLITE_BLOB;
    task->body.emplace(statement_.bytes(2));
    task->memo = memo_;
  }
  return task;
}

std::optional<DocumentAhead::Document> DocumentAhead::next() {
  std::unique_ptr<Task> task;
  try {
    task = ahead_.next();
  } catch (...) {
    at_end_ = true;
    throw;
  }
  if (!task) return std::nullopt;
  auto& done = static_cast<DocumentTask&>(*task);
  last_ = done.id;
  return Document{done.id, std::move(done.entry), std::move(done.packed)};
}

}  // namespace gouji::sqlite
