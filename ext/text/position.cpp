#include "text/position.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>

#include "text/bytes.h"

namespace gouji::text {
namespace {

constexpr std::size_t kBlock = 64;
constexpr std::size_t kStep = 32;

// Every byte of a character but the first one has the bits 10 on top.
bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// Of kBlock bytes: in bytes, so that compilers count many at once.
std::size_t count_block(const char* bytes) {
  unsigned char characters = 0;
  for (std::size_t i = 0; i < kBlock; ++i) {
    characters = static_cast<unsigned char>(characters + !continues(bytes[i]));
  }
  return characters;
}

// Of a few bytes, a word at a time: a bit in each byte that continues.
std::size_t count_few(std::string_view utf8) {
  constexpr std::uint64_t kOnes = 0x0101010101010101;
  constexpr bool kLittle = std::endian::native == std::endian::little;
  std::size_t characters = utf8.size();
  std::uint64_t sums = 0;
  std::size_t at = 0;
  for (std::uint64_t word = 0; at + sizeof word <= utf8.size(); at += sizeof word) {
    std::memcpy(&word, utf8.data() + at, sizeof word);
    sums += (word >> 7) & (~word >> 6) & kOnes;
  }
  // The bytes left over, at the end of a word that begins before them.
  if (const std::size_t rest = utf8.size() - at; kLittle && rest > 0 && at > 0) {
    std::uint64_t word = 0;
    std::memcpy(&word, utf8.data() + utf8.size() - sizeof word, sizeof word);
    sums += ((word >> 7) & (~word >> 6) & kOnes) >> (8 * (sizeof word - rest));
    at = utf8.size();
  }
  characters -= (sums * kOnes) >> 56;
  for (; at < utf8.size(); ++at) characters -= continues(utf8[at]);
  return characters;
}

// Characters that begin in the kStep bytes at `bytes`, before the one at `end`.
std::size_t count_step(const char* bytes, std::size_t end) {
#ifdef __SSE2__
  const std::uint64_t behind = Bytes::at(bytes).continue_character().bits() |
                               Bytes::at(bytes + Bytes::kSize).continue_character().bits()
                                   << Bytes::kSize;
  // In pairs, fours and eights of bits, since not every machine has an instruction for it.
  std::uint64_t first = ~behind & ((std::uint64_t{1} << end) - 1);
  first -= first >> 1 & 0x55555555;
  first = (first & 0x33333333) + (first >> 2 & 0x33333333);
  return ((first + (first >> 4)) & 0x0F0F0F0F) * 0x01010101 >> 24 & 0xFF;
#else
  return count_few({bytes, end});
#endif
}

std::uint32_t count_whole_step(const char* bytes) {
#ifdef __SSE2__
  return kStep - (Bytes::at(bytes).continue_character().count_together(
                     Bytes::at(bytes + Bytes::kSize).continue_character()));
#else
  return static_cast<std::uint32_t>(count_few({bytes, kStep}));
#endif
}

std::size_t count(std::string_view utf8) {
  std::size_t characters = 0;
  std::size_t at = 0;
  for (; at + kBlock <= utf8.size(); at += kBlock) characters += count_block(utf8.data() + at);
  return characters + count_few(utf8.substr(at));
}

}  // namespace

Positions::Positions(std::string_view utf8) : utf8_(utf8) {
  before_.resize(utf8.size() / kStep + 1);
  std::uint32_t characters = 0;
  for (std::size_t i = 0; i + 1 < before_.size(); ++i) {
    before_[i] = characters;
    characters += count_whole_step(utf8.data() + i * kStep);
  }
  before_.back() = characters;
}

std::size_t Positions::character(std::size_t offset) const {
  const std::size_t step = offset / kStep;
  const std::size_t begin = step * kStep;
  const bool whole = begin + kStep <= utf8_.size();
  return before_[step] + 1 +
         (whole ? count_step(utf8_.data() + begin, offset - begin)
                : count_few(utf8_.substr(begin, offset - begin)));
}

std::size_t Positions::offset(std::size_t number) const {
  // The last step before which there are fewer characters.
  const auto step = std::partition_point(before_.begin(), before_.end(),
                                         [&](std::uint32_t before) { return before < number; });
  if (step == before_.begin()) return 0;
  std::size_t characters = *(step - 1);
  auto at = static_cast<std::size_t>(step - 1 - before_.begin()) * kStep;
  for (; at < utf8_.size(); ++at) {
    const bool begins = (static_cast<unsigned char>(utf8_[at]) & 0xC0) != 0x80;
    if (begins && ++characters == number) break;
  }
  return at;
}

std::size_t length(std::string_view utf8) { return count(utf8); }

}  // namespace gouji::text
