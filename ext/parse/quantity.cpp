#include "parse/quantity.h"

#include <array>
#include <bit>
#include <charconv>
#include <limits>
#include <string>

#include "parse/sign_set.h"
#include "text/blank.h"

namespace gouji::parse {
namespace {

using Glyphs = std::span<const Glyph>;

struct Mark {
  std::u32string_view word;
  std::string_view bound;
};

constexpr std::array<Mark, 12> kBefore{{{U"大约", "~"},
                                        {U"约", "~"},
                                        {U"将近", "~"},
                                        {U"接近", "~"},
                                        {U"近", "~"},
                                        {U"超过", ">="},
                                        {U"超", ">="},
                                        {U"逾", ">="},
                                        {U"不少于", ">="},
                                        {U"不足", "<="},
                                        {U"不到", "<="},
                                        {U"不超过", "<="}}};
constexpr std::array<Mark, 6> kBehind{{{U"以上", ">="},
                                       {U"之多", ">="},
                                       {U"左右", "~"},
                                       {U"上下", "~"},
                                       {U"余", ">="},
                                       {U"多", ">="}}};

struct Unit {
  std::u32string_view word;
  Counter counter;
};

// The longer before the shorter: 人次 counts no applications, 件 may.
constexpr std::array<Unit, 56> kUnits{{
    {U"工作日", Counter::other},   {U"个工作日", Counter::other}, {U"百分点", Counter::other},
    {U"个百分点", Counter::other}, {U"件次", Counter::count},     {U"条次", Counter::count},
    {U"篇次", Counter::count},     {U"份次", Counter::count},     {U"人次", Counter::other},
    {U"余件", Counter::count},     {U"年", Counter::year},        {U"月", Counter::date},
    {U"日", Counter::date},        {U"件", Counter::count},       {U"份", Counter::count},
    {U"起", Counter::count},       {U"条", Counter::count},       {U"宗", Counter::count},
    {U"例", Counter::count},       {U"次", Counter::count},       {U"项", Counter::count},
    {U"个月", Counter::other},     {U"个", Counter::count},       {U"只", Counter::count},
    {U"封", Counter::count},       {U"篇", Counter::count},       {U"部", Counter::count},
    {U"则", Counter::count},       {U"宗件", Counter::count},     {U"桩", Counter::count},
    {U"笔", Counter::count},       {U"元", Counter::money},       {U"%", Counter::percent},
    {U"期", Counter::other},       {U"场", Counter::other},       {U"人", Counter::other},
    {U"名", Counter::other},       {U"家", Counter::other},       {U"位", Counter::other},
    {U"天", Counter::other},       {U"小时", Counter::other},     {U"分钟", Counter::other},
    {U"户", Counter::other},       {U"页", Counter::other},       {U"字", Counter::other},
    {U"台", Counter::other},       {U"处", Counter::other},       {U"本", Counter::other},
    {U"类", Counter::other},       {U"级", Counter::other},       {U"批", Counter::other},
    {U"轮", Counter::other},       {U"周", Counter::other},       {U"版", Counter::other},
    {U"幅", Counter::other},       {U"元整", Counter::money},
}};

// A bit for each unit whose first character has these six bits at its end.
constexpr std::size_t kBuckets = 64;
constexpr std::array<std::uint64_t, kBuckets> kUnitsByFirst = [] {
  static_assert(kUnits.size() <= 64);
  std::array<std::uint64_t, kBuckets> buckets{};
  for (std::size_t i = 0; i < kUnits.size(); ++i) {
    buckets[kUnits[i].word[0] % kBuckets] |= std::uint64_t{1} << i;
  }
  return buckets;
}();

// Behind a figure without a unit: what ends its clause.
constexpr SignSet kClosing = U"，。；、）)！：";

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

bool starts(Glyphs glyphs, std::size_t at, std::u32string_view word) {
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (at + i >= glyphs.size() || glyphs[at + i].c != word[i]) return false;
  }
  return true;
}

// Value of one Chinese numeral, or -1.
int numeral(char32_t c) {
  switch (c) {
    case U'零':
    case U'〇':
      return 0;
    case U'两':
      return 2;
    default: {
      constexpr std::u32string_view kDigits = U"一二三四五六七八九";
      const std::size_t at = kDigits.find(c);
      return at == kDigits.npos ? -1 : static_cast<int>(at) + 1;
    }
  }
}

int ten_power(char32_t c) { return c == U'十' ? 10 : c == U'百' ? 100 : c == U'千' ? 1000 : 0; }

bool is_numeral(char32_t c) { return has(U"零〇两一二三四五六七八九十百千", c); }

bool is_scale(char32_t c) { return c == U'万' || c == U'亿' || c == U'余' || c == U'多'; }

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();

// Digits with separators and decimals at `at`, which moves behind them.
std::optional<Decimal> digits(Glyphs glyphs, std::size_t& at) {
  Decimal number;
  const auto push = [&](char32_t c) {
    if (number.mantissa > (kMost - 9) / 10) return false;
    number.mantissa = number.mantissa * 10 + static_cast<std::int64_t>(c - U'0');
    return true;
  };
  const auto run = [&](std::size_t from) {
    std::size_t end = from;
    while (is_digit(glyphs[end].c) && (end == from || !glyphs[end].gap)) ++end;
    return end;
  };
  const auto read = [&](std::size_t end) {
    for (; at < end; ++at) {
      if (!push(glyphs[at].c)) return false;
    }
    return true;
  };
  const std::size_t first_run = run(at);
  bool thousands = first_run - at <= 3;
  if (!read(first_run)) return std::nullopt;
  // 1,234: three digits behind each comma, without a blank.
  while (thousands && glyphs[at].c == U'，') {
    thousands = !glyphs[at].gap && !glyphs[at + 1].gap && run(at + 1) == at + 4;
    if (thousands && !read(++at + 3)) return std::nullopt;
  }
  if (glyphs[at].c == U'.' && !glyphs[at].gap && is_digit(glyphs[at + 1].c)) {
    const std::size_t end = run(++at);
    number.decimals = static_cast<int>(end - at);
    if (!read(end)) return std::nullopt;
  }
  return number;
}

// 一百二十三, 两, 〇; nothing where no numeral begins at `at`.
std::optional<Decimal> numerals(Glyphs glyphs, std::size_t& at) {
  std::int64_t total = 0;
  int digit = -1;
  const std::size_t first = at;
  constexpr std::size_t kLongest = 12;
  for (; at < glyphs.size() && at - first < kLongest; ++at) {
    const int value = numeral(glyphs[at].c);
    const int power = ten_power(glyphs[at].c);
    if (value > 0 || (value == 0 && digit < 0)) {
      if (digit > 0) return std::nullopt;  // 一二: no number
      digit = value;
    } else if (power > 0) {
      total += (digit > 0 ? digit : 1) * power;
      digit = -1;
    } else {
      break;
    }
  }
  if (at == first) return std::nullopt;
  return Decimal{total + (digit > 0 ? digit : 0), 0};
}

class Reader {
 public:
  Reader(std::string_view text, Glyphs glyphs, std::size_t at)
      : text_(text), glyphs_(glyphs), at_(at) {}

