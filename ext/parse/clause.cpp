#include "parse/clause.h"

#include <algorithm>
#include <utility>

#include "text/fold.h"

namespace gouji::parse {
namespace {

// Signs of the outcomes of applications and of their reasons, which may stand in brackets between
// an outcome and its figure: 不予公开(属于行政查询事项)2件.
constexpr SignSet kReasons = U"密禁危三内程卷询掌另晦访重版频确补缴等";

bool is_break(char32_t c) {
  return c == U'，' || c == U'；' || c == U'：' || c == U'（' || c == U'）' || c == U'。';
}

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

bool is_ascii_word(char32_t c) { return (c >= U'a' && c <= U'z') || is_digit(c); }

class Tokenizer {
 public:
  Tokenizer(std::string_view text, std::span<const Glyph> glyphs, const Own& own,
            std::vector<Token>& tokens, std::deque<Quantity>& quantities)
      : text_(text), glyphs_(glyphs), own_(own), tokens_(tokens), quantities_(quantities) {}

  // Begins a clause, whose first token is the next one.
  void begin_clause() { first_ = tokens_.size(); }
  // Goes on with the one that began at token `first`.
  void resume_clause(std::size_t first) { first_ = first; }
  // The first token of the clause.
  std::size_t first() const { return first_; }

  // Reads the token at `at`; gives the glyph behind it.
  std::size_t read(std::size_t at, std::size_t end) {
    if (glyphs_[at].c == U'《') return title(at, end);
    if (is_name(at)) {
      const std::size_t behind = at + own_.authority.size();
      add_word(sign::kSelf, at, behind);
      return behind;
    }
    if (!beginnings_.has(glyphs_[at].c)) return unknown_run(at, end);
    const Word found = word(glyphs_, at);
    if (const auto figure = figure_at(at, found.length)) {
      const std::size_t behind = std::min<std::size_t>(figure->end, end);
      add_figure(*figure);
      return behind;
    }
    if (found.sign == 0) return unknown_run(at, end);
    std::size_t behind = std::min(at + found.length, end);
    char32_t sign = found.sign;
    if (sign == sign::kScope) {
      behind = system_end(at, behind, end);
      // 市政府门户网站 is a channel.
      if (has(U"门网官微公", glyphs_[behind].c)) sign = U'道';
    }
    add_word(sign, at, behind);
    return behind;
  }

 private:
  // Up to what may begin a word; Latin letters and digits one by one.
  std::size_t unknown_run(std::size_t at, std::size_t end) {
    std::size_t behind = at + 1;
    while (behind < end && glyphs_[behind].c > 0x7F && !beginnings_.has(glyphs_[behind].c)) {
      ++behind;
    }
    unknown(at, behind);
    return behind;
  }

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
    if (name.empty() || glyphs_[at].c != name[0] || at + name.size() > glyphs_.size()) return false;
    for (std::size_t i = 0; i < name.size(); ++i) {
      if (glyphs_[at + i].c != name[i]) return false;
    }
    return true;
  }

  std::size_t title(std::size_t at, std::size_t end) {
    constexpr std::size_t kLongest = 120;
    const std::size_t most = std::min(end, at + kLongest);
    std::size_t behind = at + 1;
    while (behind < most && glyphs_[behind].c != U'》') ++behind;
    behind = behind == most ? at + 1 : behind + 1;
    unknown(at, behind);
    return behind;
  }

