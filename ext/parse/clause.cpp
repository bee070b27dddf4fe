#include "parse/clause.h"

#include <algorithm>
#include <utility>

#include "text/fold.h"

namespace gouji::parse {
namespace {

// Signs of the outcomes of applications and of their reasons, which may stand in brackets between
// an outcome and its figure: 不予公开(属于行政查询事项)2件.
constexpr std::u32string_view kReasons = U"密禁危三内程卷询掌另晦访重版频确补缴等";

bool is_break(char32_t c) {
  return c == U'，' || c == U'；' || c == U'：' || c == U'（' || c == U'）' || c == U'。';
}

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

bool is_ascii_word(char32_t c) { return (c >= U'a' && c <= U'z') || is_digit(c); }

class Tokenizer {
 public:
  Tokenizer(std::string_view text, std::span<const Glyph> glyphs, const Own& own,
            std::deque<Quantity>& quantities)
      : text_(text), glyphs_(glyphs), own_(own), quantities_(quantities) {}

  // Reads the token at `at`; gives the glyph behind it.
  std::size_t read(std::size_t at, std::size_t end, std::vector<Token>& tokens) {
    if (glyphs_[at].c == U'《') return title(at, end, tokens);
    if (is_name(at)) {
      const std::size_t behind = at + own_.authority.size();
      add_word(sign::kSelf, at, behind, tokens);
      return behind;
    }
    const Word found = word(glyphs_, at);
    if (const auto figure = figure_at(at, found.length)) {
      const std::size_t behind = std::min<std::size_t>(figure->end, end);
      add_figure(*figure, tokens);
      return behind;
    }
    if (found.sign == 0) {
      std::size_t behind = at + 1;
      while (behind < end && glyphs_[behind].c > 0x7F && !may_begin_word(glyphs_[behind].c))
        ++behind;
      unknown(at, behind, tokens);
      return behind;
    }
    std::size_t behind = std::min(at + found.length, end);
    char32_t sign = found.sign;
    if (sign == sign::kScope) {
      behind = system_end(at, behind, end);
      // 市政府门户网站 is a channel.
      if (has(U"门网官微公", glyphs_[behind].c)) sign = U'道';
    }
    add_word(sign, at, behind, tokens);
    return behind;
  }

 private:
  // 全市税务系统: where the scope that begins like 全市 ends.
  std::size_t system_end(std::size_t begin, std::size_t behind, std::size_t end) const {
    constexpr std::size_t kLongest = 8;
    if (glyphs_[begin].c != U'全') return behind;
    for (std::size_t at = behind; at < std::min(end, behind + kLongest); ++at) {
      if (glyphs_[at].c == U'系' && glyphs_[at + 1].c == U'统') return at + 2;
      if (is_break(glyphs_[at].c) || is_digit(glyphs_[at].c)) break;
    }
    return behind;
  }

  // A figure, unless a word that begins with a numeral is longer: 一次性, 三类内部事务信息.
  std::optional<Quantity> figure_at(std::size_t at, std::size_t word_length) const {
    if (!may_begin_quantity(glyphs_[at].c)) return std::nullopt;
    const auto figure = quantity(text_, glyphs_, at);
    if (!figure || figure->end - figure->begin <= word_length) return std::nullopt;
    return figure;
  }

  // The reporter's name in full, whatever words it is made of.
  bool is_name(std::size_t at) const {
    const std::u32string& name = own_.authority;
    if (name.empty() || at + name.size() > glyphs_.size()) return false;
    for (std::size_t i = 0; i < name.size(); ++i) {
      if (glyphs_[at + i].c != name[i]) return false;
    }
    return true;
  }

  std::size_t title(std::size_t at, std::size_t end, std::vector<Token>& tokens) {
    constexpr std::size_t kLongest = 120;
    const std::size_t most = std::min(end, at + kLongest);
    std::size_t behind = at + 1;
    while (behind < most && glyphs_[behind].c != U'》') ++behind;
    behind = behind == most ? at + 1 : behind + 1;
    unknown(at, behind, tokens);
    return behind;
  }

  void unknown(std::size_t at, std::size_t end, std::vector<Token>& tokens) {
    total_ = false;
    if (tokens.empty() || tokens.back().sign != sign::kUnknown) {
      tokens.push_back(token(sign::kUnknown, at, end));
      return;
    }
    tokens.back().end = static_cast<std::uint32_t>(end);
    tokens.back().span.end = byte_end(end);
  }

