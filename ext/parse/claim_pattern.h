// What clauses state, as data: which strings of signs claim which figures.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace gouji::parse {

/// What a clause must be about for a pattern to hold.
enum class Topic : std::uint8_t {
  none,
  application,
  review,
  litigation,
  direct,  ///< 未经复议直接起诉
  after,   ///< 复议后起诉
  both,    ///< reviews and lawsuits in one figure: their outcomes belong to neither
  document,
  decision,
  fee,
  publication,
  other,  ///< letters, proposals, hotline calls
};

enum class Need : std::uint8_t {
  nothing,
  application,  ///< applications are named, or have been
  counted,      ///< … and a figure of them has been given
  answered,     ///< … and nothing is said of time: 均按期答复 is no 均已答复
  disclosure,  ///< 政府信息公开 is named, or the heading names reviews: not the reviewing organ
  remedy,      ///< a review or lawsuit has been named
  litigation,
  document,  ///< a kind of document has been named
  decision,  ///< a kind of decision has been named
  issued,    ///< other documents have been issued: 印发文件68件,其中规范性文件4件
  form_2019,
  publication,  ///< under a heading on proactive disclosure
  fee,          ///< a fee has been named
  handled,      ///< the figure before is of those handled
  remainder,    ///< 其他 behind other kinds
};

/// Where a claimed value comes from.
enum class From : std::uint8_t {
  first,     ///< the figure of the clause
  zero,      ///< none is printed, and none is meant
  whole,     ///< the figure that 均 speaks of
  before,    ///< the figure of the clause before: 3件尚在办理,结转下年度
  increase,  ///< the first figure, with the sign that 增 or 减 gives it
};

/// A claim of a pattern. Where item or measure is "", a sign of the clause names it, or the topic.
struct Gives {
  std::string_view item;
  std::string_view measure;
  From from = From::first;
};

struct Pattern {
  std::string_view signs;  ///< a regular expression, and the classes of kClasses
  Need need;
  Gives gives[2];
};

std::span<const Pattern> claim_patterns();

/// No claim has more signs.
inline constexpr std::size_t kLongestClaim = 40;

/// The first pattern that matches all of `signs`; null where there is none.
const Pattern* match_claim(std::u32string_view signs);

/// False where the expressions do not compile; for a test.
bool claim_patterns_ok();

/// What a sign names: an item, a measure, or the item that a reason is part of.
struct SignName {
  char32_t sign;
  std::string_view item;
  std::string_view measure;
  char32_t group;  ///< of a reason: its outcome, 否 for 密; else 0
};

/// Null where the sign names nothing.
const SignName* sign_name(char32_t sign);

}  // namespace gouji::parse
