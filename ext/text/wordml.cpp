#include "text/wordml.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <vector>

#include "text/ascii.h"
#include "text/canonical.h"
#include "text/word_character.h"
#include "text/word_element.h"
#include "text/word_flow.h"
#include "text/xml.h"

namespace gouji::text {
namespace {

constexpr std::size_t kNotSkipping = std::numeric_limits<std::size_t>::max();
constexpr std::string_view kUnknown = "\uFFFD";
constexpr std::string_view kGap = "\u3000";  // what a tab is in a cell: a blank might group digits
constexpr std::string_view kObject = "\uFFFC";

std::string_view value(std::string_view attributes) {
  return xml_attribute(attributes, "val").value_or(std::string_view());
}

// A property that is there holds, unless it says that it doesn't.
bool is_on(std::string_view attributes) {
  const std::string_view on = value(attributes);
  return on != "0" && on != "false" && on != "off" && on != "none";
}

// Goes through the markup, and tells the flow what it means.
class WordReader {
 public:
  WordReader(std::string_view xml, WordLists& lists) : tokens_(xml), flow_(lists) {}
  std::string read();

 private:
  struct Open {
    WordElement element;
    std::size_t depth;
  };
  struct Run {
    bool is_hidden = false;
    WordMark mark = WordMark::none;
  };

  void start(const XmlToken& token);
  void end();
  void open(WordElement element) { open_.push_back({element, depth_}); }
  void close(WordElement element);
  void start_structure(WordElement element);
  void start_property(WordElement element, std::string_view attributes);
  void start_cell_property(WordElement element, std::string_view attributes);
  void start_content(WordElement element, std::string_view attributes);
  void start_alternative(WordElement element);
  void start_deleted();
  void start_field(std::string_view type);
  void characters(const XmlToken& token);

  bool is_in(WordElement element, std::size_t up = 0) const {
    return open_.size() > up && open_[open_.size() - 1 - up].element == element;
  }
  bool is_of_row() const {
    return is_in(WordElement::row_properties) && is_in(WordElement::row, 1);
  }
  bool is_unseen() const {
    return in_instruction_ > 0 || (!runs_.empty() && runs_.back().is_hidden);
  }
  void add(std::string_view text) {
    if (!is_unseen()) flow_.add(text);
  }
  void skip() { skipping_from_ = depth_; }

