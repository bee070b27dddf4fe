// The adapter from a function on values to a scalar SQL function.
#pragma once

#include "sqlite/guard.h"
#include "sqlite/value.h"

namespace gouji::sqlite {

/// A function of its arguments alone: usable in views, triggers, indexes and generated columns,
/// whoever wrote the schema.
inline constexpr int kPure = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;

/// The callback of a function `void body(Result out, sqlite3_value** argv)`.
template <auto body>
void scalar(sqlite3_context* context, int, sqlite3_value** argv) noexcept {
  guard(context, [&] { body(Result(context), argv); });
}

}  // namespace gouji::sqlite
