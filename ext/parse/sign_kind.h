// What a sign of a clause says of time, of the body and of what is counted.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "parse/claim_pattern.h"

namespace gouji::parse {

/// Bits of SignKind::says. Those of all signs of a clause are put together to ask what it has.
namespace says {
enum : std::uint16_t {
  kTime = 1,          ///< 今年, 上年: other than a part of what is counted
  kBody = 2,          ///< whose figures these are
  kPlans = 4,         ///< 拟, 平均, 督促: no figures of the year
  kIncreases = 8,     ///< 增加, 减少
  kThan = 16,         ///< 比上年
  kLevel = 32,        ///< 与上年持平
  kNames = 64,        ///< 政府信息公开, or applications for it
  kDecides = 128,     ///< 行政处罚决定
  kMakes = 256,       ///< 制发
  kPapers = 512,      ///< 文件
  kReviews = 1024,    ///< the reporter decides on what others did
  kPreface = 2048,    ///< words that only lead to what is counted
  kFigure = 4096,     ///< a figure, or a word that stands for one
  kApplied = 8192,    ///< 申请, or the quantity of them
  kCarried = 16384,   ///< 结转
  kAdjacent = 32768,  ///< 上年, 下年
};
}  // namespace says

struct SignKind {
  char32_t sign = 0;
  std::uint16_t says = 0;
  Topic topic = Topic::none;
};

/// All signs that are of some kind, by hash: a switch over them is hard for a processor to foresee.
class SignKinds {
 public:
  constexpr SignKinds() {
    say(U"今上下往期", says::kTime);
    say(U"我围属某", says::kBody);
    say(U"平拟促", says::kPlans);
    say(U"增减", says::kIncreases);
    say(U"比", says::kThan);
    say(U"平", says::kLevel);
    say(U"公申", says::kNames);
    say(U"决", says::kDecides);
    say(U"制", says::kMakes);
    say(U"文", says::kPapers);
    say(U"判", says::kReviews);
    say(U"序公", says::kPreface);
    say(U"＃￥％满", says::kFigure);
    say(U"申量", says::kApplied);
    say(U"结", says::kCarried);
    say(U"上下", says::kAdjacent);
    is_about(U"申", Topic::application);
    is_about(U"议", Topic::review);
    is_about(U"讼", Topic::litigation);
    is_about(U"直", Topic::direct);
    is_about(U"后", Topic::after);
    is_about(U"章范", Topic::document);
    is_about(U"许罚强服", Topic::decision);
    is_about(U"资费", Topic::fee);
    is_about(U"主", Topic::publication);
    is_about(U"提文", Topic::other);
  }

  /// Of no kind where the sign has none.
  constexpr const SignKind& of(char32_t sign) const { return kinds_[slot(sign)]; }

 private:
  static constexpr std::size_t kSlots = 512;  // many for each sign, so that few share one

  constexpr std::size_t slot(char32_t sign) const {
    std::size_t at = (sign ^ sign >> 7) % kSlots;
    while (kinds_[at].sign != sign && kinds_[at].sign != 0) at = (at + 1) % kSlots;
    return at;
  }
  constexpr SignKind& made(char32_t sign) {
    SignKind& kind = kinds_[slot(sign)];
    kind.sign = sign;
    return kind;
  }
  constexpr void say(std::u32string_view signs, std::uint16_t what) {
    for (const char32_t sign : signs) {
      SignKind& kind = made(sign);
      kind.says = static_cast<std::uint16_t>(kind.says | what);
    }
  }
  constexpr void is_about(std::u32string_view signs, Topic topic) {
    for (const char32_t sign : signs) made(sign).topic = topic;
  }

  std::array<SignKind, kSlots> kinds_{};
};

inline constexpr SignKinds kSignKinds;

/// What any of the signs says.
inline std::uint16_t said(std::u32string_view signs) {
  unsigned says = 0;
  for (const char32_t sign : signs) says |= kSignKinds.of(sign).says;
  return static_cast<std::uint16_t>(says);
}

}  // namespace gouji::parse
