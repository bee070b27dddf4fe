// The words of reports, and what they say: each class of words has one sign, a character that
// stands for it. A clause is read as the string of its signs, which claim_pattern.cpp knows:
//   2024年,我局共收到政府信息公开申请22份  =  ，收申＃
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "parse/quantity.h"
#include "parse/word_trie.h"
#include "text/character_set.h"

namespace gouji::parse::sign {

// What is printed between words, and what is no word of the lexicon.
inline constexpr char32_t kVoid = U'空';         ///< a word that changes nothing: 共, 全年, 已
inline constexpr char32_t kUnknown = U'某';      ///< words that are not in the lexicon
inline constexpr char32_t kCount = U'＃';        ///< 22份
inline constexpr char32_t kMoney = U'￥';        ///< 380元
inline constexpr char32_t kPercent = U'％';      ///< 32.9%
inline constexpr char32_t kAll = U'满';          ///< 100%
inline constexpr char32_t kOtherFigure = U'＊';  ///< 300人次

// What decides whose figure it is, and of when.
inline constexpr char32_t kThisYear = U'今';    ///< 本年度, 2024年 in the report on 2024
inline constexpr char32_t kLastYear = U'上';    ///< 上年, 2023年
inline constexpr char32_t kNextYear = U'下';    ///< 下年度, 2025年
inline constexpr char32_t kOtherYear = U'往';   ///< 历年, 2019年
inline constexpr char32_t kPartYear = U'期';    ///< 上半年, 三季度, 7月
inline constexpr char32_t kSelf = U'我';        ///< 我局, 本机关
inline constexpr char32_t kScope = U'围';       ///< 全市, 市政府, 市本级
inline constexpr char32_t kOthers = U'属';      ///< 各部门, 下属单位
inline constexpr char32_t kPlan = U'拟';        ///< 将, 计划
inline constexpr char32_t kInTime = U'时';      ///< 按期, 依法
inline constexpr char32_t kDisclosure = U'公';  ///< 政府信息公开

}  // namespace gouji::parse::sign

namespace gouji::parse {

/// What a word of the lexicon, a figure or a mark begins with.
const text::CharacterSet& word_beginnings();

/// The longest word of the lexicon that begins at `at`.
Word word(std::span<const Glyph> glyphs, std::size_t at);

}  // namespace gouji::parse
