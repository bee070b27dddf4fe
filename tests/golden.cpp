#include "golden.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "catch.h"

namespace gouji::tests {
namespace {

constexpr std::array kDocuments{
    Document{"suizhou_office_2024", "examples/reports/随州市人民政府办公室2024年.txt"},
    Document{"gaochang_subdistrict_2024", "examples/reports/高场街道办事处2024年.txt"},
    Document{"changsha_office_2024", "examples/reports/长沙市人民政府办公室2024年.txt"},
    Document{"donghu_office_2024", "examples/reports/武汉东湖新技术开发区党政办公室2024年.txt"},
    Document{"yingshan_office_2024", "examples/reports/营山县人民政府办公室2024年.txt"},
    Document{"fictional_office_2024", "examples/reports/虚构县人民政府办公室2024年.txt"},
    Document{"fictional_office_2025", "examples/reports/虚构县人民政府办公室2025年.txt"},
    Document{"bureau", "tests/documents/bureau/bureau.docx"},
    Document{"column_too_many", "tests/documents/column_too_many.txt"},
    Document{"form_2019", "tests/documents/form_2019.txt"},
    Document{"form_2019_for_2022", "tests/documents/form_2019_for_2022.txt"},
    Document{"labels_without_figures", "tests/documents/labels_without_figures.txt"},
    Document{"other_handling_in_one_row", "tests/documents/other_handling_in_one_row.txt"},
    Document{"table_four_missing", "tests/documents/table_four_missing.txt"},
    Document{"tables_missing", "tests/documents/tables_missing.txt"}};

std::filesystem::path golden_path(const std::string& file) {
  return in_repository("tests/golden") / file;
}

/// The lines that `others` has not, in one string.
std::string without(const std::vector<std::string>& lines, const std::vector<std::string>& others) {
  std::string rest;
  for (const std::string& line : lines) {
    if (std::find(others.begin(), others.end(), line) == others.end()) rest += line + '\n';
  }
  return rest;
}

bool approving() {
  const char* approve = std::getenv("GOUJI_APPROVE");
  return approve != nullptr && std::string_view(approve) == "1";
}

}  // namespace

std::span<const Document> documents() { return kDocuments; }

const Document& document(std::string_view name) {
  for (const Document& known : kDocuments) {
    if (known.name == name) return known;
  }
  throw std::out_of_range(std::string(name));
}

std::span<const Document> real_reports() { return std::span(kDocuments).first(5); }

std::vector<std::filesystem::path> all_files() {
  std::vector<std::filesystem::path> files;
  for (const char* folder : {"examples/reports", "tests/documents"}) {
    for (const auto& entry : std::filesystem::directory_iterator(in_repository(folder))) {
      if (entry.path().extension() == ".txt") files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::filesystem::path in_repository(std::string_view path) {
  return std::filesystem::path(GOUJI_SOURCE_DIR) / path;
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::string read(const Document& document) { return read_file(in_repository(document.path)); }

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(separator, at), text.size());
    parts.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

std::vector<Fields> golden_rows(const std::string& file) {
  std::vector<Fields> rows;
  for (const std::string& line : split(read_file(golden_path(file)), '\n')) {
    if (!line.empty()) rows.push_back(split(line, '\t'));
  }
  if (rows.empty()) throw std::runtime_error(file + " has no header");
  rows.erase(rows.begin());
  return rows;
}

std::vector<GoldenCell> golden_cells(std::string_view name) {
  std::vector<GoldenCell> cells;
  for (const Fields& row : golden_rows(std::string(name) + ".cells.tsv")) {
    cells.push_back({row.at(0), row.at(1), row.at(2), row.at(3), row.at(4), row.at(5)});
  }
  return cells;
}

void check_golden(const std::string& file, const std::string& header, const std::string& lines) {
  const std::string actual = header + '\n' + lines;
  if (approving()) {
    std::ofstream(golden_path(file), std::ios::binary) << actual;
    return;
  }
  const std::string expected = read_file(golden_path(file));
  INFO(file);
  CHECK(without(split(expected, '\n'), split(actual, '\n')) == "");  // what is not given
  CHECK(without(split(actual, '\n'), split(expected, '\n')) == "");  // what is given instead
  const bool same_lines = actual.size() == expected.size();
  CHECK((!same_lines || actual == expected));  // their order
}

std::string field(const std::string& column) {
  return "coalesce(replace(replace(CAST(" + column +
         " AS TEXT), '\\', '\\\\'), char(10), '\\n'), '\\N')";
}

std::string fields(const std::vector<std::string>& columns) {
  std::string line;
  for (const std::string& column : columns) {
    if (!line.empty()) line += " || char(9) || ";
    line += field(column);
  }
  return line;
}

}  // namespace gouji::tests
