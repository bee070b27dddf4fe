#include "text/canonical.h"

#include <algorithm>
#include <cstddef>

namespace gouji::text {
namespace {

constexpr std::string_view kBom = "\uFEFF";

struct Break {
  std::size_t bytes;  // how many make the character, 0 where it is an ordinary one
  bool line;          // a line break, else an unprintable control
};

// UAX #14 classes BK, CR, LF, NL are line breaks.
Break control(std::string_view s, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return i < s.size() ? static_cast<unsigned char>(s[i]) : 0U;
  };
  const unsigned c = byte(at);
  if (c == '\n' || c == '\t') return {0, false};
  if (c == '\r') return {byte(at + 1) == '\n' ? 2U : 1U, true};
  if (c == '\v' || c == '\f') return {1, true};
  if (c < 0x20 || c == 0x7F) return {1, false};
  if (c == 0xC2 && byte(at + 1) < 0xA0) return {2, byte(at + 1) == 0x85};
  if (c == 0xE2 && byte(at + 1) == 0x80 && (byte(at + 2) == 0xA8 || byte(at + 2) == 0xA9)) {
    return {3, true};
  }
  return {0, false};
}

// Quick and coarse, since nearly every text has none: bytes that a control or a break begins with.
bool may_have_controls(std::string_view s) {
  const auto* bytes = reinterpret_cast<const unsigned char*>(s.data());
  // Without branches, and in bytes, so that compilers look at many at once.
  unsigned char found = 0;
  for (std::size_t i = 0; i < std::min<std::size_t>(s.size(), 2); ++i) {
    found |= static_cast<unsigned char>((bytes[i] < 0x20) | (bytes[i] == 0x7F));
  }
  for (std::size_t i = 2; i < s.size(); ++i) {
    const unsigned char c = bytes[i];
    const unsigned char before = bytes[i - 1];
    found |= static_cast<unsigned char>(
        ((c < 0x20) & (c != '\n')) | (c == 0x7F) | ((before == 0xC2) & (c < 0xA0)) |
        ((bytes[i - 2] == 0xE2) & (before == 0x80) & ((c & 0xFE) == 0xA8)));
  }
  return found != 0 || s.starts_with('\xC2');
}

std::string without_controls(std::string_view s) {
  if (!may_have_controls(s)) return std::string(s);
  std::string out;
  out.reserve(s.size());
  std::size_t copied = 0;
  for (std::size_t at = 0; at < s.size();) {
    const Break found = control(s, at);
    if (found.bytes == 0) {
      ++at;
      continue;
    }
    out.append(s, copied, at - copied).append(found.line ? "\n" : "\uFFFD");
    copied = at += found.bytes;
  }
  return out.append(s, copied);
}

// A row copied from a spreadsheet. The closing bar keeps an empty last cell.
void append_row(std::string& out, std::string_view line) {
  for (std::size_t at = 0;;) {
    const std::size_t tab = line.find('\t', at);
    out.append(line.substr(at, tab - at)).append(" |");
    if (tab == std::string_view::npos) return;
    out.push_back(' ');
    at = tab + 1;
  }
}

bool is_row(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t");
  if (first == std::string_view::npos) return false;
  const std::size_t last = line.find_last_not_of(" \t");
  return line.substr(first, last - first).find('\t') != std::string_view::npos;
}

std::string with_bars(std::string_view s) {
  std::string out;
  out.reserve(s.size() + s.size() / 8);
  for (std::size_t at = 0; at < s.size();) {
    std::size_t end = s.find('\n', at);
    if (end == std::string_view::npos) end = s.size();
    const std::string_view line = s.substr(at, end - at);
    if (is_row(line)) {
      append_row(out, line);
    } else {
      out.append(line);
    }
    if (end < s.size()) out.push_back('\n');
    at = end + 1;
  }
  return out;
}

}  // namespace

std::string canonical(std::string_view utf8) {
  while (utf8.starts_with(kBom)) utf8.remove_prefix(kBom.size());
  std::string text = without_controls(utf8);
  return text.find('\t') == std::string::npos ? text : with_bars(text);
}

}  // namespace gouji::text
