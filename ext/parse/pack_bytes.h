// Bytes that rows are packed into: numbers by sevens of bits, words of static storage by number.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parse/report.h"

namespace gouji::parse {

/// Stands for a text that was not kept; told by its address.
extern const std::string_view kUnread;

/// The words that rows have from static storage, and the headings that most reports print.
class PackedWords {
 public:
  static const PackedWords& get();

  /// The number of a word, or size() for one that is none.
  std::size_t number(std::string_view word) const {
    for (std::size_t slot = hash(word);; slot = (slot + 1) % kSlots) {
      const std::size_t number = slots_[slot];
      if (number == kNone) return size();
      if (words_[number] == word) return number;
    }
  }
  std::size_t size() const { return words_.size(); }
  std::string_view word(std::size_t number) const { return words_[number]; }

 private:
  static constexpr std::size_t kSlots = 1024;  // some for each word, so that few are looked at
  static constexpr std::uint16_t kNone = UINT16_MAX;

  // Of the size and some of the bytes, which tell nearly all words apart.
  static std::size_t hash(std::string_view word) {
    if (word.empty()) return 0;
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(word[i]); };
    const std::size_t size = word.size();
    const std::uint32_t some = byte(0) | byte(size / 3) << 6 | byte(size / 2) << 12 |
                               byte(size - 1) << 18;
    return ((some ^ static_cast<std::uint32_t>(size) << 24) * 0x9E3779B1U) >> 22;
  }

  PackedWords();
  void add(std::string_view word);

  std::vector<std::string> headings_;
  std::vector<std::string_view> words_;
  std::array<std::uint16_t, kSlots> slots_;
};

class Packer {
 public:
  std::string take() {
    flush();
    return std::move(out_);
  }

  void number(std::uint64_t value) {
    constexpr std::size_t kMost = 10;  // bytes of a number
    if (size_ + kMost > last_.size()) flush();
    if (value >= 0x80) value = all_but_the_last(value);
    last_[size_++] = static_cast<char>(value);
  }

  void signed_number(std::int64_t value) {
    const auto bits = static_cast<std::uint64_t>(value);
    number(value < 0 ? ~(bits << 1) : bits << 1);
  }

  void real(double value) {
    char bytes[sizeof value];
    std::memcpy(bytes, &value, sizeof value);
    append({bytes, sizeof bytes});
  }

  void value(const Value& value) {
    number(value.index());
    if (const auto* whole = std::get_if<std::int64_t>(&value)) signed_number(*whole);
    if (const auto* decimal = std::get_if<double>(&value)) real(*decimal);
  }

  void text(std::string_view text) {
    number(text.size());
    append(text);
  }

  // Static storage: by its number, or where it is.
  void word(std::string_view word) {
    const std::size_t number_of_it = words_.number(word);
    number(number_of_it);
    if (number_of_it < words_.size()) return;
    number(reinterpret_cast<std::uintptr_t>(word.data()));
    number(word.size());
  }

  // Texts of rows that are kept are no longer than this, in bytes.
  static constexpr std::size_t kLongest = 60;

  // What is printed: 0 nothing, 1 not kept, 2 a word, 3 kept, 4 and more the same as one kept
  // before.
  void printed(const std::optional<std::string_view>& printed, bool kept) {
    if (!printed) return number(0);
    const std::size_t number_of_it = words_.number(*printed);
    if (number_of_it < words_.size()) {
      number(2);
      number(number_of_it);
    } else if (kept && printed->size() <= kLongest) {
      const auto same = std::find(kept_.begin(), kept_.end(), *printed);
      number(same == kept_.end() ? 3 : 4 + static_cast<std::uint64_t>(same - kept_.begin()));
      if (same != kept_.end()) return;
      text(*printed);
      kept_.push_back(*printed);
    } else {
      number(1);
    }
  }

  void place(const Place& place) {
    start(place.start);
    number(place.length);
  }

  // The places of rows are near one another.
  void start(std::size_t start) {
    signed_number(static_cast<std::int64_t>(start) - static_cast<std::int64_t>(last_start_));
    last_start_ = start;
  }

 private:
  void append(std::string_view bytes) {
    flush();
    out_.append(bytes);
  }

  // Writes the bytes of a number but for the last, which it gives.
  std::uint64_t all_but_the_last(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) last_[size_++] = static_cast<char>(value | 0x80);
    return value;
  }

  void flush() {
    out_.append(last_.data(), size_);
    size_ = 0;
  }

  const PackedWords& words_ = PackedWords::get();
  std::string out_;
  std::array<char, 512> last_;  // what comes behind it: nearly all numbers are a byte
  std::size_t size_ = 0;        // of that
  std::size_t last_start_ = 0;
  std::vector<std::string_view> kept_;  // that printed() wrote
};

class Unpacker {
 public:
  explicit Unpacker(std::string_view packed)
      : at_(packed.data()), end_(packed.data() + packed.size()) {}

  std::string_view rest() const { return {at_, static_cast<std::size_t>(end_ - at_)}; }

  std::uint64_t number() {
    std::uint64_t value = byte();
    if (value < 0x80) return value;  // as most are
    value &= 0x7F;
    for (unsigned shift = 7;; shift += 7) {
      const std::uint64_t next = byte();
      value |= (next & 0x7F) << shift;
      if (next < 0x80) return value;
    }
  }

  std::int64_t signed_number() {
    const std::uint64_t bits = number();
    return static_cast<std::int64_t>((bits & 1) != 0 ? ~(bits >> 1) : bits >> 1);
  }

  double real() {
    double value = 0;
    std::memcpy(&value, at_, sizeof value);
    at_ += sizeof value;
    return value;
  }

  Value value() {
    switch (number()) {
      case 1:
        return signed_number();
      case 2:
        return real();
      default:
        return {};
    }
  }

  std::string_view text() {
    const auto size = static_cast<std::size_t>(number());
    const std::string_view text(at_, size);
    at_ += size;
    return text;
  }

  std::string_view word() {
    const auto number_of_it = static_cast<std::size_t>(number());
    if (number_of_it < PackedWords::get().size()) return PackedWords::get().word(number_of_it);
    const auto* data = reinterpret_cast<const char*>(static_cast<std::uintptr_t>(number()));
    return {data, static_cast<std::size_t>(number())};
  }

  std::optional<std::string_view> printed() {
    const auto code = static_cast<std::size_t>(number());
    switch (code) {
      case 0:
        return std::nullopt;
      case 1:
        return kUnread;
      case 2:
        return PackedWords::get().word(static_cast<std::size_t>(number()));
      case 3:
        return kept_.emplace_back(text());
      default:
        return kept_[code - 4];
    }
  }

  Place place() {
    const std::size_t begin = start();
    return {begin, static_cast<std::size_t>(number())};
  }

  std::size_t start() {
    last_start_ =
        static_cast<std::size_t>(static_cast<std::int64_t>(last_start_) + signed_number());
    return last_start_;
  }

 private:
  unsigned char byte() { return static_cast<unsigned char>(*at_++); }

  const char* at_;
  const char* end_;
  std::size_t last_start_ = 0;
  std::vector<std::string_view> kept_;
};

}  // namespace gouji::parse
