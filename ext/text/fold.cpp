#include "text/fold.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>

#include <array>
#include <memory>
#include <new>

namespace gouji::text {
namespace {

constexpr std::size_t kPlane = 0x10000;
using Table = std::array<char16_t, kPlane>;

bool is_kept(UChar32 c) { return u_isalnum(c) != 0; }

// The one letter or digit that the compatibility decomposition of `c` has; `c` itself where it has
// several (㍿), 0 where none.
char16_t folded(const UNormalizer2* nfkc, char16_t c) {
  std::array<UChar, 20> parts{};
  UErrorCode error = U_ZERO_ERROR;
  const int32_t length = unorm2_getDecomposition(nfkc, c, parts.data(), parts.size(), &error);
  if (U_FAILURE(error) || length < 0) return is_kept(c) ? c : u'\0';
  char16_t found = 0;
  for (int32_t i = 0; i < length; ++i) {
    const char16_t part = parts[static_cast<std::size_t>(i)];
    if (!is_kept(part)) continue;
    if (found != 0) return c;
    found = part;
  }
  return found;
}

// For the life of the process.
const Table* make_table() {
  auto table = std::make_unique<Table>();
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2* nfkc = unorm2_getNFKCCasefoldInstance(&error);
  if (error == U_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc();
  for (std::size_t c = 0; c < kPlane; ++c) {
    const auto unit = static_cast<char16_t>(c);
    if (U16_IS_SURROGATE(unit)) continue;
    (*table)[c] = U_SUCCESS(error) ? folded(nfkc, unit) : unit;
  }
  (*table)[U'钩'] = u'勾';  // 钩稽 is printed for 勾稽
  return table.release();
}

}  // namespace

const std::array<char16_t, kPlane>& fold_table() {
  static const Table* const table = make_table();
  return *table;
}

char32_t fold_beyond(char32_t c) { return is_kept(static_cast<UChar32>(c)) ? c : 0; }

char32_t next_other(std::string_view utf8, std::size_t& offset) {
  const auto byte = [&](std::size_t i) {
    return i < utf8.size() ? static_cast<char32_t>(static_cast<unsigned char>(utf8[i]) & 0x3F) : 0;
  };
  const auto lead = static_cast<unsigned char>(utf8[offset]);
  const std::size_t at = offset;
  if (lead < 0xE0) {
    offset += 2;
    return (static_cast<char32_t>(lead & 0x1F) << 6) | byte(at + 1);
  }
  if (lead < 0xF0) {
    offset += 3;
    return (static_cast<char32_t>(lead & 0x0F) << 12) | (byte(at + 1) << 6) | byte(at + 2);
  }
  offset += 4;
  return (static_cast<char32_t>(lead & 0x07) << 18) | (byte(at + 1) << 12) | (byte(at + 2) << 6) |
         byte(at + 3);
}

std::u32string fold(std::string_view utf8) {
  std::u32string folded;
  for (std::size_t at = 0; at < utf8.size();) {
    if (const char32_t c = fold(next(utf8, at)); c != 0) folded.push_back(c);
  }
  return folded;
}

}  // namespace gouji::text
