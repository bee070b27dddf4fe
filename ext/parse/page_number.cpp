#include "parse/page_number.h"

#include <algorithm>
#include <string>

#include "parse/number.h"
#include "parse/pattern.h"
#include "text/blank.h"

namespace gouji::parse {
namespace {

// By the first byte, of a dash, a dot, a P, 第 or a digit.
bool may_begin_page(char byte) {
  const auto c = static_cast<unsigned char>(byte);
  return (c >= '0' && c <= '9') || c == '-' || c == 'P' || c == 'p' || c == 0xC2 || c == 0xE2 ||
         c == 0xE7;
}

// By the last byte, of a dash, a dot, 页 or a digit.
bool may_end_page(char byte) {
  const auto c = static_cast<unsigned char>(byte);
  return (c >= '0' && c <= '9') || c == '-' || c == 0x93 || c == 0x94 || c == 0xB5 || c == 0xB7;
}

// "- 4 -", "第 3 页 共 8 页", "P. 9": one number between dashes, or numbers with words of a page.
constexpr char kPageNumber[] = R"((?:[-—–·]{1,2}\s*\d{1,4}\s*[-—–·]{1,2}|[Pp]\.?\s*\d{1,4}|)"
                               R"(第?\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?))";

}  // namespace

bool is_page_number(std::string_view line) {
  static const RE2 kPage("^" + std::string(kPageNumber) + "$");
  constexpr std::size_t kLongest = 40;
  if (line.size() > kLongest || !may_begin_page(line.front()) || !may_end_page(line.back())) {
    return false;
  }
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  return !is_plain_number(line) && std::any_of(line.begin(), line.end(), is_digit) &&
         RE2::PartialMatch(piece(line), kPage);
}

std::string_view behind_page_number(std::string_view cell) {
  static const RE2 kPage("^" + std::string(kPageNumber) + R"(\s+([^\s].*)$)");
  const auto c = static_cast<unsigned char>(cell.front());
  const bool may_be = c == '-' || c == 'P' || c == 'p' || cell.starts_with("第") || c == 0xE2;
  re2::StringPiece rest;
  if (!may_be || cell.find(' ') == cell.npos || !RE2::PartialMatch(piece(cell), kPage, &rest)) {
    return cell;
  }
  return cell.substr(cell.size() - rest.size());
}

std::vector<std::size_t> bare_page_numbers(std::string_view text) {
  constexpr std::size_t kDigits = 4;
  constexpr std::size_t kPages = 2;    // a single number may be anything
  constexpr std::size_t kPrinted = 3;  // lines of a page, at least
  std::vector<std::size_t> lines;
  int expected = 0;
  std::size_t printed = 0;  // lines since the last page number
  bool under_number = false;
  bool under_empty = true;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (end == at) {
      under_empty = true;
      at = end + 1;
      continue;
    }
    if (!text::may_begin_blank(text[at]) && (text[at] < '0' || text[at] > '9')) {
      // Neither blank nor a number, as most lines.
      ++printed;
      under_number = under_empty = false;
      at = end + 1;
      continue;
    }
    const std::string_view line = text::trim(text.substr(at, end - at));
    const bool number = !line.empty() && line.size() <= kDigits && is_plain_number(line);
    const bool over_empty = end + 1 >= text.size() || text[end + 1] == '\n';
    if (number && !under_number && (under_empty || over_empty)) {
      const int page = std::stoi(std::string(line));
      if (!lines.empty() && (page != expected || printed < kPrinted)) return {};
      lines.push_back(at);
      expected = page + 1;
      printed = 0;
    }
    printed += !line.empty();
    if (!line.empty()) under_number = number;
    under_empty = line.empty();
    at = end + 1;
  }
  return lines.size() < kPages ? std::vector<std::size_t>() : lines;
}

}  // namespace gouji::parse