  std::optional<Quantity> read() {
    Quantity found{static_cast<std::uint32_t>(at_), 0, {}, 0, Counter::bare, "=", {}, 0, 0};
    const char32_t first = glyphs_[at_].c;
    if (!is_digit(first) && !is_numeral(first)) before(found);
    if (is_numeral(glyphs_[at_].c) && !counts()) return std::nullopt;
    if (starts(glyphs_, at_, U"百分之")) {
      at_ += 3;
      found.counter = Counter::percent;
    }
    const bool ascii = is_digit(glyphs_[at_].c);
    const bool vague = glyphs_[at_].c == U'数' || glyphs_[at_].c == U'几';  // 数十条
    if (vague) return vague_figure(found);
    const auto number = ascii ? digits(glyphs_, at_) : numerals(glyphs_, at_);
    if (!number) return ascii ? std::optional(damaged(found)) : std::nullopt;
    found.number = *number;
    scale(found);
    if (found.counter != Counter::percent) unit(found);
    const bool loose = found.counter == Counter::bare || found.counter == Counter::other;
    const bool zero = found.number.mantissa == 0;
    if (!ascii && loose && !(zero && found.counter == Counter::bare)) return std::nullopt;
    if (!ascii && (found.counter == Counter::date || found.counter == Counter::year)) {
      return std::nullopt;
    }
    found.end = static_cast<std::uint32_t>(at_);
    return found;
  }

 private:
  // True where what a Chinese numeral counts may stand behind it; most are parts of words.
  bool counts() const {
    std::size_t at = at_;
    while (is_numeral(glyphs_[at].c) || is_scale(glyphs_[at].c)) ++at;
    const char32_t c = glyphs_[at].c;
    return kClosing.has(c) || c == 0 || find_unit(at) != nullptr || starts(glyphs_, at_, U"百分之");
  }

  const Unit* find_unit(std::size_t at) const {
    const Unit* best = nullptr;
    const char32_t first = glyphs_[at].c;
    for (std::uint64_t bits = kUnitsByFirst[first % kBuckets]; bits != 0; bits &= bits - 1) {
      const Unit& unit = kUnits[static_cast<std::size_t>(std::countr_zero(bits))];
      if (unit.word[0] != first || !starts(glyphs_, at, unit.word)) continue;
      if (best == nullptr || unit.word.size() > best->word.size()) best = &unit;
    }
    return best;
  }

  void before(Quantity& found) {
    for (const Mark& mark : kBefore) {
      if (!starts(glyphs_, at_, mark.word)) continue;
      at_ += mark.word.size();
      found.bound = mark.bound;
      return;
    }
  }

