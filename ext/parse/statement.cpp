#include "parse/statement.h"

#include <algorithm>
#include <utility>

#include "parse/label.h"
#include "text/fold.h"

namespace gouji::parse {
namespace {

// All signs have three bytes.
std::string utf8(std::u32string_view signs) {
  std::string out;
  for (const char32_t c : signs) {
    out.push_back(static_cast<char>(0xE0 | (c >> 12)));
    out.push_back(static_cast<char>(0x80 | ((c >> 6) & 0x3F)));
    out.push_back(static_cast<char>(0x80 | (c & 0x3F)));
  }
  return out;
}

bool is_number(const Token& token) {
  return token.sign == sign::kCount || token.sign == sign::kMoney;
}

// The counter that stands where none is printed.
std::string_view usual_unit(std::string_view item) {
  if (item == "published_items") return "条";
  if (item == "processing_fee") return "元";
  return item == "fees" ? "万元" : "件";
}

// The figure of a clause.
const Quantity* figure(std::span<const Token> tokens) {
  const auto found = std::find_if(tokens.begin(), tokens.end(), is_number);
  return found == tokens.end() ? nullptr : &*found->quantity;
}

// 申请人逾期不补正、行政机关不再处理的3件: what 、 links to the figure says nothing.
void drop_links(std::vector<Token>& core) {
  for (std::size_t i = core.size(); i-- > 1;) {
    const bool linked = core[i - 1].sign == U'和' && is_number(core[i]);
    if (linked && i > 1 && !is_number(core[i - 2])) {
      core.erase(core.begin() + static_cast<std::ptrdiff_t>(i) - 1);
    }
  }
}

// False for what no pattern has: unknown words but for one (作出税务行政处罚决定), or neither a
// figure nor a word that stands for one.
bool may_claim(std::u32string_view signs) {
  if (has_any(signs, U"某提文") && signs.front() != U'作') return false;
  return has_any(signs, U"＃￥无零均满结维纠果审") || has_any(signs, U"民商科益律它");
}

// Where what says nothing ends: at the figure that it counts, or in front of the next.
std::size_t stretch_end(std::span<const Token> tokens, std::size_t at) {
  const bool labelled = is_number(tokens[at]);  // 20件为招生类
  std::size_t end = at + 1;
  for (; end < tokens.size() && tokens[end].sign != U'取'; ++end) {
    if (labelled ? is_number(tokens[end]) || tokens[end].sign == U'和'
                 : is_number(tokens[end - 1])) {
      break;
    }
  }
  return end;
}

// The value in the item's own unit, or nothing where the figure can't be one of its.
std::optional<Value> value_of(const Claim& claim, const Quantity& printed) {
  const bool money = claim.measure == "amount";
  const bool zero = printed.number.mantissa == 0;
  if (money != (printed.counter == Counter::money) && !(money && zero)) return std::nullopt;
  const Value value = printed.number.shifted(printed.power - (claim.item == "fees" ? 4 : 0));
  if (std::holds_alternative<std::monostate>(value)) return std::nullopt;
  if (!money && !std::holds_alternative<std::int64_t>(value)) return std::nullopt;
  return value;
}

std::string_view bound_of(const Claim& claim, const Quantity& printed) {
  const int own = claim.item == "fees" ? 4 : 0;
  const bool wider = claim.measure == "amount" && printed.power > own;
  return wider && printed.bound == "=" ? "~" : printed.bound;
}

}  // namespace

StatementReader::StatementReader(std::string_view text, const Reporter& reporter)
    : text_(text),
      own_{reporter.year, reporter.authority ? text::fold(*reporter.authority) : std::u32string()},
      context_(reporter) {}

void StatementReader::read(const Paragraph& paragraph) {
  const auto begin = static_cast<std::size_t>(paragraph.text.data() - text_.data());
  const std::size_t end = begin + paragraph.text.size();
  context_.begin_section(paragraph.section);
  if (paragraph.heading) {
    glyphs_ = glyphs(text_, begin, end);
    heading(glyphs_.size() - kAhead);
  }
  context_.begin_paragraph();
  last_ = whole_ = {};
  begin_sentence(false);
  bool first = split_ordinal(paragraph.text).ordinal.value > 0;
  bool goes_on = false;  // a figure in the sentence before
  for (const Anchored& sentence : anchored(text_, begin, end, own_.year)) {
    fused_ = fused_ || sentence.fused;
    const bool about = sentence.subject || goes_on || context_.has_subject();
    goes_on = sentence.figures && about;
    if (goes_on || sentence.denies || sentence.times || first) {
      stretch(sentence, first);
    } else {
      begin_sentence(false);
      context_.pass(sentence.itemised, names_applications(sentence));
    }
    first = false;
  }
  parts_.close();
  if (paragraph.alone) nothing_at_all(paragraph);
}

// A sentence, or several that half-width full stops part.
void StatementReader::stretch(const Anchored& sentence, bool first) {
  glyphs_ = glyphs(text_, sentence.begin, sentence.end);
  const std::size_t end = glyphs_.size() - kAhead;
  for (std::size_t begin = 0; begin < end;) {
    std::size_t stop = begin;
    while (stop < end && glyphs_[stop].c != U'。') ++stop;
    if (!(first && begin == 0 && heading(stop))) this->sentence(begin, stop);
    begin = stop + 1;
  }
}

bool StatementReader::names_applications(const Anchored& sentence) const {
  const std::string_view words = print({sentence.begin, sentence.end});
  return sentence.applied &&
         (words.find("申请公开") != words.npos || words.find("公开申请") != words.npos);
}

// What clauses left for those of their own sentence is gone; `goes_on` where it begins with 其中.
void StatementReader::begin_sentence(bool goes_on) {
  before_.clear();
  ratio_ = {};
  if (goes_on) return;
  within_ = false;
  received_.reset();
  parts_.close();
}

// (二)依申请公开情况。2024年,…: a heading on the line of its text. True where it states nothing.
bool StatementReader::heading(std::size_t end) {
  constexpr std::size_t kLongest = 40;  // glyphs
  if (end > kLongest) return false;
  std::u32string signs;
  for (const Clause& part : clauses(text_, glyphs_, 0, end, own_)) signs += signs_of(part.tokens);
  if (has_any(signs, U"＃￥％无零均")) return false;
  context_.begin_heading(signs);
  return true;
}

void StatementReader::sentence(std::size_t begin, std::size_t end) {
  const std::vector<Clause> parts = clauses(text_, glyphs_, begin, end, own_);
  if (parts.empty()) return;
  const char32_t opens = parts.front().tokens.front().sign;
  begin_sentence(has(U"中剩除", opens));
  context_.begin_sentence(parts, has(U"中剩除收办答毕结", opens));
  for (const Clause& part : parts) clause(part);
}

void StatementReader::clause(const Clause& clause) {
  std::vector<Token> core;
  const auto print_token = [this](const Token& token) { return print(span_of({&token, 1})); };
  const bool own = context_.enter(clause, print_token, core);
  if (percentage(clause, core)) return;
  if (!own) return other_clause(clause, core);
  const bool marked = !core.empty() && core.front().sign == U'中';
  if (marked) core.erase(core.begin());
  drop_links(core);
  if (clause.bracket && clause.before == U'（') {
    outer_ = whole_;
    whole_ = last_;
    within_ = last_.valid;
    parts_.begin(whole_, true);
  }
  if (marked && !clause.bracket) {
    within_ = whole_.valid;
    parts_.begin(whole_, true);
  }
  if (clause.before == U'：' && whole_.valid && !within_) parts_.begin(whole_, true);
  // 收取信息处理费情况：无
  const std::u32string signs = signs_of(core);
  const bool answer = signs == U"无" || signs == U"均无" || signs == U"零" || signs == U"＃";
  if (clause.before == U'：' && answer) core.insert(core.begin(), before_.begin(), before_.end());
  this_year_ = has(signs_of(clause.tokens), sign::kThisYear);
  context_.enter_topic(core);
  pieces(core);
  if (!core.empty() && is_number(core.back()) && glyphs_[core.back().end].c == U'中') {
    within_ = whole_.valid;  // 不予公开9件中
    parts_.begin(whole_, true);
  }
  if (clause.bracket && clause.after == U'）') {
    within_ = false;
    whole_ = outer_;
    parts_.close();
  }
  before_ = std::move(core);
}

// What a clause on another year or body leaves for those behind it.
void StatementReader::other_clause(const Clause& clause, Tokens core) {
  const std::u32string signs = signs_of(clause.tokens);
  const auto number = std::find_if(core.begin(), core.end(), is_number);
  if (!clause.bracket) ratio_.compared = has_any(signs, U"比上");
  if (number != core.end() && (clause.bracket || has(signs, U'上')) &&
      number->quantity->bound == "=") {
    ratio_.last_year = number->quantity->number.shifted(number->quantity->power);
  }
  if (number != core.end()) last_ = {};
  before_.clear();
}

// True where the clause is a percentage, whatever it is of.
bool StatementReader::percentage(const Clause& clause, Tokens core) {
  const bool percent = std::any_of(core.begin(), core.end(), [](const Token& token) {
    return token.sign == sign::kPercent || token.sign == sign::kAll;
  });
  if (!percent || has(signs_of(core), U'率')) return false;
  if (!context_.mine()) return true;
  ratio_.whole = whole_;
  ratio_.applications = context_.topic() == Topic::application;
  if (const auto found = ratio(clause, core, ratio_)) {
    const Span span = span_of(clause.tokens);
    const bool near = ratio_.subject.span.end > ratio_.subject.span.begin;
    ratios_.push_back({*found, {near ? ratio_.subject.span.begin : span.begin, span.end}});
  }
  return true;
}

// 予以公开、部分公开分别为12件、5件; 部分公开、不予公开各2件; 行政复议、行政诉讼均为0: each word
// with its figure. False where the clause is none of these.
bool StatementReader::distribute(Tokens tokens) {
  const auto word = std::find_if(tokens.begin(), tokens.end(),
                                 [](const Token& token) { return has(U"分各均", token.sign); });
  if (word == tokens.begin() || tokens.end() - word < 2 || !is_number(word[1])) return false;
  std::vector<std::vector<Token>> heads(1);
  for (auto token = tokens.begin(); token != word; ++token) {
    if (is_number(*token)) return false;
    if (token->sign != U'和') {
      heads.back().push_back(*token);
    } else if (!heads.back().empty()) {
      heads.emplace_back();
    }
  }
  std::vector<Token> figures;
  for (auto token = word + 1; token != tokens.end(); ++token) {
    if (is_number(*token)) figures.push_back(*token);
    if (!is_number(*token) && token->sign != U'和') return false;
  }
  const bool each = word->sign != U'分';
  if (heads.size() < 2 || figures.size() != (each ? 1 : heads.size())) return false;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    heads[i].push_back(figures[each ? 0 : i]);
    context_.enter_topic(heads[i]);
    piece(heads[i], false, true);
  }
  return true;
}