  XmlReader tokens_;
  WordElements elements_;
  WordFlow flow_;
  std::size_t depth_ = 0;  // of the elements around the next token
  std::size_t skipping_from_ = kNotSkipping;
  bool in_body_ = false;
  std::vector<Open> open_;  // those that mean something
  std::vector<Run> runs_;
  std::vector<bool> chosen_;  // for each mc:AlternateContent whether one was taken
  std::vector<bool> fields_;  // for each field whether its instruction goes on
  std::size_t in_instruction_ = 0;
  std::string scratch_;
};

std::string WordReader::read() {
  for (XmlToken token = tokens_.next(); token.kind != XmlToken::done; token = tokens_.next()) {
    switch (token.kind) {
      case XmlToken::start:
        start(token);
        ++depth_;
        if (token.is_empty) end();
        break;
      case XmlToken::end:
        end();
        break;
      default:
        characters(token);
    }
  }
  if (depth_ > 0 && in_body_) flow_.mark_cut();
  while (!open_.empty()) {
    const WordElement last = open_.back().element;
    open_.pop_back();
    close(last);
  }
  return flow_.finish();
}

void WordReader::start(const XmlToken& token) {
  if (skipping_from_ != kNotSkipping) return;
  const WordElement element = elements_.start(token.name, token.attributes, depth_);
  if (element == WordElement::body) {
    in_body_ = true;
    open(element);
    return;
  }
  if (!in_body_) return;
  switch (element) {
    case WordElement::other:
      return;
    case WordElement::skipped:
      return skip();
    case WordElement::deleted:
      return start_deleted();
    case WordElement::alternatives:
    case WordElement::choice:
    case WordElement::fallback:
      return start_alternative(element);
    default:
      start_structure(element);
      start_content(element, token.attributes);
      start_property(element, token.attributes);
      start_cell_property(element, token.attributes);
  }
}

void WordReader::end() {
  if (depth_ == 0) return;
  --depth_;
  if (skipping_from_ != kNotSkipping) {
    if (depth_ != skipping_from_) return;
    skipping_from_ = kNotSkipping;
  }
  elements_.end(depth_);
  if (open_.empty() || open_.back().depth != depth_) return;
  const WordElement element = open_.back().element;
  open_.pop_back();
  close(element);
}

// Elements within which others mean something. A row is one only in a table, a cell in a row: what
// stands around them (w:sdt, w:ins, w:customXml) is transparent.
void WordReader::start_structure(WordElement element) {
  switch (element) {
    case WordElement::table:
      if (flow_.begin_table()) open(element);
      return;
    case WordElement::row:
      if (!is_in(WordElement::table)) return;
      flow_.begin_row();
      return open(element);
    case WordElement::cell:
      if (is_in(WordElement::row) && flow_.begin_cell()) open(element);
      return;
    case WordElement::text_box:
      if (flow_.begin_text_box()) open(element);
      return;
    case WordElement::run:
      runs_.emplace_back();
      return open(element);
    case WordElement::paragraph:
    case WordElement::paragraph_properties:
    case WordElement::run_properties:
    case WordElement::row_properties:
    case WordElement::cell_properties:
    case WordElement::text:
      return open(element);
    default:
      return;
  }
}

void WordReader::close(WordElement element) {
  switch (element) {
    case WordElement::body:
      in_body_ = false;
      return;
    case WordElement::table:
      return flow_.end_table();
    case WordElement::row:
      return flow_.end_row();
    case WordElement::cell:
      return flow_.end_cell();
    case WordElement::text_box:
      return flow_.end_text_box();
    case WordElement::paragraph:
      // No instruction goes on in the next one: its field has lost its end.
      fields_.assign(fields_.size(), false);
      in_instruction_ = 0;
      return flow_.end_paragraph();
    case WordElement::run:
      return runs_.pop_back();
    case WordElement::alternatives:
      return chosen_.pop_back();
    default:
      return;
  }
}

void WordReader::start_content(WordElement element, std::string_view attributes) {
  switch (element) {
    case WordElement::tab:  // among the properties it is a tab stop
      if (is_in(WordElement::run)) add(flow_.is_in_cell() ? kGap : "\t");
      return;
    case WordElement::line_break:
      if (!is_unseen()) flow_.add_line_break();
      return;
    case WordElement::hyphen:
      return add("-");
    case WordElement::formula_part:
      return add(kUnknown);  // 3 over 4 is not 34
    case WordElement::symbol:
      scratch_.clear();
      append_character(word_symbol(attributes), scratch_);
      return add(scratch_);
    case WordElement::picture:  // perhaps of a figure: the cell is neither empty nor a number
      if (flow_.is_in_cell()) add(kObject);
      return;
    case WordElement::field:
      return start_field(xml_attribute(attributes, "fldCharType").value_or(""));
    default:
      return;
  }
}

// Of runs, paragraphs and rows.
void WordReader::start_property(WordElement element, std::string_view attributes) {
  const bool is_of_run = is_in(WordElement::run_properties) && is_in(WordElement::run, 1);
  switch (element) {
    case WordElement::hidden:
      if (is_of_run) runs_.back().is_hidden |= is_on(attributes);
      if (is_of_row() && is_on(attributes)) flow_.delete_row();
      return;
    case WordElement::struck:
      if (is_of_run && is_on(attributes)) runs_.back().mark = WordMark::struck;
      return;
    case WordElement::vertical_align:
      if (!is_of_run) return;
      if (value(attributes) == "superscript") runs_.back().mark = WordMark::raised;
      if (value(attributes) == "subscript") runs_.back().mark = WordMark::lowered;
      return;
    case WordElement::style:
      flow_.item().style = value(attributes);
      return;
    case WordElement::list_number:
      flow_.item().number = value(attributes);
      return;
    case WordElement::list_level:
      flow_.item().level = static_cast<int>(std::min(word_number(value(attributes)), 8U));
      return;
    case WordElement::list_text:
      scratch_.clear();
      append_xml(value(attributes), scratch_);
      return flow_.set_ordinal(scratch_);
    default:
      return;
  }
}

void WordReader::start_cell_property(WordElement element, std::string_view attributes) {
  if (is_of_row()) {
    if (element == WordElement::grid_before || element == WordElement::grid_after) {
      flow_.add_empty_columns(word_number(value(attributes)), element == WordElement::grid_after);
    }
    return;
  }
  if (!is_in(WordElement::cell_properties) || !is_in(WordElement::cell, 1)) return;
  const bool is_first = value(attributes) == "restart";
  switch (element) {
    case WordElement::grid_span:
      flow_.cell().columns = word_number(value(attributes));
      return;
    case WordElement::vertical_merge:
      flow_.cell().vertical = is_first ? WordCell::first : WordCell::continued;
      return;
    case WordElement::horizontal_merge:
      flow_.cell().is_covered = !is_first;
      return;
    case WordElement::cell_deleted:
      flow_.cell().is_deleted = true;
      return;
    default:
      return;
  }
}

// Content that is deleted, or among the properties a mark that says so.
void WordReader::start_deleted() {
  if (is_in(WordElement::run_properties)) {
    if (is_in(WordElement::paragraph_properties, 1)) flow_.join_next();
  } else if (is_of_row()) {
    flow_.delete_row();
  } else {
    skip();
  }
}

// The first choice is kept; the fallback, only where there is none.
void WordReader::start_alternative(WordElement element) {
  if (element == WordElement::alternatives) {
    chosen_.push_back(false);
    return open(element);
  }
  if (!is_in(WordElement::alternatives)) return;
  if (chosen_.back()) skip();
  chosen_.back() = true;
}

// A field is its instruction, which is not printed, and its result, which is.
void WordReader::start_field(std::string_view type) {
  const bool is_end = type == "end";
  if (type == "begin") {
    fields_.push_back(true);
    ++in_instruction_;
  } else if (!fields_.empty() && (is_end || type == "separate")) {
    if (fields_.back()) --in_instruction_;
    fields_.back() = false;
    if (is_end) fields_.pop_back();
  }
}

void WordReader::characters(const XmlToken& token) {
  if (skipping_from_ != kNotSkipping || !is_in(WordElement::text) || is_unseen()) return;
  scratch_.clear();
  if (token.is_literal) {
    scratch_ = token.text;
  } else {
    append_xml(token.text, scratch_);
  }
  std::replace_if(
      scratch_.begin(), scratch_.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; },
      ' ');
  const WordMark mark = runs_.empty() ? WordMark::none : runs_.back().mark;
  if (mark == WordMark::none) return flow_.add(scratch_);
  std::string marked;
  append_marked(scratch_, mark, marked);
  flow_.add(marked);
}

}  // namespace

