// Labels that web pages print above a report, and what they name: 发布日期：2025-01-21, 发布机构：
// 某县财政局. Blanks stand anywhere in a label; a colon, a bar or nothing parts it from what it
// names.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "parse/printed_date.h"

namespace gouji::parse {

struct LabelledDate {
  enum class Label : std::uint8_t {
    published,  ///< 发布日期
    written,    ///< 成文日期
    other,      ///< 日期, 时间
  };
  Label label;
  PrintedDate date;
  std::size_t end;  ///< byte behind the date
};

/// The first date with a label in `head` from a byte on.
std::optional<LabelledDate> find_labelled_date(std::string_view head, std::size_t at);

/// Byte at which what 发布机构： names begins, for the first such label of `head` from a byte on;
/// npos where there is none.
std::size_t behind_source_label(std::string_view head, std::size_t at);

}  // namespace gouji::parse