  Token token(char32_t found, std::size_t begin, std::size_t end) const {
    return {found,
            static_cast<std::uint32_t>(begin),
            static_cast<std::uint32_t>(end),
            {glyphs_[begin].at, byte_end(end)},
            nullptr,
            false};
  }

  // Behind the last of glyphs[…, end), without the blanks that follow.
  std::size_t byte_end(std::size_t end) const {
    std::size_t at = glyphs_[end - 1].at;
    text::next(text_, at);
    return at;
  }

  void add_word(char32_t found, std::size_t begin, std::size_t end, std::vector<Token>& tokens) {
    if (found == sign::kVoid) return;
    if (found == U'共') {
      total_ = true;
      return;
    }
    total_ = false;
    if (found == sign::kUnknown) return unknown(begin, end, tokens);
    tokens.push_back(token(found, begin, end));
  }

  void add_figure(const Quantity& figure, std::vector<Token>& tokens) {
    const bool total = std::exchange(total_, false);
    const char32_t found = sign_of(figure);
    if (found == sign::kVoid) return;
    quantities_.push_back(figure);
    tokens.push_back(token(found, figure.begin, figure.end));
    tokens.back().quantity = &quantities_.back();
    tokens.back().total = total;
  }

  char32_t sign_of(const Quantity& figure) const {
    // H5, 2-3件, 1***件: no figure of its own.
    const char32_t before = figure.begin > 0 ? glyphs_[figure.begin - 1].c : 0;
    const char32_t behind = glyphs_[figure.end].c;
    const bool joined = is_digit(before) || (!glyphs_[figure.begin].gap && is_ascii_word(before));
    if (joined || before == U'-' || before == U'~' || before == U'—' || before == U'*' ||
        before == U'第' || before == U'－' || behind == U'*' ||
        (figure.counter == Counter::bare && is_digit(behind))) {
      return figure.counter == Counter::year || figure.counter == Counter::date
                 ? sign::kVoid
                 : sign::kOtherFigure;
    }
    switch (figure.counter) {
      case Counter::count:
      case Counter::bare:
        return sign::kCount;
      case Counter::money:
        return sign::kMoney;
      case Counter::percent:
        return figure.number.mantissa == 100 && figure.number.decimals == 0 ? sign::kAll
                                                                            : sign::kPercent;
      case Counter::year:
        return year_sign(figure);
      case Counter::date:
        return date_sign(figure);
      case Counter::other:
        break;
    }
    return sign::kOtherFigure;
  }

  char32_t year_sign(const Quantity& figure) const {
    constexpr std::int64_t kFirst = 1949;
    constexpr std::int64_t kLast = 2100;
    const std::int64_t printed = figure.number.mantissa;
    if (figure.number.decimals > 0 || printed < kFirst || printed > kLast) {
      return sign::kOtherFigure;
    }
    if (!own_.year) return sign::kOtherYear;
    if (printed == *own_.year) return sign::kThisYear;
    if (printed == *own_.year - 1) return sign::kLastYear;
    return printed == *own_.year + 1 ? sign::kNextYear : sign::kOtherYear;
  }

  // The ends of a year are part of no other time: 1月1日, 12月底.
  char32_t date_sign(const Quantity& figure) const {
    // 1月至12月
    constexpr std::u32string_view kTo = U"至到-—~－–";
    const std::size_t end = figure.end;
    if (figure.month == 1 && kTo.find(glyphs_[end].c) != kTo.npos && glyphs_[end + 1].c == U'1' &&
        glyphs_[end + 2].c == U'2' && glyphs_[end + 3].c == U'月') {
      return sign::kVoid;
    }
    if (figure.month == 12 || (figure.month == 1 && figure.day == 1)) return sign::kVoid;
    return figure.month > 0 ? sign::kPartYear : sign::kVoid;
  }

  std::string_view text_;
  std::span<const Glyph> glyphs_;
  const Own& own_;
  std::deque<Quantity>& quantities_;
  bool total_ = false;  // 共 stood before
};

class Cutter {
 public:
  Cutter(std::string_view text, std::span<const Glyph> glyphs, const Own& own,
         std::deque<Quantity>& quantities)
      : glyphs_(glyphs), tokenizer_(text, glyphs, own, quantities) {}

