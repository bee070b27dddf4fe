#include "sqlite/snapshot.h"

#include <utility>

namespace gouji::sqlite {
namespace {

// Of all packed reports together: about 250,000 of them.
constexpr std::size_t kMostBytes = std::size_t{256} << 20;
// Of one: what has more has no room beside the others.
constexpr std::size_t kMostPacked = std::size_t{64} << 10;
// Of a text that is held for its neighbours.
constexpr std::size_t kMostText = std::size_t{128} << 10;
// Of the documents of a batch, as they were given and as text; one may have more if it is alone.
constexpr std::size_t kMostBatch = std::size_t{8} << 20;

}  // namespace

std::string_view PlacedText::at(std::size_t start, std::size_t length) const {
  const std::size_t begin = positions.offset(start);
  return std::string_view(text).substr(begin, positions.offset(start + length) - begin);
}

const std::shared_ptr<const Entry>& Snapshot::Part::find(std::int64_t id) {
  static const std::shared_ptr<const Entry> kNone;
  if (latest_ != nullptr && latest_id_ == id) return *latest_;
  latest_ = nullptr;
  latest_id_ = id;
  if (const auto held = held_.find(id); held != held_.end()) {
    latest_ = &held->second;
    return *latest_;
  }
  Slot<Entry>& slot = entries_[static_cast<std::size_t>(id) % kEntries];
  if (slot.id != id || !slot.value) {
    const auto packed = packed_.find(id);
    if (packed == packed_.end()) return kNone;
    slot = {id, std::make_shared<const Entry>(packed->second.unpacked())};
  }
  latest_ = &slot.value;
  return *latest_;
}

std::shared_ptr<const Entry> Snapshot::Part::keep(std::int64_t id, Entry parsed) {
  PackedEntry packed(parsed);
  return keep(id, std::move(parsed), std::move(packed));
}

std::shared_ptr<const Entry> Snapshot::Part::keep(std::int64_t id, Entry parsed,
                                                  PackedEntry packed) {
  constexpr std::size_t kNode = 64;  // of the map, with what the allocator adds
  const std::size_t size = kNode + packed.size();
  const bool packable = size <= kMostPacked && bytes_ + size <= kMostBytes;
  const bool in_batch = batch_ && (held_.empty() || held_bytes_ + parsed.bytes <= kMostBatch);
  batch_is_full_ = batch_is_full_ || !in_batch;
  parsed.key = packed.key;
  parsed.figures = packed.figures;
  if (packable) {
    bytes_ += size;
    packed_.insert_or_assign(id, std::move(packed));
    if (!in_batch) return find(id);
  }
  auto entry = std::make_shared<const Entry>(std::move(parsed));
  if (!in_batch) return entry;
  held_bytes_ += entry->bytes;
  return held_[id] = std::move(entry);
}

void Snapshot::Part::begin_batch(Batch batch) {
  batch_ = std::make_shared<const Batch>(std::move(batch));
  held_.clear();
  latest_ = nullptr;
  held_bytes_ = 0;
  batch_is_full_ = false;
}

void Snapshot::Part::end_batches() {
  batch_.reset();
  held_.clear();
  latest_ = nullptr;
  ahead.reset();
}

std::shared_ptr<const PlacedText> Snapshot::Part::text(std::int64_t id) const {
  const Slot<PlacedText>& slot = texts_[static_cast<std::size_t>(id) % kTexts];
  return slot.id == id ? slot.value : nullptr;
}

void Snapshot::Part::keep_text(std::int64_t id, std::shared_ptr<const PlacedText> text) {
  if (text->text.size() > kMostText) return;
  texts_[static_cast<std::size_t>(id) % kTexts] = {id, std::move(text)};
}

void Snapshot::end_batches() {
  for (auto& [schema, part] : parts_) part.end_batches();
}

}  // namespace gouji::sqlite