  void unknown(std::size_t at, std::size_t end) {
    total_ = false;
    if (tokens_.size() == first_ || tokens_.back().sign != sign::kUnknown) {
      tokens_.push_back(token(sign::kUnknown, at, end));
      return;
    }
    tokens_.back().end = static_cast<std::uint32_t>(end);
    tokens_.back().span.end = byte_end(end);
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

  void add_word(char32_t found, std::size_t begin, std::size_t end) {
    if (found == sign::kVoid) return;
    if (found == U'共') {
      total_ = true;
      return;
    }
    total_ = false;
    if (found == sign::kUnknown) return unknown(begin, end);
    tokens_.push_back(token(found, begin, end));
  }

  void add_figure(const Quantity& figure) {
    const bool total = std::exchange(total_, false);
    const char32_t found = sign_of(figure);
    if (found == sign::kVoid) return;
    quantities_.push_back(figure);
    tokens_.push_back(token(found, figure.begin, figure.end));
    tokens_.back().quantity = &quantities_.back();
    tokens_.back().total = total;
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
  const text::CharacterSet& beginnings_ = word_beginnings();
  const Own& own_;
  std::vector<Token>& tokens_;
  std::deque<Quantity>& quantities_;
  std::size_t first_ = 0;  // token of the clause
  bool total_ = false;     // 共 stood before
};

class Cutter {
 public:
  Cutter(std::string_view text, std::span<const Glyph> glyphs, const Own& own, Sentence& found)
      : glyphs_(glyphs),
        found_(found),
        tokenizer_(text, glyphs, own, found.tokens, found.quantities) {}

  void cut(std::size_t begin, std::size_t end) {
    for (std::size_t at = begin; at < end;) {
      const char32_t c = glyphs_[at].c;
      if (c == U'（') {
        at = bracket(at, end);
      } else if (is_break(c)) {
        close(c);
        ++at;
      } else {
        at = tokenizer_.read(at, end);
      }
    }
    close(0);
    finish();
  }

 private:
  // Ends the clause: its tokens are the last ones.
  void close(char32_t mark) {
    current_.after = mark;
    if (has_tokens()) {
      current_.tokens = std::span(found_.tokens).subspan(tokenizer_.first());
      found_.clauses.push_back(current_);
      tokenizer_.begin_clause();
    }
    current_.before = mark;
  }

  bool has_tokens() const { return found_.tokens.size() > tokenizer_.first(); }

  // Where tokens stand is certain when all have been read.
  void finish() {
    found_.signs.resize(found_.tokens.size());
    std::transform(found_.tokens.begin(), found_.tokens.end(), found_.signs.begin(),
                   [](const Token& token) { return token.sign; });
    std::size_t first = 0;
    for (Clause& clause : found_.clauses) {
      const std::size_t size = clause.tokens.size();
      clause.tokens = std::span(found_.tokens).subspan(first, size);
      clause.signs = std::u32string_view(found_.signs).substr(first, size);
      first += size;
    }
  }

  // Brackets with figures are clauses of their own, reasons a part of the clause around them, and
  // anything else is left out. Gives the glyph behind the bracket.
  std::size_t bracket(std::size_t open, std::size_t end) {
    constexpr std::size_t kLongest = 300;  // glyphs
    const std::size_t most = std::min(end, open + kLongest);
    std::size_t close_at = open + 1;
    while (close_at < most && glyphs_[close_at].c != U'）') ++close_at;
    if (close_at == most) return open + 1;
    const std::size_t first = tokenizer_.first();
    const std::size_t behind = found_.tokens.size();  // the tokens of the clause around it
    const std::size_t clauses = found_.clauses.size();
    const Clause outer = current_;
    inside(open + 1, close_at);
    const std::span<const Token> tokens = std::span(found_.tokens).subspan(behind);
    const bool one = found_.clauses.size() == clauses + 1;
    const bool alone = one && tokens.size() == 1;
    current_ = outer;
    // 行政诉讼1件(尚未审结)
    const bool result = alone && has(U"维纠果审", tokens[0].sign) && behind > first &&
                        is_number(found_.tokens[behind - 1].sign);
    // 行政复议(8件)、行政诉讼(3件)
    const bool awaited = alone && is_number(tokens[0].sign) && awaits_figure(first, behind);
    if (!awaited && (has_figure(tokens) || result)) {
      part(first, behind, clauses);
      return close_at + 1;
    }
    found_.clauses.resize(clauses);
    if (!awaited && !(one && is_part(tokens))) found_.tokens.resize(behind);
    tokenizer_.resume_clause(first);
    return close_at + 1;
  }

  void inside(std::size_t begin, std::size_t end) {
    current_ = {};
    current_.bracket = true;
    current_.before = U'（';
    tokenizer_.begin_clause();
    for (std::size_t at = begin; at < end;) {
      const char32_t c = glyphs_[at].c;
      if (is_break(c)) {
        close(c);
        ++at;
      } else {
        at = tokenizer_.read(at, end);
      }
    }
    close(U'）');
  }

  // Ends the clause of tokens [first, behind) in front of the clauses of a bracket.
  void part(std::size_t first, std::size_t behind, std::size_t clauses) {
    const char32_t mark = current_.before;
    if (behind > first) {
      current_.after = U'（';
      current_.tokens = std::span(found_.tokens).subspan(first, behind - first);
      found_.clauses.insert(found_.clauses.begin() + static_cast<std::ptrdiff_t>(clauses),
                            current_);
      ++clauses;
    }
    current_.before = clauses == 0 ? mark : U'）';
    tokenizer_.begin_clause();
  }

  static bool has_figure(std::span<const Token> tokens) {
    return std::any_of(tokens.begin(), tokens.end(),
                       [](const Token& token) { return has(U"＃￥％满均", token.sign); });
  }

  bool awaits_figure(std::size_t first, std::size_t behind) const {
    constexpr SignSet kThings = U"议讼予部否缺斥杂民商科益律维纠果审";
    const auto tokens = std::span(found_.tokens).subspan(first, behind - first);
    if (tokens.empty() || !has(kThings, tokens.back().sign)) return false;
    return std::none_of(tokens.begin(), tokens.end(),
                        [](const Token& token) { return has(U"上往期", token.sign); });
  }

  // 不予公开(属于行政查询事项)2件; 收到申请(含上年结转)51件.
  static bool is_part(std::span<const Token> tokens) {
    return std::any_of(tokens.begin(), tokens.end(),
                       [](const Token& token) { return token.sign == U'结'; }) ||
           std::all_of(tokens.begin(), tokens.end(),
                       [](const Token& token) { return has(kReasons, token.sign); });
  }

  std::span<const Glyph> glyphs_;
  Sentence& found_;
  Tokenizer tokenizer_;
  Clause current_;
};

}  // namespace

const Quantity* Stretch::figure() const {
  for (const Token& token : tokens) {
    if (is_number(token.sign)) return token.quantity;
  }
  return nullptr;
}

void read_clauses(std::string_view text, std::span<const Glyph> glyphs, std::size_t begin,
                  std::size_t end, const Own& own, Sentence& found) {
  found.clauses.clear();
  found.tokens.clear();
  found.quantities.clear();
  Cutter(text, glyphs, own, found).cut(begin, end);
}

}  // namespace gouji::parse
