// The whole parse of arbitrary bytes.
#include "fuzz/law.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  gouji::tests::check_document(gouji::tests::input(data, size));
  return 0;
}
