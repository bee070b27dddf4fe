// The C boundary: no exception passes a callback. The only catch blocks of the extension, but for
// those that bring an exception from another thread (read_ahead.cpp).
#pragma once

#include <exception>
#include <new>
#include <stdexcept>
#include <string>
#include <type_traits>

#include "sqlite/api.h"

namespace gouji::sqlite {

/// What SQL is to report: a message for the user, and a result code.
class Error : public std::runtime_error {
 public:
  explicit Error(const std::string& message, int code = SQLITE_ERROR)
      : std::runtime_error(message), code_(code) {}
  int code() const { return code_; }

 private:
  int code_;
};

// How each kind of callback fails. `message` may be null; the result is what the callback returns.

inline int fail(char** sink, int code, const char* message) {
  sqlite3_free(*sink);
  *sink = message != nullptr ? sqlite3_mprintf("%s", message) : nullptr;
  return code;
}

inline int fail(sqlite3_vtab* sink, int code, const char* message) {
  return fail(&sink->zErrMsg, code, message);
}

inline int fail(sqlite3_context* sink, int code, const char* message) {
  if (code == SQLITE_NOMEM) {
    sqlite3_result_error_nomem(sink);
  } else {
    if (message != nullptr) sqlite3_result_error(sink, message, -1);
    sqlite3_result_error_code(sink, code);
  }
  return code;
}

/// Runs `body` and turns what it throws into an error of `sink`: the virtual table, the function
/// call or the message of an entry point. `body` returns nothing, or a result code.
template <class Sink, class Body>
int guard(Sink sink, Body&& body) noexcept {
  try {
    if constexpr (std::is_void_v<decltype(body())>) {
      body();
      return SQLITE_OK;
    } else {
      return body();
    }
  } catch (const std::bad_alloc&) {
    return fail(sink, SQLITE_NOMEM, nullptr);
  } catch (const Error& error) {
    return fail(sink, error.code(), error.what());
  } catch (const std::exception& error) {
    return fail(sink, SQLITE_ERROR, error.what());
  } catch (...) {
    return fail(sink, SQLITE_ERROR, "unknown error");
  }
}

/// Throws the connection's error unless `code` is SQLITE_OK.
inline void check(sqlite3* db, int code) {
  if (code == SQLITE_NOMEM) throw std::bad_alloc();
  if (code != SQLITE_OK) throw Error(sqlite3_errmsg(db), code);
}

}  // namespace gouji::sqlite