// True where words before the figure share it: 行政复议、行政诉讼共3件. Of none, each has none.
bool StatementReader::combined(Tokens tokens) {
  const auto number = std::find_if(tokens.begin(), tokens.end(), is_number);
  if (number == tokens.end()) return false;
  std::vector<std::vector<Token>> heads(1);
  for (auto token = tokens.begin(); token != number; ++token) {
    if (token->sign == U'和') heads.emplace_back();
    if (token->sign != U'和') heads.back().push_back(*token);
  }
  std::erase_if(heads, [](const auto& head) {
    return head.empty() || (head.size() == 1 && head[0].sign == sign::kUnknown);
  });
  if (heads.size() < 2) return false;
  if (number->quantity->number.mantissa > 0) return true;
  for (auto& head : heads) {
    head.push_back(*number);
    piece(head, false, true);
  }
  return true;
}

// Cuts a clause where one statement ends and the next begins, and reads each: the longest stretch
// that says something, up to a figure or in front of one.
void StatementReader::pieces(Tokens tokens) {
  if (tokens.empty() || distribute(tokens)) return;
  std::vector<std::size_t> ends;
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    const bool figure = is_number(tokens[i - 1]) || is_number(tokens[i]);
    if (figure || has(U"和取均", tokens[i].sign)) ends.push_back(i);
  }
  ends.push_back(tokens.size());
  bool led = tokens.size() > 1 && tokens.front().sign == sign::kUnknown;
  for (std::size_t at = led ? 1 : 0; at < tokens.size();) {
    if (tokens[at].sign == U'和') {
      ++at;
      continue;
    }
    std::size_t next = 0;
    for (auto end = ends.rbegin(); end != ends.rend() && *end > at && next == 0; ++end) {
      const bool closed = *end == tokens.size() || tokens[*end].sign == U'和';
      if (piece(tokens.subspan(at, *end - at), led, closed)) next = *end;
    }
    if (next == 0) {
      next = stretch_end(tokens, at);
      const Tokens rest = tokens.subspan(at, next - at);
      if (!combined(rest)) unmatched(rest);
    }
    led = false;
    at = next;
  }
}

