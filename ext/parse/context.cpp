#include "parse/context.h"

#include <algorithm>
#include <utility>

#include "parse/sign_kind.h"
#include "text/fold.h"

namespace gouji::parse {
namespace {

// 因政府信息公开申请引发行政复议 is about the last that it names; 行政复议、行政诉讼743件 about
// both.
Topic topic_of(std::u32string_view signs) {
  Topic topic = Topic::none;
  for (const char32_t c : signs) {
    const Topic found = kSignKinds.of(c).topic;
    if (found != Topic::none) topic = found;
  }
  return topic;
}

// The last character of well-formed UTF-8; 0 where it is empty.
char32_t last_character(std::string_view s) {
  if (s.empty()) return 0;
  std::size_t at = s.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(s[at]) & 0xC0) == 0x80) --at;
  return text::fold(text::next(s, at));
}

// A name that ends like this is that of an organ.
bool is_organ(std::string_view name) {
  constexpr SignSet kEnds = U"局委厅院府校站所队处社司部科会厂";
  constexpr std::string_view kCentre = "中心";
  constexpr std::size_t kShortest = 6;  // bytes
  return name.size() >= kShortest && (has(kEnds, last_character(name)) || name.ends_with(kCentre));
}

// 上年结转, 上年度申请结转, 结转上年, 结转3件至下年: the year is part of what was carried over.
bool is_carried(std::u32string_view signs, std::size_t i) {
  for (std::size_t j = i + 1; j < signs.size() && j <= i + 2; ++j) {
    if (signs[j] == U'结') return true;
    if (!has(U"申请量无", signs[j])) break;
  }
  if (i > 0 && signs[i - 1] == U'结') return true;
  // 剩余3件待下年答复
  if (signs[i] == sign::kNextYear && has(signs.substr(0, i), U'剩')) return true;
  return i > 1 && signs[i - 1] == sign::kCount && signs[i - 2] == U'结';
}

// 由2022年的508条上升到2023年的641条: where the words begin and end that only compare.
std::pair<std::size_t, std::size_t> comparison(std::u32string_view signs, unsigned said) {
  if ((said & says::kIncreases) == 0) return {0, 0};
  const std::size_t to = std::min(signs.find(U"增今＃"), signs.find(U"减今＃"));
  const std::size_t from = signs.find_first_of(U"上往");
  if (to == signs.npos || from > to) return {0, 0};
  return {from, to + 1};
}

}  // namespace

Context::Context(std::string_view text, const Reporter& reporter)
    : text_(text),
      authority_(reporter.authority ? text::fold(*reporter.authority) : std::u32string()),
      form_2019_(reporter.form == "2019") {}

void Context::begin_section(int number) {
  if (number == section_) return;
  section_ = number;
  base_ = Topic::none;
  if (number == 2) base_ = Topic::publication;
  if (number == 3) base_ = Topic::application;
  if (number == 4) base_ = Topic::review;
}

void Context::begin_heading(std::u32string_view signs) {
  base_ = topic_of(signs);
  if (base_ == Topic::litigation) base_ = Topic::review;
  topic_ = base_;
}

void Context::begin_paragraph() {
  topic_ = base_;
  document_ = decision_ = {};
  counted_ = other_time_ = other_body_ = false;
  scope_.reset();
}

void Context::begin_sentence(std::span<const Clause> clauses, bool goes_on) {
  narrowed_ = false;
  if (!goes_on) {
    other_body_ = false;
    scope_.reset();
  }
  mentions_ = discloses_ = decides_ = issues_ = blocked_ = reviews_ = classed_ = false;
  for (const Clause& clause : clauses) {
    const unsigned all = said(clause.signs);
    mentions_ = mentions_ || (all & says::kApplied) != 0 ||
                ((all & says::kCarried) != 0 && (all & says::kAdjacent) != 0);
  }
}

