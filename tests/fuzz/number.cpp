// The reader of cells. The first byte is the setting.
#include "parse/number.h"

#include <array>

#include "fuzz/law.h"
#include "text/charset.h"

using namespace gouji;
using parse::Status;

namespace {

constexpr std::array kQuantities{form::Quantity::count, form::Quantity::change,
                                 form::Quantity::money};
constexpr std::array<std::string_view, 4> kUnits{"", "万元", "元", "件"};

bool same(const parse::Figure& a, const parse::Figure& b) {
  return a.status == b.status && a.value == b.value;
}

std::string full_width(std::string_view ascii) {
  std::string wide;
  for (const char c : ascii) {
    if (c >= '0' && c <= '9') {
      wide.append("\xEF\xBC").push_back(static_cast<char>(0x90 + (c - '0')));
    } else {
      wide.push_back(c);
    }
  }
  return wide;
}

std::string without_zeros(std::string_view digits) {
  const std::size_t first = digits.find_first_not_of('0');
  return std::string(first == digits.npos ? "0" : digits.substr(first));
}

// Digits alone say what their value is.
void check_digits(std::string_view digits, const parse::Setting& setting) {
  const parse::Figure figure = parse::figure(digits, setting);
  if (const auto* value = std::get_if<std::int64_t>(&figure.value)) {
    tests::require(std::to_string(*value) == without_zeros(digits), "digits are a number", digits);
  } else {
    tests::require(!std::holds_alternative<double>(figure.value), "digits are whole", digits);
    tests::require(without_zeros(digits).size() > 15 || digits.size() > 15,
                   "a few digits are always read", digits);
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const parse::Setting setting{kQuantities[(data[0] & 15U) % kQuantities.size()],
                               kUnits[(data[0] >> 4U) & 3U], (data[0] & 64U) != 0};
  const std::string cell = text::to_valid_utf8(tests::input(data, size).substr(1));
  const parse::Figure figure = parse::figure(cell, setting);
  const bool has_value = !std::holds_alternative<std::monostate>(figure.value);
  tests::require((figure.status == Status::ok) == has_value, "a value exactly where it is ok",
                 cell);
  tests::require(figure.status != Status::ambiguous && figure.status != Status::missing,
                 "a cell by itself is neither ambiguous nor missing", cell);
  tests::require(same(figure, parse::figure(cell, setting)), "reading is a function", cell);
  tests::require(!parse::is_plain_number(cell) || figure.status == Status::ok,
                 "a plain number is read", cell);
  tests::require(figure.status != Status::ok || parse::is_figure(cell, setting.closed),
                 "what one column reads is a figure", cell);
  if (const auto* real = std::get_if<double>(&figure.value)) {
    tests::require(*real - *real == 0, "a value is finite", cell);
  }
  if (!cell.empty() && cell.find_first_not_of("0123456789") == cell.npos) {
    check_digits(cell, setting);
    // Beyond that a cell is too long to be read.
    constexpr std::size_t kWidest = 32;
    tests::require(cell.size() > kWidest || same(figure, parse::figure(full_width(cell), setting)),
                   "the width of digits does not matter", cell);
  }
  return 0;
}
