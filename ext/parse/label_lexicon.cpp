#include "parse/label_lexicon.h"

#include <algorithm>
#include <utility>

#include "form/forms.h"
#include "text/fold.h"

namespace gouji::parse {
namespace {

double weigh(const form::Line& line, std::size_t characters) {
  const double role = line.role == form::Role::row ? 1 : line.role == form::Role::group ? 0.6 : 0.4;
  return role * (characters <= 2 ? 0.6 : characters <= 4 ? 0.8 : 1);
}

}  // namespace

Lexicon::Lexicon() {
  for (const form::Form* form : form::forms()) {
    for (const form::Table& table : form->tables) add(table);
  }
  first_entry.push_back(entries.size());
}

void Lexicon::add(const form::Table& table) {
  first_entry.push_back(entries.size());
  tables.push_back(&table);
  double sum = 0;
  longest.push_back(0);
  for (std::uint32_t i = 0; i < table.lines.size(); ++i) {
    const form::Line& line = table.lines[i];
    const SplitLabel split = split_ordinal(line.label);
    std::u32string stem = text::fold(line.label.substr(split.stem));
    const double weight = stem.empty() ? 0 : weigh(line, stem.size());
    sum += weight + (line.role == form::Role::row && !stem.empty() ? kShape : 0);
    const auto entry = static_cast<std::uint32_t>(entries.size());
    if (!stem.empty()) trie.add(stem, entry);
    if (line.items.size() == 1) add_variants(line.items.front().variants, entry);
    const std::uint64_t letters = letters_of(stem);
    longest.back() = std::max(longest.back(), stem.size());
    const bool row = line.role == form::Role::row;
    const std::size_t wanted = row ? line.items.size() * line.measures.size() : 0;
    entries.push_back(
        {tables.size() - 1, i, wanted, split.ordinal, weight, std::move(stem), letters, {}, {}});
    sieves.emplace_back(letters);
  }
  full.push_back(sum);
  for (std::size_t i = first_entry.back(); i < entries.size(); ++i) find_own(i);
  find_heads(table);
}

void Lexicon::find_heads(const form::Table& table) {
  const std::size_t first = first_entry.back();
  std::vector<std::u32string> head;
  for (std::size_t i = first; i < entries.size(); ++i) {
    if (table.lines[i - first].role == form::Role::header) head.push_back(entries[i].stem);
  }
  for (std::size_t i = first; i < entries.size(); ++i) {
    if (table.lines[i - first].role != form::Role::row || entries[i].stem.empty()) continue;
    const bool column = std::find(head.begin(), head.end(), entries[i].stem) != head.end();
    if (column) entries[i].head = head;
  }
}

void Lexicon::add_variants(std::string_view rest, std::uint32_t entry) {
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('|'), rest.size());
    trie.add(text::fold(rest.substr(0, end)), entry);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

void Lexicon::find_own(std::size_t at) {
  Entry& entry = entries[at];
  const Entry* sibling = nullptr;
  double most = 0;
  for (std::size_t i = first_entry.back(); i < entries.size(); ++i) {
    const double alike = similarity(entry.stem, entries[i].stem);
    if (entries[i].stem == entry.stem || alike <= most) continue;
    most = alike;
    sibling = &entries[i];
  }
  for (const char32_t c : entry.stem) {
    if (!sibling || sibling->stem.find(c) == sibling->stem.npos) entry.own.push_back(c);
  }
}

std::size_t Lexicon::index(const form::Table& table) const {
  return static_cast<std::size_t>(std::find(tables.begin(), tables.end(), &table) - tables.begin());
}

const Lexicon& lexicon() {
  static const Lexicon kLexicon;
  return kLexicon;
}

}  // namespace gouji::parse
