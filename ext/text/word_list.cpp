#include "text/word_list.h"

#include <algorithm>
#include <charconv>

#include "text/xml.h"

namespace gouji::text {
namespace {

// More of a kind than any document has: so that one made to hurt takes no memory.
constexpr std::size_t kMost = 4096;
constexpr int kLargestStart = 32767;
constexpr int kMostHops = 16;  // from style to style

std::string_view value(std::string_view attributes) {
  return xml_attribute(attributes, "val").value_or(std::string_view());
}

int integer(std::string_view text, int otherwise) {
  int number = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return std::clamp(number, 0, kLargestStart);
}

// The entry of that name, if there is one or room for it.
template <class T>
T* entry(std::map<std::string_view, T>& entries, std::optional<std::string_view> name) {
  if (!name || entries.size() >= kMost) return nullptr;
  return &entries[*name];
}

}  // namespace

// What the element that is open, and those around it, define.
struct WordLists::Reader {
  WordLists& lists;
  Definition* definition = nullptr;
  Level* level = nullptr;
  List* list = nullptr;
  Style* style = nullptr;
  std::size_t overridden = kLevels;

  void start(std::string_view name, std::string_view attributes);
  void start_level(std::string_view name, std::string_view attributes);
  void end(std::string_view name);
};

void WordLists::Reader::start(std::string_view name, std::string_view attributes) {
  const auto number = [&](std::string_view attribute) {
    const int found = integer(xml_attribute(attributes, attribute).value_or("0"), 0);
    return std::min(static_cast<std::size_t>(found), kLevels);
  };
  if (name == "abstractNum") {
    definition = entry(lists.definitions_, xml_attribute(attributes, "abstractNumId"));
  } else if (name == "num") {
    list = entry(lists.lists_, xml_attribute(attributes, "numId"));
  } else if (name == "style") {
    style = entry(lists.styles_, xml_attribute(attributes, "styleId"));
  } else if (definition != nullptr && name == "numStyleLink") {
    definition->style_link = value(attributes);
  } else if (definition != nullptr && name == "lvl") {
    const std::size_t at = number("ilvl");
    level = at < kLevels ? &definition->levels[at] : nullptr;
  } else if (level != nullptr) {
    start_level(name, attributes);
  } else if (list != nullptr && name == "abstractNumId") {
    list->definition = value(attributes);
  } else if (list != nullptr && name == "lvlOverride") {
    overridden = number("ilvl");
  } else if (list != nullptr && name == "startOverride" && overridden < kLevels) {
    list->starts[overridden] = integer(value(attributes), 1);
  } else if (style != nullptr && name == "basedOn") {
    style->base = value(attributes);
  } else if (style != nullptr && name == "numId") {
    style->item.number = value(attributes);
  } else if (style != nullptr && name == "ilvl") {
    style->item.level = integer(value(attributes), 0);
  }
}

void WordLists::Reader::start_level(std::string_view name, std::string_view attributes) {
  if (name == "start") level->start = integer(value(attributes), 1);
  if (name == "numFmt") level->format = value(attributes);
  if (name == "lvlText") level->text = value(attributes);
  if (name == "lvlRestart") level->restart = integer(value(attributes), 0);
  if (name == "pStyle") level->style = value(attributes);
  if (name == "isLgl") level->legal = true;
}

void WordLists::Reader::end(std::string_view name) {
  if (name == "abstractNum") definition = nullptr;
  if (name == "abstractNum" || name == "lvl") level = nullptr;
  if (name == "num") list = nullptr;
  if (name == "num" || name == "lvlOverride") overridden = kLevels;
  if (name == "style") style = nullptr;
}

void WordLists::read(std::string_view xml) {
  Reader reader{*this};
  XmlReader tokens(xml);
  for (XmlToken token = tokens.next(); token.kind != XmlToken::done; token = tokens.next()) {
    if (token.kind == XmlToken::characters) continue;
    const std::string_view name = local_name(token.name);
    if (token.kind == XmlToken::start) reader.start(name, token.attributes);
    if (token.kind == XmlToken::end || token.is_empty) reader.end(name);
  }
}

// A style without a list, or a level, has that of the one it is based on.
WordListItem WordLists::of_style(std::string_view style) const {
  WordListItem item;
  for (int hops = 0; hops < kMostHops; ++hops) {
    const auto found = styles_.find(style);
    if (found == styles_.end()) break;
    if (!item.level) item.level = found->second.item.level;
    if (!item.number && found->second.item.number) {
      item.number = found->second.item.number;
      item.style = style;
    }
    style = found->second.base;
  }
  return item;
}

WordLists::Definition* WordLists::find_definition(std::string_view number, List*& list) {
  const auto found = lists_.find(number);
  if (found == lists_.end()) return nullptr;
  list = &found->second;
  const auto definition = definitions_.find(list->definition);
  return definition == definitions_.end() ? nullptr : &definition->second;
}

std::optional<WordLists::Resolved> WordLists::resolve(const WordListItem& item) {
  const WordListItem inherited = item.style ? of_style(*item.style) : WordListItem();
  const std::optional<std::string_view> number = item.number ? item.number : inherited.number;
  if (!number || *number == "0") return std::nullopt;
  List* list = nullptr;
  Definition* definition = find_definition(*number, list);
  if (definition != nullptr && !definition->style_link.empty()) {
    List* linked = nullptr;
    definition = find_definition(of_style(definition->style_link).number.value_or(""), linked);
  }
  if (definition == nullptr) return std::nullopt;
  int level = item.level.value_or(inherited.level.value_or(0));
  if (!item.number && !item.level) {
    for (std::size_t i = 0; i < kLevels; ++i) {
      if (definition->levels[i].style == inherited.style) level = static_cast<int>(i);
    }
  }
  const auto at = std::min(static_cast<std::size_t>(level), kLevels - 1);
  return Resolved{list, definition, at};
}

void WordLists::count(List& list, Definition& definition, std::size_t level) {
  auto& counts = definition.counts;
  for (std::size_t i = 0; i < level; ++i) {
    if (!counts[i]) counts[i] = definition.levels[i].start;
  }
  if (list.starts[level] && !list.started[level]) {
    counts[level] = *list.starts[level];
  } else {
    counts[level] = counts[level] ? *counts[level] + 1 : definition.levels[level].start;
  }
  list.started[level] = true;
  for (std::size_t i = level + 1; i < kLevels; ++i) {
    const int restart = definition.levels[i].restart;
    if (restart < 0 || static_cast<int>(level) < restart) counts[i].reset();
  }
}

std::string WordLists::print(const Definition& definition, std::size_t level) {
  const Level& printed = definition.levels[level];
  if (printed.format == "bullet") return {};
  std::string text;
  append_xml(printed.text, text);
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_place =
        text[at] == '%' && at + 1 < text.size() && text[at + 1] >= '1' && text[at + 1] <= '9';
    if (!is_place) {
      out.push_back(text[at]);
      continue;
    }
    const auto of = static_cast<std::size_t>(text[++at] - '1');
    const Level& counted = definition.levels[of];
    const int number = definition.counts[of].value_or(counted.start);
    out += word_ordinal(number, printed.legal ? "decimal" : counted.format);
  }
  return out;
}

std::string WordLists::ordinal(const WordListItem& item) {
  const std::optional<Resolved> found = resolve(item);
  if (!found) return {};
  count(*found->list, *found->definition, found->level);
  return print(*found->definition, found->level);
}

}  // namespace gouji::text
