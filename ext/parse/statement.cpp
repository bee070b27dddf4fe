#include "parse/statement.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "parse/label.h"
#include "text/fold.h"

namespace gouji::parse {
namespace {

// A word of several with a figure of its own, put together from tokens that stand apart.
struct Head {
  std::vector<Token> tokens;
  std::u32string signs;

  void add(const Token& token) {
    tokens.push_back(token);
    signs.push_back(token.sign);
  }
  Stretch stretch() const { return {tokens, signs}; }
};

// The words that 、 or 和 part, or nothing: 复议诉讼.
std::vector<Head> heads(const Stretch& stretch) {
  std::vector<Head> found(1);
  for (const Token& token : stretch.tokens) {
    const bool link = has(U"和或", token.sign);
    const bool next = token.sign == U'讼' && found.back().signs.ends_with(U'议');
    if ((link || next) && !found.back().tokens.empty()) found.emplace_back();
    if (!link) found.back().add(token);
  }
  if (found.back().tokens.empty()) found.pop_back();
  return found;
}

// False where heads() would find one word at most.
bool may_have_heads(std::u32string_view signs) { return has_any(signs, U"和或讼"); }

// Where the longest claim that begins at `at` may end: none has two figures.
std::size_t longest_claim(std::u32string_view signs, std::size_t at) {
  constexpr int kFigures = 2;
  const std::size_t most = std::min(signs.size(), at + kLongestClaim);
  int figures = 0;
  std::size_t end = at;
  for (; end < most; ++end) {
    figures += is_number(signs[end]);
    if (figures == kFigures) break;
  }
  return end;
}

// Where what says nothing ends: at the figure that it counts, or in front of the next.
std::size_t stretch_end(std::u32string_view signs, std::size_t at) {
  const bool labelled = is_number(signs[at]);  // 20件为招生类
  std::size_t end = at + 1;
  for (; end < signs.size() && signs[end] != U'取'; ++end) {
    if (labelled ? is_number(signs[end]) || signs[end] == U'和' : is_number(signs[end - 1])) break;
    if (signs[end] == U'和' && signs[end - 1] == sign::kOtherFigure) break;
  }
  return end;
}

}  // namespace

StatementReader::StatementReader(std::string_view text, const Reporter& reporter)
    : text_(text),
      own_{reporter.year, reporter.authority ? text::fold(*reporter.authority) : std::u32string()},
      context_(text, reporter),
      claims_(text, context_) {
  // What most sentences and clauses have: to grow up to it takes longer.
  constexpr std::size_t kGlyphs = 512;
  constexpr std::size_t kTokens = 64;
  glyphs_.reserve(kGlyphs);
  sentences_.reserve(kTokens);
  sentence_.clauses.reserve(kTokens);
  sentence_.tokens.reserve(kTokens);
  core_.reserve(kTokens);
  before_.reserve(kTokens);
  ends_.reserve(kTokens);
}

void StatementReader::read(const Paragraph& paragraph) {
  const auto begin = static_cast<std::size_t>(paragraph.text.data() - text_.data());
  const std::size_t end = begin + paragraph.text.size();
  context_.begin_section(paragraph.section);
  if (paragraph.heading) {
    read_glyphs(text_, begin, end, glyphs_);
    heading(glyphs_.size() - kAhead);
  }
  context_.begin_paragraph();
  claims_.begin_paragraph();
  bool first = split_ordinal(paragraph.text).ordinal.value > 0;
  bool goes_on = false;  // a figure in the sentence before
  read_anchored(text_, begin, end, own_.year, sentences_);
  for (const Anchored& sentence : sentences_) {
    if (claims_.size() + ratios_.size() >= kMostStatements) return;
    fused_ = fused_ || sentence.fused;
    const bool about = sentence.subject || goes_on || context_.has_subject();
    goes_on = sentence.figures && about;
    const bool readable = sentence.end - sentence.begin <= kLongestSentence;
    if (readable && (goes_on || sentence.denies || sentence.times || first)) {
      stretch_of_text(sentence, first);
    } else {
      claims_.begin_sentence(false);
      context_.pass(sentence.itemised, names_applications(sentence));
    }
    first = false;
  }
  if (paragraph.alone) nothing_at_all(paragraph);
}

// A sentence, or several that half-width full stops part.
void StatementReader::stretch_of_text(const Anchored& sentence, bool first) {
  read_glyphs(text_, sentence.begin, sentence.end, glyphs_);
  const std::size_t end = glyphs_.size() - kAhead;
  for (std::size_t begin = 0; begin < end;) {
    std::size_t stop = begin;
    while (stop < end && glyphs_[stop].c != U'。') ++stop;
    if (!(first && begin == 0 && heading(stop))) this->sentence(begin, stop);
    begin = stop + 1;
  }
}

bool StatementReader::names_applications(const Anchored& sentence) const {
  if (!sentence.applied) return false;
  const std::string_view words = text_.substr(sentence.begin, sentence.end - sentence.begin);
  return words.find("申请公开") != words.npos || words.find("公开申请") != words.npos;
}

// (二)依申请公开情况。2024年,…: a heading on the line of its text. True where it states nothing.
bool StatementReader::heading(std::size_t end) {
  constexpr std::size_t kLongest = 40;  // glyphs
  for (std::size_t i = 0; i < end; ++i) {
    if (i == kLongest || glyphs_[i].c == U'，') return false;
  }
  read_clauses(text_, glyphs_, 0, end, own_, sentence_);
  const std::u32string_view signs = sentence_.signs;
  if (has_any(signs, U"＃￥％满无零均")) return false;
  context_.begin_heading(signs);
  return true;
}

void StatementReader::sentence(std::size_t begin, std::size_t end) {
  read_clauses(text_, glyphs_, begin, end, own_, sentence_);
  const std::vector<Clause>& parts = sentence_.clauses;
  if (parts.empty()) return;
  const char32_t opens = parts.front().signs.front();
  before_.clear();
  ratio_ = {};
  claims_.begin_sentence(has(U"中剩除", opens));
  context_.begin_sentence(parts, has(U"中剩除收办答毕结", opens));
  for (const Clause& part : parts) clause(part);
}

void StatementReader::clause(const Clause& clause) {
  core_.clear();
  signs_.clear();
  const bool own = context_.enter(clause, core_);
  for (const Token& token : core_) signs_.push_back(token.sign);
  if (percentage(clause)) return;
  if (own) {
    own_clause(clause);
  } else {
    other_clause(clause);
  }
}

void StatementReader::own_clause(const Clause& clause) {
  const bool marked = signs_.starts_with(U"中");
  if (marked) core_.erase(core_.begin());
  drop_links();
  if (clause.before == U'：') answer();
  repeat_denial(clause);
  signs_.clear();
  for (const Token& token : core_) signs_.push_back(token.sign);
  if (clause.bracket && clause.before == U'（') claims_.begin_bracket();
  const bool listed = clause.before == U'：' && claims_.whole().valid && !claims_.within();
  if (!clause.bracket && (marked || listed)) claims_.begin_parts();
  const bool counted_before = std::any_of(before_.begin(), before_.end(), [](const Token& token) {
    return token.sign == sign::kCount;
  });
  claims_.begin_clause(has(clause.signs, sign::kThisYear), counted_before);
  const Stretch all{core_, signs_};
  if (marked && signs_ == U"＃" && has(clause.signs, sign::kScope)) {
    claims_.narrow(all);
  } else if (!deny(all)) {
    context_.enter_topic(all);
    pieces(all);
  }
  if (opens_parts(all)) claims_.begin_parts();
  if (clause.bracket && clause.after == U'）') claims_.end_bracket();
  before_.swap(core_);
}

// 不予公开9件中; 53件申请中, where 53 is the whole that was counted before.
bool StatementReader::opens_parts(const Stretch& stretch) const {
  if (stretch.size() == 0 || glyphs_[stretch.tokens.back().end].c != U'中') return false;
  if (is_number(stretch.signs.back())) return true;
  const Quantity* figure = stretch.figure();
  const bool thing = stretch.size() == 2 && is_number(stretch.signs[0]);
  return thing && figure->number.shifted(figure->power) == claims_.whole().value;
}

// 申请人逾期不补正、行政机关不再处理的3件: what 、 links to a figure says nothing.
void StatementReader::drop_links() {
  if (!has(signs_, U'和')) return;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < core_.size(); ++i) {
    const bool linked = core_[i].sign == U'和' && kept > 0 && i + 1 < core_.size() &&
                        is_number(core_[i + 1].sign) && !is_number(core_[kept - 1].sign);
    if (!linked) core_[kept++] = core_[i];
  }
  core_.resize(kept);
}

