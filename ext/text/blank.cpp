#include "text/blank.h"

#include <cstddef>

#include "text/fold.h"

namespace gouji::text {

std::string_view trim(std::string_view utf8) {
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
