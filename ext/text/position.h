// Byte offsets and character numbers of one text. Nobody else converts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace gouji::text {

/// Characters are code points, as SQLite's substr() and length() count them.
class Positions {
 public:
  /// `utf8` is borrowed and must outlive the object.
  explicit Positions(std::string_view utf8);

  /// Number, from 1, of the character that begins at byte `offset`; at the end of the text one more
  /// than its last character.
  std::size_t character(std::size_t offset) const;

  /// Byte at which character `number`, from 1, begins; the size of the text where it has fewer.
  std::size_t offset(std::size_t number) const;

 private:
  std::string_view utf8_;
  std::vector<std::uint32_t> before_;  // characters before each step of some bytes
};

/// How many characters `utf8` has.
std::size_t length(std::string_view utf8);

}  // namespace gouji::text
