// Words that nearly every report prints as the forms do, recognised by their bytes alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "parse/label.h"

namespace gouji::parse {

/// Words as printed, with all that matching would find out of them.
struct KnownWords {
  std::string printed;
  Ordinal ordinal;
  std::u32string folded;  ///< the ordinal among it
  std::size_t stem;       ///< character of `folded` behind the ordinal
  std::uint64_t letters;  ///< of the stem
  std::uint32_t node;     ///< of the lexicon's trie behind the stem, or Trie::kNone
  int section;            ///< whose heading it is, with its number in front; 0 for labels
};

/// The labels of rows and columns of all forms, with brackets of either width, and the headings of
/// the sections. Built once, never changed.
class KnownLabels {
 public:
  KnownLabels();

  /// The number of the words that these are byte by byte; 0 where they are none.
  std::uint16_t find(std::string_view printed) const {
    if (printed.size() < kShortest) return 0;
    for (std::size_t slot = hash(printed);; slot = (slot + 1) % kSlots) {
      const std::uint16_t label = slots_[slot];
      if (label == 0 || words_[label].printed == printed) return label;
    }
  }
  const KnownWords& operator[](std::uint16_t label) const { return words_[label]; }
  std::size_t size() const { return words_.size(); }

 private:
  static constexpr std::size_t kSlots = 1024;  // some for each label, so that few are looked at
  static constexpr std::size_t kShortest = 6;  // bytes of two ideographs

  // Of the size and the outermost bytes, which tell nearly all labels apart.
  static std::size_t hash(std::string_view printed) {
    constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15;
    std::uint32_t first = 0;
    std::uint16_t second = 0;
    std::uint32_t last = 0;
    const char* const end = printed.data() + printed.size();
    std::memcpy(&first, printed.data(), sizeof first);
    std::memcpy(&second, printed.data() + sizeof first, sizeof second);
    std::memcpy(&last, end - sizeof last, sizeof last);
    const std::uint64_t all = (std::uint64_t{first} << 32 | last) + (printed.size() << 20);
    return static_cast<std::size_t>(((all ^ second) * kOdd) >> 54);
  }

  void add_all(std::string_view words);
  void add_halves(std::string_view label);
  void add(std::string printed, int section = 0);

  std::vector<KnownWords> words_{1};  // the first is none
  std::vector<std::uint16_t> slots_;
};

/// The only ones.
const KnownLabels& known_labels();

}  // namespace gouji::parse
