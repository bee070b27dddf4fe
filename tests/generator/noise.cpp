#include "generator/noise.h"

#include <array>

namespace gouji::tests {

std::string_view name(Noise noise) {
  constexpr std::array<std::string_view, kNoiseCount> kNames{"full_width_digits",
                                                             "grouped_digits",
                                                             "spaced_digits",
                                                             "units",
                                                             "chinese_numerals",
                                                             "letter_zeros",
                                                             "signed_changes",
                                                             "decimals",
                                                             "blanks",
                                                             "marks",
                                                             "odd_cells",
                                                             "label_variants",
                                                             "spaced_labels",
                                                             "ascii_brackets",
                                                             "lost_brackets",
                                                             "lost_ordinals",
                                                             "lost_headers",
                                                             "shuffled_headers",
                                                             "extra_rows",
                                                             "missing_rows",
                                                             "missing_table",
                                                             "one_other_row",
                                                             "late_form",
                                                             "page_marks",
                                                             "split_tables",
                                                             "blank_lines",
                                                             "ragged_rows",
                                                             "far_figures",
                                                             "prose_figures",
                                                             "six_titles",
                                                             "outcome_list",
                                                             "second_tables",
                                                             "traditional"};
  return kNames.at(static_cast<std::size_t>(noise));
}

std::string Noises::names() const {
  std::string list;
  for (int i = 0; i < kNoiseCount; ++i) {
    if (!has(Noise(i))) continue;
    if (!list.empty()) list += ' ';
    list += name(Noise(i));
  }
  return list.empty() ? "no noise" : list;
}

std::vector<Noises> single_noises() {
  std::vector<Noises> sets;
  for (int i = 0; i < kNoiseCount; ++i) sets.push_back({Noise(i)});
  return sets;
}

}  // namespace gouji::tests
