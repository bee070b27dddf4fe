// The documents that the tests know by heart, and the golden files that say what is printed in
// them.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gouji::tests {

/// A document with golden files tests/golden/<name>.{cells,sections,meta}.tsv.
struct Document {
  std::string_view name;
  std::string_view path;  ///< from the top of the repository
};

std::span<const Document> documents();

/// The one of that name.
const Document& document(std::string_view name);

/// The five real reports, a subset of documents(): every cell of theirs is printed.
std::span<const Document> real_reports();

/// Every file in examples/reports and tests/documents, in order of path.
std::vector<std::filesystem::path> all_files();

std::filesystem::path in_repository(std::string_view path);
std::string read_file(const std::filesystem::path& path);
std::string read(const Document& document);

/// A row of a TSV file: \N stands for NULL, \n for a line break.
using Fields = std::vector<std::string>;

/// The rows of tests/golden/<file> without its header.
std::vector<Fields> golden_rows(const std::string& file);

/// A cell as its golden file has it.
struct GoldenCell {
  std::string tbl, item, measure, value, raw, status;
};
std::vector<GoldenCell> golden_cells(std::string_view name);

/// Compares TSV lines with tests/golden/<file>, line by line. With GOUJI_APPROVE=1 in the
/// environment it writes the file instead: the diff is then to be read.
void check_golden(const std::string& file, const std::string& header, const std::string& lines);

/// SQL for a column as a TSV field: its text with line breaks as \n, NULL as \N.
std::string field(const std::string& column);

/// SQL for several columns as one TSV line.
std::string fields(const std::vector<std::string>& columns);

std::vector<std::string> split(std::string_view text, char separator);

}  // namespace gouji::tests
