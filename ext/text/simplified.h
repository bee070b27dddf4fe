// Traditional Chinese as matching reads it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/byte_range.h"
#include "text/character_set.h"

namespace gouji::text {

/// Well-formed UTF-8 with its Traditional characters replaced by Simplified ones, and the words
/// that conversion by words puts for those of the forms (檔案, 資訊) replaced by these (文件,
/// 信息). It has as many bytes as `utf8`, character by character, so that what is found in it
/// stands at the same place of what is printed. Nothing where there is nothing to replace.
/// `usual`: bytes that are known to have no unusual character.
std::optional<std::string> simplified(std::string_view utf8, ByteRange usual = {});

/// The ideographs outside of GB 2312, which Simplified text hardly ever has. They tell cheaply that
/// a text has nothing to replace; most of them are Traditional.
const CharacterSet& unusual_ideographs();

/// Whether well-formed UTF-8 has one.
inline bool has_unusual(std::string_view utf8) {
  return unusual_ideographs().find(utf8) != utf8.size();
}

/// Loads ICU's rules, which simplified() needs: in want of memory that would fail for good.
void load_traditional();

}  // namespace gouji::text