bool StatementReader::piece(Tokens tokens, bool led, bool closed) {
  const std::u32string signs = signs_of(tokens);
  if (led && !has(U"收办答毕无结上下零制废效发取", signs.front())) return false;
  if (is_number(tokens.back()) && is_followed_by_thing(tokens.back())) return false;
  if (!may_claim(signs)) return false;
  const Pattern* pattern = match_claim(utf8(signs));
  if (pattern == nullptr) return false;
  if (!closed && figure(tokens) == nullptr) return false;  // 依申请公开未 … 收取任何费用
  const std::string_view whole = within_ ? whole_.item : std::string_view();
  return context_.meets(pattern->need, signs, whole, last_.item) && claim(*pattern, tokens);
}

// 予以公开3件政策文件: the figure does not count what is printed before it.
bool StatementReader::is_followed_by_thing(const Token& figure) const {
  constexpr std::u32string_view kThings = U"某文息道提项决申请量议讼章范许罚强服费资";
  constexpr std::u32string_view kMarks = U"，。；、：（）";
  for (std::size_t at = figure.end;;) {
    const char32_t c = glyphs_[at].c;
    if (c == 0 || has(kMarks, c) || (c >= U'0' && c <= U'9')) return false;
    const Word next = word(glyphs_, at);
    if (next.sign == 0) return true;
    if (next.sign != sign::kVoid) return has(kThings, next.sign);
    at += next.length;
  }
}

