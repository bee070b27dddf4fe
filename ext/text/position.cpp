#include "text/position.h"

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

std::size_t length(std::string_view utf8) { return count(utf8); }

}  // namespace gouji::text
