// Lines of a report that open with the year they are about: 2024年，虚构县水利局坚持…
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace gouji::parse {

/// The first characters of `text`.
std::string_view front(std::string_view text, std::size_t characters);

struct Opening {
  std::string_view year;      ///< 2024
  std::string_view sentence;  ///< from the year on, no more of it than a reader needs
  std::string_view rest;      ///< of the line behind the year
};

/// The year that `line` opens with, behind (一)主动公开情况。 or 一是 or nothing.
std::optional<Opening> opening_of(std::string_view line);

/// Whether what `opening` says is planned or was judged, or is counted from another year or
/// compared with it.
bool is_elsewhere(const Opening& opening);

/// 虚构县水利局 in 虚构县水利局坚持…: an organ with the name of its place, as the subject of the
/// sentence that `text` begins with. Empty where it begins otherwise.
std::string_view subject_of(std::string_view text);

}  // namespace gouji::parse
