#include "parse/separators.h"

#include <bit>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace gouji::parse {
namespace {

// The highest bit of each byte of `word` that is `c`.
std::uint64_t bytes_that_are(char c, std::uint64_t word) {
  constexpr std::uint64_t kOnes = 0x0101010101010101;
  constexpr std::uint64_t kLow = 0x7F * kOnes;
  const std::uint64_t other = word ^ (kOnes * static_cast<unsigned char>(c));
  return ~(((other & kLow) + kLow) | other | kLow);
}

#ifdef __SSE2__
// A bit for each of sixteen bytes that is a line break or a bar.
unsigned separators_in(const char* bytes) {
  __m128i all;
  std::memcpy(&all, bytes, sizeof all);
  const __m128i line_breaks = _mm_cmpeq_epi8(all, _mm_set1_epi8('\n'));
  const __m128i bars = _mm_cmpeq_epi8(all, _mm_set1_epi8('|'));
  return static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(line_breaks, bars)));
}
#endif

}  // namespace

void find_separators(std::string_view text, std::size_t at, std::size_t end,
                     std::vector<std::uint32_t>& found) {
  const auto add = [&found](std::size_t byte) {
    found.push_back(static_cast<std::uint32_t>(byte));
  };
#ifdef __SSE2__
  // Many at once, since each time that no more are left is hard to foresee.
  constexpr std::size_t kBlock = 64;
  for (; at + kBlock <= end; at += kBlock) {
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < kBlock; i += sizeof(__m128i)) {
      bits |= std::uint64_t{separators_in(text.data() + at + i)} << i;
    }
    for (; bits != 0; bits &= bits - 1) add(at + static_cast<std::size_t>(std::countr_zero(bits)));
  }
#endif
  if constexpr (std::endian::native == std::endian::little) {
    for (std::uint64_t word = 0; at + sizeof word <= end; at += sizeof word) {
      std::memcpy(&word, text.data() + at, sizeof word);
      std::uint64_t bits = bytes_that_are('\n', word) | bytes_that_are('|', word);
      for (; bits != 0; bits &= bits - 1) {
        add(at + static_cast<std::size_t>(std::countr_zero(bits)) / 8);
      }
    }
  }
  for (; at < end; ++at) {
    if (text[at] == '\n' || text[at] == '|') add(at);
  }
}

}  // namespace gouji::parse
