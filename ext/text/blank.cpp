#include "text/blank.h"

#include <cstddef>

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

}  // namespace

std::size_t find_blank(std::string_view utf8) {
  std::size_t at = 0;
  while (at < utf8.size()) {
    // By branches, which are foreseen: a length read from a table keeps the next look waiting.
    const auto lead = static_cast<unsigned char>(utf8[at]);
    if (lead >= 0xE4 && lead <= 0xEE) {
      at += 3;
      continue;
    }
    if (!may_begin_blank(utf8[at])) {
      at += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
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
