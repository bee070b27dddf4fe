#include "parse/folded.h"

#include "text/fold.h"

namespace gouji::parse {

FoldedFields::FoldedFields(std::string_view text, const std::vector<Field>& fields)
    : words_(fields.size()) {
  characters_.reserve(text.size() / 3);
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (fields[i].kind != Kind::text) continue;
    const std::string_view field = printed(text, fields[i]);
    const SplitLabel split = split_ordinal(field);
    Words& words = words_[i];
    words.ordinal = split.ordinal;
    words.begin = words.stem = words.end = static_cast<std::uint32_t>(characters_.size());
    if (field.size() > kLongest) continue;
    for (std::size_t at = 0; at < field.size();) {
      if (at == split.stem) words.stem = static_cast<std::uint32_t>(characters_.size());
      if (const char32_t c = text::fold(text::next(field, at)); c != 0) characters_.push_back(c);
    }
    words.end = static_cast<std::uint32_t>(characters_.size());
    if (split.stem == field.size()) words.stem = words.end;
    words.letters = letters_of(stem(i));
  }
}

}  // namespace gouji::parse