// True where a word of time is no part of what the clause counts.
bool Context::time(std::u32string_view signs, std::size_t i, bool first, bool compares) {
  constexpr SignSet kDecisions = U"许罚强服";
  switch (signs[i]) {
    case sign::kThisYear:
      other_time_ = false;
      return true;
    case sign::kLastYear:
    case sign::kNextYear:
      if (is_carried(signs, i)) return false;
      if (form_2019_ && i + 1 < signs.size()) {
        // 上年行政许可22项; 行政许可上年项目22项
        if (has(kDecisions, signs[i + 1]) || (i > 0 && has(kDecisions, signs[i - 1]))) return false;
      }
      if (first && !compares) other_time_ = true;
      return true;
    default:
      if (!compares) other_time_ = true;
      return true;
  }
}

// True where a word of the body is no part of what the clause counts.
bool Context::body(const Token& token, bool behind_scope, bool first) {
  const std::string_view printed =
      text_.substr(token.span.begin, token.span.end - token.span.begin);
  switch (token.sign) {
    case sign::kSelf:
      other_body_ = false;
      scope_.reset();
      return true;
    case sign::kScope:
      other_body_ = false;
      if (narrows_) outer_ = std::exchange(narrowed_, true) ? outer_ : scope_;
      scope_ = printed;
      if (is_self(*scope_)) scope_.reset();
      return true;
    case sign::kOthers:
      if (!behind_scope) other_body_ = true;  // but 全市各部门
      return true;
    default:
      if (!first) return false;
      if (is_self(printed)) return true;
      if (is_organ(printed)) other_body_ = true;
      return false;
  }
}

bool Context::enter(const Clause& clause, std::vector<Token>& core) {
  const std::u32string_view signs = clause.signs;
  const unsigned all = said(signs);
  const auto has_said = [&](unsigned what) { return (all & what) != 0; };
  // 行政许可事项22项,比上年减少3项: a cell of form 2019.
  const bool changes = form_2019_ && topic_ == Topic::decision;
  const auto [from, to] = comparison(signs, all);
  const bool moves = has_said(says::kThan | says::kIncreases);
  bool own = !has_said(says::kPlans) && (changes || to > 0 || !moves);
  const bool before = other_time_;
  // 全市复议52件,其中市本级17件;诉讼31件
  if (clause.before == U'；' && std::exchange(narrowed_, false)) scope_ = outer_;
  narrows_ = signs.starts_with(U"中");
  timed_ = has(signs, sign::kInTime);
  named_ = has_said(says::kNames);
  discloses_ = discloses_ || named_;
  decides_ = decides_ || has_said(says::kDecides);
  issues_ = issues_ || (has_said(says::kMakes) && has_said(says::kPapers));
  reviews_ = reviews_ || has_said(says::kReviews);
  const bool compares = has_said(says::kThan | says::kLevel);
  const bool changing = changes && has_said(says::kThan);
  bool scoped = false;  // 全区各部门、镇街: those of the scope
  for (std::size_t i = 0; i < clause.tokens.size(); ++i) {
    if (i >= from && i < to) continue;
    const Token& token = clause.tokens[i];
    const bool behind_scope = scoped;
    scoped = token.sign == sign::kScope || (scoped && has(U"属和", token.sign));
    const bool link = token.sign == U'和' && scoped && i + 1 < signs.size();
    if (link && signs[i + 1] == sign::kOthers) continue;
    const unsigned kinds = kSignKinds.of(token.sign).says;
    if ((kinds & says::kTime) != 0 && time(signs, i, core.empty(), compares)) {
      own = own && (token.sign == sign::kThisYear || changing);
      continue;
    }
    if ((kinds & says::kBody) != 0 && body(token, behind_scope, core.empty())) {
      if (token.sign == sign::kScope && !core.empty() && core.back().sign == sign::kUnknown) {
        core.pop_back();  // 某某市政府
      }
      continue;
    }
    if (token.sign == U'序') topic_ = base_;
    if ((kinds & says::kPreface) != 0) continue;
    if (core.empty() && token.sign == sign::kOtherFigure) continue;  // 1. in front of a sentence
    // Of 3件按期答复 the time is a kind, elsewhere it says nothing.
    const bool counted = !core.empty() && core.back().sign == sign::kCount;
    if (token.sign == sign::kInTime && !counted) continue;
    core.push_back(token);
  }
  if (signs == U"上＃") other_time_ = before;  // 去年同期为41件
  own = own && mine() && !reviews_;
  if (clause.bracket) return own && !blocked_;
  blocked_ = !own;
  return own;
}

