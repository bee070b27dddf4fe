// What presents a report and names its organ: 现将某局2024年政府信息公开工作年度报告公布如下,
// 本报告由某局编制.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "text/character_set.h"

namespace gouji::parse {

/// In front of the name of the organ.
inline constexpr std::array<std::string_view, 6> kPresenting{"由",   "现将", "公布",
                                                             "公开", "发布", "编制"};

/// What these begin with.
const text::CharacterSet& presenting_characters();

/// The number of the one that `words` begin with, or their size.
std::size_t presenting(std::string_view words);

struct Presenter {
  std::string_view organ;
  std::string_view quote;  ///< up to the words that show that it is the organ's name
};

/// The organ in 现将某局(…)2024年 or 由某局(…)负责编制, with which `words` begin.
std::optional<Presenter> presenter_at(std::string_view words);

/// The organ of the first 现将某局(…)2024年 in `text`; that of the first 由某局(…)负责编制 where it
/// has none. Empty where it has neither.
std::string_view find_presenter(std::string_view text);

struct PresentedReport {
  std::string_view year;
  std::string_view quote;
};

/// 现将某局2024年度政府信息公开工作报告, with which `words` begin.
std::optional<PresentedReport> presented_report_at(std::string_view words);

}  // namespace gouji::parse
