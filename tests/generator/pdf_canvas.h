// A page of characters.
#pragma once

#include <string>
#include <vector>

namespace gouji::tests {

/// Columns that a text takes on a terminal.
std::size_t columns_of(const std::string& text);

/// A text in lines of at most `width` columns; breaks inside of words as typesetters of Chinese do,
/// but not inside of numbers.
std::vector<std::string> wrapped(const std::string& text, std::size_t width);

/// `han` is how many columns a Han character takes: pdftotext gives it one, a terminal two.
class Canvas {
 public:
  explicit Canvas(std::size_t han) : han_(han) {}

  /// Writes a text of one line at a place, or as near behind it as is free.
  void write(std::size_t line, std::size_t column, const std::string& text);

  /// The lines, without blanks at their ends.
  std::vector<std::string> lines() const;

 private:
  std::size_t han_;
  std::vector<std::vector<std::string>> squares_;
};

}  // namespace gouji::tests
