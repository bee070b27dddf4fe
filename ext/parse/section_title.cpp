#include "parse/section_title.h"

#include <algorithm>

#include "form/section.h"
#include "parse/label.h"
#include "text/fold.h"

namespace gouji::parse {

const std::vector<SectionTitle>& section_titles() {
  static const std::vector<SectionTitle> kTitles = [] {
    std::vector<SectionTitle> all;
    for (const form::Section& section : form::sections()) {
      for (const std::string_view& title : section.titles) {
        all.push_back({section.number, &title == &section.titles[0], text::fold(title), 0});
        all.back().letters = letters_of(all.back().folded);
      }
    }
    return all;
  }();
  return kTitles;
}

TitleLetters::TitleLetters() {
  for (const SectionTitle& title : section_titles()) {
    longest = std::max(longest, title.folded.size());
    for (const char32_t c : title.folded) has_.set(c);
  }
}

const TitleLetters& title_letters() {
  static const TitleLetters kLetters;
  return kLetters;
}

std::size_t title_end(std::string_view line, std::size_t stem, const std::u32string& title) {
  std::size_t matched = 0;
  for (std::size_t at = stem; at < line.size();) {
    const std::size_t before = at;
    const char32_t c = text::next(line, at);
    if (matched == title.size()) {
      const bool parted = c == U':' || c == 0xFF1A || c == U'。' || c == U' ' || c == 0x3000;
      return parted ? before : line.size();
    }
    const char32_t folded = text::fold(c);
    if (folded == 0) continue;
    if (folded != title[matched]) return line.size();
    ++matched;
  }
  return line.size();
}

namespace {

// False where the lengths alone say that the words are less alike than `need`.
bool comparable(std::size_t a, std::size_t b, double need) {
  if (5 * std::min(a, b) < 3 * std::max(a, b)) return false;  // at least 0.6 is needed
  return static_cast<double>(std::min(a, b)) >= need * static_cast<double>(std::max(a, b));
}

}  // namespace

double alike_title(std::u32string_view folded, std::uint64_t letters, const SectionTitle& title,
                   double need) {
  const std::size_t longer = std::max(folded.size(), title.folded.size());
  if (!comparable(folded.size(), title.folded.size(), need)) return 0;
  if (most_alike(letters, title.letters, longer) < need - 1e-9) return 0;
  return similarity(folded, title.folded);
}

const std::vector<SectionTitle>& titles_as_long(std::size_t characters) {
  using Titles = std::vector<SectionTitle>;
  static const std::vector<Titles> kOfLength = [] {
    std::vector<Titles> all(title_letters().longest * 5 / 4 + 1);
    for (std::size_t length = 0; length < all.size(); ++length) {
      for (const SectionTitle& title : section_titles()) {
        const std::size_t size = title.folded.size();
        if (5 * std::min(length, size) >= 4 * std::max(length, size)) all[length].push_back(title);
      }
    }
    all.emplace_back();  // of what is longer
    return all;
  }();
  return kOfLength[std::min(characters, kOfLength.size() - 1)];
}

bool may_be_alike(std::u32string_view folded, std::uint64_t letters, const SectionTitle& title) {
  const std::size_t longer = std::max(folded.size(), title.folded.size());
  return 5 * static_cast<std::size_t>(count_bits(title.letters & ~letters)) <= longer;
}

}  // namespace gouji::parse
