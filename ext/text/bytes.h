// Sixteen bytes of a text at once, where the machine can.
#pragma once

#ifdef __SSE2__
#include <emmintrin.h>

#include <cstring>

namespace gouji::text {

/// Sixteen bytes, or what a comparison says of each of them.
class Bytes {
 public:
  static constexpr int kSize = 16;

  Bytes() : bytes_(_mm_setzero_si128()) {}
  /// The ones that begin at `begin`.
  static Bytes at(const void* begin) {
    Bytes read;
    std::memcpy(&read.bytes_, begin, sizeof read.bytes_);
    return read;
  }

  Bytes is(int byte) const { return _mm_cmpeq_epi8(bytes_, all(byte)); }
  /// As unsigned numbers.
  Bytes at_most(int byte) const {
    return _mm_cmpeq_epi8(_mm_min_epu8(bytes_, all(byte)), bytes_);
  }
  Bytes at_least(int byte) const {
    return _mm_cmpeq_epi8(_mm_max_epu8(bytes_, all(byte)), bytes_);
  }
  /// Bytes of a character behind its first one.
  Bytes continue_character() const { return _mm_cmplt_epi8(bytes_, all(0xC0)); }
  /// The bits of `byte` only.
  Bytes only(int byte) const { return _mm_and_si128(bytes_, all(byte)); }

  Bytes operator|(Bytes other) const { return _mm_or_si128(bytes_, other.bytes_); }
  Bytes operator&(Bytes other) const { return _mm_and_si128(bytes_, other.bytes_); }
  Bytes without(Bytes other) const { return _mm_andnot_si128(other.bytes_, bytes_); }

  /// A bit for each byte of which a comparison is true, the lowest for the first.
  unsigned bits() const { return static_cast<unsigned>(_mm_movemask_epi8(bytes_)); }
  /// Of how many bytes either of two comparisons is true.
  unsigned count_together(Bytes other) const {
    const __m128i none = _mm_setzero_si128();
    const __m128i counts = _mm_sub_epi8(none, _mm_add_epi8(bytes_, other.bytes_));
    const __m128i sums = _mm_sad_epu8(counts, none);
    return static_cast<unsigned>(_mm_cvtsi128_si32(_mm_add_epi32(sums, _mm_srli_si128(sums, 8))));
  }

 private:
  Bytes(__m128i bytes) : bytes_(bytes) {}
  static __m128i all(int byte) { return _mm_set1_epi8(static_cast<char>(byte)); }

  __m128i bytes_;
};

}  // namespace gouji::text

#endif
