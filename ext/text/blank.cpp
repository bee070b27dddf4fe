#include "text/blank.h"

#include <array>
#include <cstddef>
#include <cstdint>

#include "text/fold.h"

namespace gouji::text {

namespace {

// False where the last character is surely none: a blank ends with a byte that few others have.
bool may_end_blank(std::string_view utf8) {
  const auto last = static_cast<unsigned char>(utf8.back());
  if (last < 0x80) return last <= ' ';
  return utf8.size() < 3 || may_begin_blank(utf8[utf8.size() - 3]) ||
         static_cast<unsigned char>(utf8[utf8.size() - 2]) == 0xC2;
}

// Bytes of a character by its first one; 0 for what a blank may begin with.
constexpr std::array<std::uint8_t, 256> kLengths = [] {
  std::array<std::uint8_t, 256> lengths{};
  for (unsigned lead = 0; lead < lengths.size(); ++lead) {
    const std::uint8_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    lengths[lead] = may_begin_blank(static_cast<char>(lead)) ? std::uint8_t{0} : length;
  }
  return lengths;
}();

}  // namespace

std::size_t find_blank(std::string_view utf8) {
  std::size_t at = 0;
  while (at < utf8.size()) {
    if (const std::size_t length = kLengths[static_cast<unsigned char>(utf8[at])]; length > 0) {
      at += length;
      continue;
    }
    std::size_t behind = at;
    if (is_blank(next(utf8, behind))) return at;
    at = behind;
  }
  return utf8.size();
}

std::string_view trim_blanks(std::string_view utf8) {
  if (!utf8.empty() && !may_begin_blank(utf8.front()) && !may_end_blank(utf8)) return utf8;
  std::size_t begin = 0;
  while (begin < utf8.size()) {
    std::size_t behind = begin;
    if (!is_blank(next(utf8, behind))) break;
    begin = behind;
  }
  std::size_t end = utf8.size();
  while (end > begin) {
    std::size_t last = end - 1;
    while (last > begin && (static_cast<unsigned char>(utf8[last]) & 0xC0) == 0x80) --last;
    std::size_t at = last;
    if (!is_blank(next(utf8, at))) break;
    end = last;
  }
  return utf8.substr(begin, end - begin);
}

}  // namespace gouji::text
