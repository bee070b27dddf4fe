// XML as a run of tokens: one pass, no tree, nothing checked but where a token ends.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace gouji::text {

/// What stands at one place. Views point into the document.
struct XmlToken {
  enum Kind { start, end, characters, done };
  Kind kind = done;
  std::string_view name{};        ///< of a tag, with its prefix
  std::string_view attributes{};  ///< of a start tag, as written
  std::string_view text{};        ///< characters as written, references and all
  bool is_empty = false;          ///< a start tag that is its own end: <a/>
  bool is_literal = false;        ///< a CDATA section: has no references
};

class XmlReader {
 public:
  /// `document` is UTF-8, borrowed, and must outlive the object.
  explicit XmlReader(std::string_view document) : document_(document) {}

  /// The next token. Comments, processing instructions and the document type are passed over; a
  /// tag, comment or section without its end is cut off, and nothing comes after it.
  XmlToken next();

 private:
  XmlToken tag();
  XmlToken section();
  bool pass(std::string_view close);
  void pass_doctype();

  std::string_view document_;
  std::size_t at_ = 0;
};

/// The part of a name behind its prefix.
std::string_view local_name(std::string_view name);

/// Goes through the attributes of a start tag.
class XmlAttributes {
 public:
  explicit XmlAttributes(std::string_view attributes) : rest_(attributes) {}

  /// False where there is none left.
  bool next();
  std::string_view name() const { return name_; }
  std::string_view value() const { return value_; }  ///< as written, references and all

 private:
  std::string_view rest_;
  std::string_view name_;
  std::string_view value_;
};

/// The value of the first attribute with that local name, as written.
std::optional<std::string_view> xml_attribute(std::string_view attributes, std::string_view name);

/// Appends `raw` with its character references resolved; one that means nothing stays as it is, and
/// one of no character, or of a control character, is U+FFFD.
void append_xml(std::string_view raw, std::string& out);

/// Appends one character as UTF-8; what is none, and control characters but tab and line break, as
/// U+FFFD.
void append_character(char32_t c, std::string& out);

}  // namespace gouji::text