  // 余, 多, 万, 亿, in the orders in which they are printed.
  void scale(Quantity& found) {
    for (int i = 0; i < 4; ++i) {
      const char32_t c = glyphs_[at_].c;
      if (c == U'余' || (c == U'多' && !starts(glyphs_, at_, U"多次"))) {
        found.bound = ">=";
      } else if (c == U'万' || c == U'亿' || (c == U'千' && found.power == 0)) {
        found.power += c == U'万' ? 4 : c == U'亿' ? 8 : 3;
      } else {
        break;
      }
      ++at_;
    }
  }

  void unit(Quantity& found) {
    const Unit* best = find_unit(at_);
    if (best == nullptr) {
      const char32_t c = glyphs_[at_].c;
      const bool closed = c == 0 || kClosing.has(c);
      if (!closed || found.power > 0) found.counter = Counter::other;
      return;
    }
    const std::size_t end = at_ + best->word.size();
    found.counter = best->counter;
    found.unit = text_.substr(glyphs_[at_].at, glyphs_[end].at - glyphs_[at_].at);
    found.unit = text::trim(found.unit);
    constexpr std::string_view kWhole = "整";  // 400元整
    if (found.unit.ends_with(kWhole)) found.unit.remove_suffix(kWhole.size());
    at_ = end;
    if (found.counter == Counter::year && glyphs_[at_].c == U'度') ++at_;
    if (found.counter == Counter::date) return date(found);
    for (const Mark& mark : kBehind) {
      if (!starts(glyphs_, at_, mark.word)) continue;
      found.bound = mark.bound;
      at_ += mark.word.size();
      break;
    }
    if (found.bound == "=" && found.power > 0 && found.counter == Counter::count) found.bound = "~";
  }

  // 12月31日, 12月底, 3日.
  void date(Quantity& found) {
    const auto number = static_cast<int>(std::min<std::int64_t>(found.number.mantissa, 99));
    if (starts(glyphs_, at_ - 1, U"日")) {
      found.day = number;
      return;
    }
    found.month = number;
    if (starts(glyphs_, at_, U"底") || starts(glyphs_, at_, U"末")) {
      found.day = 31;
      ++at_;
      return;
    }
    std::size_t behind = at_;
    if (!is_digit(glyphs_[behind].c)) return;
    const auto day = digits(glyphs_, behind);
    if (!day || glyphs_[behind].c != U'日') return;
    found.day = static_cast<int>(std::min<std::int64_t>(day->mantissa, 99));
    at_ = behind + 1;
  }

  // 数百条, 几十件: no number.
  std::optional<Quantity> vague_figure(Quantity found) {
    const std::size_t first = ++at_;
    while (ten_power(glyphs_[at_].c) > 0 || glyphs_[at_].c == U'万') ++at_;
    if (at_ == first) return std::nullopt;
    found.counter = Counter::other;
    found.end = static_cast<std::uint32_t>(at_);
    return found;
  }

  // More digits than a number has.
  Quantity damaged(Quantity found) {
    while (is_digit(glyphs_[at_].c)) ++at_;
    found.counter = Counter::other;
    found.end = static_cast<std::uint32_t>(at_);
    return found;
  }

  std::string_view text_;
  Glyphs glyphs_;
  std::size_t at_;
};

}  // namespace

Value Decimal::shifted(int places) const {
  const int left = decimals - places;
  std::int64_t whole = mantissa;
  for (int i = left; i < 0; ++i) {
    if (whole > kMost / 10) return {};
    whole *= 10;
  }
  if (left <= 0) return whole;
  std::string printed = std::to_string(mantissa);
  const auto point = static_cast<std::size_t>(left);
  if (printed.size() <= point) printed.insert(0, point + 1 - printed.size(), '0');
  printed.insert(printed.size() - point, 1, '.');
  double value = 0;
  const auto [stop, error] =
      std::from_chars(printed.data(), printed.data() + printed.size(), value);
  if (error != std::errc{}) return {};
  return value;
}

bool may_begin_quantity(char32_t c) {
  // A bit for each: which of them comes next nobody can foresee.
  constexpr char32_t kPlane = 0x10000;
  static constexpr auto kBeginnings = [] {
    std::array<std::uint64_t, kPlane / 64> bits{};
    for (const char32_t each : std::u32string_view(
             U"0123456789大约将近接超逾不百数几零〇一二三四五六七八九十两千")) {
      bits[each / 64] |= std::uint64_t{1} << (each % 64);
    }
    return bits;
  }();
  return c < kPlane && (kBeginnings[c / 64] >> (c % 64) & 1) != 0;
}

std::optional<Quantity> quantity(std::string_view text, std::span<const Glyph> glyphs,
                                 std::size_t at) {
  return may_begin_quantity(glyphs[at].c) ? Reader(text, glyphs, at).read() : std::nullopt;
}

}  // namespace gouji::parse
