#include "text/position.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>

namespace gouji::text {
namespace {

constexpr std::size_t kBlock = 64;

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

std::size_t count(std::string_view utf8) {
  std::size_t characters = 0;
  std::size_t at = 0;
  for (; at + kBlock <= utf8.size(); at += kBlock) characters += count_block(utf8.data() + at);
  return characters + count_few(utf8.substr(at));
}

}  // namespace

Positions::Positions(std::string_view utf8) : utf8_(utf8) {
  before_.reserve(utf8.size() / kBlock + 1);
  std::size_t characters = 0;
  for (std::size_t at = 0; at <= utf8.size(); at += kBlock) {
    before_.push_back(characters);
    if (at + kBlock <= utf8.size()) characters += count_block(utf8.data() + at);
  }
}

std::size_t Positions::character(std::size_t offset) const {
  const std::size_t block = offset / kBlock;
  return before_[block] + count_few(utf8_.substr(block * kBlock, offset - block * kBlock)) + 1;
}

std::size_t Positions::offset(std::size_t number) const {
  // The last block before which there are fewer characters.
  const auto block = std::partition_point(before_.begin(), before_.end(),
                                          [&](std::size_t before) { return before < number; });
  if (block == before_.begin()) return 0;
  std::size_t characters = *(block - 1);
  auto at = static_cast<std::size_t>(block - 1 - before_.begin()) * kBlock;
  for (; at < utf8_.size(); ++at) {
    const bool begins = (static_cast<unsigned char>(utf8_[at]) & 0xC0) != 0x80;
    if (begins && ++characters == number) break;
  }
  return at;
}

std::size_t length(std::string_view utf8) { return count(utf8); }

}  // namespace gouji::text
