// Automatic numbering of a Word document: the ordinals 一、 and 1. that its text doesn't have.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace gouji::text {

/// What a paragraph's properties say of its list; empty where they say nothing.
struct WordListItem {
  std::optional<std::string_view> style;   ///< identifier of the paragraph's style
  std::optional<std::string_view> number;  ///< identifier of the list; "0" is none
  std::optional<int> level;                ///< from 0
};

/// The lists of one document. Ordinals count up as they are asked for, so each numbered paragraph
/// must ask once, in reading order.
class WordLists {
 public:
  /// Reads the styles and list definitions in `xml`: word/styles.xml, word/numbering.xml, or a
  /// document that has both in it. Borrowed: it must outlive the object.
  void read(std::string_view xml);

  /// The ordinal as Word prints it (一、, (1), 2.1), without the gap behind it; empty for a bullet
  /// and where there is none.
  std::string ordinal(const WordListItem& item);

 private:
  static constexpr std::size_t kLevels = 9;
  struct Level {
    std::string_view format = "decimal";
    std::string_view text;   // %1 stands for the ordinal of level 0
    std::string_view style;  // whose paragraphs are of this level
    int start = 1;
    int restart = -1;    // by which level, from 1; 0 never; -1 by any above
    bool legal = false;  // all ordinals in it are decimal
  };
  struct Definition {
    std::array<Level, kLevels> levels;
    std::array<std::optional<int>, kLevels> counts;
    std::string_view style_link;  // the style whose list is meant in place of this one
  };
  struct List {
    std::string_view definition;
    std::array<std::optional<int>, kLevels> starts;  // where this list begins anew
    std::array<bool, kLevels> started{};
  };
  struct Style {
    std::string_view base;
    WordListItem item;
  };
  struct Reader;

  struct Resolved {
    List* list;
    Definition* definition;
    std::size_t level;
  };
  std::optional<Resolved> resolve(const WordListItem& item);
  WordListItem of_style(std::string_view style) const;
  Definition* find_definition(std::string_view number, List*& list);
  static void count(List& list, Definition& definition, std::size_t level);
  static std::string print(const Definition& definition, std::size_t level);

  std::map<std::string_view, Style> styles_;
  std::map<std::string_view, Definition> definitions_;
  std::map<std::string_view, List> lists_;
};

/// `number` as a list prints it in a `format` of w:numFmt; one that is unknown is decimal.
std::string word_ordinal(int number, std::string_view format);

}  // namespace gouji::text
