// What holds for any bytes, as the fuzz targets ask it: without SQL, so that they get far.
// A breach ends the process, which both libFuzzer and the replay of the corpus take for a failure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "parse/table_memo.h"

// Each target defines it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace gouji::tests {

inline std::string_view input(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// Prints the law and what broke it, and aborts.
[[noreturn]] void breach(std::string_view law, std::string_view what);

inline void require(bool holds, std::string_view law, std::string_view what = {}) {
  if (!holds) breach(law, what);
}

/// Every law of the bytes of a file: its text is text for ever after, and it has the rows of that
/// text; what is quoted stands there; each prescribed cell is given once, in the form's order, with
/// a value exactly where it is ok.
void check_document(std::string_view bytes);

/// The rows of a text are the same with a memo of the tables of other texts, which learns its own.
void check_memo(const std::string& text, const std::shared_ptr<parse::TableMemo>& memo);

/// `text` with other digits, and some more, in every number.
std::string with_other_figures(std::string_view text);

/// The laws of a reader's output on `utf8`: well-formed, without control characters, and not out of
/// proportion to what was read.
void check_output(std::string_view utf8, std::string_view output);

}  // namespace gouji::tests
