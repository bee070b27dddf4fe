#include "text/html_oracle.h"

#include <gumbo.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "text/canonical.h"

namespace gouji::text {
namespace {

const std::set<GumboTag> kHidden = {
    GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,    GUMBO_TAG_TITLE,   GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE,
    GUMBO_TAG_IFRAME, GUMBO_TAG_NOFRAMES, GUMBO_TAG_NOEMBED, GUMBO_TAG_RT,       GUMBO_TAG_RP};
const std::set<GumboTag> kBlocks = {
    GUMBO_TAG_P,       GUMBO_TAG_DIV,    GUMBO_TAG_UL,     GUMBO_TAG_OL,      GUMBO_TAG_LI,
    GUMBO_TAG_H1,      GUMBO_TAG_H2,     GUMBO_TAG_H3,     GUMBO_TAG_HR,      GUMBO_TAG_CENTER,
    GUMBO_TAG_SECTION, GUMBO_TAG_FOOTER, GUMBO_TAG_NAV,    GUMBO_TAG_ARTICLE, GUMBO_TAG_BLOCKQUOTE,
    GUMBO_TAG_FORM,    GUMBO_TAG_DL,     GUMBO_TAG_DT,     GUMBO_TAG_DD,      GUMBO_TAG_CAPTION,
    GUMBO_TAG_BODY,    GUMBO_TAG_HTML,   GUMBO_TAG_HEADER, GUMBO_TAG_MAIN,    GUMBO_TAG_PRE};

std::vector<const GumboNode*> children(const GumboNode* node) {
  std::vector<const GumboNode*> all;
  if (node->type != GUMBO_NODE_ELEMENT) return all;
  const GumboVector& list = node->v.element.children;
  for (unsigned i = 0; i < list.length; ++i) {
    all.push_back(static_cast<const GumboNode*>(list.data[i]));
  }
  return all;
}

bool is(const GumboNode* node, GumboTag tag) {
  return node->type == GUMBO_NODE_ELEMENT && node->v.element.tag == tag;
}

bool contains_table(const GumboNode* node) {
  const auto all = children(node);
  return std::any_of(all.begin(), all.end(), [](const GumboNode* child) {
    return is(child, GUMBO_TAG_TABLE) || contains_table(child);
  });
}

int span(const GumboNode* cell, const char* name, int most) {
  const GumboAttribute* attribute = gumbo_get_attribute(&cell->v.element.attributes, name);
  return attribute == nullptr ? 1 : std::clamp(std::atoi(attribute->value), 1, most);
}

// Lines without a blank at either end.
struct Lines {
  std::string text;
  bool space = false;

  bool at_start() const { return text.empty() || text.back() == '\n'; }
  void end_line() {
    space = false;
    if (!at_start()) text += '\n';
  }
  void add(std::string_view run) {
    for (const char c : run) {
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
        space = true;
        continue;
      }
      if (space && !at_start()) text += ' ';
      space = false;
      text += c;
    }
  }
  void add_lines(const std::string& lines) {
    end_line();
    text += lines;
  }
};

void print(const GumboNode* node, Lines& lines);

std::string lines_of(const GumboNode* node) {
  Lines lines;
  for (const GumboNode* child : children(node)) print(child, lines);
  lines.end_line();
  return lines.text;
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  for (std::size_t at = text.find(what); at != text.npos; at = text.find(what, at + by.size())) {
    text.replace(at, what.size(), by);
  }
  return text;
}

std::string cell_text(std::string lines) {
  if (lines.ends_with('\n')) lines.pop_back();
  return replaced(replaced(std::move(lines), "\n", "\u3000"), "|", "｜");
}

bool is_layout(const std::vector<const GumboNode*>& cells) {
  constexpr std::size_t kProse = 400;
  return std::any_of(cells.begin(), cells.end(), [&](const GumboNode* cell) {
    if (contains_table(cell)) return true;
    std::string lines = lines_of(cell);
    if (lines.ends_with('\n')) lines.pop_back();
    const bool several = lines.find('\n') != lines.npos;
    return several && (cells.size() == 1 || lines.size() > kProse);
  });
}

// One group of rows, by the algorithm that HTML gives for the slots of a table: a map of all of
// them.
void print_group(const GumboNode* group, Lines& out) {
  std::map<std::pair<int, int>, std::string> slots;  // row, column
  std::map<int, std::string> layout;
  std::set<int> own;  // rows with cells
  int y = 0;
  for (const GumboNode* row : children(group)) {
    if (!is(row, GUMBO_TAG_TR)) continue;
    std::vector<const GumboNode*> cells;
    for (const GumboNode* cell : children(row)) {
      if (is(cell, GUMBO_TAG_TD) || is(cell, GUMBO_TAG_TH)) cells.push_back(cell);
    }
    if (is_layout(cells)) {
      for (const GumboNode* cell : cells) layout[y] += lines_of(cell);
      cells.clear();
    }
    if (!cells.empty()) own.insert(y);
    int x = 0;
    for (const GumboNode* cell : cells) {
      while (slots.count({y, x}) > 0) ++x;
      const int columns = span(cell, "colspan", 1000);
      const int rows = span(cell, "rowspan", 65534);
      for (int i = 0; i < rows; ++i) {
        for (int j = 0; j < columns; ++j) slots.insert({{y + i, x + j}, ""});
      }
      slots[{y, x}] = cell_text(lines_of(cell));
      x += columns;
    }
    ++y;
  }
  for (int row = 0; row < y; ++row) {
    if (layout.count(row) > 0) out.add_lines(layout[row]);
    if (own.count(row) == 0) continue;
    out.end_line();
    const auto behind = slots.lower_bound({row + 1, -1});
    const int width = std::prev(behind)->first.second + 1;
    for (int x = 0; x < width; ++x) {
      if (x > 0) out.text += ' ';
      out.text += slots[{row, x}] + " |";
    }
    out.text += '\n';
  }
}

void print_table(const GumboNode* table, Lines& lines) {
  for (const GumboNode* child : children(table)) {
    if (is(child, GUMBO_TAG_TBODY) || is(child, GUMBO_TAG_THEAD) || is(child, GUMBO_TAG_TFOOT)) {
      print_group(child, lines);
    } else {
      print(child, lines);
    }
  }
}

void print(const GumboNode* node, Lines& lines) {
  if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE ||
      node->type == GUMBO_NODE_CDATA) {
    lines.add(node->v.text.text);
    return;
  }
  if (node->type != GUMBO_NODE_ELEMENT) return;
  const GumboTag tag = node->v.element.tag;
  if (kHidden.count(tag) > 0) return;
  const bool block = kBlocks.count(tag) > 0 || tag == GUMBO_TAG_TABLE || tag == GUMBO_TAG_BR;
  if (block) lines.end_line();
  if (tag == GUMBO_TAG_TABLE) {
    print_table(node, lines);
  } else {
    for (const GumboNode* child : children(node)) print(child, lines);
  }
  if (block) lines.end_line();
}

}  // namespace

std::string tree_text(const std::string& html) {
  GumboOptions options = kGumboDefaultOptions;
  GumboOutput* output = gumbo_parse_with_options(&options, html.data(), html.size());
  const std::string text = canonical(lines_of(output->root));
  gumbo_destroy_output(&options, output);
  return text;
}

}  // namespace gouji::text
