#include "fuzz/law.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <set>
#include <sstream>
#include <variant>
#include <vector>

#include "form/forms.h"
#include "parse/report.h"
#include "text/charset.h"
#include "text/medium.h"

namespace gouji::tests {
namespace {

using parse::Cell;
using parse::Place;
using parse::Report;
using parse::Status;
using parse::Value;

// Ten times what was read, and what any document may take.
constexpr std::size_t kMostTimes = 10;
constexpr std::size_t kMostBeside = std::size_t{1} << 20;

// Rows as text, so that those of two documents can be compared wherever they point.
class Row {
 public:
  Row& operator<<(const Value& value) {
    std::visit([this](const auto& figure) { put(figure); }, value);
    return *this;
  }
  template <class T>
  Row& operator<<(const std::optional<T>& value) {
    return value ? *this << *value : *this << "NULL";
  }
  Row& operator<<(const Place& place) { return *this << place.start << place.length; }
  template <class T>
  Row& operator<<(const T& value) {
    out_ << value << '|';
    return *this;
  }
  std::string text() const { return out_.str() + '\n'; }

 private:
  void put(std::monostate) { out_ << "NULL|"; }
  void put(std::int64_t value) { out_ << value << '|'; }
  void put(double value) { out_ << std::hexfloat << value << '|'; }

  std::ostringstream out_;
};

std::string rows_of(const Report& report) {
  std::string rows;
  const parse::Meta& meta = report.meta();
  rows += (Row() << meta.title << meta.authority << meta.year << meta.period_start
                 << meta.period_end << meta.published << meta.form)
              .text();
  for (const parse::Section& s : report.sections()) {
    rows += (Row() << "section" << s.number << s.heading << s.text << s.place).text();
  }
  for (const Cell& c : report.cells()) {
    rows += (Row() << "cell" << c.cell->table->name << c.cell->item->name << c.cell->measure->name
                   << parse::name(c.status) << c.value << c.raw << c.place)
                .text();
  }
  for (const parse::Claim& c : report.statements().claims) {
    rows += (Row() << "claim" << c.item << c.measure << c.value << c.unit << c.bound << c.scope
                   << c.quote << c.place)
                .text();
  }
  for (const parse::Ratio& r : report.statements().ratios) {
    rows += (Row() << "ratio" << r.kind << r.item << r.measure << r.part << r.whole << r.whole_item
                   << r.whole_measure << r.percent << r.decimals << r.bound << r.quote << r.place)
                .text();
  }
  for (const parse::Part& p : report.statements().parts) {
    rows += (Row() << "part" << p.list << p.item << p.measure << p.whole << p.part_item
                   << p.part_measure << p.part << p.complete << p.quote << p.place)
                .text();
  }
  for (const parse::Oddity& o : report.oddities()) {
    rows += (Row() << "oddity" << o.kind << o.word << o.quote << o.place).text();
  }
  for (const parse::Subject& s : report.subjects()) {
    rows += (Row() << "subject" << s.kind << s.value << s.key << s.section << s.quote << s.place)
                .text();
  }
  return rows;
}

// Where each character of a text begins, and its end: counted anew, by nobody's Positions.
class Characters {
 public:
  explicit Characters(std::string_view utf8) : utf8_(utf8) {
    for (std::size_t at = 0; at < utf8.size(); ++at) {
      if ((static_cast<unsigned char>(utf8[at]) & 0xC0) != 0x80) begins_.push_back(at);
    }
    begins_.push_back(utf8.size());
  }

  bool has(const Place& place, std::string_view quote) const {
    const std::size_t first = place.start - 1;
    if (place.start == 0 || first + place.length >= begins_.size()) return false;
    const std::size_t begin = begins_[first];
    return utf8_.substr(begin, begins_[first + place.length] - begin) == quote;
  }

