#include "text/blank.h"

#include <bit>
#include <cstddef>

#include "text/bytes.h"
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

#ifdef __SSE2__
// A bit for each of the bytes at `c` that may begin a blank, known from the two bytes behind it as
// well: 。 and “ begin with the same byte as blanks do.
unsigned blanks_at(const char* c) {
  const Bytes first = Bytes::at(c);
  const Bytes second = Bytes::at(c + 1);
  const Bytes third = Bytes::at(c + 2);
  return (first.at_most(' ') | first.is(0xC2) | (first.is(0xEF) & second.is(0xBB)) |
          (first.is(0xE3) & third.is(0x80)) |
          (first.is(0xE2) & (third.at_most(0x8F) | third.at_least(0x9F))))
      .bits();
}
#endif

}  // namespace

std::size_t find_blank(std::string_view utf8) {
  std::size_t at = 0;
#ifdef __SSE2__
  for (; at + Bytes::kSize + 2 <= utf8.size(); at += Bytes::kSize) {
    for (unsigned may = blanks_at(utf8.data() + at); may != 0; may &= may - 1) {
      const std::size_t found = at + static_cast<std::size_t>(std::countr_zero(may));
      std::size_t behind = found;
      if (is_blank(next(utf8, behind))) return found;
    }
  }
  while (at < utf8.size() && (static_cast<unsigned char>(utf8[at]) & 0xC0) == 0x80) ++at;
#endif
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
