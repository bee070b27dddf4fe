// Fields: the canonical text cut into what a table cell, or a piece of one, may be.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace gouji::parse {

/// What a field looks like, whatever it stands for.
enum class Kind : std::uint8_t {
  text,    ///< words: a label, a heading, prose
  figure,  ///< a number
  mark,    ///< a dash, a slash or 无 in place of a number
  odd,     ///< digits with something that makes them no number: 3件, 1***
  end,     ///< behind the last field
};

/// A maximal piece of a line between bars (|), or between blanks in a line without bars; trimmed
/// and never empty. What separates it from the field before is kept, since empty cells are only
/// there.
struct Field {
  std::uint32_t begin = 0;  ///< bytes of the text
  std::uint32_t end = 0;
  std::uint16_t bars = 0;         ///< since the field before
  std::uint16_t bars_before = 0;  ///< of these, before the first line break
  std::uint16_t bars_after = 0;   ///< of these, after the last line break
  std::uint16_t label = 0;        ///< in known_labels(), where it is one byte by byte; else 0
  bool heading = false;           ///< that label is the heading of a section, with its number
  bool breaks = false;            ///< a line break since the field before
  Kind kind = Kind::text;
  Kind inside = Kind::text;  ///< what it would be if words did not follow it on its line
};

/// No text has more fields than that; what is printed behind them is none.
inline constexpr std::size_t kMostFields = std::size_t{1} << 20;

/// The fields of a canonical text in reading order, and one of kind `end` behind them. Lines with a
/// page number (- 4 -, 第 3 页 共 8 页) are none of them.
std::vector<Field> fields(std::string_view text);

/// Lines of a text whose fields are known: from the line break in front of them up to the one
/// behind them, or the end of the text. The last of them is a field and nothing else, and none is a
/// page number.
struct KnownLines {
  std::size_t begin = 0;  ///< bytes
  std::size_t end = 0;
  std::vector<Field> fields;
};

/// The fields of a text of which some lines are known; nothing where one of these is a page number
/// after all, since that depends on all lines.
std::optional<std::vector<Field>> fields(std::string_view text, const KnownLines& known);

/// What is printed of a field.
inline std::string_view printed(std::string_view text, const Field& field) {
  return text.substr(field.begin, field.end - field.begin);
}

/// `begin`, or behind the last heading before `end`. No label goes on behind one, and no head of a
/// table stands above that of its section.
std::uint32_t behind_heading(const std::vector<Field>& fields, std::uint32_t begin,
                             std::uint32_t end);

/// `end`, or the first heading from `begin` on.
std::uint32_t up_to_heading(const std::vector<Field>& fields, std::uint32_t begin,
                            std::uint32_t end);

/// True where a field can stand in a row of figures.
inline bool is_value(const Field& field) {
  return field.kind == Kind::figure || field.kind == Kind::mark || field.kind == Kind::odd;
}

}  // namespace gouji::parse