void StatementReader::unmatched(Tokens tokens) {
  const std::u32string signs = signs_of(tokens);
  const Quantity* printed = figure(tokens);
  if (printed == nullptr) return;
  if (tokens.size() == 1 && printed->counter == Counter::bare) return;
  // 公开信息687条,其中主动公开668条、依申请公开19条: not all of it was published unasked.
  if (within_ && whole_.item == "published_items" && has_any(signs, U"主申")) {
    retract(published_);
    parts_.rename({});
  }
  last_ = {};
  last_.value = printed->number.shifted(printed->power);
  last_.unit = printed->unit;
  last_.bound = printed->bound;
  last_.span = span_of(tokens);
  last_.valid = printed->counter != Counter::money;
  ratio_.subject = {};
  // 收到行政复议申请312件,其中涉及政府信息公开的46件: those of the organ that reviews.
  if (within_ && whole_.item == "review" && context_.discloses()) retract(review_);
  if (tokens.size() == 1 && tokens[0].total && sum(last_)) return;
  parts_.add(last_, signs, print(last_.span));
  const bool due = signs.starts_with(U"应");
  if (due) parts_.begin(whole_ = last_, false);
  const bool named = has_any(signs, U"某文息提") && signs.front() != sign::kCount;
  if (!within_ && named && !has(signs, U'道')) context_.lose();
}

