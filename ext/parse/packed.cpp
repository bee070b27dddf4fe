#include "parse/packed.h"

#include <array>
#include <span>
#include <type_traits>
#include <utility>

#include "form/forms.h"
#include "parse/pack_bytes.h"

namespace gouji::parse {
namespace {

// One list of fields for both directions: `io` packs what it is given, or unpacks into it.
template <class Io, class T>
void field(Io& io, T& value) {
  constexpr bool kPacks = std::is_same_v<Io, Packer>;
  using Plain = std::remove_const_t<T>;
  if constexpr (std::is_same_v<Plain, Value>) {
    if constexpr (kPacks)
      io.value(value);
    else
      value = io.value();
  } else if constexpr (std::is_same_v<Plain, Place>) {
    if constexpr (kPacks)
      io.place(value);
    else
      value = io.place();
  } else if constexpr (std::is_same_v<Plain, double>) {
    if constexpr (kPacks)
      io.real(value);
    else
      value = io.real();
  } else if constexpr (std::is_same_v<Plain, std::string>) {
    if constexpr (kPacks)
      io.text(value);
    else
      value = io.text();
  } else {
    static_assert(std::is_integral_v<Plain>);
    if constexpr (kPacks) {
      io.signed_number(static_cast<std::int64_t>(value));
    } else {
      value = static_cast<Plain>(io.signed_number());
    }
  }
}

template <class Io, class T>
void word(Io& io, T& value) {
  if constexpr (std::is_same_v<Io, Packer>)
    io.word(value);
  else
    value = io.word();
}

// An optional one from static storage.
template <class Io, class T>
void some_word(Io& io, T& value) {
  bool there = value.has_value();
  field(io, there);
  if constexpr (std::is_same_v<Io, Packer>) {
    if (there) io.word(*value);
  } else if (there) {
    value = io.word();
  }
}

// `kept`: also where it is no word of the vocabulary; what is evidence can be read again.
template <class Io, class T>
void printed(Io& io, T& value, bool kept = false) {
  if constexpr (std::is_same_v<Io, Packer>) {
    io.printed(value, kept);
  } else if constexpr (std::is_same_v<T, std::string_view>) {
    value = io.printed().value_or(std::string_view());
  } else {
    value = io.printed();
  }
}

// What the row's place gives.
template <class Io, class T>
void evidence(Io&, T& value) {
  if constexpr (std::is_same_v<Io, Unpacker>) value = kUnread;
}

template <class Io, class T>
void some_text(Io& io, T& value) {
  bool there = value.has_value();
  field(io, there);
  if constexpr (std::is_same_v<Io, Packer>) {
    if (there) io.text(*value);
  } else if (there) {
    value = std::string(io.text());
  }
}

template <class Io, class T>
void fields(Io& io, T& meta) requires std::is_same_v<std::remove_const_t<T>, Meta> {
  some_text(io, meta.title);
  some_text(io, meta.authority);
  int year = meta.year.value_or(0);
  bool dated = meta.year.has_value();
  field(io, dated);
  field(io, year);
  if constexpr (std::is_same_v<Io, Unpacker>) {
    if (dated) meta.year = year;
  }
  some_text(io, meta.period_start);
  some_text(io, meta.period_end);
  some_text(io, meta.published);
}

template <class Io, class T>
void fields(Io& io, T& section) requires std::is_same_v<std::remove_const_t<T>, Section> {
  field(io, section.number);
  printed(io, section.heading);
  field(io, section.place);
  evidence(io, section.text);
}

template <class Io, class T>
void fields(Io& io, T& claim) requires std::is_same_v<std::remove_const_t<T>, Claim> {
  word(io, claim.item);
  word(io, claim.measure);
  field(io, claim.value);
  printed(io, claim.unit, true);
  word(io, claim.bound);
  printed(io, claim.scope, true);
  evidence(io, claim.quote);
  field(io, claim.place);
}

template <class Io, class T>
void fields(Io& io, T& ratio) requires std::is_same_v<std::remove_const_t<T>, Ratio> {
  word(io, ratio.kind);
  word(io, ratio.item);
  word(io, ratio.measure);
  field(io, ratio.part);
  field(io, ratio.whole);
  some_word(io, ratio.whole_item);
  some_word(io, ratio.whole_measure);
  field(io, ratio.percent);
  field(io, ratio.decimals);
  word(io, ratio.bound);
  evidence(io, ratio.quote);
  field(io, ratio.place);
}

template <class Io, class T>
void fields(Io& io, T& part) requires std::is_same_v<std::remove_const_t<T>, Part> {
  field(io, part.list);
  some_word(io, part.item);
  some_word(io, part.measure);
  field(io, part.whole);
  some_word(io, part.part_item);
  some_word(io, part.part_measure);
  field(io, part.part);
  field(io, part.complete);
  evidence(io, part.quote);
  field(io, part.place);
}

template <class Io, class T>
void fields(Io& io, T& oddity) requires std::is_same_v<std::remove_const_t<T>, Oddity> {
  word(io, oddity.kind);
  field(io, oddity.word);
  evidence(io, oddity.quote);
  field(io, oddity.place);
}

template <class Io, class T>
void fields(Io& io, T& subject) requires std::is_same_v<std::remove_const_t<T>, Subject> {
  word(io, subject.kind);
  field(io, subject.value);
  field(io, subject.key);
  field(io, subject.section);
  evidence(io, subject.quote);
  field(io, subject.place);
}

template <class Row>
std::string pack_all(const std::vector<Row>& rows) {
  Packer out;
  out.number(rows.size());
  for (const Row& row : rows) fields(out, row);
  return out.take();
}

template <class Row>
std::vector<Row> unpack_all(std::string_view packed) {
  Unpacker in(packed);
  std::vector<Row> rows(static_cast<std::size_t>(in.number()));
  for (Row& row : rows) fields(in, row);
  return rows;
}

std::size_t digits(std::int64_t value) {
  if (value >= 0 && value < 10) return 1;
  std::size_t count = value < 0 ? 2 : 1;
  while (value /= 10) ++count;
  return count;
}

// Nearly every cell is a small number printed in as many characters as it has digits: one byte says
// so, and the number where it is below kSmall.
constexpr std::uint64_t kSmall = 100;
constexpr std::uint64_t kWhole = kSmall;      // a number follows
constexpr std::uint64_t kOther = kSmall + 1;  // everything follows; the status is added

void pack_cell(Packer& out, const Cell& cell, const form::Cell* expected) {
  const auto* whole = std::get_if<std::int64_t>(&cell.value);
  const bool plain = cell.status == Status::ok && whole != nullptr && cell.cell == expected &&
                     *whole >= 0 && cell.place && cell.place->length == digits(*whole);
  if (plain && *whole < static_cast<std::int64_t>(kSmall)) {
    out.number(static_cast<std::uint64_t>(*whole));
  } else if (plain) {
    out.number(kWhole);
    out.number(static_cast<std::uint64_t>(*whole));
  } else {
    out.number(kOther + static_cast<std::uint64_t>(cell.status));
    out.number(static_cast<std::uint64_t>(cell.cell - form::cells(*cell.cell->form).data()));
    out.word(cell.cell->form->name);
    out.value(cell.value);
    out.number(cell.place ? 1 : 0);
  }
  if (plain) {
    out.start(cell.place->start);
  } else if (cell.place) {
    out.place(*cell.place);
  }
}

const form::Form* form_named(std::string_view name) {
  for (const form::Form* form : form::forms()) {
    if (form->name == name) return form;
  }
  return nullptr;
}

// In its place, which is new: what has been written in parts is slow to copy at once.
inline void unpack_cell(Unpacker& in, const form::Cell* expected, Cell& cell) {
  const std::uint64_t code = in.number();
  if (code > kWhole) {
    cell.status = static_cast<Status>(code - kOther);
    const auto number = static_cast<std::size_t>(in.number());
    cell.cell = &form::cells(*form_named(in.word()))[number];
    cell.value = in.value();
    if (in.number() == 0) return;
    const Place& place = cell.place.emplace(in.place());
    cell.raw = place.length > 0 ? kUnread : std::string_view("");
    return;
  }
  constexpr std::uint64_t kTwoDigits = 10;
  std::size_t length = code < kTwoDigits ? 1 : 2;
  auto whole = static_cast<std::int64_t>(code);
  if (code == kWhole) {
    whole = static_cast<std::int64_t>(in.number());
    length = digits(whole);
  }
  cell.cell = expected;
  cell.status = Status::ok;
  cell.value.emplace<std::int64_t>(whole);
  cell.raw.emplace(kUnread);
  cell.place.emplace(Place{in.start(), length});
}

// In the order in which they are packed.
std::span<const form::Cell> prescribed(const form::Form* form) {
  return form != nullptr ? form::cells(*form) : std::span<const form::Cell>();
}

// The rows are in the order of Kinds, each kind behind its size in bytes.
enum Kinds { kSections, kCells, kClaims, kRatios, kParts, kOddities, kSubjects, kKinds };

class PackedRows : public KeptRows {
 public:
  // `rows`: a part of `packed`, which lives as long as what points into it.
  PackedRows(const form::Form* form, std::shared_ptr<const std::string> packed,
             std::string_view rows)
      : form_(form), packed_(std::move(packed)) {
    Unpacker in(rows);
    for (std::string_view& kind : kinds_) kind = in.text();
    meta_ = in.rest();
  }

