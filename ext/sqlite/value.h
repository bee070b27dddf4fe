// Values on their way in and out of SQL.
#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <optional>
#include <string_view>
#include <variant>

#include "sqlite/api.h"

namespace gouji::sqlite {

struct Release {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  void operator()(sqlite3_value* value) const { sqlite3_value_free(value); }
  void operator()(char* memory) const { sqlite3_free(memory); }
};

/// A statement, a duplicated value or a string that SQLite allocated.
template <class T>
using Owned = std::unique_ptr<T, Release>;

/// A copy that outlives the call that `value` came with.
inline Owned<sqlite3_value> duplicate(sqlite3_value* value) {
  Owned<sqlite3_value> copied(sqlite3_value_dup(value));
  if (!copied) throw std::bad_alloc();
  return copied;
}

/// The bytes of a BLOB; of anything else its text in UTF-8 (of NULL none). Valid until `value` is
/// read in another way or dies with the call.
inline std::string_view bytes(sqlite3_value* value) {
  const int type = sqlite3_value_type(value);
  const void* data = type == SQLITE_BLOB ? sqlite3_value_blob(value) : sqlite3_value_text(value);
  const auto size = static_cast<std::size_t>(sqlite3_value_bytes(value));
  if (data == nullptr && type != SQLITE_NULL && type != SQLITE_BLOB) throw std::bad_alloc();
  return data == nullptr ? std::string_view()
                         : std::string_view(static_cast<const char*>(data), size);
}

/// The whole number that `value` is equal to as a column of type INTEGER compares it.
inline std::optional<std::int64_t> whole(sqlite3_value* value) {
  const int type = sqlite3_value_numeric_type(value);
  if (type != SQLITE_INTEGER && type != SQLITE_FLOAT) return std::nullopt;
  const std::int64_t number = sqlite3_value_int64(value);
  if (type == SQLITE_INTEGER) return number;
  const double real = sqlite3_value_double(value);
  constexpr double kMost = 0x1p63;  // what is beyond becomes the last number that is not
  const bool same = real < kMost && static_cast<double>(number) == real;
  return same ? std::optional(number) : std::nullopt;
}

/// Text in static storage that a NUL ends, as a literal, which SQLite need not copy.
struct Constant {
  std::string_view text;
};

/// A value of a column. Text that is no Constant is borrowed: it lives as long as its row.
using Field = std::variant<std::monostate, std::int64_t, double, std::string_view, Constant>;

inline Field field(std::int64_t value) { return value; }
inline Field field(int value) { return std::int64_t{value}; }
inline Field field(std::size_t value) { return static_cast<std::int64_t>(value); }
inline Field field(std::string_view value) { return value; }
inline Field constant(std::string_view value) { return Constant{value}; }
template <class T>
Field constant(const std::optional<T>& value) {
  return value ? constant(*value) : Field();
}

/// NULL where there is no value.
template <class T>
Field field(const std::optional<T>& value) {
  return value ? field(*value) : Field();
}

/// A figure: parse::Value has the first three alternatives of a Field.
inline Field field(const std::variant<std::monostate, std::int64_t, double>& value) {
  return std::visit([](auto figure) { return Field(figure); }, value);
}

/// Where a function or column puts its value; NULL unless set. Borrowed from the call.
class Result {
 public:
  explicit Result(sqlite3_context* context) : context_(context) {}

  void set(const Field& value) {
    std::visit([this](const auto& alternative) { put(alternative); }, value);
  }
  void set_blob(std::string_view bytes) {
    sqlite3_result_blob64(context_, bytes.empty() ? "" : bytes.data(), bytes.size(),
                          SQLITE_TRANSIENT);
  }

  sqlite3* database() const { return sqlite3_context_db_handle(context_); }

  /// What the function was registered with.
  template <class T>
  T& data() const {
    return *static_cast<T*>(sqlite3_user_data(context_));
  }

 private:
  void put(std::monostate) { sqlite3_result_null(context_); }
  void put(std::int64_t value) { sqlite3_result_int64(context_, value); }
  void put(double value) { sqlite3_result_double(context_, value); }
  // An aggregate may keep a value for longer than the document that it is from: hence a copy.
  // Without a size, so that SQLite knows of the NUL behind it: else each function that the value is
  // given to has another copy made, to put one there.
  void put(std::string_view value) {
    std::array<char, 128> copy;
    if (value.size() == 1 && value.front() >= '0' && value.front() <= '9') {
      // Most cells of most reports: a 0.
      static constexpr std::array<const char*, 10> kDigits{"0", "1", "2", "3", "4",
                                                           "5", "6", "7", "8", "9"};
      const char* digit = kDigits[static_cast<std::size_t>(value.front() - '0')];
      sqlite3_result_text(context_, digit, -1, SQLITE_STATIC);
    } else if (value.size() < copy.size() && value.find('\0') == value.npos) {
      copy[value.copy(copy.data(), value.size())] = '\0';
      sqlite3_result_text(context_, copy.data(), -1, SQLITE_TRANSIENT);
    } else {
      sqlite3_result_text64(context_, value.data(), value.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    }
  }
  // Likewise without a size.
  void put(Constant value) {
    assert(value.text.empty() || value.text.data()[value.text.size()] == '\0');
    sqlite3_result_text(context_, value.text.empty() ? "" : value.text.data(), -1, SQLITE_STATIC);
  }

  sqlite3_context* context_;
};

/// The right side of an `=` that SQLite hands down. A pre-selection: SQLite compares again, so what
/// can't be told cheaply and surely here is let through.
class Wanted {
 public:
  /// Borrows `value`.
  explicit Wanted(sqlite3_value* value)
      : type_(sqlite3_value_type(value)),
        number_(type_ == SQLITE_INTEGER ? sqlite3_value_int64(value) : 0),
        text_(type_ == SQLITE_TEXT ? bytes(value) : std::string_view()) {}

  /// False where `field = value` can't hold.
  bool may_be(const Field& field) const {
    if (const auto* text = std::get_if<Constant>(&field)) return may_be_text(text->text);
    if (const auto* text = std::get_if<std::string_view>(&field)) return may_be_text(*text);
    if (const auto* number = std::get_if<std::int64_t>(&field)) {
      return type_ != SQLITE_INTEGER || *number == number_;
    }
    return true;
  }

  /// Nothing where the value is no text.
  std::optional<std::string_view> text() const {
    return type_ == SQLITE_TEXT ? std::optional(text_) : std::nullopt;
  }

 private:
  bool may_be_text(std::string_view text) const { return type_ != SQLITE_TEXT || text == text_; }

  int type_;
  std::int64_t number_;
  std::string_view text_;
};

}  // namespace gouji::sqlite