  std::vector<Clause> cut(std::size_t begin, std::size_t end) {
    found_.reserve(kUsual);
    current_.tokens.reserve(kUsual);
    for (std::size_t at = begin; at < end;) {
      const char32_t c = glyphs_[at].c;
      if (c == U'（' && !current_.bracket) {
        at = bracket(at, end);
      } else if (is_break(c)) {
        close(c);
        ++at;
      } else {
        at = tokenizer_.read(at, end, current_.tokens);
      }
    }
    close(0);
    return std::move(found_);
  }

 private:
  void close(char32_t mark) {
    current_.after = mark;
    const bool bracket = current_.bracket;
    if (!current_.tokens.empty()) {
      current_.signs.reserve(current_.tokens.size());
      for (const Token& token : current_.tokens) current_.signs.push_back(token.sign);
      found_.push_back(std::move(current_));
      current_ = {};
      if (mark != 0) current_.tokens.reserve(kUsual);
    }
    current_.before = mark;
    current_.bracket = bracket;
  }

  static constexpr std::size_t kUsual = 8;  // clauses of a sentence, tokens of a clause

  static bool has_figure(const std::vector<Clause>& clauses) {
    return std::any_of(clauses.begin(), clauses.end(),
                       [](const Clause& clause) { return has_any(clause.signs, U"＃￥％满均"); });
  }

  // Brackets with figures are clauses of their own, reasons a part of the clause around them, and
  // anything else is left out. Gives the glyph behind the bracket.
  std::size_t bracket(std::size_t open, std::size_t end) {
    constexpr std::size_t kLongest = 300;  // glyphs
    const std::size_t most = std::min(end, open + kLongest);
    std::size_t close_at = open + 1;
    while (close_at < most && glyphs_[close_at].c != U'）') ++close_at;
    if (close_at == most) return open + 1;
    Clause outer = std::exchange(current_, {});
    std::vector<Clause> before = std::exchange(found_, {});
    current_.bracket = true;
    current_.before = U'（';
    for (std::size_t at = open + 1; at < close_at;) {
      const char32_t c = glyphs_[at].c;
      if (is_break(c)) {
        close(c);
        ++at;
      } else {
        at = tokenizer_.read(at, close_at, current_.tokens);
      }
    }
    close(U'）');
    std::vector<Clause> inside = std::exchange(found_, std::move(before));
    current_ = std::move(outer);
    const bool alone = inside.size() == 1 && inside.front().signs.size() == 1;
    // 行政复议(8件)、行政诉讼(3件)
    if (alone && is_number(inside.front().signs[0]) && awaits_figure()) {
      current_.tokens.push_back(inside.front().tokens.front());
      return close_at + 1;
    }
    // 行政诉讼1件(尚未审结)
    const bool result = alone && has(U"维纠果审", inside.front().signs[0]) &&
                        !current_.tokens.empty() && is_number(current_.tokens.back().sign);
    if (has_figure(inside) || result) {
      const char32_t mark = current_.before;
      close(U'（');
      current_.before = found_.empty() ? mark : U'）';
      std::move(inside.begin(), inside.end(), std::back_inserter(found_));
    } else if (inside.size() == 1 && is_part(inside.front().signs)) {
      std::move(inside.front().tokens.begin(), inside.front().tokens.end(),
                std::back_inserter(current_.tokens));
    }
    return close_at + 1;
  }

  bool awaits_figure() const {
    constexpr SignSet kThings = U"议讼予部否缺斥杂民商科益律维纠果审";
    if (current_.tokens.empty() || !has(kThings, current_.tokens.back().sign)) return false;
    return std::none_of(current_.tokens.begin(), current_.tokens.end(),
                        [](const Token& token) { return has(U"上往期", token.sign); });
  }

  // 不予公开(属于行政查询事项)2件; 收到申请(含上年结转)51件.
  static bool is_part(std::u32string_view signs) {
    return has(signs, U'结') || signs.find_first_not_of(kReasons) == signs.npos;
  }

  std::span<const Glyph> glyphs_;
  Tokenizer tokenizer_;
  Clause current_;
  std::vector<Clause> found_;
};

}  // namespace

const Quantity* Stretch::figure() const {
  for (const Token& token : tokens) {
    if (is_number(token.sign)) return token.quantity;
  }
  return nullptr;
}

std::vector<Clause> clauses(std::string_view text, std::span<const Glyph> glyphs, std::size_t begin,
                            std::size_t end, const Own& own, std::deque<Quantity>& quantities) {
  return Cutter(text, glyphs, own, quantities).cut(begin, end);
}

}  // namespace gouji::parse
