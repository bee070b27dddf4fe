#include "text/charset.h"

#include <unicode/ucnv.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <new>
#include <stdexcept>

namespace gouji::text {
namespace {

using namespace std::string_view_literals;

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

// ICU puts U+FFFD where the charset has no such sequence.
std::string convert(const char* charset, std::string_view bytes) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(charset, &error));
  if (error == U_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc();
  if (U_FAILURE(error))
    throw std::runtime_error(std::string("ICU has no converter for ") + charset);
  // The most that one byte can become is U+FFFD, three bytes.
  std::string utf8(bytes.size() * 3, '\0');
  char* target = utf8.data();
  const char* source = bytes.data();
  const std::unique_ptr<UConverter, CloseConverter> to(ucnv_open("UTF-8", &error));
  if (U_SUCCESS(error)) {
    ucnv_convertEx(to.get(), converter.get(), &target, target + utf8.size(), &source,
                   source + bytes.size(), nullptr, nullptr, nullptr, nullptr, true, true, &error);
  }
  if (error == U_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc();
  if (U_FAILURE(error)) throw std::runtime_error(u_errorName(error));
  utf8.resize(static_cast<std::size_t>(target - utf8.data()));
  return utf8;
}

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
      ++at;
    } else if (byte(at) >= 0xE1 && byte(at) <= 0xEC && at + 2 < bytes.size() &&
               (byte(at + 1) & 0xC0) == 0x80 && (byte(at + 2) & 0xC0) == 0x80) {
      at += 3;
    } else {
      break;
    }
  }
  return at;
}

}  // namespace

bool is_utf8(std::string_view bytes) {
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

Decoded decode(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF"sv)) {
    return {to_valid_utf8(bytes.substr(3)), "UTF-8"};
  }
  if (bytes.starts_with("\xFF\xFE"sv)) return {convert("UTF-16LE", bytes.substr(2)), "UTF-16LE"};
  if (bytes.starts_with("\xFE\xFF"sv)) return {convert("UTF-16BE", bytes.substr(2)), "UTF-16BE"};
  if (is_utf8(bytes)) return {std::string(bytes), "UTF-8"};
  if (is_cut_utf8(bytes)) return {to_valid_utf8(bytes), "UTF-8"};
  return {convert("gb18030", bytes), "GB18030"};
}

}  // namespace gouji::text