// The item and measure that a pattern leaves open.
bool StatementReader::name(const Gives& gives, Tokens tokens, Claim& claim) const {
  claim.item = gives.item;
  claim.measure = gives.measure;
  char32_t group = 0;
  char32_t reason_of = 0;
  const bool etc = has(signs_of(tokens), U'等');
  for (const Token& token : tokens) {
    const SignName* named = sign_name(token.sign);
    if (named == nullptr) continue;
    if (gives.measure.empty() && !named->measure.empty()) claim.measure = named->measure;
    if (!gives.item.empty() || named->item.empty()) continue;
    (named->group == 0 ? group : reason_of) = named->group == 0 ? token.sign : named->group;
    if (etc ? named->group == 0 : named->group != 0 || claim.item.empty()) claim.item = named->item;
  }
  if (has(signs_of(tokens), U'余')) remainder(claim);
  if (context_.form_2019() && claim.measure == "issued") claim.measure = "made";
  if (context_.form_2019() && (claim.measure == "repealed" || claim.measure == "in_force")) {
    return false;
  }
  // 不予公开(属于行政查询事项), but not 无法提供(属于行政查询事项).
  if (group != 0 && reason_of != 0 && group != reason_of) return false;
  if (claim.item.empty()) claim.item = context_.subject();
  return !claim.item.empty() && !claim.measure.empty();
}

// 其他1件 behind other ways of 其他处理, or behind other applicants.
void StatementReader::remainder(Claim& claim) const {
  if (within_ && whole_.item == "other_handling") {
    claim.item = "other_remaining";
    claim.measure = "total";
  } else if (last_.item == "received" && last_.measure != "total") {
    claim.item = "received";
    claim.measure = "other_organisation";
  }
}

// The figure that a universal speaks of is of the whole that its word divides.
bool StatementReader::whole_fits(const Claim& claim, Tokens tokens) const {
  if (!last_.valid || last_.item.empty() || last_.bound != "=") return false;
  if (claim.item == "received") return last_.item == "received" && last_.measure == "total";
  if (claim.item == "review") return last_.item == "review" && last_.measure == "total";
  if (claim.item.starts_with("litigation")) {
    return last_.item.starts_with("litigation") && last_.measure == "total";
  }
  const bool applications = last_.item == "received" || last_.item == "handled_total";
  for (const Token& token : tokens) {
    const SignName* named = sign_name(token.sign);
    if (named == nullptr || named->item.empty()) continue;
    const SignName* group = named->group == 0 ? nullptr : sign_name(named->group);
    return applications || (group != nullptr && last_.item == group->item);
  }
  return false;
}

std::optional<Found> StatementReader::make(const Gives& gives, Tokens tokens) const {
  Found found{};
  Claim& claim = found.claim;
  if (!name(gives, tokens, claim)) return std::nullopt;
  claim.bound = "=";
  claim.scope = context_.scope();
  claim.unit = usual_unit(claim.item);
  found.span = span_of(tokens);
  if (gives.from == From::zero) {
    claim.value = std::int64_t{0};
    return found;
  }
  if (gives.from == From::whole || gives.from == From::before) {
    const bool left = gives.from == From::before && last_.valid && last_.item.empty() &&
                      last_.bound == "=" && has(signs_of(before_), sign::kCount);
    if (!left && (gives.from == From::before || !whole_fits(claim, tokens))) return std::nullopt;
    claim.value = last_.value;
    claim.unit = last_.unit.empty() ? usual_unit(claim.item) : last_.unit;
    claim.scope = last_.scope;
    found.span.begin = last_.span.begin;
    found.printed = true;
    return found;
  }
  const Quantity* printed = figure(tokens);
  if (printed == nullptr) return std::nullopt;
  const auto value = value_of(claim, *printed);
  if (!value) return std::nullopt;
  claim.value = *value;
  claim.bound = bound_of(claim, *printed);
  if (!printed->unit.empty()) claim.unit = printed->unit;
  if (claim.item == "fees") claim.unit = "万元";
  if (gives.from == From::increase && has(signs_of(tokens), U'减')) {
    claim.value = -std::get<std::int64_t>(*value);
  }
  found.printed = true;
  return found;
}

