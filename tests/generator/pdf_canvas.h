// A page of characters of one width, Han characters two wide.
#pragma once

#include <string>
#include <vector>

namespace gouji::tests {

/// Columns that a text takes on a terminal.
std::size_t columns_of(const std::string& text);

/// A text in lines of at most `width` columns; breaks inside of words as typesetters of Chinese do,
/// but not inside of numbers.
std::vector<std::string> wrapped(const std::string& text, std::size_t width);

class Canvas {
 public:
  /// Writes a text of one line at a place that is free.
  void write(std::size_t line, std::size_t column, const std::string& text);

  /// The lines, without blanks at their ends.
  std::vector<std::string> lines() const;

 private:
  std::vector<std::vector<std::string>> squares_;
};

}  // namespace gouji::tests
