#include "parse/folded.h"

#include <array>

#include "text/fold.h"

namespace gouji::parse {

namespace {

bool has_words(const Field& field) {
  return field.kind == Kind::text && field.end - field.begin <= FoldedFields::kLongest;
}

}  // namespace

FoldedFields::FoldedFields(std::string_view text, const std::vector<Field>& fields)
    : words_(fields.size()) {
  std::size_t most = 0;  // characters; a character has a byte or more
  for (const Field& field : fields) most += has_words(field) ? field.end - field.begin : 0;
  characters_ = std::make_unique_for_overwrite<char32_t[]>(most);
  const std::array<char16_t, 0x10000>& table = text::fold_table();
  char32_t* to = characters_.get();
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (fields[i].kind != Kind::text) continue;
    const std::string_view field = printed(text, fields[i]);
    const SplitLabel split = split_ordinal(field);
    Words& words = words_[i];
    words.ordinal = split.ordinal;
    words.begin = words.stem = words.end = static_cast<std::uint32_t>(to - characters_.get());
    if (!has_words(fields[i])) continue;
    for (std::size_t at = 0; at < field.size();) {
      if (at == split.stem) words.stem = static_cast<std::uint32_t>(to - characters_.get());
      const char32_t c = text::next(field, at);
      *to = c < table.size() ? table[c] : text::fold_beyond(c);
      to += *to != 0;
    }
    words.end = static_cast<std::uint32_t>(to - characters_.get());
    if (split.stem == field.size()) words.stem = words.end;
    words.letters = letters_of(stem(i));
  }
}

}  // namespace gouji::parse