// 收取信息处理费情况：无; 行政复议：收到1件
void StatementReader::answer() {
  const bool received = core_.size() == 2 && core_[0].sign == U'收' && is_number(core_[1].sign);
  const bool short_one = core_.size() == 1 && has(U"无零＃", core_[0].sign);
  const bool none = core_.size() == 2 && core_[0].sign == U'均' && core_[1].sign == U'无';
  if (short_one || none || received) core_.insert(core_.begin(), before_.begin(), before_.end());
}

// 无行政复议,行政诉讼: the second is denied, too.
void StatementReader::repeat_denial(const Clause& clause) {
  const bool alone = core_.size() == 1 && core_[0].sign == U'讼' && clause.after == 0;
  if (!alone || before_.empty() || before_.front().sign != U'无') return;
  if (before_.back().sign == U'议') core_.insert(core_.begin(), before_.begin(), before_.end() - 1);
}

// What a clause on another year or body leaves for those behind it.
void StatementReader::other_clause(const Clause& clause) {
  const Quantity* printed = Stretch{core_, signs_}.figure();
  if (!clause.bracket) ratio_.compared = has_any(clause.signs, U"比上");
  const bool last_year = clause.bracket || has(clause.signs, U'上');
  if (printed != nullptr && last_year && printed->bound == "=") {
    ratio_.last_year = printed->number.shifted(printed->power);
    ratio_.subject = claims_.subject();
  }
  if (printed != nullptr) claims_.lose();
  // 2023年行政诉讼1件,2024年未发生
  if (has_any(signs_, U"议讼") && !context_.mine()) context_.enter_topic({core_, signs_});
  before_.clear();
}

