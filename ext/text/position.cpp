#include "text/position.h"

#include <algorithm>

namespace gouji::text {
namespace {

constexpr std::size_t kBlock = 64;

std::size_t count(std::string_view utf8) {
  std::size_t characters = 0;
  for (const char c : utf8) characters += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return characters;
}

}  // namespace

Positions::Positions(std::string_view utf8) : utf8_(utf8) {
  before_.reserve(utf8.size() / kBlock + 1);
  std::size_t characters = 0;
  for (std::size_t at = 0; at <= utf8.size(); at += kBlock) {
    before_.push_back(characters);
    characters += count(utf8.substr(at, kBlock));
  }
}

std::size_t Positions::character(std::size_t offset) const {
  const std::size_t block = offset / kBlock;
  return before_[block] + count(utf8_.substr(block * kBlock, offset - block * kBlock)) + 1;
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
