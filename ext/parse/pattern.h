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

  RE2 title_label;   ///< what may stand before a title: 标题:
  RE2 published;     ///< label of publication or '', of writing or '', year, month, day
  RE2 dated;         ///< a line that is a date and nothing else: year, month, day
  RE2 source;        ///< 发布机构: and what parts it from the name behind it
  RE2 site;          ///< what stands there and is no organ: 某市政府网, 本站, the next label
  RE2 compiled_by;   ///< 由name编制
  RE2 presented;     ///< 现将name2024年度…, 向社会公布name2024年…: name
};

const Patterns& patterns();

}  // namespace gouji::parse
