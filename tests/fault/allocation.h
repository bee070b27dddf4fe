// Memory that runs out: every allocation of this executable, of the module and of the libraries is
// counted, and any one can be made to fail. SQLite's come from malloc() like all others.
#pragma once

#include <cstdint>

namespace gouji::tests {

/// Lets the n-th allocation of this thread from now on fail (from 1) and, unless `once`, all behind
/// it; until the end of the scope.
class Fault {
 public:
  explicit Fault(std::int64_t n, bool once = true);
  Fault(const Fault&) = delete;
  Fault& operator=(const Fault&) = delete;
  ~Fault();

  /// Whether it has come to that.
  bool struck() const;
  /// How many allocations there were.
  std::int64_t counted() const;

 private:
  std::int64_t n_;
};

/// Blocks that are allocated and not freed.
std::int64_t live_blocks();

}  // namespace gouji::tests
