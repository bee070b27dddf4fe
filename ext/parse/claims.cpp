#include "parse/claims.h"

#include "parse/prose.h"
#include "parse/statement.h"
#include "text/position.h"

namespace gouji::parse {
namespace {

// Gives rows their quotes and counts their characters.
class Quoter {
 public:
  // Both are borrowed.
  Quoter(std::string_view text, const text::Positions& positions)
      : text_(text), positions_(positions) {}

  template <class Row>
  Row quoted(Row row, Span span) const {
    row.quote = text_.substr(span.begin, span.end - span.begin);
    row.place = {positions_.character(span.begin), text::length(row.quote)};
    return row;
  }

 private:
  std::string_view text_;
  const text::Positions& positions_;
};

}  // namespace

Statements statements(std::string_view text, const std::vector<Section>& sections,
                      const AlignedText& aligned, const Reporter& reporter) {
  StatementReader reader(text, reporter);
  for (const Paragraph& paragraph : prose(text, sections, aligned)) reader.read(paragraph);
  const std::vector<FoundClaim> claims = reader.take_claims();
  const std::vector<FoundRatio> ratios = reader.take_ratios();
  const std::vector<FoundPart> parts = reader.take_parts();
  Statements statements;
  if (claims.empty() && ratios.empty() && parts.empty()) return statements;
  const Quoter quoter(text, aligned.positions);
  statements.claims.reserve(claims.size());
  statements.parts.reserve(parts.size());
  for (const FoundClaim& found : claims) {
    if (found.claim.item.empty() || (found.printed && reader.fused())) continue;
    statements.claims.push_back(quoter.quoted(found.claim, found.span));
  }
  if (reader.fused()) return statements;
  for (const FoundRatio& found : ratios) {
    statements.ratios.push_back(quoter.quoted(found.ratio, found.span));
  }
  for (const FoundPart& found : parts) {
    statements.parts.push_back(quoter.quoted(found.part, found.span));
  }
  return statements;
}

}  // namespace gouji::parse
