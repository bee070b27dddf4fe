#include "text/simplified.h"

#include <unicode/ucnv.h>
#include <unicode/uset.h>
#include <unicode/utrans.h>

#include <array>
#include <memory>
#include <new>

#include "text/fold.h"

namespace gouji::text {
namespace {

constexpr char16_t kFirst = 0x3400;  // the ideographs of the basic plane, three bytes each in UTF-8
constexpr char16_t kLast = 0x9FFF;
constexpr std::size_t kCharacters = kLast - kFirst + 1;

template <typename T, void (*close)(T*)>
struct Closer {
  void operator()(T* pointer) const { close(pointer); }
};
using Converter = std::unique_ptr<UConverter, Closer<UConverter, ucnv_close>>;
using Set = std::unique_ptr<USet, Closer<USet, uset_close>>;
using Rules = std::unique_ptr<UTransliterator, Closer<UTransliterator, utrans_close>>;

// Another failure means that ICU's data has no such thing, for good.
void check_memory(UErrorCode error) {
  if (error == U_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc();
}

bool is_ideograph(char32_t c) { return c >= kFirst && c <= kLast; }

CharacterSet make_unusual() {
  CharacterSet unusual;
  for (char32_t c = kFirst; c <= kLast; ++c) unusual.add(c);
  UErrorCode error = U_ZERO_ERROR;
  const Converter gb2312(ucnv_open("ibm-1383", &error));
  const Set usual(uset_openEmpty());
  ucnv_getUnicodeSet(gb2312.get(), usual.get(), UCNV_ROUNDTRIP_SET, &error);
  check_memory(error);
  if (U_FAILURE(error)) return unusual;  // everything may be
  for (char32_t c = kFirst; c <= kLast; ++c) {
    if (uset_contains(usual.get(), static_cast<UChar32>(c)) != 0) unusual.remove(c);
  }
  return unusual;
}

// ICU's rules, for the life of the process; null where it has none.
UTransliterator* rules() {
  static UTransliterator* const kRules = [] {
    UErrorCode error = U_ZERO_ERROR;
    Rules rules(
        utrans_openU(u"Traditional-Simplified", -1, UTRANS_FORWARD, nullptr, 0, nullptr, &error));
    check_memory(error);
    return rules.release();
  }();
  return kRules;
}

// ICU's transliteration, character by character: made only where a text needs it, since that takes
// longer than to parse a hundred reports.
class Mapping {
 public:
  Mapping() {
    if (rules() == nullptr) return;
    std::u16string all;
    for (std::size_t i = 0; i < kCharacters; ++i) {
      all.push_back(static_cast<char16_t>(kFirst + i));
      all.push_back(u'\n');  // no rule looks past it
    }
    const std::u16string before = all;
    UErrorCode error = U_ZERO_ERROR;
    auto length = static_cast<int32_t>(all.size());
    int32_t limit = length;
    utrans_transUChars(rules(), all.data(), &length, length, 0, &limit, &error);
    check_memory(error);
    const bool mapped = U_SUCCESS(error) && static_cast<std::size_t>(length) == before.size();
    const std::u16string& from = mapped ? all : before;
    for (std::size_t i = 0; i < kCharacters; ++i) {
      simple_[i] = is_ideograph(from[2 * i]) ? from[2 * i] : before[2 * i];
    }
  }

  char32_t of(char32_t c) const {
    return is_ideograph(c) && simple_[c - kFirst] != 0 ? simple_[c - kFirst] : c;
  }

 private:
  std::array<char16_t, kCharacters> simple_{};
};

const Mapping& mapping() {
  static const auto* const kMapping = std::make_unique<Mapping>().release();
  return *kMapping;
}

// Word for word, as long in UTF-8 as the word it is put for.
struct Word {
  std::string_view mirrored;
  std::string_view own;
};
constexpr std::array kWords{Word{"檔案", "文件"}, Word{"資訊", "信息"}};

// Writes an ideograph over the one at `at`.
void write(std::string& utf8, std::size_t at, char32_t c) {
  utf8[at] = static_cast<char>(0xE0 | (c >> 12));
  utf8[at + 1] = static_cast<char>(0x80 | ((c >> 6) & 0x3F));
  utf8[at + 2] = static_cast<char>(0x80 | (c & 0x3F));
}

void replace_words(std::string& utf8) {
  for (const Word& word : kWords) {
    for (std::size_t at = utf8.find(word.mirrored); at != std::string::npos;
         at = utf8.find(word.mirrored, at + word.own.size())) {
      utf8.replace(at, word.mirrored.size(), word.own);
    }
  }
}

}  // namespace

const CharacterSet& unusual_ideographs() {
  static const auto* const kUnusual = std::make_unique<CharacterSet>(make_unusual()).release();
  return *kUnusual;
}

void load_traditional() {
  unusual_ideographs();
  rules();
}

std::optional<std::string> simplified(std::string_view utf8, ByteRange usual) {
  if (!has_unusual(utf8.substr(0, usual.begin)) && !has_unusual(utf8.substr(usual.end))) {
    return std::nullopt;
  }
  std::string out(utf8);
  replace_words(out);
  const Mapping& characters = mapping();
  for (std::size_t at = 0; at < out.size();) {
    const std::size_t before = at;
    const char32_t c = next(out, at);
    if (const char32_t simple = characters.of(c); simple != c) write(out, before, simple);
  }
  if (out == utf8) return std::nullopt;
  return out;
}

}  // namespace gouji::text
