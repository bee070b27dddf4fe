#include <algorithm>

#include "generator/html_snippet.h"
#include "generator/renderers.h"
#include "generator/wording.h"

namespace gouji::tests {
namespace {

std::string text_run(const std::string& text) {
  std::string xml = "<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/><w:sz w:val=\"21\"/></w:rPr>";
  std::string line;
  const auto end_line = [&] {
    if (!line.empty()) xml += "<w:t xml:space=\"preserve\">" + escaped(line) + "</w:t>";
    line.clear();
  };
  for (const char byte : text) {
    if (byte != '\n') {
      line += byte;
      continue;
    }
    end_line();
    xml += "<w:br/>";
  }
  end_line();
  return xml + "</w:r>";
}

/// What a reader of the document does not see: a deletion that is tracked, a bookmark, a field's
/// code.
std::string unseen(Random& random) {
  switch (random.below(3)) {
    case 0:
      return "<w:del w:id=\"7\" w:author=\"a\"><w:r><w:delText>" +
             std::to_string(random.below(900)) + "</w:delText></w:r></w:del>";
    case 1:
      return "<w:bookmarkStart w:id=\"0\" w:name=\"_GoBack\"/><w:bookmarkEnd w:id=\"0\"/>";
    default:
      return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText"
             " xml:space=\"preserve\"> PAGE 3 </w:instrText></w:r><w:r><w:fldChar"
             " w:fldCharType=\"end\"/></w:r>";
  }
}

/// A paragraph of one run, or of several: editors split them anywhere, inside of numbers too.
std::string paragraph(Random& random, const std::string& text) {
  std::string xml = "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>";
  const bool splits = random.chance(30);
  std::string run;
  for (const std::string& character : characters(text)) {
    run += character;
    if (!splits || !random.chance(30)) continue;
    xml += text_run(run);
    run.clear();
    if (random.chance(20)) xml += unseen(random);
  }
  if (!run.empty()) xml += text_run(run);
  return xml + "</w:p>";
}

std::string cell(Random& random, std::size_t across, const std::string& merge,
                 const std::string& text) {
  std::string xml = "<w:tc><w:tcPr><w:tcW w:w=\"900\" w:type=\"dxa\"/>";
  if (across > 1) xml += "<w:gridSpan w:val=\"" + std::to_string(across) + "\"/>";
  return xml + merge + "</w:tcPr>" + paragraph(random, text) + "</w:tc>";
}

/// A place of the grid's row in which a merged cell from above goes on, or a cell of its own.
std::string table_row(Random& random, const Grid& grid, std::size_t row, const Squares& squares) {
  std::string xml = "<w:tr><w:trPr><w:trHeight w:val=\"400\"/></w:trPr>";
  std::size_t next = 0;
  for (std::size_t column = 0; column < squares[row].size(); ++column) {
    const Square& square = squares[row][column];
    if (square.trails) continue;
    const bool goes_on = square.hangs && !(next < grid[row].size() && grid[row][next].continued);
    std::size_t across = 1;
    while (column + across < squares[row].size() && squares[row][column + across].trails) ++across;
    if (goes_on) {
      xml += cell(random, across,
                  random.chance(50) ? "<w:vMerge/>" : "<w:vMerge w:val=\"continue\"/>", "");
      continue;
    }
    if (next == grid[row].size()) break;  // the row is shorter than others
    const GridCell& own = grid[row][next++];
    xml += cell(random, own.across, own.down > 1 ? "<w:vMerge w:val=\"restart\"/>" : "", own.text);
  }
  return xml + "</w:tr>";
}

std::string table(Random& random, const Grid& grid) {
  const Squares squares = expand(grid);
  std::string xml = "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>";
  for (std::size_t i = 0; i < squares.front().size(); ++i) xml += "<w:gridCol w:w=\"900\"/>";
  xml += "</w:tblGrid>";
  for (std::size_t row = 0; row < grid.size(); ++row) xml += table_row(random, grid, row, squares);
  return xml + "</w:tbl>";
}

}  // namespace

std::string wordml(const Draft& draft, Random& random) {
  std::string xml =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document xmlns:w="
      "\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
  for (const Block& block : draft.blocks) {
    if (block.kind == Block::Kind::info) continue;
    xml += block.kind == Block::Kind::table ? table(random, block.grid)
                                            : paragraph(random, block.text);
  }
  return xml + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>";
}

}  // namespace gouji::tests
