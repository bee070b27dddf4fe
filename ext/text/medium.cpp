#include "text/medium.h"

#include "text/canonical.h"
#include "text/charset.h"

namespace gouji::text {

Document read_bytes(std::string_view bytes) {
  const Decoded decoded = decode(bytes);
  return {canonical(decoded.utf8), "text", decoded.charset};
}

Document read_text(std::string_view utf8) {
  return {is_utf8(utf8) ? canonical(utf8) : canonical(to_valid_utf8(utf8)), "text", "UTF-8"};
}

}  // namespace gouji::text
