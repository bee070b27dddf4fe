// What the headings of sections are called, held against words as printed.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gouji::parse {

/// What the heading of a section is called, in one of several ways.
struct SectionTitle {
  int number;  ///< of the section
  bool statutory;
  std::u32string folded;
  std::uint64_t letters;  ///< see letters_of()
};

/// Those of all sections. Built once, never changed.
const std::vector<SectionTitle>& section_titles();

/// The characters of all titles.
class TitleLetters {
 public:
  TitleLetters();
  bool has(char32_t c) const { return c < kPlane && has_[c]; }

  std::size_t longest = 0;  ///< characters of a title

 private:
  static constexpr std::size_t kPlane = 0x10000;
  std::bitset<kPlane> has_;
};

/// The only ones.
const TitleLetters& title_letters();

/// Where a heading ends that has its text on the same line, 六、其他需要报告的事项:无。: behind
/// the words of the title and a colon, full stop or blank. The line's size where it has none.
std::size_t title_end(std::string_view line, std::size_t stem, const std::u32string& title);

/// How alike words and a title are, as far as that may be `need` or more; else 0.
double alike_title(std::u32string_view folded, std::uint64_t letters, const SectionTitle& title,
                   double need);

/// Those whose length lets them be 0.85 alike to words of so many characters, which another
/// section's number needs; in the order of section_titles().
const std::vector<SectionTitle>& titles_as_long(std::size_t characters);

/// Whether words as long as a title may be 0.85 alike to it, by their letters.
bool may_be_alike(std::u32string_view folded, std::uint64_t letters, const SectionTitle& title);

}  // namespace gouji::parse