// True where the clause is a percentage, whatever it is of.
bool StatementReader::percentage(const Clause& clause) {
  if (!has_any(signs_, U"％满") || has(signs_, U'率')) return false;
  if (!context_.mine()) return true;
  const Counted& subject = claims_.subject();
  const bool same =
      subject.valid && ratio_.subject.valid && subject.span.begin == ratio_.subject.span.begin;
  if (!same) ratio_.last_year = {};
  ratio_.subject = subject;
  ratio_.whole = claims_.whole();
  ratio_.applications = context_.topic() == Topic::application;
  const Stretch all{core_, signs_};
  if (const auto found = ratio(clause, all, ratio_)) {
    const std::size_t end = clause.tokens.back().span.end;
    const std::size_t begin = subject.valid ? subject.span.begin : clause.tokens[0].span.begin;
    ratios_.push_back({*found, {begin, end}});
  }
  return true;
}

// 予以公开、部分公开分别为12件、5件; 部分公开、不予公开各2件; 行政复议、行政诉讼均为0: each word
// with its figure. False where the clause is none of these.
bool StatementReader::distribute(const Stretch& stretch) {
  if (!has_any(stretch.signs, U"分各均")) return false;  // at a glance, as most
  const std::size_t at = stretch.signs.find_first_of(U"分各均");
  if (at == stretch.signs.npos || at == 0) return false;
  const std::u32string_view figures = stretch.signs.substr(at + 1);
  if (figures.empty() || !is_number(figures[0])) return false;
  if (figures.find_first_not_of(U"＃￥和") != figures.npos) return false;
  if (has_any(stretch.signs.substr(0, at), U"＃￥")) return false;
  std::vector<Head> words = heads(stretch.sub(0, at));
  const std::vector<Head> values = heads(stretch.sub(at + 1, stretch.size()));
  const bool each = stretch.signs[at] != U'分';
  if (words.size() < 2 || values.size() != (each ? 1 : words.size())) return false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    words[i].add(values[each ? 0 : i].tokens.front());
    context_.enter_topic(words[i].stretch());
    piece(words[i].stretch(), false, true);
  }
  return true;
}

// 无不予公开、不予处理; 不存在结转下年、行政复议: each word with the 无 in front. False where not
// each of several words can be denied.
bool StatementReader::deny(const Stretch& stretch) {
  if (!stretch.signs.starts_with(U'无') || has_any(stretch.signs, U"＃￥")) return false;
  if (!may_have_heads(stretch.signs) || match_claim(stretch.signs) != nullptr) return false;
  std::vector<Head> words = heads(stretch.sub(1, stretch.size()));
  if (words.size() < 2) return false;
  for (Head& head : words) {
    head.tokens.insert(head.tokens.begin(), stretch.tokens[0]);
    head.signs.insert(head.signs.begin(), U'无');
    if (match_claim(head.signs) == nullptr) return false;
  }
  for (const Head& head : words) {
    context_.enter_topic(head.stretch());
    piece(head.stretch(), false, true);
  }
  return true;
}

