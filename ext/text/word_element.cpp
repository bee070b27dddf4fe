#include "text/word_element.h"

#include <algorithm>
#include <array>

#include "text/xml.h"

namespace gouji::text {
namespace {

constexpr std::string_view kDeclaration = "xmlns";
constexpr std::size_t kMostBindings = 64;  // open at a time; each name is looked up among them

}  // namespace

struct WordElements::Name {
  std::string_view name;
  Namespace space;
  WordElement element;

  static const std::array<Name, 65> kAll;  // in order of name
};

constexpr std::array<WordElements::Name, 65> WordElements::Name::kAll{{
    {"AlternateContent", Namespace::compatibility, WordElement::alternatives},
    {"Choice", Namespace::compatibility, WordElement::choice},
    {"Fallback", Namespace::compatibility, WordElement::fallback},
    {"binData", Namespace::word, WordElement::skipped},
    {"body", Namespace::word, WordElement::body},
    {"br", Namespace::word, WordElement::line_break},
    {"cellDel", Namespace::word, WordElement::cell_deleted},
    {"cr", Namespace::word, WordElement::line_break},
    {"deg", Namespace::math, WordElement::formula_part},
    {"del", Namespace::word, WordElement::deleted},
    {"delInstrText", Namespace::word, WordElement::skipped},
    {"delText", Namespace::word, WordElement::skipped},
    {"den", Namespace::math, WordElement::formula_part},
    {"docOleData", Namespace::word, WordElement::skipped},
    {"drawing", Namespace::word, WordElement::picture},
    {"dstrike", Namespace::word, WordElement::struck},
    {"fldChar", Namespace::word, WordElement::field},
    {"gridAfter", Namespace::word, WordElement::grid_after},
    {"gridBefore", Namespace::word, WordElement::grid_before},
    {"gridSpan", Namespace::word, WordElement::grid_span},
    {"hMerge", Namespace::word, WordElement::horizontal_merge},
    {"hidden", Namespace::word, WordElement::hidden},
    {"hmerge", Namespace::word, WordElement::horizontal_merge},
    {"ilvl", Namespace::word, WordElement::list_level},
    {"instrText", Namespace::word, WordElement::skipped},
    {"moveFrom", Namespace::word, WordElement::deleted},
    {"noBreakHyphen", Namespace::word, WordElement::hyphen},
    {"num", Namespace::math, WordElement::formula_part},
    {"numId", Namespace::word, WordElement::list_number},
    {"numberingChange", Namespace::word, WordElement::skipped},
    {"object", Namespace::word, WordElement::picture},
    {"p", Namespace::word, WordElement::paragraph},
    {"pPr", Namespace::word, WordElement::paragraph_properties},
    {"pPrChange", Namespace::word, WordElement::skipped},
    {"pStyle", Namespace::word, WordElement::style},
    {"pict", Namespace::word, WordElement::picture},
    {"ptab", Namespace::word, WordElement::tab},
    {"r", Namespace::word, WordElement::run},
    {"rPr", Namespace::word, WordElement::run_properties},
    {"rPrChange", Namespace::word, WordElement::skipped},
    {"rt", Namespace::word, WordElement::skipped},
    {"sdtEndPr", Namespace::word, WordElement::skipped},
    {"sdtPr", Namespace::word, WordElement::skipped},
    {"sectPr", Namespace::word, WordElement::skipped},
    {"strike", Namespace::word, WordElement::struck},
    {"sub", Namespace::math, WordElement::formula_part},
    {"sup", Namespace::math, WordElement::formula_part},
    {"sym", Namespace::word, WordElement::symbol},
    {"t", Namespace::word, WordElement::text},
    {"tab", Namespace::word, WordElement::tab},
    {"tbl", Namespace::word, WordElement::table},
    {"tblGrid", Namespace::word, WordElement::skipped},
    {"tblPr", Namespace::word, WordElement::skipped},
    {"tblPrEx", Namespace::word, WordElement::skipped},
    {"tc", Namespace::word, WordElement::cell},
    {"tcPr", Namespace::word, WordElement::cell_properties},
    {"tcPrChange", Namespace::word, WordElement::skipped},
    {"tr", Namespace::word, WordElement::row},
    {"trPr", Namespace::word, WordElement::row_properties},
    {"trPrChange", Namespace::word, WordElement::skipped},
    {"txbxContent", Namespace::word, WordElement::text_box},
    {"vMerge", Namespace::word, WordElement::vertical_merge},
    {"vanish", Namespace::word, WordElement::hidden},
    {"vertAlign", Namespace::word, WordElement::vertical_align},
    {"vmerge", Namespace::word, WordElement::vertical_merge},
}};

WordElements::WordElements()
    : bindings_{{"", Namespace::other, 0, true},
                {"w", Namespace::word, 0, true},
                {"mc", Namespace::compatibility, 0, true},
                {"m", Namespace::math, 0, true},
                {"wx", Namespace::hint, 0, true}} {}

// Transitional, strict, and Word 2003.
WordElements::Namespace WordElements::space(std::string_view uri) {
  static constexpr struct {
    std::string_view uri;
    Namespace space;
  } kNamespaces[] = {
      {"http://schemas.openxmlformats.org/wordprocessingml/2006/main", Namespace::word},
      {"http://purl.oclc.org/ooxml/wordprocessingml/main", Namespace::word},
      {"http://schemas.microsoft.com/office/word/2003/wordml", Namespace::word},
      {"http://schemas.openxmlformats.org/markup-compatibility/2006", Namespace::compatibility},
      {"http://schemas.openxmlformats.org/officeDocument/2006/math", Namespace::math},
      {"http://purl.oclc.org/ooxml/officeDocument/math", Namespace::math},
      {"http://schemas.microsoft.com/office/word/2003/auxHint", Namespace::hint}};
  for (const auto& known : kNamespaces) {
    if (known.uri == uri) return known.space;
  }
  return Namespace::other;
}

void WordElements::bind(std::string_view attributes, std::size_t depth) {
  for (XmlAttributes each(attributes); each.next();) {
    if (!each.name().starts_with(kDeclaration) || bindings_.size() >= kMostBindings) continue;
    std::string_view prefix = each.name().substr(kDeclaration.size());
    if (!prefix.empty() && prefix.front() != ':') continue;
    prefix.remove_prefix(prefix.empty() ? 0 : 1);
    const Namespace bound = space(each.value());
    // Prefixes that stay foreign need no place in the list.
    if (bound != space_of(prefix)) bindings_.push_back({prefix, bound, depth});
  }
}

WordElements::Namespace WordElements::space_of(std::string_view prefix) const {
  for (auto binding = bindings_.rbegin(); binding != bindings_.rend(); ++binding) {
    if (binding->prefix == prefix) return binding->space;
  }
  return Namespace::other;
}

WordElement WordElements::start(std::string_view name, std::string_view attributes,
                                std::size_t depth) {
  if (attributes.find(kDeclaration) != attributes.npos) bind(attributes, depth);
  const std::string_view local = local_name(name);
  const std::size_t colon = name.size() - local.size();
  const Namespace space = space_of(name.substr(0, colon == 0 ? 0 : colon - 1));
  if (space == Namespace::other) return WordElement::other;
  if (space == Namespace::hint) return local == "t" ? WordElement::list_text : WordElement::other;
  if (space == Namespace::math && local == "t") return WordElement::text;
  const auto found = std::lower_bound(
      Name::kAll.begin(), Name::kAll.end(), local,
      [](const Name& known, std::string_view wanted) { return known.name < wanted; });
  const bool is_known = found != Name::kAll.end() && found->name == local && found->space == space;
  return is_known ? found->element : WordElement::other;
}

}  // namespace gouji::text