bool is_wordml(std::string_view utf8) {
  if (utf8.starts_with("\uFEFF")) utf8.remove_prefix(3);
  utf8.remove_prefix(std::min(utf8.find_first_not_of(" \t\r\n"), utf8.size()));
  if (!utf8.starts_with('<')) return false;
  XmlReader tokens(utf8);
  XmlToken root = tokens.next();
  while (root.kind == XmlToken::characters && !root.is_literal &&
         root.text.find_first_not_of(" \t\r\n") == root.text.npos) {
    root = tokens.next();
  }
  if (root.kind != XmlToken::start || root.name.empty()) return false;
  // A '<' that the canonical text has begins no tag: see medium.cpp.
  if (!is_ascii_letter(root.name.front())) return false;
  const auto binds = [&](std::string_view part) {
    return root.attributes.find(part) != root.attributes.npos;
  };
  const std::string_view name = local_name(root.name);
  if (name == "document") return binds("wordprocessingml");
  if (name == "wordDocument") return binds("office/word/2003/wordml");
  return name == "package" && binds("office/2006/xmlPackage");
}

std::string wordml_text(std::string_view xml, WordLists lists) {
  return canonical(WordReader(xml, lists).read());
}

std::string wordml_text(std::string_view xml) {
  WordLists lists;
  // Of a document alone, without its package, nothing says what its lists look like.
  if (xml.find("abstractNum") != xml.npos) lists.read(xml);
  return wordml_text(xml, std::move(lists));
}

}  // namespace gouji::text
