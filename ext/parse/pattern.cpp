#include "parse/pattern.h"

namespace gouji::parse {

// The wordings are those of FIELD 7 (metadata).
Patterns::Patterns() : title_label(R"(^(?:标\s*题|名\s*称|信息名称)\s*[:：|]\s*)") {}

const Patterns& patterns() {
  static const Patterns kPatterns;
  return kPatterns;
}

}  // namespace gouji::parse