bool StatementReader::claim(const Pattern& pattern, Tokens tokens) {
  std::vector<Found> made;
  for (const Gives& gives : pattern.gives) {
    if (&gives != &pattern.gives[0] && gives.measure.empty()) break;
    auto one = make(gives, tokens);
    if (!one) return false;
    made.push_back(std::move(*one));
  }
  const Claim& first = made.front().claim;
  const bool received = first.item == "received" && first.measure == "total";
  const std::u32string signs = signs_of(tokens);
  // 公开信息687条,其中依申请公开19条: no applications.
  if (within_ && received && !has(signs, U'收')) return false;
  // 其中按期办结38件: a part by time.
  if (within_ && first.item == "handled_total" && context_.timed()) return false;
  // 共收到27件,其中上年结转1件: what was received is not 27; nor is it 402 of which 21 this year.
  const bool all = within_ && whole_.item == "received";
  if (all && (first.item == "carried_in" || (received && this_year_))) retract(received_);
  const bool universal = pattern.gives[0].from == From::whole;
  if (received && !universal) received_ = claims_.size();
  if (first.item == "published_items") published_ = claims_.size();
  if (first.item == "review" && first.measure == "total") review_ = claims_.size();
  for (const Found& one : made) claims_.push_back(one);
  context_.count(received || first.item == "handled_total" || first.item == "carried_in");
  const Claim& end = made.back().claim;
  if (universal) {
    ratio_.subject = {end.item,  end.measure, end.value,        *end.unit,
                      end.bound, end.scope,   made.back().span, true};
    return true;
  }
  last_ = {end.item,  end.measure, end.value,        *end.unit,
           end.bound, end.scope,   made.back().span, true};
  ratio_.subject = last_;
  ratio_.last_year = {};
  if (first.measure == "amount" || pattern.gives[0].from == From::zero) return true;
  counted(tokens);
  return true;
}

// What was claimed is a part of what was counted before, or a whole of its own.
void StatementReader::counted(Tokens tokens) {
  const std::u32string signs = signs_of(tokens);
  const Family kind = family(signs);
  const bool whole =
      kind == Family::none || (!within_ && (kind == Family::origin || kind == Family::progress));
  if (whole) {
    within_ = false;
    parts_.begin(last_, false);
  } else {
    parts_.add(last_, signs, print(last_.span));
  }
  if (!within_) whole_ = last_;
}

// 线上4件,线下23件,共27件. False where nothing was listed.
bool StatementReader::sum(const Counted& figure) {
  Counted all = figure;
  if (parts_.awaits_received()) {
    all.item = "received";
    all.measure = "total";
  }
  if (!parts_.total(all)) return false;
  last_ = whole_ = all;
  if (all.item.empty()) return true;
  Found found{};
  found.claim.item = all.item;
  found.claim.measure = all.measure;
  found.claim.value = all.value;
  found.claim.unit = all.unit.empty() ? usual_unit(all.item) : all.unit;
  found.claim.bound = all.bound;
  found.claim.scope = context_.scope();
  found.span = all.span;
  found.printed = true;
  received_ = claims_.size();
  claims_.push_back(found);
  context_.count(true);
  return true;
}

void StatementReader::retract(std::optional<std::size_t>& claim) {
  if (claim) claims_[*claim].claim.item = {};
  claim.reset();
}

// Sections 三 and 四 that say 无 and nothing else.
void StatementReader::nothing_at_all(const Paragraph& paragraph) {
  constexpr std::size_t kLongest = 30;  // bytes
  if (paragraph.text.size() > kLongest) return;
  std::u32string signs;
  for (const Clause& part : clauses(text_, glyphs_, 0, glyphs_.size() - kAhead, own_)) {
    signs += signs_of(part.tokens);
  }
  if (signs != U"无" && signs != U"零" && signs != U"均无") return;
  Found none{};
  none.span.begin = static_cast<std::size_t>(paragraph.text.data() - text_.data());
  none.span.end = none.span.begin + paragraph.text.size();
  none.claim.measure = "total";
  none.claim.value = std::int64_t{0};
  none.claim.unit = "件";
  none.claim.bound = "=";
  const auto give = [&](std::string_view item) {
    none.claim.item = item;
    claims_.push_back(none);
  };
  if (paragraph.section == 3) give("received");
  if (paragraph.section != 4) return;
  give("review");
  give("litigation");
}

// Without the blanks and marks behind the last character.
Span StatementReader::span_of(Tokens tokens) const {
  std::size_t end = glyphs_[tokens.back().end - 1].at;
  text::next(text_, end);
  return {glyphs_[tokens.front().begin].at, end};
}

}  // namespace gouji::parse
