// The regular expressions of the parser, compiled once. RE2: linear in the text, whatever it has.
#pragma once

#include <re2/re2.h>
#include <re2/stringpiece.h>

#include <string_view>

namespace gouji::parse {

/// `s` as RE2 takes it: its own type, or that of Abseil, which need not be the standard's.
inline re2::StringPiece piece(std::string_view s) { return {s.data(), s.size()}; }

/// All patterns; a test asks each for ok().
struct Patterns {
  Patterns();

  RE2 title;         ///< a line, or a piece of one, that is a report's title
  RE2 title_label;   ///< what may stand before a title: 标题:
  RE2 title_year;    ///< 2024年度: what is not the authority's name in a title
  RE2 title_about;   ///< 关于 before the name
  RE2 last_name;     ///< the last of several names in a title
  RE2 title_of;      ///< 的 behind it
  RE2 year;          ///< 2024年, 二〇二四年, 2024- : the year, in group 1
  RE2 period;        ///< year, month, day, year or nothing, month, day
  RE2 published;     ///< label of publication or '', of writing or '', year, month, day
  RE2 dated;         ///< a line that is a date and nothing else: year, month, day
  RE2 source;        ///< 发布机构: and what parts it from the name behind it
  RE2 of_name;       ///< a character of such a name
  RE2 site;          ///< what stands there and is no organ: 某市政府网, 本站, the next label
  RE2 compiled_by;   ///< 由name编制
  RE2 presented;     ///< 现将name2024年度…, 向社会公布name2024年…: name
  RE2 organ;         ///< a line that is the name of an organ and nothing else
};

const Patterns& patterns();

}  // namespace gouji::parse
