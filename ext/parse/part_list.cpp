#include "parse/part_list.h"

#include <algorithm>
#include <array>
#include <utility>

namespace gouji::parse {
namespace {

constexpr SignSet kOutcomes = U"予部否缺斥杂";
constexpr SignSet kReasons = U"密禁危三内程卷询掌另晦访重版频确补缴";
constexpr SignSet kApplicants = U"民商科益律它法";
constexpr SignSet kVerdicts = U"维纠果审";

// The grounds of a group, all of them.
struct Group {
  std::string_view item;
  std::u32string_view kinds;
};
constexpr std::array kGroups{Group{"refused", U"密禁危三内程卷询"},
                             Group{"unavailable", U"掌另晦"},
                             Group{"rejected", U"访重版频确"},
                             Group{"other_handling", U"补缴余"},
                             Group{"handled_total", kOutcomes.signs()},
                             Group{"review", kVerdicts.signs()},
                             Group{"litigation", kVerdicts.signs()},
                             Group{"litigation_direct", kVerdicts.signs()},
                             Group{"litigation_after_review", kVerdicts.signs()}};

// What a whole can be divided into without a word that says so.
bool divides(Family family, std::string_view whole) {
  const bool applications = whole == "received" || whole == "handled_total";
  switch (family) {
    case Family::outcome:
      return applications;
    case Family::applicant:
      return whole == "received";
    case Family::channel:
      return whole == "received";
    case Family::verdict:
      return whole == "review" || whole.starts_with("litigation");
    case Family::kind:
      return whole == "litigation";
    case Family::reason:
      return std::any_of(kGroups.begin(), kGroups.begin() + 4,
                         [whole](const Group& group) { return group.item == whole; });
    default:
      return false;
  }
}

// Carried out next to outcomes, a remainder next to anything, go on with the list.
bool continues(Family family, Family next) {
  if (next == family || next == Family::remainder) return true;
  const bool progress = next == Family::progress || family == Family::progress;
  const bool ways = next == Family::unknown || family == Family::unknown;
  return (progress && (next == Family::outcome || family == Family::outcome)) ||
         (ways && (next == Family::channel || family == Family::channel));
}

}  // namespace

Family family(std::u32string_view signs) {
  const Asked asked(signs);
  if (asked.has_any(U"剩")) return Family::remainder;
  if (asked.has_any(U"道")) return Family::channel;
  if (asked.has_any(kApplicants)) return Family::applicant;
  if (asked.has_any(kVerdicts)) return Family::verdict;
  if (asked.has_any(U"直后")) return Family::kind;
  if (asked.has_any(kReasons)) return Family::reason;
  if (asked.has_any(kOutcomes)) return Family::outcome;
  if (asked.has_any(U"余")) return Family::remainder;
  if (asked.has_any(U"议讼章范许罚强服费资")) return Family::none;
  if (asked.has_any(U"结")) return asked.has_any(U"上") ? Family::origin : Family::progress;
  if (asked.has_any(U"办答毕")) return Family::progress;
  if (asked.has_any(U"收")) return Family::origin;
  return asked.has_any(U"申请量") ? Family::none : Family::unknown;
}

void PartLists::begin(const Counted& whole, bool marked) {
  close();
  whole_ = whole;
  marked_ = marked && whole.valid;
}

void PartLists::add(const Counted& part, std::u32string_view signs, std::string_view words) {
  // 主动公开668条、依申请公开19条
  const bool way = has(signs, U'申') && !items_.empty() && has(items_.back().signs, U'主');
  const Family kind = way ? Family::unknown : family(signs);
  const bool left = part.item == "carried_out" && whole_.item == "handled_total";
  if (kind == Family::none || left) return;
  const bool first = items_.empty();
  if (!first && !continues(family_, kind)) {
    const Counted whole = whole_;
    const bool marked = marked_;
    close();
    begin(whole, marked);
  }
  const bool wanted = marked_ || !whole_.valid || divides(kind, whole_.item) || !items_.empty();
  if (!wanted) {
    open_ended_ = true;
    return;
  }
  if (items_.empty()) family_ = kind;
  awaits_received_ = awaits_received_ || (!whole_.valid && has(signs, U'收'));
  const bool unit = part.unit.empty() || whole_.unit.empty() || part.unit == whole_.unit;
  const bool number = std::holds_alternative<std::int64_t>(part.value);
  if (has(signs, U'等') || part.bound != "=" || !part.valid || !number || (whole_.valid && !unit)) {
    open_ended_ = true;
    return;
  }
  items_.push_back({part, std::u32string(signs), words, kind});
}

bool PartLists::total(const Counted& sum) {
  if (items_.size() < 2 || open_ended_) return false;
  whole_ = sum;
  summed_ = true;
  close();
  return true;
}

void PartLists::close() {
  const bool whole =
      whole_.valid && whole_.bound == "=" && std::holds_alternative<std::int64_t>(whole_.value);
  if (whole && !items_.empty()) {
    const bool complete = is_complete();
    ++lists_;
    for (const Item& item : items_) {
      Part part{};
      part.list = lists_;
      if (!whole_.item.empty()) {
        part.item = whole_.item;
        part.measure = whole_.measure;
      }
      part.whole = whole_.value;
      if (!item.counted.item.empty()) {
        part.part_item = item.counted.item;
        part.part_measure = item.counted.measure;
      }
      part.part = item.counted.value;
      part.complete = complete;
      found_.push_back({part, item.counted.span});
    }
  }
  items_.clear();
  whole_ = {};
  marked_ = open_ended_ = summed_ = awaits_received_ = false;
}

// By wording, never by sum.
bool PartLists::is_complete() const {
  if (open_ended_) return false;
  if (summed_) return true;
  constexpr std::string_view kOther = "其他";
  const Item& last = items_.back();
  const bool rest = last.family == Family::remainder && has(last.signs, U'剩');
  const bool other =
      last.words.starts_with(kOther) && (family_ == Family::channel || family_ == Family::unknown);
  if (items_.size() > 1 && (rest || other)) return true;
  switch (family_) {
    case Family::applicant:
      return (items_.size() == 2 && has_all(U"民法")) ||
             (items_.size() == 6 && has_all(U"民商科益律") && has_any(last.signs, U"它余"));
    case Family::kind:
      return items_.size() == 2 && has_all(U"直后");
    case Family::origin:
      return items_.size() == 2 && has_all(U"上收");
    case Family::unknown:
      return items_.size() == 2 && has_all(U"主申");
    case Family::channel:
      // Or the ways of the form of 2014.
      return items_.size() == 2 ? has_words({"线上", "线下"})
                                : items_.size() == 4 && has_words({"当面", "传真", "网络", "信函"});
    default:
      return std::any_of(kGroups.begin(), kGroups.end(), [this](const Group& group) {
        return group.item == whole_.item && items_.size() == group.kinds.size() &&
               has_all(group.kinds);
      });
  }
}

// True where each of `words` is in some part.
bool PartLists::has_words(std::initializer_list<std::string_view> words) const {
  return std::all_of(words.begin(), words.end(), [this](std::string_view wanted) {
    return std::any_of(items_.begin(), items_.end(), [wanted](const Item& item) {
      return item.words.find(wanted) != item.words.npos;
    });
  });
}

// True where each of `kinds` is the sign of some part.
bool PartLists::has_all(std::u32string_view kinds) const {
  return std::all_of(kinds.begin(), kinds.end(), [this](char32_t kind) {
    return std::any_of(items_.begin(), items_.end(),
                       [kind](const Item& item) { return has(item.signs, kind); });
  });
}

}  // namespace gouji::parse
