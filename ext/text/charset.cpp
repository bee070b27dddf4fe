#include "text/charset.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <string>

#include "text/ascii.h"
#include "text/converter.h"
#include "text/gb18030.h"

namespace gouji::text {
namespace {

using namespace std::string_view_literals;

// Length of the well-formed sequence at `at`, or 0. `at` is moved behind what was looked at.
std::size_t sequence(std::string_view bytes, std::size_t& at) {
  const std::size_t begin = at;
  const auto* s = reinterpret_cast<const std::uint8_t*>(bytes.data());
  UChar32 c = 0;
  U8_NEXT(s, at, bytes.size(), c);
  return c < 0 ? 0 : at - begin;
}

// Moves `at` over ASCII and the Chinese blocks, U+1000 to U+CFFF, which are three bytes of which
// the first one excludes overlong forms and surrogates.
std::size_t easy_run(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  while (at < bytes.size()) {
    if (byte(at) < 0x80) {
      at = ascii_run(bytes, at);
    } else if (byte(at) >= 0xE1 && byte(at) <= 0xEC && at + 2 < bytes.size() &&
               (byte(at + 1) & 0xC0) == 0x80 && (byte(at + 2) & 0xC0) == 0x80) {
      at += 3;
    } else {
      break;
    }
  }
  return at;
}

// Not 0 where byte `c`, behind `before` and the one before that, is rare (it begins four bytes, or
// what only some bytes may follow), or stands where no such byte may.
unsigned char is_doubtful(unsigned char c, unsigned char before, unsigned char two_before) {
  const auto rare = (c >= 0xF0) | (c == 0xE0) | (c == 0xED) | ((c & 0xFE) == 0xC0);
  const auto wanted = (before >= 0xC0) | (two_before >= 0xE0);
  const auto continues = (c & 0xC0) == 0x80;
  return static_cast<unsigned char>(rare | (wanted ^ continues));
}

// True for what is surely well-formed, as nearly every text is. Without branches in a block, so
// that compilers look at many bytes at once.
bool is_plain_utf8(std::string_view bytes) {
  constexpr std::size_t kBlock = 1024;
  constexpr std::size_t kBefore = 2;
  const auto* byte = reinterpret_cast<const unsigned char*>(bytes.data());
  const std::size_t size = bytes.size();
  if (size < kBefore || byte[size - 1] >= 0xC0 || byte[size - 2] >= 0xE0) return false;
  unsigned char doubtful =
      static_cast<unsigned char>(is_doubtful(byte[0], 0, 0) | is_doubtful(byte[1], byte[0], 0));
  for (std::size_t begin = kBefore; begin < size && doubtful == 0; begin += kBlock) {
    const std::size_t end = std::min(begin + kBlock, size);
    for (std::size_t i = begin; i < end; ++i) {
      doubtful |= is_doubtful(byte[i], byte[i - 1], byte[i - 2]);
    }
  }
  return doubtful == 0;
}

}  // namespace

bool is_utf8(std::string_view bytes) {
  if (is_plain_utf8(bytes)) return true;
  for (std::size_t at = easy_run(bytes, 0); at < bytes.size(); at = easy_run(bytes, at)) {
    if (sequence(bytes, at) == 0) return false;
  }
  return true;
}

std::string to_valid_utf8(std::string_view bytes) {
  std::string utf8;
  utf8.reserve(bytes.size());
  std::size_t copied = 0;
  for (std::size_t at = easy_run(bytes, 0); at < bytes.size(); at = easy_run(bytes, at)) {
    const std::size_t begin = at;
    if (sequence(bytes, at) > 0) continue;
    utf8.append(bytes, copied, begin - copied).append("\uFFFD");
    copied = at;
  }
  return utf8.append(bytes, copied);
}

namespace {

struct Sequences {
  std::size_t chinese = 0;  // well-formed, of three bytes or more
  std::size_t bad = 0;
};

// Of the first thousand that are not ASCII, which settle it.
Sequences count_sequences(std::string_view bytes) {
  constexpr std::size_t kChinese = 3;
  Sequences found;
  std::size_t at = 0;
  for (int counted = 0; counted < 1000; ++counted) {
    at = ascii_run(bytes, at);
    if (at == bytes.size()) break;
    const std::size_t length = sequence(bytes, at);
    if (length == 0) ++found.bad;
    if (length >= kChinese) ++found.chinese;
  }
  return found;
}

// A file of UTF-8 that was cut inside its last character: all before it is well-formed and more
// than ASCII.
bool is_cut_utf8(std::string_view bytes) {
  constexpr std::size_t kLongest = 3;  // bytes of a character without its last one
  for (std::size_t cut = 1; cut <= std::min(kLongest, bytes.size()); ++cut) {
    const std::string_view rest = bytes.substr(0, bytes.size() - cut);
    if (static_cast<unsigned char>(bytes[rest.size()]) < 0xC2) continue;
    return is_utf8(rest) &&
           std::any_of(rest.begin(), rest.end(), [](char c) { return (c & 0x80) != 0; });
  }
  return false;
}

enum class Declared { none, utf8, gb, big5 };

// Names in which the GB family, UTF-8 and Big5 are declared. Others are not believed: iso-8859-1
// is what old servers say of GBK, and a page of bytes is no UTF-16.
Declared declaration(std::string_view name) {
  std::string key;
  for (const char c : name.substr(0, 16)) {
    const bool capital = c >= 'A' && c <= 'Z';
    if (c != '-' && c != '_') key.push_back(capital ? static_cast<char>(c | 0x20) : c);
  }
  const auto is_one_of = [&](std::initializer_list<std::string_view> keys) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
  };
  if (is_one_of({"utf8", "unicode11utf8"})) return Declared::utf8;
  if (is_one_of({"big5", "big5hkscs", "xxbig5", "cnbig5", "csbig5"})) return Declared::big5;
  if (is_one_of({"gb2312", "gbk", "gb18030", "xgbk", "gb231280", "gb", "cp936", "ms936",
                 "windows936", "euccn", "xeuccn", "chinese", "csgb2312"})) {
    return Declared::gb;
  }
  return Declared::none;
}

// UTF-8 with as much damage as a page or file that says so may have: GBK has hardly three bytes
// that are well-formed, so that a few settle it against any declaration.
bool is_damaged_utf8(std::string_view bytes, Declared declared) {
  constexpr std::size_t kFew = 16;  // of a hundred characters six may be bad
  const Sequences found = count_sequences(bytes);
  return found.chinese > found.bad * (declared == Declared::utf8 ? 1 : kFew);
}

// Whether what is well-formed UTF-8 is not by chance so: two characters of GBK can be (联通).
bool is_utf8_for_sure(std::string_view bytes, Declared declared) {
  constexpr std::size_t kSure = 4;
  if (declared != Declared::gb && declared != Declared::big5) return true;
  return count_sequences(bytes).chinese >= kSure;
}

}  // namespace

Decoded decode(std::string_view bytes, std::string_view declared_name) {
  if (bytes.starts_with("\xEF\xBB\xBF"sv)) {
    return {to_valid_utf8(bytes.substr(3)), "UTF-8"};
  }
  if (bytes.starts_with("\xFF\xFE"sv)) return {convert("UTF-16LE", bytes.substr(2)), "UTF-16LE"};
  if (bytes.starts_with("\xFE\xFF"sv)) return {convert("UTF-16BE", bytes.substr(2)), "UTF-16BE"};
  const Declared declared = declaration(declared_name);
  if (is_utf8(bytes)) {
    if (is_utf8_for_sure(bytes, declared)) return {std::string(bytes), "UTF-8"};
  } else if (is_cut_utf8(bytes) || is_damaged_utf8(bytes, declared)) {
    return {to_valid_utf8(bytes), "UTF-8"};
  }
  if (declared == Declared::big5) return {convert("Big5", bytes), "Big5"};
  return {from_gb18030(bytes), "GB18030"};
}

}  // namespace gouji::text
