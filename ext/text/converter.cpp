#include "text/converter.h"

#include <unicode/ucnv.h>

#include <memory>
#include <new>
#include <stdexcept>

namespace gouji::text {
namespace {

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

}  // namespace

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

}  // namespace gouji::text
