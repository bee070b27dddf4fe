#include "parse/figure_line.h"

namespace gouji::parse {

FigureLine figure_line(std::string_view text, std::size_t at) {
  const std::size_t before = at == 0 ? text.npos : text.rfind('\n', at - 1);
  return {text, before == text.npos ? 0 : before + 1, {}};
}

}  // namespace gouji::parse
