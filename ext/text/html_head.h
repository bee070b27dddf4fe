// What a page's head says of its text: title, date of publication, source.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace gouji::text {

/// Takes what the tags say, in the order of the page. Of several names for one thing the better
/// one counts, of several tags with one name the first.
class HtmlHead {
 public:
  /// `html` is what stands in <title>.
  void add_title(std::string_view html);
  /// The attributes of a <meta>.
  void add_meta(std::string_view attributes);
  /// Lines for the beginning of the text: `标题：…`, `发布日期：…`, `来源：…`, each where known.
  std::string lines() const;

 private:
  enum Field : std::size_t { title, published, source, kFields };
  struct Entry {
    std::string value;
    std::size_t rank;  // 0 is the best
  };
  void add(Field field, std::size_t rank, std::string_view html);

  std::array<Entry, kFields> entries_;
};

/// What a page or an XML file declares as its charset, '' where it declares none. `bytes` may be in
/// any charset that has ASCII as a subset.
std::string_view declared_charset(std::string_view bytes);

}  // namespace gouji::text
