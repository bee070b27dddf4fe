#include "parse/pack_bytes.h"

#include <array>

#include "form/forms.h"
#include "form/section.h"

namespace gouji::parse {
namespace {

constexpr char kMark[] = "?";

}  // namespace

const std::string_view kUnread(kMark, 1);

PackedWords::PackedWords() {
  slots_.fill(kNone);
  for (const std::string_view word : {"=",
                                      ">=",
                                      "<=",
                                      "~",
                                      "share",
                                      "growth",
                                      "injected",
                                      "garbled",
                                      "year",
                                      "authority",
                                      "refused",
                                      "unavailable",
                                      "rejected",
                                      "other_handling",
                                      "litigation",
                                      "processing_fee",
                                      "published_items",
                                      "total",
                                      "amount",
                                      "件",
                                      "",
                                      "text",
                                      "html",
                                      "markdown",
                                      "wordml",
                                      "UTF-8",
                                      "GB18030"}) {
    add(word);
  }
  for (const form::Form* form : form::forms()) {
    for (const form::Cell& cell : form::cells(*form)) {
      add(cell.item->name);
      add(cell.measure->name);
    }
  }
  constexpr std::array kOrdinals{"一、", "二、", "三、", "四、", "五、", "六、"};
  for (const form::Section& section : form::sections()) {
    headings_.push_back(kOrdinals.at(static_cast<std::size_t>(section.number - 1)) +
                        std::string(section.titles.front()));
  }
  for (const std::string& heading : headings_) add(heading);
}

void PackedWords::add(std::string_view word) {
  if (number(word) < size()) return;
  std::size_t slot = hash(word);
  while (slots_[slot] != kNone) slot = (slot + 1) % kSlots;
  slots_[slot] = static_cast<std::uint16_t>(size());
  words_.push_back(word);
}

const PackedWords& PackedWords::get() {
  static const PackedWords kPackedWords;
  return kPackedWords;
}

}  // namespace gouji::parse