// True where words before the figure share it: 行政复议、行政诉讼共3件. Of none, each has none.
bool StatementReader::combined(const Stretch& stretch) {
  const std::size_t at = stretch.signs.find_first_of(U"＃￥");
  if (at == stretch.signs.npos || !may_have_heads(stretch.signs.substr(0, at))) return false;
  std::vector<Head> words = heads(stretch.sub(0, at));
  std::erase_if(words, [](const Head& head) { return head.signs == U"某"; });
  if (words.size() < 2) return false;
  if (stretch.tokens[at].quantity->number.mantissa > 0) return true;
  for (Head& head : words) {
    head.add(stretch.tokens[at]);
    piece(head.stretch(), false, true);
  }
  return true;
}

// Cuts a clause where one statement ends and the next begins, and reads each: the longest stretch
// that says something, up to a figure or in front of one.
void StatementReader::pieces(const Stretch& stretch) {
  const std::u32string_view signs = stretch.signs;
  if (signs.empty() || distribute(stretch)) return;
  ends_.clear();
  for (std::size_t i = 1; i < signs.size(); ++i) {
    const bool figure = is_number(signs[i - 1]) || is_number(signs[i]);
    if (figure || has(U"和取均", signs[i])) ends_.push_back(i);
  }
  ends_.push_back(signs.size());
  bool led = signs.size() > 1 && signs.front() == sign::kUnknown;
  for (std::size_t at = led ? 1 : 0; at < signs.size();) {
    if (signs[at] == U'和') {
      ++at;
      continue;
    }
    std::size_t next = 0;
    const auto last = std::upper_bound(ends_.begin(), ends_.end(), longest_claim(signs, at));
    for (auto end = std::make_reverse_iterator(last); end != ends_.rend() && *end > at; ++end) {
      const bool closed = *end == signs.size() || signs[*end] == U'和';
      if (!piece(stretch.sub(at, *end), led, closed)) continue;
      next = *end;
      break;
    }
    if (next == 0) {
      next = stretch_end(signs, at);
      const Stretch rest = stretch.sub(at, next);
      if (!combined(rest)) claims_.skip(rest);
      // 要点任务31项,已完成30项: what is counted behind words of its own.
      if (led && context_.topic() == Topic::none && rest.figure() != nullptr) context_.lose();
    }
    led = false;
    at = next;
  }
}

// `led` where words that are not known stand in front: 某某局收到申请5件.
bool StatementReader::piece(const Stretch& stretch, bool led, bool closed) {
  if (led && !has(U"收办答毕无结上下零制废效发取", stretch.signs.front())) return false;
  const Token& last = stretch.tokens.back();
  if (is_number(last.sign) && is_followed_by_thing(last)) return false;
  return claims_.read(stretch, closed);
}

// 予以公开3件政策文件: the figure does not count what is printed before it.
bool StatementReader::is_followed_by_thing(const Token& figure) const {
  constexpr SignSet kThings = U"某文息道提项决申请量议讼章范许罚强服费资";
  constexpr SignSet kMarks = U"，。；、：（）";
  for (std::size_t at = figure.end;;) {
    const char32_t c = glyphs_[at].c;
    if (c == 0 || has(kMarks, c) || (c >= U'0' && c <= U'9')) return false;
    const Word next = word(glyphs_, at);
    if (next.sign == 0) return true;
    if (next.sign != sign::kVoid) return has(kThings, next.sign);
    at += next.length;
  }
}

// Sections 三 and 四 that say 无 and nothing else.
void StatementReader::nothing_at_all(const Paragraph& paragraph) {
  constexpr std::size_t kLongest = 30;  // bytes
  if (paragraph.text.size() > kLongest) return;
  const auto begin = static_cast<std::size_t>(paragraph.text.data() - text_.data());
  const std::size_t end = begin + paragraph.text.size();
  read_glyphs(text_, begin, end, glyphs_);
  read_clauses(text_, glyphs_, 0, glyphs_.size() - kAhead, own_, sentence_);
  std::u32string signs = sentence_.signs;
  std::erase_if(signs, [](char32_t c) { return has(U"今我发", c); });  // 本年度均未发生
  if (signs == U"无" || signs == U"零" || signs == U"均无") {
    claims_.add_none(paragraph.section, {begin, end});
  }
}

}  // namespace gouji::parse
