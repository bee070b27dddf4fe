// Reports made from real ones by putting other figures into their tables. What the cells of the
// result must be is known without reading it: the tally of the figures put in, and of where they
// stand.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace gouji::bench {

/// `SELECT sum(value), sum(start), count(raw)` over the cells of some documents.
struct Tally {
  std::int64_t value = 0;
  std::int64_t start = 0;
  std::int64_t count = 0;

  friend bool operator==(const Tally&, const Tally&) = default;
};

/// A report as text around the figures of its tables: a piece before each, and one after the last.
class Pattern {
 public:
  explicit Pattern(std::string_view report);

  std::size_t figures() const { return pieces_.size() - 1; }

  /// The report with random figures instead of its own; adds them to `tally`.
  std::string fill(std::mt19937& random, Tally& tally) const;

 private:
  struct Piece {
    std::string text;
    std::int64_t characters;
  };
  void add(std::string_view text);

  std::vector<Piece> pieces_;
};

}  // namespace gouji::bench