  Meta meta() const override {
    Unpacker in(meta_);
    Meta meta;
    fields(in, meta);
    if (form_ != nullptr) meta.form = form_->name;
    return meta;
  }

  std::vector<Section> sections() const override { return unpack_all<Section>(kinds_[kSections]); }
  std::vector<Oddity> oddities() const override { return unpack_all<Oddity>(kinds_[kOddities]); }
  std::vector<Subject> subjects() const override { return unpack_all<Subject>(kinds_[kSubjects]); }
  Statements statements() const override {
    return {unpack_all<Claim>(kinds_[kClaims]), unpack_all<Ratio>(kinds_[kRatios]),
            unpack_all<Part>(kinds_[kParts])};
  }
  std::vector<Cell> cells() const override {
    Unpacker in(kinds_[kCells]);
    const auto count = static_cast<std::size_t>(in.number());
    const auto expected = prescribed(form_);
    std::vector<Cell> cells(count);
    for (std::size_t i = 0; i < count; ++i) {
      unpack_cell(in, i < expected.size() ? &expected[i] : nullptr, cells[i]);
    }
    return cells;
  }

 private:
  const form::Form* form_;
  std::shared_ptr<const std::string> packed_;
  std::array<std::string_view, kKinds> kinds_;
  std::string_view meta_;
};

std::string pack_cells(const Report& report) {
  Packer out;
  const std::vector<Cell>& cells = report.cells();
  const auto expected = prescribed(report.form());
  out.number(cells.size());
  for (std::size_t i = 0; i < cells.size(); ++i) {
    pack_cell(out, cells[i], i < expected.size() ? &expected[i] : nullptr);
  }
  return out.take();
}

}  // namespace

bool is_unread(std::string_view text) { return text.data() == kUnread.data(); }

std::shared_ptr<const std::string> pack(const Report& report) {
  Packer out;
  out.word(report.document().media);
  out.word(report.document().charset);
  out.word(report.form() != nullptr ? report.form()->name : std::string_view());
  const Statements& statements = report.statements();
  for (const std::string& kind :
       {pack_all(report.sections()), pack_cells(report), pack_all(statements.claims),
        pack_all(statements.ratios), pack_all(statements.parts), pack_all(report.oddities()),
        pack_all(report.subjects())}) {
    out.text(kind);
  }
  fields(out, report.meta());
  return std::make_shared<const std::string>(out.take());
}

std::unique_ptr<const Report> unpack(std::shared_ptr<const std::string> packed) {
  text::Document document;
  Unpacker in(*packed);
  document.media = in.word();
  document.charset = in.word();
  const form::Form* form = form_named(in.word());
  const std::string_view rest = in.rest();
  auto rows = std::make_unique<const PackedRows>(form, std::move(packed), rest);
  return std::make_unique<const Report>(std::move(document), form, std::move(rows));
}

}  // namespace gouji::parse
