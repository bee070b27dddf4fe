#include "parse/vocabulary.h"

#include <algorithm>
#include <map>

#include "form/forms.h"
#include "parse/label.h"
#include "text/fold.h"

namespace gouji::parse {

// Of the tables of all forms, made once.
const std::vector<Vocabulary::Stem>& Vocabulary::stems_of(const form::Table& table) {
  static const auto kStems = [] {
    std::map<const form::Line*, std::vector<Stem>> all;
    for (const form::Form* form : form::forms()) {
      for (const form::Table& each : form->tables) {
        std::vector<Stem>& stems = all[each.lines.data()];
        if (!stems.empty()) continue;
        for (const form::Line& line : each.lines) {
          stems.push_back({text::fold(line.label.substr(split_ordinal(line.label).stem)), 0});
          stems.back().letters = letters_of(stems.back().folded);
        }
      }
    }
    return all;
  }();
  return kStems.at(table.lines.data());
}

Vocabulary::Vocabulary(const form::Table& table) : stems_(stems_of(table)) {}

bool Vocabulary::has(std::u32string_view piece) const {
  return piece.size() <= 1 ||  // of a watermark, or of a label one character a line
         std::any_of(stems_.begin(), stems_.end(),
                     [&](const Stem& stem) { return is_piece(piece, stem); });
}

bool Vocabulary::has(std::u32string_view piece, std::uint32_t line) const {
  return is_piece(piece, stems_[line]);
}

bool Vocabulary::is_piece(std::u32string_view piece, const Stem& stem) {
  return stem.folded.find(piece) != stem.folded.npos || shares(piece, stem);
}

bool Vocabulary::shares(std::u32string_view piece, const Stem& stem) {
  constexpr std::size_t kShort = 3;
  constexpr double kMost = 0.8;
  if (piece.size() < kShort) return false;
  const auto known = std::count_if(piece.begin(), piece.end(), [&](char32_t c) {
    return (stem.letters & letter(c)) != 0 && stem.folded.find(c) != stem.folded.npos;
  });
  return static_cast<double>(known) >= kMost * static_cast<double>(piece.size());
}

}  // namespace gouji::parse
