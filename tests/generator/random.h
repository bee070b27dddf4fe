// Chance from a seed, the same with every compiler and library.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <utility>

namespace gouji::tests {

class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}

  /// A number below `count`, which is not 0.
  std::size_t below(std::size_t count) { return static_cast<std::size_t>(engine_() % count); }

  bool chance(std::size_t percent) { return below(100) < percent; }

  template <typename List>
  const auto& pick(const List& list) {
    return list[below(std::size(list))];
  }

  template <typename List>
  void shuffle(List& list) {
    for (std::size_t i = std::size(list); i > 1; --i) std::swap(list[i - 1], list[below(i)]);
  }

 private:
  std::mt19937_64 engine_;
};

}  // namespace gouji::tests
