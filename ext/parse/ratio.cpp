#include "parse/ratio.h"

#include <algorithm>

#include "parse/claim_pattern.h"
#include "parse/context.h"

namespace gouji::parse {
namespace {

struct Subject {
  std::string_view item;
  std::string_view measure;
};

const Token* percentage(const Stretch& core) {
  const Token* found = nullptr;
  for (const Token& token : core.tokens) {
    if (token.sign != sign::kPercent && token.sign != sign::kAll) continue;
    if (found != nullptr) return nullptr;  // 分别占47.6%、19.0%
    found = &token;
  }
  return found;
}

// What 占办结总数的 or 占不予处理总数的 names; an empty item where it names nothing, nothing where
// the words are others.
std::optional<Subject> named_whole(std::u32string_view signs) {
  Subject found;
  for (const char32_t c : signs) {
    const SignName* name = sign_name(c);
    if (has(U"申请量收", c)) {
      if (found.item != "handled_total") found = {"received", "total"};
    } else if (has(U"办答毕", c)) {
      found = {"handled_total", "total"};
    } else if (c == U'议') {
      found = {"review", "total"};
    } else if (c == U'讼') {
      found = {"litigation", "total"};
    } else if (name != nullptr && name->group == 0 && !name->item.empty()) {
      found = {name->item, "total"};
    } else if (c != U'均' && c != U'总') {
      return std::nullopt;
    }
  }
  return found;
}

// What a part is of where the sentence does not say.
Subject usual_whole(const Counted& part, const Counted& whole) {
  if (part.item == "received") return {"received", "total"};
  if (part.item == "review" || part.item == "litigation") return {part.item, "total"};
  if (part.item.starts_with("litigation_")) {
    return {part.measure == "total" ? "litigation" : part.item, "total"};
  }
  const bool ground = part.item.starts_with(whole.item) && part.item != whole.item;
  if (whole.valid && !whole.item.empty() && ground) return {whole.item, "total"};
  return {"handled_total", "total"};
}

bool is_part(const Counted& figure) {
  if (!figure.valid || figure.item.empty()) return false;
  if (figure.item == "received") return figure.measure != "total";
  if (figure.item == "review" || figure.item == "litigation") return figure.measure != "total";
  for (const std::string_view outcome : {"granted", "partly_granted", "refused", "unavailable",
                                         "rejected", "other_", "litigation_"}) {
    if (figure.item.starts_with(outcome)) return true;
  }
  return false;
}

void set_number(Ratio& ratio, const Quantity& printed, bool falls) {
  const Value value = printed.number.shifted(0);
  const auto* whole = std::get_if<std::int64_t>(&value);
  const auto* real = std::get_if<double>(&value);
  ratio.percent = whole ? static_cast<double>(*whole) : real ? *real : 0;
  if (falls) ratio.percent = -ratio.percent;
  ratio.decimals = printed.number.decimals;
  ratio.bound = printed.bound;
}

std::optional<Ratio> share(std::u32string_view signs, const Quantity& printed,
                           const RatioContext& context) {
  if (!is_part(context.subject)) return std::nullopt;
  const auto named = named_whole(signs);
  if (!named) return std::nullopt;
  const Subject of = named->item.empty() ? usual_whole(context.subject, context.whole) : *named;
  // 行政诉讼4件,占行政诉讼总数的80% is no share.
  if (of.item == context.subject.item && context.subject.measure == "total") return std::nullopt;
  Ratio ratio{};
  ratio.kind = "share";
  ratio.item = context.subject.item;
  ratio.measure = context.subject.measure;
  if (context.subject.bound == "=") ratio.part = context.subject.value;
  ratio.whole_item = of.item;
  ratio.whole_measure = of.measure;
  const Counted& whole = context.whole;
  if (whole.valid && whole.bound == "=" && whole.item == of.item && whole.measure == of.measure) {
    ratio.whole = whole.value;
  }
  set_number(ratio, printed, false);
  return ratio;
}

std::optional<Ratio> growth(std::u32string_view signs, const Quantity& printed,
                            const RatioContext& context) {
  Ratio ratio{};
  ratio.kind = "growth";
  const std::size_t words = signs.find_first_not_of(U"申请量收");
  const std::u32string_view rest = signs.substr(std::min(words, signs.size()));
  if (rest != U"比增" && rest != U"比减" && rest != U"增" && rest != U"减") return std::nullopt;
  if (words == 0) {
    if (!context.subject.valid || context.subject.item.empty()) return std::nullopt;
    ratio.item = context.subject.item;
    ratio.measure = context.subject.measure;
    if (context.subject.bound == "=") ratio.part = context.subject.value;
    ratio.whole = context.last_year;
  } else {
    if (!context.applications) return std::nullopt;
    ratio.item = "received";
    ratio.measure = "total";
  }
  set_number(ratio, printed, has(rest, U'减'));
  return ratio;
}

}  // namespace

std::optional<Ratio> ratio(const Clause& clause, const Stretch& core, const RatioContext& context) {
  const Token* printed = percentage(core);
  if (printed == nullptr || printed != &core.tokens.back()) return std::nullopt;
  const std::u32string_view all = clause.signs;
  if (has_any(all, U"往期属拟促率分下")) return std::nullopt;
  const std::u32string_view signs = core.signs.substr(0, core.size() - 1);
  if (signs.starts_with(U"占")) {
    return share(signs.substr(1), *printed->quantity, context);
  }
  if (signs.empty() && clause.bracket) return share({}, *printed->quantity, context);
  const bool compared = has(all, U'比') || has(all, U'上') || context.compared;
  return compared ? growth(signs, *printed->quantity, context) : std::nullopt;
}

}  // namespace gouji::parse
