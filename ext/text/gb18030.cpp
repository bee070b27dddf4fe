#include "text/gb18030.h"

#include <array>
#include <cstdint>
#include <memory>

#include "text/ascii.h"
#include "text/converter.h"
#include "text/fold.h"

namespace gouji::text {
namespace {

constexpr char32_t kIllFormed = 0xFFFD;
constexpr std::size_t kLeads = 126;      // 0x81 to 0xFE, first and third bytes
constexpr std::size_t kTrails = 190;     // 0x40 to 0xFE but 0x7F, second bytes of two
constexpr std::size_t kDigits = 10;      // 0x30 to 0x39, second and fourth bytes of four
constexpr std::size_t kFours = 39420;    // sequences of four bytes within the first plane
constexpr std::size_t kPlanes = 189000;  // number of the sequence of U+10000

using TwoBytes = std::array<char16_t, kLeads * kTrails>;
using FourBytes = std::array<char16_t, kFours>;

bool is_lead(unsigned char c) { return c >= 0x81 && c <= 0xFE; }
bool is_digit(unsigned char c) { return c >= 0x30 && c <= 0x39; }
bool is_trail(unsigned char c) { return c >= 0x40 && c <= 0xFE && c != 0x7F; }

std::size_t number_of_two(unsigned char lead, unsigned char trail) {
  return (lead - 0x81U) * kTrails + (trail - (trail > 0x7F ? 0x41U : 0x40U));
}

std::size_t number_of_four(const unsigned char* s) {
  const std::size_t upper = (s[0] - 0x81U) * kDigits + (s[1] - 0x30U);
  return (upper * kLeads + (s[2] - 0x81U)) * kDigits + (s[3] - 0x30U);
}

// A table with the character of each sequence in `bytes`.
template <class Table>
std::unique_ptr<Table> make_table(const std::string& bytes) {
  auto table = std::make_unique<Table>();
  const std::string utf8 = convert("gb18030", bytes);
  std::size_t at = 0;
  for (char16_t& entry : *table) {
    const char32_t c = at < utf8.size() ? next(utf8, at) : kIllFormed;
    entry = static_cast<char16_t>(c < 0x10000 ? c : kIllFormed);
  }
  return table;
}

std::string all_two_bytes() {
  std::string bytes;
  for (std::size_t i = 0; i < kLeads * kTrails; ++i) {
    const std::size_t trail = i % kTrails;
    bytes.push_back(static_cast<char>(0x81 + i / kTrails));
    bytes.push_back(static_cast<char>(trail + (trail < 0x3F ? 0x40 : 0x41)));
  }
  return bytes;
}

std::string all_four_bytes() {
  std::string bytes;
  for (std::size_t i = 0; i < kFours; ++i) {
    bytes.push_back(static_cast<char>(0x81 + i / (kDigits * kLeads * kDigits)));
    bytes.push_back(static_cast<char>(0x30 + i / (kLeads * kDigits) % kDigits));
    bytes.push_back(static_cast<char>(0x81 + i / kDigits % kLeads));
    bytes.push_back(static_cast<char>(0x30 + i % kDigits));
  }
  return bytes;
}

// Both for the life of the process; the second is hardly ever needed.
const TwoBytes& two_bytes() {
  static const TwoBytes* const kTable = make_table<TwoBytes>(all_two_bytes()).release();
  return *kTable;
}
const FourBytes& four_bytes() {
  static const FourBytes* const kTable = make_table<FourBytes>(all_four_bytes()).release();
  return *kTable;
}

struct Character {
  char32_t c;
  std::size_t bytes;
};

Character character_of_four(const unsigned char* s) {
  const std::size_t number = number_of_four(s);
  if (number < kFours) return {four_bytes()[number], 4};
  constexpr std::size_t kLast = 0x10FFFF - 0x10000;
  if (number < kPlanes || number - kPlanes > kLast) return {kIllFormed, 4};
  return {static_cast<char32_t>(0x10000 + (number - kPlanes)), 4};
}

// The character that begins at `s`, which is not ASCII, with `left` bytes up to the end.
Character character(const TwoBytes& two, const unsigned char* s, std::size_t left) {
  if (!is_lead(*s)) return {*s == 0x80 ? U'€' : kIllFormed, 1};  // as Windows has it
  if (left < 2) return {kIllFormed, 1};
  if (is_trail(s[1])) return {two[number_of_two(s[0], s[1])], 2};
  if (!is_digit(s[1])) return {kIllFormed, s[1] < 0x80 ? 1U : 2U};
  if (left < 4) return {kIllFormed, left < 3 || is_lead(s[2]) ? left : 1};
  return is_lead(s[2]) && is_digit(s[3]) ? character_of_four(s) : Character{kIllFormed, 1};
}

void append(char32_t c, std::string& out) {
  const auto byte = [](char32_t bits) { return static_cast<char>(bits); };
  const auto rest = [&](int shift) { return byte(0x80 | ((c >> shift) & 0x3F)); };
  if (c < 0x80) {
    out.push_back(byte(c));
  } else if (c < 0x800) {
    out.append({byte(0xC0 | (c >> 6)), rest(0)});
  } else if (c < 0x10000) {
    const std::array<char, 3> three{byte(0xE0 | (c >> 12)), rest(6), rest(0)};
    out.append(three.data(), three.size());
  } else {
    out.append({byte(0xF0 | (c >> 18)), rest(12), rest(6), rest(0)});
  }
}

}  // namespace

std::string from_gb18030(std::string_view bytes) {
  const TwoBytes& two = two_bytes();
  const auto* s = reinterpret_cast<const unsigned char*>(bytes.data());
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 2);  // most characters are two bytes, and become three
  for (std::size_t at = 0; at < bytes.size();) {
    if (const std::size_t end = ascii_run(bytes, at); end > at) {
      out.append(bytes, at, end - at);
      at = end;
    }
    while (at < bytes.size() && s[at] >= 0x80) {
      const Character found = character(two, s + at, bytes.size() - at);
      append(found.c, out);
      at += found.bytes;
    }
  }
  return out;
}

}  // namespace gouji::text
