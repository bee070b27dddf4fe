#include "parse/known_words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "form/forms.h"
#include "form/section.h"
#include "parse/label_lexicon.h"
#include "text/fold.h"

namespace gouji::parse {
namespace {

std::string with_ascii_brackets(std::string_view label) {
  std::string out;
  for (std::size_t at = 0; at < label.size();) {
    const std::string_view rest = label.substr(at);
    const bool opens = rest.starts_with("（");
    if (opens || rest.starts_with("）")) {
      out.push_back(opens ? '(' : ')');
      at += std::string_view("（").size();
    } else {
      out.push_back(label[at++]);
    }
  }
  return out;
}

constexpr std::array<std::string_view, 6> kNumerals{"一", "二", "三", "四", "五", "六"};

std::uint32_t node_behind(std::u32string_view stem) {
  std::uint32_t node = Trie::kRoot;
  for (std::size_t i = 0; i < stem.size() && node != Trie::kNone; ++i) {
    node = lexicon().trie.step(node, stem[i]);
  }
  return node;
}

}  // namespace

KnownLabels::KnownLabels() : slots_(kSlots) {
  for (const form::Section& section : form::sections()) {
    for (const std::string_view title : section.titles) {
      add(std::string(kNumerals[static_cast<std::size_t>(section.number) - 1]).append("、").append(title),
          section.number);
    }
  }
  for (const form::Form* form : form::forms()) {
    for (const form::Table& table : form->tables) {
      for (const form::Line& line : table.lines) {
        add_all(line.label);
        for (const form::Item& item : line.items) add_all(item.variants);
        for (const form::Measure& measure : line.measures) {
          add_all(measure.label);
          add_all(measure.variants);
          add_halves(measure.label);
        }
      }
    }
  }
}

// Words that are parted by |.
void KnownLabels::add_all(std::string_view words) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find('|'), words.size());
    add(std::string(words.substr(0, end)));
    add(with_ascii_brackets(words.substr(0, end)));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
}

// A narrow column breaks a name of four characters in two: 结果 over 维持.
void KnownLabels::add_halves(std::string_view label) {
  constexpr std::size_t kHalf = 6;  // bytes
  if (label.size() != 2 * kHalf) return;
  add(std::string(label.substr(0, kHalf)));
  add(std::string(label.substr(kHalf)));
}

void KnownLabels::add(std::string printed, int section) {
  if (printed.size() < kShortest || find(printed) != 0) return;
  const SplitLabel split = split_ordinal(printed);
  KnownWords words{std::move(printed), split.ordinal, {}, 0, 0, 0, section};
  words.folded = text::fold(std::string_view(words.printed).substr(0, split.stem));
  words.stem = words.folded.size();
  words.folded += text::fold(std::string_view(words.printed).substr(split.stem));
  const std::u32string_view stem = std::u32string_view(words.folded).substr(words.stem);
  words.letters = letters_of(stem);
  words.node = node_behind(stem);
  std::size_t slot = hash(words.printed);
  while (slots_[slot] != 0) slot = (slot + 1) % kSlots;
  slots_[slot] = static_cast<std::uint16_t>(words_.size());
  words_.push_back(std::move(words));
}

const KnownLabels& known_labels() {
  static const KnownLabels kKnown;
  return kKnown;
}

}  // namespace gouji::parse