 private:
  std::string_view utf8_;
  std::vector<std::size_t> begins_;
};

void check_quotes(const Report& report) {
  const Characters text(report.text());
  for (const parse::Section& section : report.sections()) {
    require(text.has(section.place, section.text), "a section quotes the text", section.text);
  }
  for (const parse::Claim& claim : report.statements().claims) {
    require(text.has(claim.place, claim.quote), "a claim quotes the text", claim.quote);
  }
  for (const parse::Ratio& ratio : report.statements().ratios) {
    require(text.has(ratio.place, ratio.quote), "a ratio quotes the text", ratio.quote);
  }
  for (const parse::Part& part : report.statements().parts) {
    require(text.has(part.place, part.quote), "a part quotes the text", part.quote);
  }
  for (const parse::Oddity& oddity : report.oddities()) {
    require(text.has(oddity.place, oddity.quote), "an oddity quotes the text", oddity.quote);
  }
  for (const parse::Subject& subject : report.subjects()) {
    require(text.has(subject.place, subject.quote), "a subject quotes the text", subject.quote);
  }
  for (const Cell& cell : report.cells()) {
    require(cell.raw.has_value() == cell.place.has_value(), "what is quoted has its place");
    if (cell.raw) require(text.has(*cell.place, *cell.raw), "a cell quotes the text", *cell.raw);
  }
}

bool has_value(const Value& value) { return !std::holds_alternative<std::monostate>(value); }

void check_cell(const Cell& cell) {
  require((cell.status == Status::ok) == has_value(cell.value),
          "a cell has a value exactly where it is ok", cell.raw.value_or("NULL"));
  require(cell.status != Status::missing || !cell.raw, "what is missing is not quoted");
  if (const auto* real = std::get_if<double>(&cell.value)) {
    require(std::isfinite(*real), "a value is finite", *cell.raw);
  }
  const auto* whole = std::get_if<std::int64_t>(&cell.value);
  if (whole != nullptr && cell.raw->find_first_not_of("0123456789") == cell.raw->npos) {
    require(std::to_string(*whole) ==
                cell.raw->substr(std::min(cell.raw->find_first_not_of('0'), cell.raw->size() - 1)),
            "a value is what the printed digits say", *cell.raw);
  }
}

// Those of the form in its order, then those of a row of another form.
void check_cells(const Report& report) {
  const form::Form* form = report.form();
  require((form == nullptr) == report.cells().empty(), "a report has cells, all else has none");
  if (form == nullptr) return;
  const auto prescribed = form::cells(*form);
  require(report.cells().size() >= prescribed.size(), "each prescribed cell is given");
  std::set<std::string> seen;
  for (std::size_t i = 0; i < report.cells().size(); ++i) {
    const Cell& cell = report.cells()[i];
    require((cell.cell->form == form) == (i < prescribed.size()), "other forms' cells come last");
    if (i < prescribed.size()) {
      require(cell.cell == &prescribed[i], "cells are in the form's order", cell.cell->item->name);
    }
    const std::string key = std::string(cell.cell->table->name) + ' ' +
                            std::string(cell.cell->item->name) + ' ' +
                            std::string(cell.cell->measure->name);
    require(seen.insert(key).second, "no cell is given twice", key);
    check_cell(cell);
  }
}

void check_sections(const Report& report) {
  std::size_t start = 0;
  for (const parse::Section& section : report.sections()) {
    require(section.number >= 0 && section.number <= 6, "a section is one of the six or the front");
    require((section.number == 0) == !section.heading, "all but the front have a heading");
    require(section.place.start >= start, "sections are in reading order", section.text);
    start = section.place.start;
  }
}

// The first line in which two texts differ.
std::string difference(const std::string& a, const std::string& b) {
  std::size_t at = 0;
  while (at < a.size() && at < b.size() && a[at] == b[at]) ++at;
  const std::size_t line = at == 0 ? 0 : a.rfind('\n', at - 1) + 1;
  return "\n1: " + a.substr(line, a.find('\n', at) - line) +
         "\n2: " + b.substr(line, b.find('\n', at) - line);
}

}  // namespace

void breach(std::string_view law, std::string_view what) {
  std::fprintf(stderr, "BREACH: %.*s: %.*s\n", static_cast<int>(law.size()), law.data(),
               static_cast<int>(std::min<std::size_t>(what.size(), 2000)), what.data());
  std::abort();
}

void check_output(std::string_view utf8, std::string_view output) {
  require(text::is_utf8(output), "a text is UTF-8");
  require(output.size() <= kMostTimes * utf8.size() + kMostBeside,
          "a text is not many times its document");
  for (const char c : output) {
    const auto byte = static_cast<unsigned char>(c);
    require((byte >= 0x20 && byte != 0x7F) || c == '\n' || c == '\t',
            "a text has no control characters");
  }
}

std::string with_other_figures(std::string_view text) {
  std::string other;
  const auto is_digit = [&](std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    other.push_back(is_digit(at) ? static_cast<char>('0' + (text[at] - '0' + at) % 10) : text[at]);
    if (is_digit(at) && !is_digit(at + 1) && at % 3 == 0) other.append("24");
  }
  return other;
}

void check_memo(const std::string& text, const std::shared_ptr<parse::TableMemo>& memo) {
  const std::string known = rows_of(Report(text::read_text(text), memo));
  const std::string read = rows_of(Report(text::read_text(text)));
  require(known == read, "tables are the same with a memo", difference(known, read));
}

void check_document(std::string_view bytes) {
  text::Document document = text::read_bytes(bytes);
  check_output(bytes, document.text);
  require(document.error.empty() || document.text.empty(), "what can't be read has no text");
  text::Document again = text::read_text(document.text);
  require(again.media == "text", "the text is taken for nothing but text", again.media);
  require(again.text == document.text, "report_text is idempotent",
          difference(document.text, again.text));

  const auto memo = std::make_shared<parse::TableMemo>();
  check_memo(document.text, memo);
  check_memo(document.text, memo);
  check_memo(with_other_figures(document.text), memo);
  const Report report(std::move(document));
  const Report of_text(std::move(again));
  const std::string rows = rows_of(report);
  const std::string rows_again = rows_of(of_text);
  require(rows == rows_again, "the rows of the bytes are those of the text",
          difference(rows, rows_again));
  check_quotes(report);
  check_cells(report);
  check_sections(report);
}

}  // namespace gouji::tests
