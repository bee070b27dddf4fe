// Pages made at random, for comparing readers of HTML.
#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <vector>

namespace gouji::text {

/// Writes one page for each number. Well formed, though end tags that HTML lets one leave out may
/// be left out; no element of it changes characters or moves text.
class HtmlPage {
 public:
  explicit HtmlPage(unsigned seed) : random_(seed) {}
  /// The page, tag by tag and text by text.
  std::vector<std::string> pieces();

 private:
  std::size_t below(std::size_t end) { return random_() % end; }
  bool once_in(std::size_t n) { return below(n) == 0; }
  void add(std::string piece) { pieces_.push_back(std::move(piece)); }
  void add_blocks(int depth);
  void add_block(int depth);
  void add_line();
  void add_run();
  void add_noise();
  void add_table(int depth);
  void add_cell(int depth, bool nested);

  std::mt19937 random_;
  std::vector<std::string> pieces_;
};

}  // namespace gouji::text