void Context::enter_topic(const Stretch& core) {
  Topic found = Topic::none;
  const std::u32string_view signs = core.signs;
  for (const char32_t sign : signs) {
    const SignKind& kind = kSignKinds.of(sign);
    const Topic topic = kind.topic;
    if ((kind.says & says::kFigure) != 0 && found != Topic::none) break;
    if (topic == Topic::none) continue;
    found = topic;
    const SignName* named = sign_name(sign);
    if (topic == Topic::document) document_ = named->item;
    if (topic == Topic::decision) decision_ = named->item;
    if (topic == Topic::fee) fee_ = sign == U'资' ? "processing_fee" : "fees";
  }
  if (has(signs, U'议') && found == Topic::litigation) found = Topic::both;
  if (has(signs, U'免')) found = Topic::other;
  if (found == Topic::other) counted_ = false;
  if (found != Topic::none) topic_ = found;
}

void Context::pass(bool itemised, bool names_applications) {
  if (itemised || !names_applications) topic_ = base_;
  if (names_applications) topic_ = Topic::application;
  counted_ = false;
}

void Context::count(bool applications) {
  if (applications) counted_ = true;
}

void Context::lose() {
  counted_ = false;
  if (topic_ != Topic::publication) topic_ = Topic::other;
}

bool Context::meets(Need need, std::u32string_view signs, std::string_view whole,
                    std::string_view last) const {
  const bool application =
      has(signs, U'申') || topic_ == Topic::application || (topic_ == Topic::none && mentions_);
  const bool litigation =
      topic_ == Topic::litigation || topic_ == Topic::direct || topic_ == Topic::after;
  switch (need) {
    case Need::nothing:
      return true;
    case Need::application:
      return application;
    case Need::counted:
      return application && (counted_ || has_any(signs, U"申请"));
    case Need::answered:
      return application && !timed_ && (counted_ || has_any(signs, U"申请"));
    case Need::disclosure:
      return discloses_ || base_ == Topic::application || base_ == Topic::review ||
             topic_ == Topic::application;
    case Need::remedy:
      return litigation || topic_ == Topic::review;
    case Need::litigation:
      return litigation;
    case Need::document:
      return topic_ == Topic::document;
    case Need::decision:
      return topic_ == Topic::decision && decides_;
    case Need::form_2019:
      return form_2019_ && (topic_ == Topic::decision || has(signs, U'购'));
    case Need::publication:
      return base_ == Topic::publication;
    case Need::issued:
      return issues_;
    case Need::fee:
      return topic_ == Topic::fee && whole.empty();
    case Need::handled:
      return topic_ == Topic::application && last == "handled_total";
    case Need::remainder:
      return topic_ == Topic::application && (whole == "other_handling" || last == "received");
  }
  return false;
}

std::string_view Context::subject() const {
  switch (topic_) {
    case Topic::review:
      return "review";
    case Topic::litigation:
      return "litigation";
    case Topic::direct:
      return "litigation_direct";
    case Topic::after:
      return "litigation_after_review";
    case Topic::document:
      return document_;
    case Topic::decision:
      return decision_;
    case Topic::fee:
      return fee_;
    default:
      return {};
  }
}

// True for a short form of the reporter's name: its characters in their order, up to the end of
// the name or to the 办 of 办公室.
bool Context::is_self(std::string_view name) const {
  std::u32string_view rest = authority_;
  const char32_t last = last_character(name);
  if (rest.empty() || (last != rest.back() && last != U'办')) return false;
  std::u32string part = text::fold(name);
  if (part.size() < 2) return false;
  for (const std::u32string_view end : {U"公室", U"公厅", U"事处"}) {
    if (rest.ends_with(end) && part.back() == U'办') part += end;
  }
  if (rest.empty() || rest.back() != part.back()) return false;
  for (auto c = part.rbegin(); c != part.rend(); ++c) {
    const std::size_t at = rest.rfind(*c);
    if (at == rest.npos) return false;
    rest = rest.substr(0, at);
  }
  return true;
}

}  // namespace gouji::parse
