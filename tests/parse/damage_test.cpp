// Tables as they reach users: with lines and cells lost, doubled or run together. A figure that
// can't be placed may be withheld, but no figure may turn up in another cell.
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "catch.h"
#include "parse/report.h"

namespace {

namespace parse = gouji::parse;
namespace text = gouji::text;

std::string key(const parse::Cell& cell) {
  std::string key(cell.cell->item->name);
  return key.append(".").append(cell.cell->measure->name);
}

// A report in which no two cells have the same figure, and what each cell's figure is.
struct Marked {
  std::string text;
  std::map<std::string, std::string> figures;
};

std::size_t byte_of(const std::string& text, std::size_t character) {
  std::size_t at = 0;
  for (std::size_t n = 1; n < character; ++n) {
    do ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
  }
  return at;
}

Marked mark(const std::string& document) {
  const parse::Report report(text::read_bytes(document));
  std::map<std::size_t, const parse::Cell*> places;
  for (const parse::Cell& cell : report.cells()) places[cell.place.value().start] = &cell;
  Marked marked{report.text(), {}};
  int number = 1000 + static_cast<int>(places.size());
  for (auto place = places.rbegin(); place != places.rend(); ++place, --number) {
    const std::string figure = std::to_string(number);
    marked.text.replace(byte_of(marked.text, place->first), place->second->raw.value().size(),
                        figure);
    marked.figures[key(*place->second)] = figure;
  }
  return marked;
}

std::vector<std::string> read_seeds() {
  std::vector<std::string> seeds;
  const std::filesystem::path folder = std::filesystem::path(GOUJI_SOURCE_DIR) / "examples/reports";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().filename().string().starts_with("虚构")) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    seeds.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return seeds;
}

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> pieces;
  std::istringstream stream(text);
  for (std::string piece; std::getline(stream, piece, separator);) pieces.push_back(piece);
  return pieces;
}

std::string join(const std::vector<std::string>& pieces, const std::string& separator) {
  std::string text;
  for (const std::string& piece : pieces) text += piece + separator;
  return text;
}

bool is_figure(const std::string& line) {
  return line.find_first_of("0123456789") != line.npos &&
         line.find_first_not_of("0123456789 |") == line.npos;
}

// One kind of damage, done to line `at`.
using Damage = void (*)(std::vector<std::string>& lines, std::size_t at, std::mt19937& random);

void lose_line(std::vector<std::string>& lines, std::size_t at, std::mt19937&) {
  lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at));
}

void double_line(std::vector<std::string>& lines, std::size_t at, std::mt19937&) {
  lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), std::string(lines[at]));
}

// The figure goes, its bars stay.
void empty_cell(std::vector<std::string>& lines, std::size_t at, std::mt19937& random) {
  std::vector<std::string> cells = split(lines[at], '|');
  if (cells.empty()) return;
  cells[random() % cells.size()] = " ";
  lines[at] = join(cells, "|");
}

// The figure goes with its bar.
void lose_cell(std::vector<std::string>& lines, std::size_t at, std::mt19937& random) {
  std::vector<std::string> cells = split(lines[at], '|');
  if (cells.empty()) return;
  cells.erase(cells.begin() + static_cast<std::ptrdiff_t>(random() % cells.size()));
  lines[at] = join(cells, "|");
}

void lose_line_break(std::vector<std::string>& lines, std::size_t at, std::mt19937&) {
  if (at + 1 >= lines.size()) return;
  lines[at] += " " + lines[at + 1];
  lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at) + 1);
}

void add_page_number(std::vector<std::string>& lines, std::size_t at, std::mt19937&) {
  lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), "- 4 -");
}

void add_words(std::vector<std::string>& lines, std::size_t at, std::mt19937&) {
  lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), "其他主动公开文件");
}

struct Tally {
  std::size_t right = 0, withheld = 0;
  std::string wrong;
};

void compare(const Marked& marked, const std::string& damaged, Tally& tally) {
  const parse::Report report(text::read_text(damaged));
  for (const parse::Cell& cell : report.cells()) {
    const auto figure = marked.figures.find(key(cell));
    if (cell.status != parse::Status::ok) {
      ++tally.withheld;
    } else if (figure != marked.figures.end() && cell.raw == figure->second) {
      ++tally.right;
    } else {
      tally.wrong += key(cell) + " is " + std::string(*cell.raw) + "\n";
    }
  }
}

}  // namespace

TEST_CASE("a marked report has every figure in its cell", "[parse][damage]") {
  for (const std::string& seed : read_seeds()) {
    Tally tally;
    const Marked marked = mark(seed);
    compare(marked, marked.text, tally);
    CHECK(tally.right == 200);
    CHECK(tally.wrong.empty());
  }
}

TEST_CASE("damage to a table never puts a figure into another cell", "[parse][damage]") {
  const auto [name, damage, figures_only] = GENERATE(table<const char*, Damage, bool>({
      {"a line lost", lose_line, false},
      {"a line doubled", double_line, false},
      {"a cell emptied", empty_cell, true},
      {"a cell lost", lose_cell, true},
      {"a line break lost", lose_line_break, false},
      {"a page number added", add_page_number, false},
      {"a line of words added", add_words, false},
  }));
  std::mt19937 random(20241231);
  for (const std::string& seed : read_seeds()) {
    const Marked marked = mark(seed);
    const std::vector<std::string> lines = split(marked.text, '\n');
    Tally tally;
    for (std::size_t at = 0; at < lines.size(); ++at) {
      if (lines[at].empty() || lines[at].size() > 150 ||
          (figures_only && !is_figure(lines[at]) && lines[at].find('|') == lines[at].npos))
        continue;
      std::vector<std::string> damaged = lines;
      damage(damaged, at, random);
      const std::string before = tally.wrong;
      compare(marked, join(damaged, "\n"), tally);
      if (tally.wrong != before) tally.wrong += "  by damage to: " + lines[at] + "\n";
    }
    INFO(name << "\n" << tally.wrong.substr(0, 2000));
    CHECK(tally.wrong.empty());
    CHECK(tally.right > 20 * tally.withheld);
  }
}
