// Sets of signs that are spelt out where they are asked for: has(U"申请量", sign).
#pragma once

#include <concepts>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace gouji::parse {

/// The characters of a literal. A bit for each, hashed, tells most others from them at once.
class SignSet {
 public:
  // NOLINTNEXTLINE(google-explicit-constructor): a literal is one
  consteval SignSet(const char32_t* literal) : signs_(literal) {
    for (const char32_t c : signs_) bits_ |= bit(c);
  }

  constexpr bool has(char32_t sign) const {
    return (bits_ & bit(sign)) != 0 && signs_.find(sign) != signs_.npos;
  }

  constexpr std::u32string_view signs() const { return signs_; }

  /// False where none of the signs whose bits these are can be in the set.
  constexpr bool may_have(std::uint64_t bits) const { return (bits_ & bits) != 0; }

  static constexpr std::uint64_t bit(char32_t c) { return std::uint64_t{1} << (c % 64); }

 private:
  std::u32string_view signs_;
  std::uint64_t bits_ = 0;
};

/// True where the set has `sign`, or one of `signs`.
inline bool has(SignSet set, char32_t sign) { return set.has(sign); }
inline bool has_any(std::u32string_view signs, SignSet set) {
  for (const char32_t sign : signs) {
    if (set.has(sign)) return true;
  }
  return false;
}

/// Signs of which several sets are asked.
class Asked {
 public:
  explicit Asked(std::u32string_view signs) : signs_(signs) {
    for (const char32_t sign : signs) bits_ |= SignSet::bit(sign);
  }

  bool has_any(SignSet set) const { return set.may_have(bits_) && parse::has_any(signs_, set); }

 private:
  std::u32string_view signs_;
  std::uint64_t bits_ = 0;
};

/// True where what is printed, as signs, has `sign`.
template <typename Signs>
requires(!std::is_array_v<Signs> &&
         std::convertible_to<const Signs&, std::u32string_view>) bool has(const Signs& signs,
                                                                          char32_t sign) {
  return std::u32string_view(signs).find(sign) != std::u32string_view::npos;
}

}  // namespace gouji::parse
