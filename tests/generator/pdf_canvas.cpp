#include "generator/pdf_canvas.h"

#include "generator/wording.h"

namespace gouji::tests {
namespace {

std::size_t columns_of_character(const std::string& character) {
  return character.size() >= 3 ? 2 : 1;
}

bool is_word(const std::string& character) {
  return character.size() == 1 && character != " " && character != "(" && character != ")";
}

}  // namespace

std::size_t columns_of(const std::string& text) {
  std::size_t columns = 0;
  for (const std::string& character : characters(text)) columns += columns_of_character(character);
  return columns;
}

std::vector<std::string> wrapped(const std::string& text, std::size_t width) {
  // Words first: runs of ASCII, and every other character for itself.
  std::vector<std::string> words;
  bool in_word = false;
  for (const std::string& character : characters(text)) {
    if (in_word && is_word(character)) {
      words.back() += character;
    } else {
      words.push_back(character);
    }
    in_word = is_word(character);
  }
  std::vector<std::string> lines{""};
  for (const std::string& word : words) {
    const bool full = columns_of(lines.back()) + columns_of(word) > width;
    if (full && !lines.back().empty()) lines.emplace_back();
    if (word == " " && lines.back().empty()) continue;
    lines.back() += word;
  }
  return lines;
}

void Canvas::write(std::size_t line, std::size_t column, const std::string& text) {
  if (squares_.size() <= line) squares_.resize(line + 1);
  auto& squares = squares_[line];
  const auto taken = [&](std::size_t at) { return at < squares.size() && squares[at] != " "; };
  while (taken(column) || (column > 0 && taken(column - 1))) ++column;
  for (const std::string& character : characters(text)) {
    const std::size_t wide = columns_of_character(character) == 2 ? han_ : 1;
    if (squares.size() < column + wide) squares.resize(column + wide, " ");
    squares[column] = character;
    if (wide == 2) squares[column + 1].clear();
    column += wide;
  }
}

std::vector<std::string> Canvas::lines() const {
  std::vector<std::string> all;
  for (const auto& squares : squares_) {
    std::string line;
    for (const std::string& square : squares) line += square;
    line.resize(line.find_last_not_of(' ') + 1);
    all.push_back(line);
  }
  return all;
}

}  // namespace gouji::tests
