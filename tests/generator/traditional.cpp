#include "generator/traditional.h"

#include <unicode/translit.h>

#include <array>
#include <memory>
#include <stdexcept>
#include <utility>

namespace gouji::tests {
namespace {

/// Words that mirrors replace, in Simplified characters both.
constexpr std::array<std::pair<const char16_t*, const char16_t*>, 3> kWords{
    {{u"文件", u"档案"}, {u"群众", u"民众"}, {u"门户", u"入口"}}};

const icu::Transliterator& to_traditional() {
  static const auto transliterator = [] {
    UErrorCode error = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> made(
        icu::Transliterator::createInstance("Hans-Hant", UTRANS_FORWARD, error));
    if (U_FAILURE(error)) throw std::runtime_error(u_errorName(error));
    return made;
  }();
  return *transliterator;
}

}  // namespace

std::string traditional(const std::string& text) {
  auto changed = icu::UnicodeString::fromUTF8(text);
  for (const auto& [from, to] : kWords) changed.findAndReplace(from, to);
  to_traditional().transliterate(changed);
  std::string result;
  return changed.toUTF8String(result);
}

}  // namespace gouji::tests
