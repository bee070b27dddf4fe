// What people and converters do to the statutory tables, each by its name.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gouji::tests {

enum class Noise : std::uint8_t {
  // How figures are printed.
  full_width_digits,  ///< １２
  grouped_digits,     ///< 1,234 and 1，234
  spaced_digits,      ///< 12 345, in cells that are closed by a pipe, tab or markup only
  units,              ///< 3件; 251000元 in a column of 万元
  chinese_numerals,   ///< 三, 十二, 一百零五
  letter_zeros,       ///< 〇, O or o alone for 0
  signed_changes,     ///< -2, 减2, 增1
  decimals,           ///< 3.54 where money is
  blanks,             ///< empty cells, single ones and whole runs
  marks,              ///< / - — 无
  odd_cells,          ///< what is no number: 1O5, 见附件, 1***
  // How labels are printed.
  label_variants,  ///< 钩稽 for 勾稽, 其它 for 其他, …
  spaced_labels,   ///< 总 计
  ascii_brackets,  ///< (一) for （一）
  lost_brackets,   ///< 三)不予公开
  lost_ordinals,   ///< 予以公开
  // What the tables lack or have too much.
  lost_headers,      ///< 自然人 and 总计 gone, the second line of 表四's head gone, …
  shuffled_headers,  ///< the words of 表四's head in other orders, where places are gone anyway
  extra_rows,        ///< titles inside of tables, 其他主动公开文件
  missing_rows,
  missing_table,
  one_other_row,  ///< the one 其他处理 row of form 2019 in a table of form 2021
  late_form,      ///< form 2019 used years after its end
  // What the page does.
  page_marks,     ///< page numbers between rows
  split_tables,   ///< a table split by a page, its head repeated
  blank_lines,    ///< between paragraphs and around tables
  ragged_rows,    ///< an empty cell too many, or merged cells that are too narrow
  far_figures,    ///< the figures of 表四 far below its head
  prose_figures,  ///< sentences full of figures and of the tables' words around the tables
  six_titles,     ///< all section titles in the first paragraph
  outcome_list,   ///< 予以公开 12 件, … as a list in section 一
  second_tables,  ///< last year's tables behind the report
  traditional,    ///< 繁體
  // No noise of its own, and never drawn: what a layout rules out.
  whole_beside_blanks,  ///< no 12 34 in a row with an empty cell
};
inline constexpr int kNoiseCount = static_cast<int>(Noise::traditional) + 1;

std::string_view name(Noise noise);

/// A set of noises.
class Noises {
 public:
  Noises() = default;
  Noises(std::initializer_list<Noise> noises) {
    for (const Noise noise : noises) add(noise);
  }
  void add(Noise noise) { bits_ |= bit(noise); }
  void remove(Noise noise) { bits_ &= ~bit(noise); }
  bool has(Noise noise) const { return (bits_ & bit(noise)) != 0; }
  std::string names() const;

 private:
  static std::uint64_t bit(Noise noise) { return std::uint64_t{1} << static_cast<int>(noise); }
  std::uint64_t bits_ = 0;
};

/// One set for each noise alone.
std::vector<Noises> single_noises();

}  // namespace gouji::tests
