// A made-up report whose figures a test changes one at a time, and what a check says of it.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "database.h"
#include "render.h"

namespace gouji::tests {

/// The report of 虚构县水利局, published on 20 January, in which every relation holds:
///
///     表二  行政规范性文件 2, 1, 9; 行政许可 35; 行政处罚 4; 行政事业性收费 12.5  (form 2021)
///     表三                     自然人  商业企业  其他  总计
///           一、本年新收          7        2      1    10
///           二、上年结转          1        0      0     1
///           （一）予以公开        4        1      1     6
///           （四）1.本机关不掌握  2        0      0     2
///           （五）1.信访          1        0      0     1
///           （六）3.其他          1        0      0     1  (form 2019: （六）其他处理)
///           （七）总计            8        1      1    10
///           四、结转下年度        0        1      0     1
///     表四  行政复议 1, 0, 2, 0, 3; 未经复议直接起诉 0, 0, 0, 1, 1
///
/// All other figures are 0.
class Example {
 public:
  explicit Example(int year = 2024, FormYear form = FormYear::y2021);

  /// Prints `printed` in a cell; "" leaves it empty.
  Example& set(const std::string& item, const std::string& measure, const std::string& printed);

  /// Changes the text, at the first place.
  Example& replace(const std::string& from, const std::string& to);

  /// Takes out what stands from `first` up to the next `last`.
  Example& cut(const std::string& first, const std::string& last);

  std::string text() const;

 private:
  using Cells = std::map<std::pair<std::string, std::string>, std::size_t>;

  /// Figures of 自然人, 商业企业, 其他 and 总计.
  void set_row(const std::string& item, const std::vector<std::string>& figures);

  /// The cells of the form, by item and measure, each with its number from 1.
  const Cells& ordinals() const;

  int year_;
  FormYear form_;
  std::vector<std::string> figures_;
  std::vector<std::pair<std::string, std::string>> edits_;
};

/// An installed database with the examples as documents 1, 2, …, at the paths a.txt, b.txt, …
Database database_of(const std::vector<Example>& examples, const std::string& mode = "");

/// The rows of the view check_<family> that `where` selects, a line each:
/// "expected|actual|outcome|message|evidence", the evidence as quoted from the document.
std::string judged(const Database& db, const std::string& family, const std::string& where);
std::string judged(const Example& example, const std::string& family, const std::string& where);

}  // namespace gouji::tests
