#include "parse/claim_reader.h"

#include <algorithm>
#include <array>
#include <utility>

namespace gouji::parse {
namespace {

// False for what no pattern has: unknown words but for one (作出税务行政处罚决定), or neither a
// figure nor a word that stands for one.
bool may_claim(std::u32string_view signs) {
  if (has_any(signs, U"某提文") && !has(U"作除", signs.front())) return false;
  return has_any(signs, U"＃￥无零均满结维纠果审民商科益律它");
}

// The counter that stands where none is printed.
std::string_view usual_unit(std::string_view item) {
  if (item == "published_items") return "条";
  if (item == "processing_fee") return "元";
  return item == "fees" ? "万元" : "件";
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

Counted counted(const FoundClaim& found) {
  const Claim& claim = found.claim;
  return {claim.item,  claim.measure, claim.value, *claim.unit,
          claim.bound, claim.scope,   found.span,  true};
}

}  // namespace

void ClaimReader::begin_paragraph() {
  last_ = whole_ = subject_ = {};
  begin_sentence(false);
}

void ClaimReader::begin_sentence(bool goes_on) {
  counted_before_ = false;
  first_ = claims_.size();
  subject_ = {};
  if (goes_on) return;
  within_ = left_ = carried_ = false;
  received_.reset();
  completed_.reset();
  parts_.close();
}

void ClaimReader::begin_clause(bool this_year, bool counted_before) {
  this_year_ = this_year;
  counted_before_ = counted_before;
}

void ClaimReader::begin_parts() {
  within_ = whole_.valid;
  parts_.begin(whole_, true);
}

void ClaimReader::begin_bracket() {
  outer_ = std::exchange(whole_, last_);
  begin_parts();
}

void ClaimReader::end_bracket() {
  within_ = false;
  whole_ = outer_;
  parts_.close();
}

bool ClaimReader::read(const Stretch& stretch, bool closed) {
  if (!may_claim(stretch.signs)) return false;
  if (!closed && stretch.figure() == nullptr) return false;  // 依申请公开未 … 收取任何费用
  const Pattern* pattern = match_claim(stretch.signs);
  if (pattern == nullptr) return false;
  const std::string_view whole = within_ ? whole_.item : std::string_view();
  return context_.meets(pattern->need, stretch.signs, whole, last_.item) &&
         claim(*pattern, stretch);
}

bool ClaimReader::claim(const Pattern& pattern, const Stretch& stretch) {
  const auto one = make(pattern.gives[0], stretch);
  if (!one) return false;
  std::optional<FoundClaim> other;
  if (!pattern.gives[1].measure.empty()) {
    other = make(pattern.gives[1], stretch);
    if (!other) return false;
  }
  const Claim& first = one->claim;
  if (!is_own(first, stretch.signs)) return false;
  const bool completes = pattern.need == Need::counted || pattern.need == Need::answered;
  if (first.item == "carried_out" && !carries_out(first, completes)) return false;
  const From from = pattern.gives[0].from;
  const bool total = first.measure == "total" && from != From::whole;
  if (first.item == "received" && total) received_ = claims_.size();
  if (first.item == "published_items") published_ = claims_.size();
  if (first.item == "review" && total) review_ = claims_.size();
  context_.count((first.item == "received" && first.measure == "total") ||
                 first.item == "handled_total" || first.item == "carried_in");
  subject_ = counted(other ? *other : *one);
  claims_.push_back(*one);
  if (other) claims_.push_back(*other);
  if (from == From::whole) return true;
  last_ = subject_;
  if (!within_ && (first.measure == "amount" || from == From::zero)) whole_ = last_;
  if (first.measure != "amount" && from != From::zero) count(stretch.signs);
  return true;
}

// 除4件结转外均已答复, 全部办结,结转2件: where some are left, all are not done.
bool ClaimReader::carries_out(const Claim& claim, bool completes) {
  if (completes && left_) return false;
  if (completes) completed_ = claims_.size();
  const auto* count = std::get_if<std::int64_t>(&claim.value);
  if (count == nullptr || *count == 0) return true;
  left_ = true;
  retract(completed_);
  return true;
}

// False where the figure counts something else than its words say alone; takes back what turns out
// to.
bool ClaimReader::is_own(const Claim& claim, std::u32string_view signs) {
  const bool received = claim.item == "received" && claim.measure == "total";
  // 依申请公开统计4条 are items published.
  const bool items =
      claim.unit == "条" || claim.unit == "次" || claim.unit == "个" || claim.unit == "项";
  if (received && items && !has_any(signs, U"收无零")) return false;
  // 主动公开18件,依申请公开27件,不予公开45件 are documents.
  if (context_.classed() && !has_any(signs, U"收办答毕无零") && has_any(signs, U"申予部否")) {
    return false;
  }
  if (signs == U"无发" && !this_year_) return false;  // 2023年2件,2024年未发生
  if (!within_) return true;
  if (received && !has(signs, U'收')) return false;  // 公开信息687条,其中依申请公开19条
  if (received && whole_.item == "handled_total") return false;  // 处理92件,其中新收91件
  if (claim.item == "handled_total" && context_.timed()) return false;  // 其中按期办结38件
  // 共收到27件,其中上年结转1件: what was received is not 27; nor is it 402 of which 21 this year.
  const bool all = whole_.item == "received";
  if (all && (claim.item == "carried_in" || (received && this_year_))) retract(received_);
  return true;
}

// The item and measure that a pattern leaves open.
bool ClaimReader::name(const Gives& gives, std::u32string_view signs, Claim& claim) const {
  claim.item = gives.item;
  claim.measure = gives.measure;
  char32_t group = 0;
  char32_t reason_of = 0;
  const bool etc = has(signs, U'等');
  for (const char32_t sign : signs) {
    const SignName* named = sign_name(sign);
    if (named == nullptr) continue;
    if (gives.measure.empty() && !named->measure.empty()) claim.measure = named->measure;
    if (!gives.item.empty() || named->item.empty()) continue;
    (named->group == 0 ? group : reason_of) = named->group == 0 ? sign : named->group;
    if (etc ? named->group == 0 : named->group != 0 || claim.item.empty()) claim.item = named->item;
  }
  if (gives.measure.empty() && gives.item == "received") {
    claim.item = applied(gives.from == From::whole);
  }
  if (has(signs, U'余')) name_remainder(claim);
  const bool stock = claim.measure == "repealed" || claim.measure == "in_force";
  if (context_.form_2019() && stock) return false;
  if (context_.form_2019() && claim.measure == "issued") claim.measure = "made";
  // 不予公开(属于行政查询事项), but not 无法提供(属于行政查询事项).
  if (group != 0 && reason_of != 0 && group != reason_of) return false;
  if (claim.item.empty()) claim.item = context_.subject();
  return !claim.item.empty() && !claim.measure.empty();
}

// What applicants applied for: 予以公开4件,均为自然人; 办结123件,其中自然人118件.
std::string_view ClaimReader::applied(bool universal) const {
  constexpr std::array kItems{"carried_in", "carried_out", "granted",  "partly_granted",
                              "refused",    "unavailable", "rejected", "other_handling"};
  // 收到10件,上年结转2件,自然人11件: whose they are is not said.
  if (!universal && !within_ && carried_) return {};
  const Counted& of = universal ? last_ : whole_;
  if (!of.valid || of.measure != "total" || (!universal && !within_)) return "received";
  if (!universal && of.item == "handled_total") return of.item;
  return std::find(kItems.begin(), kItems.end(), of.item) == kItems.end() ? "received" : of.item;
}

// 其他1件 behind other ways of 其他处理, or behind other applicants.
void ClaimReader::name_remainder(Claim& claim) const {
  if (within_ && whole_.item == "other_handling") {
    claim.item = "other_remaining";
    claim.measure = "total";
  } else if (last_.item == "received" && last_.measure != "total") {
    claim.item = "received";
    claim.measure = "other_organisation";
  }
}

// True where the figure that a universal speaks of is of the whole that its word divides.
bool ClaimReader::whole_fits(const Claim& claim, std::u32string_view signs) const {
  if (!last_.valid || last_.item.empty() || last_.bound != "=") return false;
  if (family(signs) == Family::applicant) {
    return last_.item == claim.item && last_.measure == "total";
  }
  if (claim.item == "review") return last_.item == "review" && last_.measure == "total";
  if (claim.item.starts_with("litigation")) {
    return last_.item.starts_with("litigation") && last_.measure == "total";
  }
  const bool applications = last_.item == "received" || last_.item == "handled_total";
  for (const char32_t sign : signs) {
    const SignName* named = sign_name(sign);
    if (named == nullptr || named->item.empty()) continue;
    const SignName* group = named->group == 0 ? nullptr : sign_name(named->group);
    return applications || (group != nullptr && last_.item == group->item);
  }
  return false;
}

// A claim whose figure stands in a clause before.
std::optional<FoundClaim> ClaimReader::from_before(const Gives& gives, FoundClaim found,
                                                   const Stretch& stretch) const {
  const bool rest = counted_before_ && last_.valid && last_.item.empty() && last_.bound == "=" &&
                    std::holds_alternative<std::int64_t>(last_.value);
  const bool fits = gives.from == From::before ? rest : whole_fits(found.claim, stretch.signs);
  if (!fits) return std::nullopt;
  found.claim.value = last_.value;
  if (!last_.unit.empty()) found.claim.unit = last_.unit;
  found.claim.scope = last_.scope;
  found.span.begin = last_.span.begin;
  found.printed = true;
  return found;
}

std::optional<FoundClaim> ClaimReader::make(const Gives& gives, const Stretch& stretch) const {
  FoundClaim found{{}, stretch.span(), false};
  Claim& claim = found.claim;
  if (!name(gives, stretch.signs, claim)) return std::nullopt;
  claim.bound = "=";
  claim.scope = context_.scope();
  claim.unit = usual_unit(claim.item);
  claim.value = std::int64_t{0};
  if (gives.from == From::zero) return found;
  if (gives.from == From::whole || gives.from == From::before) {
    return from_before(gives, std::move(found), stretch);
  }
  const Quantity* printed = stretch.figure();
  if (printed == nullptr) return std::nullopt;
  const auto value = value_of(claim, *printed);
  if (!value) return std::nullopt;
  claim.value = *value;
  claim.bound = bound_of(claim, *printed);
  if (!printed->unit.empty() && claim.item != "fees") claim.unit = printed->unit;
  if (gives.from == From::increase && has(stretch.signs, U'减')) {
    claim.value = -std::get<std::int64_t>(*value);
  }
  found.printed = true;
  return found;
}

// What was claimed is a part of what was counted before, or a whole of its own.
void ClaimReader::count(std::u32string_view signs) {
  const Family kind = family(signs);
  const bool progress = kind == Family::origin || kind == Family::progress;
  if (kind == Family::none || (progress && !within_)) {
    within_ = false;
    parts_.begin(last_, false);
  } else {
    parts_.add(last_, signs, print(last_.span));
  }
  carried_ = last_.item == "carried_in" || last_.item == "carried_out";
  if (!within_) whole_ = carried_ ? Counted() : last_;
}

void ClaimReader::skip(const Stretch& stretch) {
  const Quantity* printed = stretch.figure();
  if (printed == nullptr) return;
  if (stretch.size() == 1 && printed->counter == Counter::bare) return;
  const std::u32string_view signs = stretch.signs;
  if (has(signs, U'主') && signs.back() == sign::kCount) context_.classify();
  // 公开信息687条,其中主动公开668条、依申请公开19条: not all of it was published unasked.
  if (within_ && whole_.item == "published_items" && has_any(signs, U"主申")) {
    retract(published_);
    parts_.rename({});
  }
  // 收到行政复议申请312件,其中涉及政府信息公开的46件: those of the organ that reviews.
  if (within_ && whole_.item == "review" && context_.discloses()) retract(review_);
  subject_ = last_ = {};
  last_.value = printed->number.shifted(printed->power);
  last_.unit = printed->unit;
  last_.bound = printed->bound;
  last_.scope = context_.scope();
  last_.span = stretch.span();
  last_.valid = printed->counter != Counter::money;
  if (stretch.size() == 1 && stretch.tokens[0].total && sum(last_)) return;
  // What follows divides a figure that has no word.
  if (!within_ && signs.front() != sign::kCount && !has(signs, U'道')) whole_ = {};
  parts_.add(last_, signs, print(last_.span));
  if (signs.starts_with(U"应")) parts_.begin(whole_ = last_, false);  // 应办理申请87件
  const bool named = has_any(signs, U"某文息提") && signs.front() != sign::kCount;
  if (!within_ && named && !has(signs, U'道')) context_.lose();
}

void ClaimReader::narrow(const Stretch& stretch) {
  const Quantity* printed = stretch.figure();
  const bool channel = whole_.item == "published_items";
  if (!whole_.valid || whole_.item.empty() || channel || !context_.scope()) return skip(stretch);
  Claim claim{whole_.item,    whole_.measure,   {}, usual_unit(whole_.item),
              printed->bound, context_.scope(), {}, {}};
  const auto value = value_of(claim, *printed);
  if (!value) return skip(stretch);
  claim.value = *value;
  if (!printed->unit.empty()) claim.unit = printed->unit;
  last_ = subject_ = counted({claim, stretch.span(), true});
  parts_.add(last_, stretch.signs, print(stretch.span()));
  claims_.push_back({claim, stretch.span(), true});
}

// 线上4件,线下23件,共27件. False where nothing was listed.
bool ClaimReader::sum(const Counted& figure) {
  Counted all = figure;
  if (parts_.awaits_received()) {
    all.item = "received";
    all.measure = "total";
  }
  if (!parts_.total(all)) return sum_of_both(figure);
  last_ = whole_ = subject_ = all;
  if (all.item.empty()) return true;
  if (all.unit.empty()) all.unit = usual_unit(all.item);
  received_ = claims_.size();
  claims_.push_back(
      {{all.item, all.measure, all.value, all.unit, all.bound, all.scope, {}, {}}, all.span, true});
  context_.count(true);
  return true;
}

// 行政复议4件、行政诉讼3件,共7件, in one sentence.
bool ClaimReader::sum_of_both(const Counted& figure) {
  if (claims_.size() < first_ + 2) return false;
  const FoundClaim& review = claims_[claims_.size() - 2];
  const FoundClaim& litigation = claims_.back();
  if (review.claim.item != "review" || litigation.claim.item != "litigation") return false;
  parts_.begin({}, true);
  for (const FoundClaim* one : {&review, &litigation}) {
    if (!one->printed || one->claim.measure != "total") return false;
    parts_.add(counted(*one), U"＃", print(one->span));
  }
  return parts_.total(figure);
}

void ClaimReader::retract(std::optional<std::size_t>& claim) {
  if (claim) claims_[*claim].claim.item = {};
  claim.reset();
}

void ClaimReader::add_none(int section, Span span) {
  const auto give = [&](std::string_view item) {
    claims_.push_back({{item, "total", std::int64_t{0}, "件", "=", {}, {}, {}}, span, false});
  };
  if (section == 3) give("received");
  if (section != 4) return;
  give("review");
  give("litigation");
}

std::vector<FoundPart> ClaimReader::take_parts() {
  parts_.close();
  return parts_.take();
}

}  // namespace gouji::parse
