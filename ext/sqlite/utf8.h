// A text argument, whatever bytes it has.
#pragma once

#include <string>
#include <string_view>

#include "sqlite/value.h"
#include "text/charset.h"

namespace gouji::sqlite {

/// The text of a value as well-formed UTF-8: SQLite looks at no byte of what is bound as TEXT.
class Utf8 {
 public:
  /// Borrows what it is given.
  explicit Utf8(sqlite3_value* value) : Utf8(bytes(value)) {}
  explicit Utf8(std::string_view text) : text_(text) {
    if (text::is_utf8(text_)) return;
    repaired_ = text::to_valid_utf8(text_);
    text_ = repaired_;
  }
  Utf8(const Utf8&) = delete;
  Utf8& operator=(const Utf8&) = delete;

  std::string_view text() const { return text_; }

 private:
  std::string_view text_;
  std::string repaired_;
};

}  // namespace gouji::sqlite
