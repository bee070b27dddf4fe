// The labels of all forms, folded, as they are compared with what is printed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "form/form.h"
#include "parse/label.h"

namespace gouji::parse {

/// How much a row whose number of figures is the form's speaks for its label.
inline constexpr double kShape = 0.5;

/// A line of a table, as a label.
struct Entry {
  std::size_t table;  // in Lexicon::tables
  std::uint32_t line;
  std::size_t wanted;  // figures that the form prescribes for a row; 0 where it is none
  Ordinal ordinal;
  double weight;
  std::u32string stem;
  std::uint64_t letters;             // a bit for each character that it has, hashed
  std::u32string own;                // the characters that the line most like it has not
  std::vector<std::u32string> head;  // of a row that a column is named like: the names of columns
};

/// What tells without a branch that words can't have half of an entry's letters: of more than two,
/// one in common is too few, of more than four two are.
struct Sieve {
  std::uint64_t letters = 0;
  std::uint64_t keeps_one = 0;  // all bits where one is enough
  std::uint64_t keeps_two = 0;

  explicit Sieve(std::uint64_t of)
      : letters(of),
        keeps_one(count_bits(of) > 2 ? 0 : UINT64_MAX),
        keeps_two(count_bits(of) > 4 ? 0 : UINT64_MAX) {}

  bool passes(std::uint64_t printed) const {
    std::uint64_t common = printed & letters;
    const bool all = common == printed;
    common &= (common - 1) | keeps_one;
    common &= (common - 1) | keeps_two;
    return static_cast<bool>(static_cast<int>(all) | static_cast<int>(common != 0));
  }
};

/// The lines of the tables of all forms, and the tables. Built once, never changed.
struct Lexicon {
  std::vector<const form::Table*> tables;
  std::vector<std::size_t> first_entry;  // of each table, and one past the last
  std::vector<double> full;              // what a table in full weighs
  std::vector<std::size_t> longest;      // characters of a stem of each table
  std::vector<Entry> entries;            // one a line, in order
  std::vector<Sieve> sieves;             // one an entry
  Trie trie;

  Lexicon();

  /// Place of a form's table in `tables`.
  std::size_t index(const form::Table& table) const;

 private:
  void add(const form::Table& table);
  void add_variants(std::string_view rest, std::uint32_t entry);
  void find_heads(const form::Table& table);
  void find_own(std::size_t at);
};

/// The only one.
const Lexicon& lexicon();

}  // namespace gouji::parse
