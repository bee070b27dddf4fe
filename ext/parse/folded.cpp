#include "parse/folded.h"

#include <algorithm>
#include <array>

#include "parse/known_words.h"
#include "text/fold.h"

namespace gouji::parse {

namespace {

bool has_words(const Field& field) {
  return field.kind == Kind::text && field.end - field.begin <= FoldedFields::kLongest;
}

using Table = std::array<char16_t, 0x10000>;

// Writes `utf8` folded to `to`, and gives the place behind it.
char32_t* fold(std::string_view utf8, const Table& table, char32_t* to) {
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t c = text::next(utf8, at);
    *to = c < table.size() ? table[c] : text::fold_beyond(c);
    to += *to != 0;
  }
  return to;
}

}  // namespace

FoldedFields::FoldedFields(std::string_view text, const std::vector<Field>& fields)
    : words_(fields.size()) {
  std::size_t most = 0;  // characters; a character has a byte or more
  for (const Field& field : fields) most += has_words(field) ? field.end - field.begin : 0;
  characters_ = std::make_unique_for_overwrite<char32_t[]>(most);
  const Table& table = text::fold_table();
  const KnownLabels& known = known_labels();
  char32_t* to = characters_.get();
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (fields[i].kind != Kind::text) continue;
    const std::string_view field = printed(text, fields[i]);
    Words& words = words_[i];
    words.begin = words.stem = words.end = static_cast<std::uint32_t>(to - characters_.get());
    if (fields[i].label != 0) {
      const KnownWords& label = known[fields[i].label];
      to = std::copy(label.folded.begin(), label.folded.end(), to);
      words.stem += static_cast<std::uint32_t>(label.stem);
      words.end += static_cast<std::uint32_t>(label.folded.size());
      words.node = label.node;
      words.ordinal = label.ordinal;
      words.letters = label.letters;
      continue;
    }
    const SplitLabel split = split_ordinal(field);
    words.ordinal = split.ordinal;
    if (!has_words(fields[i])) continue;
    to = fold(field.substr(0, split.stem), table, to);
    words.stem = static_cast<std::uint32_t>(to - characters_.get());
    to = fold(field.substr(split.stem), table, to);
    words.end = static_cast<std::uint32_t>(to - characters_.get());
    words.letters = letters_of(stem(i));
  }
}

}  // namespace gouji::parse
