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

 private:
  static constexpr std::uint64_t bit(char32_t c) { return std::uint64_t{1} << (c % 64); }

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

/// True where what is printed, as signs, has `sign`.
template <typename Signs>
  requires(!std::is_array_v<Signs> && std::convertible_to<const Signs&, std::u32string_view>)
bool has(const Signs& signs, char32_t sign) {
  return std::u32string_view(signs).find(sign) != std::u32string_view::npos;
}

}  // namespace gouji::parse
